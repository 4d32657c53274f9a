package org.hyotei.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hyotei.model.Message;

/** Stored checkpoints, and those that were kept outside, held against the tree as it grows. */
final class Checkpoints implements AutoCloseable {

  private static final int FETCHED = 500;

  private final PreparedStatement statement;
  private final ResultSet rows;
  private final Signers signers;
  private final Problems problems;
  private final List<Held> held = new ArrayList<>();
  private boolean more;
  private long count;
  private long agreed;
  private long firstUnlike = -1;
  private long unlike;
  private boolean lastIsGood = true;
  private long last = -1;

  private record Held(String name, TreeHead head) {}

  Checkpoints(
      Connection connection,
      Signers signers,
      List<TrustedKey> keys,
      List<KeptCheckpoint> kept,
      Problems problems)
      throws SQLException {
    this.signers = signers;
    this.problems = problems;
    for (KeptCheckpoint one : kept) {
      hold(one, keys);
    }
    held.sort(Comparator.comparing(one -> one.head().size()));
    statement = connection.prepareStatement("SELECT size, note FROM checkpoint ORDER BY size");
    statement.setFetchSize(FETCHED);
    rows = statement.executeQuery();
    more = rows.next();
  }

  private void hold(KeptCheckpoint one, List<TrustedKey> keys) {
    Optional<TreeHead> head = TreeHead.parse(one.note());
    String name = Faults.quote(one.name());
    if (head.isEmpty()) {
      problems.add(
          "checkpoint",
          null,
          null,
          "手元のチェックポイント「" + name + "」が読めません。",
          "The kept checkpoint \"" + name + "\" is no signed note of a tree's size and root.");
    } else if (keys.stream().noneMatch(head.get()::isSignedBy)
        && !signers.key(head.get().size()).map(head.get()::isSignedBy).orElse(false)) {
      problems.add(
          "checkpoint",
          null,
          null,
          "手元のチェックポイント「" + name + "」は、指定された鍵でも台帳の鍵でも署名されていません。",
          "The kept checkpoint \""
              + name
              + "\" is signed neither by a given key nor by the ledger's.");
    } else {
      held.add(new Held(one.name(), head.get()));
    }
  }

  /**
   * Compares what is of the size that the tree has now.
   *
   * @param tree of the entries as they are
   * @param stored the tree of the leaves as they were stored, where that is another
   */
  void compare(GrowingTree tree, GrowingTree stored, String origin) throws SQLException {
    String root = null;
    while (more && rows.getLong(1) <= tree.size()) {
      root = root == null ? tree.root() : root;
      row(tree.size(), root, stored == tree ? root : stored.root(), origin);
      more = rows.next();
    }
    for (Held one : held) {
      if (one.head().size() == tree.size()) {
        root = root == null ? tree.root() : root;
        if (!one.head().origin().equals(origin)) {
          kept(one, "は別の台帳のものです。", "is of another log");
        } else if (!one.head().root().equals(root)) {
          kept(
              one,
              "と、同じ件数（" + tree.size() + "件）でのルートが違います。それより前の記録が書き換えられています。",
              "has another root for its size ("
                  + tree.size()
                  + "): entries before it were rewritten");
        } else {
          agreed++;
        }
      }
    }
  }

  private void kept(Held one, String ja, String en) {
    String name = Faults.quote(one.name());
    problems.add(
        "checkpoint",
        null,
        null,
        "手元のチェックポイント「" + name + "」" + ja,
        "The kept checkpoint \"" + name + "\" " + en + ".");
  }

  private void row(long size, String root, String storedRoot, String origin) throws SQLException {
    long named = rows.getLong(1);
    String note = rows.getString(2);
    Optional<TreeHead> head = note == null ? Optional.empty() : TreeHead.parse(note);
    count++;
    if (named != size) {
      problem(
          named,
          "件数 " + named + " のチェックポイントは、並びの中にありません。",
          "The checkpoint of size " + named + " is out of order.");
    } else if (head.isEmpty()) {
      problem(
          size,
          "件数 " + size + " のチェックポイントが読めません。",
          "The checkpoint of size " + size + " is no signed note.");
    } else if (head.get().size() != size || !head.get().origin().equals(origin)) {
      problem(
          size,
          "件数 " + size + " のチェックポイントが、別の件数か別の台帳のものです。",
          "The checkpoint of size " + size + " is of another size or another log.");
    } else if (!signers.key(size).map(head.get()::isSignedBy).orElse(false)) {
      problem(
          size,
          "件数 " + size + " のチェックポイントの署名が、その時の鍵のものではありません。",
          "The checkpoint of size " + size + " is not signed by the key of its time.");
    } else if (head.get().root().equals(root)) {
      last = size;
    } else if (!head.get().root().equals(storedRoot)) {
      if (firstUnlike < 0) {
        firstUnlike = size;
        lastIsGood = false;
      }
      unlike++;
    } else {
      last = Math.max(last, 0);
    }
  }

  private void problem(long size, String ja, String en) {
    problems.add("checkpoint", Math.max(0, size - 1), null, ja, en);
  }

  /** What can only be said once all entries were read. */
  void end(long entries) throws SQLException {
    if (!lastIsGood) {
      long from = Math.max(0, last);
      problems.add(
          "checkpoint",
          from,
          null,
          "件数 "
              + firstUnlike
              + " のチェックポイント（ほか"
              + (unlike - 1)
              + "件）のルートが、記録から計算したルートと一致しません。位置 "
              + from
              + " から "
              + (firstUnlike - 1)
              + " の記録のどれかが、書き換え、差し替え、並べ替え、追加または削除されています。",
          "The checkpoint of size "
              + firstUnlike
              + " (and "
              + (unlike - 1)
              + " after it) has not the root of the entries: one of those at "
              + from
              + " to "
              + (firstUnlike - 1)
              + " was altered, replaced, moved, added or removed.");
    }
    while (more) {
      count++;
      long size = rows.getLong(1);
      problems.add(
          "checkpoint",
          entries,
          null,
          "件数 " + size + " のチェックポイントがありますが、記録は " + entries + " 件です。末尾が削除されています。",
          "There is a checkpoint of size "
              + size
              + ", but only "
              + entries
              + " entries: the tail was removed.");
      more = rows.next();
    }
    for (Held one : held) {
      if (one.head().size() > entries) {
        String name = Faults.quote(one.name());
        problems.add(
            "checkpoint",
            entries,
            null,
            "手元のチェックポイント「"
                + name
                + "」は "
                + one.head().size()
                + " 件ですが、台帳は "
                + entries
                + " 件しかありません。末尾が削除されています。",
            "The kept checkpoint \""
                + name
                + "\" is of "
                + one.head().size()
                + " entries, but the ledger has only "
                + entries
                + ": the tail was removed.");
      }
    }
  }

  /** Whether there is a checkpoint of this size. */
  static boolean has(Connection connection, long size) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM checkpoint WHERE size = ?")) {
      query.setLong(1, size);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  long count() {
    return count;
  }

  /** What stored and kept checkpoints leave open. */
  List<Message> unproved() {
    List<Message> unproved = new ArrayList<>();
    if (agreed == 0) {
      unproved.add(
          new Message(
              "台帳が丸ごと作り直されていないこと、末尾が跡を残さず削除されていないこと。外部で保管したチェックポイント（--checkpoint）が必要です。",
              "That the ledger was not made anew as a whole, or its tail removed without a trace: that takes a checkpoint kept outside (--checkpoint)."));
    }
    if (count > 1) {
      unproved.add(
          new Message(
              "途中のチェックポイントが台帳から取り除かれていないこと。いくつあったかは記録されません。後のチェックポイントがそれより前の記録すべてに署名しているので、記録の証明は弱まりません。最後のものと鍵の交代のものは、なければ見つかります。",
              "That no checkpoint between two others was taken out of the ledger: how many there were is recorded nowhere. No proof is weaker for it, as each later one signs all entries before it; the last one and those of changes of keys are missed."));
    }
    return unproved;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
