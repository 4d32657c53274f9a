package org.hyotei.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of API keys, held against the entries that made and revoked them. */
final class ApiKeys {

  private final Problems problems;
  private final Map<String, Key> keys = new LinkedHashMap<>();

  /** What entries say of a key; the statement is null where its body was disposed of. */
  private record Key(long made, String entry, @Nullable Json statement, @Nullable Long revoked) {}

  ApiKeys(Problems problems) {
    this.problems = problems;
  }

  /** Takes note of what an entry says of keys. */
  void learn(long position, Entry entry, Map<String, Body> bodies) {
    Optional<String> id = entry.detail().text("key");
    if (id.isEmpty()) {
      return;
    }
    if (entry.kind().equals("key-made")) {
      Body statement = bodies.get("statement");
      keys.put(
          id.get(),
          new Key(
              position,
              entry.id(),
              statement == null ? null : statement.json().orElse(null),
              null));
    } else if (entry.kind().equals("key-revoked")) {
      keys.computeIfPresent(
          id.get(),
          (same, key) ->
              key.revoked() == null
                  ? new Key(key.made(), key.entry(), key.statement(), position)
                  : key);
    }
  }

  /** Compares the table. */
  void verify(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id, hash, office, roles, made, revoked FROM api_key ORDER BY made, id")) {
      while (rows.next()) {
        String id = String.valueOf(rows.getString(1));
        Key key = keys.remove(id);
        String revoked = rows.getString(6);
        if (key == null) {
          problem(rows.getLong(5), null, id, "を作った記録がありません。", "was made by no entry");
        } else if (!String.valueOf(key.made()).equals(rows.getString(5))
            || !String.valueOf(key.revoked()).equals(String.valueOf(revoked))
            || !says(key, "hash", rows.getString(2))
            || !says(key, "office", rows.getString(3))
            || !says(key, "roles", rows.getString(4))) {
          // where no entry revoked it, the one that is said to have may be the one that was altered
          long said = key.revoked() == null ? rows.getLong(6) : key.made();
          problem(
              Math.max(key.made(), said),
              key.entry(),
              id,
              "の表が、作成と失効の記録と一致しません。",
              "is not as the entries say that made or revoked it");
        }
      }
    }
    keys.forEach(
        (id, key) ->
            problem(key.made(), key.entry(), id, "が表にありません。", "is missing from the table"));
  }

  /** Whether the statement says so, or nothing of it. A list is written with spaces. */
  private static boolean says(Key key, String name, @Nullable String stored) {
    if (key.statement() == null) {
      return true;
    }
    Json value = key.statement().field(name).orElse(null);
    if (value == null) {
      return true;
    }
    String said =
        value instanceof Json.Items
            ? String.join(" ", key.statement().texts(name).toList())
            : value.text().orElse("");
    return said.equals(stored);
  }

  private void problem(long position, @Nullable String entry, String id, String ja, String en) {
    String name = Faults.quote(id);
    problems.add(
        "api_key",
        position,
        entry,
        "APIキー " + name + " " + ja,
        "The API key " + name + " " + en + ".");
  }
}
