package org.hyotei.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a whole ledger: everything that is stored is derived once more from the entries and
 * their bodies, and compared. Reads in one transaction, entry by entry, so that the ledger may be
 * larger than the memory, and may go on growing meanwhile. Changes nothing.
 */
public final class LedgerCheck {

  private static final int FETCHED = 20;
  private static final long REPORTED_EACH = 10_000;

  private final List<TrustedKey> keys;
  private final List<KeptCheckpoint> kept;
  private final LongConsumer progress;

  /**
   * Verifies with what is known outside of the ledger.
   *
   * @param keys that are trusted; without any, the ledger's own are taken at its word
   * @param kept checkpoints that were kept outside; may be empty
   * @param progress learns now and then how many entries were read
   */
  public LedgerCheck(List<TrustedKey> keys, List<KeptCheckpoint> kept, LongConsumer progress) {
    this.keys = List.copyOf(keys);
    this.kept = List.copyOf(kept);
    this.progress = progress;
  }

  /**
   * Verifies the ledger behind a connection. What cannot be read is a problem, not an exception.
   *
   * @throws SQLException if the connection is none to a ledger
   */
  public LedgerVerdict verify(Connection connection) throws SQLException {
    if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.executeQuery("SELECT origin, size FROM log").close();
    }
    Run run = new Run(connection);
    try {
      run.all();
    } catch (SQLException e) {
      run.unreadable(e);
    }
    connection.rollback();
    return run.verdict();
  }

  /** One reading of a ledger. */
  private final class Run {

    private final Connection connection;
    private final Problems problems = new Problems();
    private final PolicyFiles files = new PolicyFiles(problems);
    private final ApiKeys apiKeys = new ApiKeys(problems);
    private final GrowingTree tree = new GrowingTree();
    private final List<Message> notProved = new ArrayList<>();

    /** Of the leaves as they were stored; the tree itself as long as all are the same. */
    private GrowingTree stored = tree;

    private @Nullable String origin;
    private long size = -1;
    private long checkpointCount;

    Run(Connection connection) {
      this.connection = connection;
    }

    void all() throws SQLException {
      LedgerHead head = LedgerHead.read(connection, problems);
      origin = head.origin();
      size = head.size();
      Disposals disposals = Disposals.read(connection);
      Signers signers = Signers.read(connection, problems);
      String name = Objects.requireNonNullElse(origin, "");
      try (NodeRows nodes = new NodeRows(connection, problems);
          Lookups lookups = new Lookups(connection, disposals, problems);
          Checkpoints checkpoints = new Checkpoints(connection, signers, keys, kept, problems)) {
        checkpoints.compare(tree, stored, name);
        entries(new StoredBodies(disposals, problems), signers, nodes, lookups, checkpoints, name);
        checkpoints.end(tree.size());
        checkpointCount = checkpoints.count();
        nodes.end();
        lookups.end();
        notProved.addAll(checkpoints.unproved());
      }
      signers.end(connection);
      trust(signers);
      StoredBodies.strays(connection, problems);
      files.verify(connection);
      apiKeys.verify(connection);
      if (size != tree.size()) {
        problems.add(
            "log",
            Math.max(0, Math.min(size, tree.size())),
            null,
            "台帳は " + size + " 件と記していますが、記録は " + tree.size() + " 件です。",
            "The ledger says that it has " + size + " entries, but there are " + tree.size() + ".");
      }
      if (tree.size() > 0 && !Checkpoints.has(connection, tree.size())) {
        problems.add(
            "checkpoint",
            tree.size() - 1,
            null,
            "今の件数 " + tree.size() + " のチェックポイントがありません。",
            "There is no checkpoint of the size that the ledger has now, " + tree.size() + ".");
      }
    }

    private void entries(
        StoredBodies bodies,
        Signers signers,
        NodeRows nodes,
        Lookups lookups,
        Checkpoints checkpoints,
        String name)
        throws SQLException {
      try (PreparedStatement statement =
          connection.prepareStatement(
              "SELECT e.position, e.id, e.kind, e.time, e.policy, e.version, e.plan, e.fiscal_year,"
                  + " e.json, b.parts FROM entry e LEFT JOIN body b ON b.position = e.position"
                  + " ORDER BY e.position")) {
        statement.setFetchSize(FETCHED);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            long position = rows.getLong(1);
            if (position < tree.size()) {
              problems.add(
                  "entry",
                  position,
                  rows.getString(2),
                  "位置 " + position + " の記録は並びの中にありません。",
                  "The entry at position " + position + " is out of order.");
              continue;
            }
            while (tree.size() < position && tree.size() < missingUntil(position)) {
              missing(nodes, checkpoints, name);
            }
            if (position > tree.size()) {
              problems.add(
                  "entry",
                  position,
                  rows.getString(2),
                  "位置 " + position + " の記録は並びの中にありません。",
                  "The entry at position " + position + " is out of order.");
              continue;
            }
            Optional<Entry> entry = entry(position, rows);
            byte[] json = rows.getBytes(9);
            grow(Sha256.leaf(json == null ? new byte[0] : json), nodes);
            Map<String, Body> good =
                entry.map(one -> bodies.of(position, one, parts(rows))).orElse(Map.of());
            lookups.compare(position, entry.orElse(null), good);
            entry.ifPresent(
                one -> {
                  signers.learn(position, one);
                  files.learn(position, one);
                  apiKeys.learn(position, one, good);
                });
            checkpoints.compare(tree, stored, name);
            if (tree.size() % REPORTED_EACH == 0) {
              progress.accept(tree.size());
            }
          }
        }
      }
    }

    /** A gap is filled as far as the ledger says that it goes. */
    private long missingUntil(long position) {
      return Math.min(position, size);
    }

    private byte @Nullable [] parts(ResultSet rows) {
      try {
        return rows.getBytes(10);
      } catch (SQLException e) {
        return null;
      }
    }

    private void missing(NodeRows nodes, Checkpoints checkpoints, String name) throws SQLException {
      long position = tree.size();
      problems.add(
          "entry",
          position,
          null,
          "位置 " + position + " の記録がありません。",
          "The entry at position " + position + " is missing.");
      grow(nodes.leaf(position).orElse(new byte[Sha256.LENGTH]), nodes);
      checkpoints.compare(tree, stored, name);
    }

    private void grow(byte[] leaf, NodeRows nodes) throws SQLException {
      byte[] before = nodes.leaf(tree.size()).orElse(leaf);
      if (stored == tree && !Sha256.same(before, leaf)) {
        stored = tree.copy();
      }
      List<SQLException> failed = new ArrayList<>();
      tree.add(
          leaf,
          (level, index, hash) -> {
            try {
              nodes.compare(level, index, hash);
            } catch (SQLException e) {
              failed.add(e);
            }
          });
      if (stored != tree) {
        stored.add(before, (level, index, hash) -> {});
      }
      if (!failed.isEmpty()) {
        throw failed.get(0);
      }
    }

    private Optional<Entry> entry(long position, ResultSet rows) throws SQLException {
      byte[] json = rows.getBytes(9);
      String id = rows.getString(2);
      Faults faults = new Faults();
      Optional<Entry> entry = Entry.read(json == null ? new byte[0] : json, faults);
      faults
          .messages()
          .forEach(message -> problems.add("entry", position, id, message.ja(), message.en()));
      if (entry.isPresent()) {
        Entry one = entry.get();
        column(position, one, "id", one.id(), id);
        column(position, one, "kind", one.kind(), rows.getString(3));
        column(position, one, "time", one.time(), rows.getString(4));
        column(position, one, "policy", one.policy(), rows.getString(5));
        column(position, one, "version", one.version(), rows.getString(6));
        column(position, one, "plan", one.plan(), rows.getString(7));
        column(position, one, "fiscal_year", one.fiscalYear(), rows.getString(8));
      }
      return entry;
    }

    private void column(
        long position, Entry entry, String name, @Nullable String said, @Nullable String column) {
      if (!Objects.equals(said, column)) {
        problems.add(
            "entry",
            position,
            entry.id(),
            "列 " + name + " が記録の内容と一致しません。",
            "The column " + name + " is not what the entry says.");
      }
    }

    private void trust(Signers signers) {
      if (keys.isEmpty()) {
        notProved.add(
            new Message(
                "署名鍵が本当に運用者のものであること。公表された鍵を --key で指定してください。",
                "That the signing key is the operator's: name the published one with --key."));
      } else if (!signers.lastIsTrusted(keys)) {
        problems.add(
            "signer",
            null,
            null,
            "台帳の今の署名鍵は、指定された鍵でも、それから引き継がれた鍵でもありません。",
            "The key that signs the ledger now is neither a given one nor one that a given one handed over to.");
      }
    }

    void unreadable(SQLException e) {
      problems.add(
          "database",
          tree.size(),
          null,
          "データベースの続きが読めません: " + e.getMessage(),
          "The database cannot be read on: " + e.getMessage());
    }

    LedgerVerdict verdict() {
      return new LedgerVerdict(
          origin,
          tree.size(),
          tree.root(),
          checkpointCount,
          problems.count(),
          problems.inOrder(),
          notProved);
    }
  }
}
