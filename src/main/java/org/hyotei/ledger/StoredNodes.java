package org.hyotei.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyotei.transparency.Hash;
import org.hyotei.transparency.Nodes;
import org.hyotei.transparency.Position;
import org.jdbi.v3.core.Handle;

/** The tree's nodes in the table. Lives as long as the handle. */
record StoredNodes(Handle handle) implements Nodes {

  @Override
  public List<Hash> at(List<Position> positions) {
    Map<Integer, List<Long>> byLevel = new TreeMap<>();
    for (Position position : positions) {
      byLevel.computeIfAbsent(position.level(), level -> new ArrayList<>()).add(position.index());
    }
    Map<Position, Hash> found = new HashMap<>();
    byLevel.forEach(
        (level, indices) ->
            handle
                .createQuery(
                    "SELECT idx, hash FROM node WHERE level = :level AND idx IN (<indices>)")
                .bind("level", level)
                .bindList("indices", indices)
                .map((row, context) -> Map.entry(row.getLong("idx"), Hash.of(row.getBytes("hash"))))
                .forEach(node -> found.put(new Position(level, node.getKey()), node.getValue())));
    return positions.stream()
        .map(
            position -> {
              Hash hash = found.get(position);
              if (hash == null) {
                throw new IllegalStateException("the ledger's tree has no node at " + position);
              }
              return hash;
            })
        .toList();
  }
}
