package org.hyotei.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of nodes, read along with the tree: one cursor for each level. */
final class NodeRows implements AutoCloseable {

  private static final int FETCHED = 1_000;

  private final Connection connection;
  private final Problems problems;
  private final List<Level> levels = new ArrayList<>();

  /** Subtrees on the right edge whose stored hash is not what their entries hash to. */
  private final Map<Integer, Boolean> unlike = new HashMap<>();

  NodeRows(Connection connection, Problems problems) {
    this.connection = connection;
    this.problems = problems;
  }

  /** The nodes of one level, in order. */
  private static final class Level {
    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean more;
    private long index;
    private byte[] hash = new byte[0];

    Level(Connection connection, int level) throws SQLException {
      statement =
          connection.prepareStatement("SELECT idx, hash FROM node WHERE level = ? ORDER BY idx");
      statement.setInt(1, level);
      statement.setFetchSize(FETCHED);
      rows = statement.executeQuery();
      next();
    }

    void next() throws SQLException {
      more = rows.next();
      if (more) {
        index = rows.getLong(1);
        byte[] bytes = rows.getBytes(2);
        hash = bytes == null ? new byte[0] : bytes;
      }
    }
  }

  private Level level(int level) throws SQLException {
    while (levels.size() <= level) {
      levels.add(new Level(connection, levels.size()));
    }
    return levels.get(level);
  }

  /** The stored hash of a subtree, which is read past; what stood before it is no node. */
  private Optional<byte[]> take(int level, long index) throws SQLException {
    Level rows = level(level);
    while (rows.more && rows.index < index) {
      stray(level, rows.index);
      rows.next();
    }
    if (!rows.more || rows.index > index) {
      return Optional.empty();
    }
    byte[] hash = rows.hash;
    rows.next();
    return Optional.of(hash);
  }

  /** The stored hash of a leaf, without reading past it. */
  Optional<byte[]> leaf(long index) throws SQLException {
    Level rows = level(0);
    return rows.more && rows.index == index && rows.hash.length == Sha256.LENGTH
        ? Optional.of(rows.hash)
        : Optional.empty();
  }

  /**
   * Compares a subtree as it was computed. Only the lowest that differs is a problem: those above
   * it follow.
   */
  void compare(int level, long index, byte[] computed) throws SQLException {
    Optional<byte[]> stored = take(level, index);
    boolean same = stored.isPresent() && Sha256.same(stored.get(), computed);
    boolean below = level > 0 && unlike.getOrDefault(level - 1, false);
    if (stored.isEmpty()) {
      problems.add(
          "node",
          index << level,
          null,
          "節点（段 " + level + "、番号 " + index + "）がありません。",
          "The node at level " + level + ", index " + index + " is missing.");
    } else if (!same && !below) {
      long first = index << level;
      problems.add(
          "node",
          first,
          null,
          level == 0
              ? "記録のハッシュが、木の葉（段 0、番号 " + index + "）と一致しません。記録か節点が書き換えられています。"
              : "節点（段 " + level + "、番号 " + index + "）が、下の節点から計算したハッシュと一致しません。",
          level == 0
              ? "The entry's hash is not that of the tree's leaf "
                  + index
                  + ": the entry or the node was altered."
              : "The node at level "
                  + level
                  + ", index "
                  + index
                  + " is not the hash of the two below it.");
    }
    boolean leftIsUnlike = (index & 1) == 1 && unlike.getOrDefault(level, false);
    unlike.put(level, !same || leftIsUnlike);
    if (level > 0) {
      unlike.put(level - 1, false);
    }
  }

  private void stray(int level, long index) {
    problems.add(
        "node",
        null,
        null,
        "余分な節点（段 " + level + "、番号 " + index + "）があります。",
        "There is a node at level " + level + ", index " + index + " that no entries have.");
  }

  /** What is left over. */
  void end() throws SQLException {
    for (int level = 0; level < levels.size(); level++) {
      Level rows = levels.get(level);
      while (rows.more) {
        stray(level, rows.index);
        rows.next();
      }
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT level, idx FROM node WHERE level < 0 OR level >= ? ORDER BY level, idx")) {
      statement.setInt(1, levels.size());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          stray(rows.getInt(1), rows.getLong(2));
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (Level level : levels) {
      level.statement.close();
    }
  }
}
