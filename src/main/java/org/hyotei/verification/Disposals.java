package org.hyotei.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which parts of which entries were disposed of, as entries of their own say. They are looked for
 * by their kind and by what they refer to, so that one altered column hides none.
 */
final class Disposals {

  private static final String KIND = "disposal";

  private final Map<String, Set<String>> names = new HashMap<>();
  private OptionalLong altered = OptionalLong.empty();

  static Disposals read(Connection connection) throws SQLException {
    Disposals disposals = new Disposals();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(500);
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT e.position, e.kind, e.json, n.hash FROM entry e"
                  + " LEFT JOIN node n ON n.level = 0 AND n.idx = e.position"
                  + " WHERE e.kind = 'disposal' OR e.position IN (SELECT position FROM relation)"
                  + " ORDER BY e.position")) {
        while (rows.next()) {
          disposals.add(rows);
        }
      }
    }
    return disposals;
  }

  private void add(ResultSet row) throws SQLException {
    byte[] json = row.getBytes(3);
    byte[] leaf = row.getBytes(4);
    Optional<Entry> entry = json == null ? Optional.empty() : Entry.read(json, new Faults());
    boolean named = entry.map(one -> one.kind().equals(KIND)).orElse(false);
    boolean asWritten = json != null && leaf != null && Sha256.same(Sha256.leaf(json), leaf);
    if ((named || KIND.equals(row.getString(2))) && !asWritten && altered.isEmpty()) {
      altered = OptionalLong.of(row.getLong(1));
    }
    if (named) {
      entry.ifPresent(this::add);
    }
  }

  private void add(Entry disposal) {
    for (Json part : disposal.detail().items("parts")) {
      Optional<String> entry = part.text("entry");
      Optional<String> name = part.text("name");
      if (entry.isPresent() && name.isPresent()) {
        names.computeIfAbsent(entry.get(), id -> new HashSet<>()).add(name.get());
      }
    }
  }

  boolean has(String entry, String name) {
    return names.getOrDefault(entry, Set.of()).contains(name);
  }

  /** The first disposal that is not as it was written, and may have said anything. */
  OptionalLong altered() {
    return altered;
  }
}
