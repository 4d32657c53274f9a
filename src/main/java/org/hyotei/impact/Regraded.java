package org.hyotei.impact;

import java.util.List;
import java.util.Map;

/**
 * What came of grading plans again.
 *
 * @param plans how many there were, those included that could not be graded
 * @param graded how many of them both versions graded
 * @param matrices by kind of subject, then level; only those with subjects
 * @param moved subjects whose grade moves
 * @param better those of them that get a better grade by the newer scale's order
 * @param worse those that get a worse one
 * @param held subjects whose computed grade moves while a judgement keeps the grade
 * @param moves both of these, by source and subject
 * @param shift over all plans
 * @param groups for each group of each plan, by plan and group
 * @param found findings that are new, and gone those that are not there any more
 * @param foundByCode how many findings of a code are new, by code
 * @param ungraded what could not be graded by both, by source
 */
public record Regraded(
    long plans,
    long graded,
    List<Matrix> matrices,
    long moved,
    long better,
    long worse,
    long held,
    Listed<Move> moves,
    Shift shift,
    Listed<Shift.OfGroup> groups,
    Listed<FindingChange> found,
    Map<String, Long> foundByCode,
    Listed<FindingChange> gone,
    Map<String, Long> goneByCode,
    Listed<Ungraded> ungraded) {

  /** How many subjects were graded. */
  public long subjects() {
    return matrices.stream().mapToLong(Matrix::subjects).sum();
  }

  /** Whether there is nothing to tell. */
  public boolean same() {
    return moves.count() == 0 && found.count() == 0 && gone.count() == 0 && ungraded.count() == 0;
  }
}
