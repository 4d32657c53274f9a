package org.hyotei.ledger;

import java.util.List;
import org.hyotei.transparency.Node;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of one transaction of the {@link Appender}. */
final class Rows {

  private final Handle handle;
  private final PreparedBatch outcomes;
  private final PreparedBatch findings;

  Rows(Handle handle) {
    this.handle = handle;
    this.outcomes =
        handle.prepareBatch(
            "INSERT INTO outcome (position, subject, grade, computed, rule) VALUES (?, ?, ?, ?, ?)");
    this.findings = handle.prepareBatch("INSERT INTO finding (position, code) VALUES (?, ?)");
  }

  /** An entry and what goes with it. */
  void add(Packed packed, long position) {
    Draft draft = packed.draft();
    handle.execute(
        "INSERT INTO entry (position, id, kind, time, policy, version, plan, fiscal_year, json)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        position,
        draft.id(),
        draft.kind().word(),
        EntryJson.TIME.format(draft.time()),
        draft.policy() == null ? null : draft.policy().id(),
        draft.policy() == null ? null : draft.policy().version(),
        draft.plan() == null ? null : draft.plan().id(),
        draft.plan() == null ? null : draft.plan().fiscalYear(),
        packed.json());
    handle.execute("INSERT INTO body (position, parts) VALUES (?, ?)", position, packed.parts());
    for (String target : draft.refers()) {
      handle.execute(
          "INSERT INTO relation (target, position) SELECT position, ? FROM entry WHERE id = ?",
          position,
          target);
    }
    Draft.Idempotency idempotency = draft.idempotency();
    if (idempotency != null) {
      handle.execute(
          "INSERT INTO idempotency (principal, key, request, position) VALUES (?, ?, ?, ?)",
          idempotency.principal(),
          idempotency.key(),
          idempotency.request(),
          position);
    }
    for (Draft.Outcome outcome : draft.outcomes()) {
      outcomes.add(
          position, outcome.subject(), outcome.grade(), outcome.computed(), outcome.rule());
    }
    draft.findings().forEach(code -> findings.add(position, code));
    draft.effect().apply(handle, position);
  }

  /** The rest: what was added together, the tree's new nodes, its head. */
  void write(List<Node> completed, long size, String checkpoint) {
    if (outcomes.size() > 0) {
      outcomes.execute();
    }
    if (findings.size() > 0) {
      findings.execute();
    }
    PreparedBatch nodes =
        handle.prepareBatch("INSERT INTO node (level, idx, hash) VALUES (?, ?, ?)");
    completed.forEach(node -> nodes.add(node.level(), node.index(), node.hash().bytes()));
    nodes.execute();
    handle.execute("INSERT INTO checkpoint (size, note) VALUES (?, ?)", size, checkpoint);
    handle.execute("UPDATE log SET size = ?", size);
  }
}
