package org.hyotei.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hyotei.transparency.Node;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one transaction of the {@link Appender}. What an entry has many of goes to the driver
 * directly.
 */
final class Rows {

  private static final String ENTRY =
      "INSERT INTO entry (position, id, kind, time, policy, version, plan, fiscal_year, json)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String BODY = "INSERT INTO body (position, parts) VALUES (?, ?)";
  private static final String RELATION =
      "INSERT INTO relation (target, position) SELECT position, ? FROM entry WHERE id = ?";
  static final String OUTCOME =
      "INSERT INTO outcome (position, rule, grade, computed, subjects) VALUES (?, ?, ?, ?, ?)";
  private static final String FINDING = "INSERT INTO finding (position, code) VALUES (?, ?)";
  private static final String NODE = "INSERT INTO node (level, idx, hash) VALUES (?, ?, ?)";

  private final Handle handle;
  private final List<@Nullable Object[]> entries = new ArrayList<>();
  private final List<@Nullable Object[]> bodies = new ArrayList<>();
  private final List<@Nullable Object[]> relations = new ArrayList<>();
  private final List<@Nullable Object[]> outcomes = new ArrayList<>();
  private final List<@Nullable Object[]> findings = new ArrayList<>();

  Rows(Handle handle) {
    this.handle = handle;
  }

  /** An entry and what goes with it. */
  void add(Packed packed, long position) {
    Draft draft = packed.draft();
    entries.add(
        new @Nullable Object[] {
          position,
          draft.id(),
          draft.kind().word(),
          EntryJson.TIME.format(draft.time()),
          draft.policy() == null ? null : draft.policy().id(),
          draft.policy() == null ? null : draft.policy().version(),
          draft.plan() == null ? null : draft.plan().id(),
          draft.plan() == null ? null : draft.plan().fiscalYear(),
          packed.json()
        });
    bodies.add(new @Nullable Object[] {position, packed.parts()});
    draft.refers().forEach(id -> relations.add(new @Nullable Object[] {position, id}));
    Draft.Idempotency idempotency = draft.idempotency();
    if (idempotency != null) {
      handle.execute(
          "INSERT INTO idempotency (principal, key, request, position) VALUES (?, ?, ?, ?)",
          idempotency.principal(),
          idempotency.key(),
          idempotency.request(),
          position);
    }
    for (Outcome outcome : draft.outcomes()) {
      outcomes.add(
          new @Nullable Object[] {
            position, outcome.rule(), outcome.grade(), outcome.computed(), outcome.joined()
          });
    }
    draft.findings().forEach(code -> findings.add(new @Nullable Object[] {position, code}));
    draft.effect().apply(handle, position);
  }

  /** The rest: what was added together, the tree's new nodes, its head. */
  void write(List<Node> completed, long size, String checkpoint) {
    insert(ENTRY, entries);
    insert(BODY, bodies);
    insert(RELATION, relations);
    insert(OUTCOME, outcomes);
    insert(FINDING, findings);
    insert(
        NODE,
        completed.stream()
            .map(node -> new @Nullable Object[] {node.level(), node.index(), node.hash().bytes()})
            .toList());
    handle.execute("INSERT INTO checkpoint (size, note) VALUES (?, ?)", size, checkpoint);
    handle.execute("UPDATE log SET size = ?", size);
  }

  private void insert(String sql, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      for (@Nullable Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new TransactionException(e);
    }
  }
}
