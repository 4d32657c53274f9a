package org.hyotei.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Finding;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.Summary;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.Outcome;
import org.hyotei.facts.Scale;
import org.hyotei.facts.Subject;
import org.hyotei.impact.Move.From;
import org.hyotei.impact.Move.Graded;
import org.jspecify.annotations.Nullable;

/**
 * One plan under both versions. Keeps nothing of the evaluations but what is told of them.
 *
 * @param pairs a grade before and after for each subject that either version grades
 * @param before counts of the older version
 */
record PlanDifference(
    From from,
    List<Pair> pairs,
    List<Move> moves,
    List<FindingChange> found,
    List<FindingChange> gone,
    Summary before,
    Summary after) {

  /** The grades of one subject; null for none. */
  record Pair(
      Subject.Kind kind, @Nullable String level, @Nullable String before, @Nullable String after) {}

  static PlanDifference of(String source, Evaluation before, Evaluation after) {
    From from = new From(source, before.plan().id(), before.plan().fiscalYear().label());
    Map<String, @Nullable SubjectResult> old = new LinkedHashMap<>();
    Map<String, SubjectResult> now = new HashMap<>();
    before.subjects().forEach(result -> old.put(result.id(), result));
    for (SubjectResult result : after.subjects()) {
      now.put(result.id(), result);
      old.putIfAbsent(result.id(), null);
    }
    Scale scale = after.policy().definition().scale();
    List<Pair> pairs = new ArrayList<>(old.size());
    List<Move> moves = new ArrayList<>();
    old.forEach((id, was) -> compare(from, was, now.get(id), scale, pairs, moves));
    return new PlanDifference(
        from,
        pairs,
        moves,
        added(from, before.findings(), after.findings()),
        added(from, after.findings(), before.findings()),
        before.summary(),
        after.summary());
  }

  private static void compare(
      From from,
      @Nullable SubjectResult was,
      @Nullable SubjectResult is,
      Scale scale,
      List<Pair> pairs,
      List<Move> moves) {
    SubjectResult either = was != null ? was : Objects.requireNonNull(is);
    Subject.Kind kind = either.fact().kind();
    String level = either.fact() instanceof GroupFact group ? group.level() : null;
    Graded before = graded(was);
    Graded after = graded(is);
    pairs.add(new Pair(kind, level, before.grade(), after.grade()));
    if (Objects.equals(before.grade(), after.grade())
        && Objects.equals(before.computed(), after.computed())) {
      return;
    }
    moves.add(
        new Move(
            from,
            either.id(),
            kind,
            level,
            either.group(),
            either.fact().name(),
            before,
            after,
            Outcome.movement(scale, before.grade(), after.grade())));
  }

  private static Graded graded(@Nullable SubjectResult result) {
    return result == null
        ? Graded.NOT
        : new Graded(result.grade(), result.computedGrade(), result.reason(), result.rule());
  }

  /** What makes two findings the same: their wording may follow a figure or a rule. */
  private record Key(String code, @Nullable String subject, String field) {

    static Key of(Finding finding) {
      return new Key(finding.code(), finding.subject(), finding.field());
    }
  }

  /** Those of the second list that the first does not have, as often as it does not. */
  private static List<FindingChange> added(From from, List<Finding> first, List<Finding> second) {
    Map<Key, List<Finding>> known = new HashMap<>();
    first.forEach(one -> known.computeIfAbsent(Key.of(one), key -> new ArrayList<>()).add(one));
    List<Finding> others = new ArrayList<>();
    for (Finding finding : second) {
      if (!known.computeIfAbsent(Key.of(finding), key -> new ArrayList<>()).remove(finding)) {
        others.add(finding);
      }
    }
    List<FindingChange> added = new ArrayList<>();
    for (Finding finding : others) {
      List<Finding> same = known.getOrDefault(Key.of(finding), List.of());
      if (same.isEmpty()) {
        added.add(new FindingChange(from, finding));
      } else {
        same.remove(0);
      }
    }
    return added;
  }
}
