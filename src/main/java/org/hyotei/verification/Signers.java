package org.hyotei.verification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which key signs which checkpoints: the table of signers, held against the entries that say so. A
 * key that takes another's place is named by an entry that the old key still signs; one that takes
 * a lost key's place signs that entry itself. A key that was lost before it signed anything is in
 * no row.
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
  void end(Connection connection) throws SQLException {
    if (rows.isEmpty() || rows.get(0).since() != 0) {
      problems.add(
          "signer", 0L, null, "最初の署名鍵（since 0）がありません。", "There is no first signing key (since 0).");
    }
    for (Row row : rows) {
      if (row.key().isEmpty()) {
        problem(row.since(), null, "署名鍵が読めません。", "The signing key cannot be read.");
      }
    }
    String vkey = first();
    List<Row> said = new ArrayList<>(List.of(new Row(0, vkey, Optional.empty())));
    for (Change change : changes) {
      if (!change.replaces().equals(vkey)) {
        unlike(change);
      }
      vkey = change.vkey();
      if (said.get(said.size() - 1).since() == change.since()) {
        said.remove(said.size() - 1);
      }
      said.add(new Row(change.since(), vkey, Optional.empty()));
    }
    compare(said);
    for (Change change : changes) {
      checkpoint(change, connection);
    }
  }

  /** Without the checkpoint that covers the change and no more, nothing shows who agreed to it. */
  private void checkpoint(Change change, Connection connection) throws SQLException {
    long size = change.position() + 1;
    if (!Checkpoints.has(connection, size)) {
      problems.add(
          "checkpoint",
          change.position(),
          change.entry().id(),
          "鍵の交代に署名した、件数 " + size + " のチェックポイントがありません。",
          "There is no checkpoint of size " + size + ", by which the change of keys is signed.");
    }
  }

  /** The key before all changes. One that was lost before it signed anything has no row. */
  private String first() {
    return changes.isEmpty() || changes.get(0).since() > 0
        ? rows.isEmpty() ? "" : rows.get(0).vkey()
        : changes.get(0).replaces();
  }

  /** Holds the rows against those that follow from the entries. */
  private void compare(List<Row> said) {
    for (Row row : rows) {
      if (said.stream().noneMatch(one -> one.since() == row.since())) {
        problem(
            row.since(),
            null,
            "鍵の交代の記録がない署名鍵です。",
            "No entry says that this key signs from here on.");
      }
    }
    for (Change change : changes) {
      String vkey = at(change.since(), said);
      if (!at(change.since(), rows).equals(vkey) && vkey.equals(change.vkey())) {
        unlike(change);
      }
    }
  }

  /** The key of the row of a size; nothing if there is none. */
  private static String at(long since, List<Row> rows) {
    return rows.stream().filter(row -> row.since() == since).map(Row::vkey).findAny().orElse("");
  }

  private void unlike(Change change) {
    problem(
        change.position(),
        change.entry().id(),
        "署名鍵の表が、鍵の交代の記録と一致しません。",
        "The table of signing keys is not what the entry says of them.");
  }

  private void problem(long position, @Nullable String entry, String ja, String en) {
    problems.add("signer", position, entry, ja, en);
  }

  /**
   * Whether the key that signs last is one of these, or was put in its place by one that was. A key
   * in the place of a lost one is vouched for by nothing.
   */
  boolean lastIsTrusted(List<TrustedKey> given) {
    boolean trusted = given.stream().anyMatch(key -> key.text().equals(first()));
    for (Change change : changes) {
      trusted =
          given.stream().anyMatch(key -> key.text().equals(change.vkey()))
              || (trusted && !change.lost());
    }
    return trusted;
  }
}
