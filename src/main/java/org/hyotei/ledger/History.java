package org.hyotei.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was said of an evaluation since it was recorded.
 *
 * @param standing what it counts as now
 * @param supersededBy id of the evaluation that was published in its place; null if none was
 * @param supersedes id of the evaluation in whose place it was published; null likewise
 * @param statements all of them, in order
 */
public record History(
    Standing standing,
    @Nullable String supersededBy,
    @Nullable String supersedes,
    List<Said> statements) {

  /**
   * A statement.
   *
   * @param submitter JSON; null if it was disposed of
   * @param body JSON; null likewise
   */
  public record Said(Entry entry, @Nullable String submitter, @Nullable String body) {}

  private static final String STANDING = "standing";

  /** Of an evaluation, from the entries that refer to it. */
  static History of(Entry evaluation, List<Entry> referring, Entries entries) {
    Standing standing = Standing.TRIAL;
    String supersededBy = null;
    String supersedes = null;
    for (Entry entry : referring) {
      Optional<Standing> said =
          entry.is(Kind.STANDING) ? entry.detail(STANDING).flatMap(Standing::of) : Optional.empty();
      if (said.isEmpty()) {
        continue;
      }
      List<String> refers = entry.refers();
      if (refers.get(0).equals(evaluation.id())) {
        standing = said.get();
        supersedes = refers.size() > 1 ? refers.get(1) : supersedes;
      } else {
        supersededBy = refers.get(0);
      }
    }
    return new History(
        standing,
        supersededBy,
        supersedes,
        referring.stream().map(entry -> said(entry, entries)).toList());
  }

  private static Said said(Entry entry, Entries entries) {
    Map<String, Part> parts = entries.parts(entry.position());
    return new Said(
        entry, text(parts.get(EvaluationDrafts.SUBMITTER)), text(parts.get(Statement.PART)));
  }

  private static @Nullable String text(@Nullable Part part) {
    return part == null ? null : part.text();
  }

  /** Whether it may count as this from now on. */
  public boolean mayBecome(Standing next) {
    return supersededBy == null
        ? standing.next().contains(next)
        : next == Standing.WITHDRAWN && standing.next().contains(next);
  }
}
