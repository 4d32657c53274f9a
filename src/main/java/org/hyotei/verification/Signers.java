package org.hyotei.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which key signs which checkpoints: the table of signers, held against the entries that say so. A
 * key that takes another's place is named by an entry that the old key still signs; one that takes
 * a lost key's place signs that entry itself.
 */
final class Signers {

  private final List<Row> rows = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final Problems problems;

  private record Row(long since, String vkey, Optional<TrustedKey> key) {}

  /** An entry that says that another key signs from now on. */
  private record Change(long position, Entry entry, String vkey, String replaces, boolean lost) {
    long since() {
      return lost ? position : position + 1;
    }
  }

  private Signers(Problems problems) {
    this.problems = problems;
  }

  static Signers read(Connection connection, Problems problems) throws SQLException {
    Signers signers = new Signers(problems);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT since, vkey FROM signer ORDER BY since")) {
      while (rows.next()) {
        String vkey = String.valueOf(rows.getString(2));
        signers.rows.add(new Row(rows.getLong(1), vkey, TrustedKey.parse(vkey)));
      }
    }
    return signers;
  }

  /** The key for the checkpoint of a size. */
  Optional<TrustedKey> key(long size) {
    return rows.stream()
        .filter(row -> row.since() < size)
        .reduce((earlier, later) -> later)
        .flatMap(Row::key);
  }

  /** Takes note of what an entry says of signers. */
  void learn(long position, Entry entry) {
    if (entry.kind().equals("signer")) {
      Json detail = entry.detail();
      changes.add(
          new Change(
              position,
              entry,
              detail.text("vkey").orElse(""),
              detail.text("replaces").orElse(""),
              detail.flag("lost") || detail.text("lost").equals(Optional.of("true"))));
    }
  }

  /** Holds the table against what the entries said. */
  void end() {
    if (rows.isEmpty() || rows.get(0).since() != 0) {
      problems.add(
          "signer", 0L, null, "最初の署名鍵（since 0）がありません。", "There is no first signing key (since 0).");
    }
    for (Row row : rows) {
      if (row.key().isEmpty()) {
        problem(row.since(), null, "署名鍵が読めません。", "The signing key cannot be read.");
      }
    }
    for (int i = 0; i < Math.max(rows.size() - 1, changes.size()); i++) {
      Row before = i < rows.size() ? rows.get(i) : null;
      Row row = i + 1 < rows.size() ? rows.get(i + 1) : null;
      Change change = i < changes.size() ? changes.get(i) : null;
      if (change == null && row != null) {
        problem(
            row.since(),
            null,
            "鍵の交代の記録がない署名鍵です。",
            "No entry says that this key signs from here on.");
      } else if (change != null
          && (row == null
              || before == null
              || !row.vkey().equals(change.vkey())
              || !before.vkey().equals(change.replaces())
              || row.since() != change.since())) {
        problem(
            change.position(),
            change.entry().id(),
            "署名鍵の表が、鍵の交代の記録と一致しません。",
            "The table of signing keys is not what the entry says of them.");
      }
    }
  }

  private void problem(
      long position, @org.jspecify.annotations.Nullable String entry, String ja, String en) {
    problems.add("signer", position, entry, ja, en);
  }

  /**
   * Whether the key that signs last is one of these, or was put in its place by one that was. A key
   * in the place of a lost one is vouched for by nothing.
   */
  boolean lastIsTrusted(List<TrustedKey> given) {
    boolean trusted = false;
    for (int i = 0; i < rows.size(); i++) {
      String vkey = rows.get(i).vkey();
      boolean handed = i > 0 && i <= changes.size() && !changes.get(i - 1).lost();
      trusted = given.stream().anyMatch(key -> key.text().equals(vkey)) || (trusted && handed);
    }
    return trusted;
  }
}
