package org.hyotei.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which parts of which entries were disposed of, as entries of their own say. */
final class Disposals {

  private final Map<String, Set<String>> names = new HashMap<>();

  static Disposals read(Connection connection) throws SQLException {
    Disposals disposals = new Disposals();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(500);
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT json FROM entry WHERE kind = 'disposal' ORDER BY position")) {
        while (rows.next()) {
          byte[] json = rows.getBytes(1);
          if (json != null) {
            Entry.read(json, new Faults())
                .filter(entry -> entry.kind().equals("disposal"))
                .ifPresent(disposals::add);
          }
        }
      }
    }
    return disposals;
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
}
