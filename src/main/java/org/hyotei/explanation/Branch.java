package org.hyotei.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.GroupFact;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A group with all below it, graded by itself where that gives the group the grade that it has in
 * the plan; else the plan.
 */
final class Branch {

  private final SubjectResult top;
  private final Regrading regrading;
  private final Set<String> groups = new HashSet<>();
  private final boolean whole;
  private final Evaluation evaluation;
  private @Nullable Plan judge;

  Branch(Evaluation evaluation, SubjectResult top, Regrading regrading) {
    this.top = top;
    this.regrading = regrading;
    this.whole = top.fact() instanceof GroupFact fact && fact.whole();
    this.evaluation = evaluation;
    Plan all = evaluation.plan();
    groups.add(top.id());
    for (int before = 0; before != groups.size(); ) {
      before = groups.size();
      for (Group group : all.groups()) {
        if (group.parent() != null && groups.contains(group.parent())) {
          groups.add(group.id());
        }
      }
    }
  }

  /** Whether an indicator lies in the group or below it. */
  boolean holds(SubjectResult indicator) {
    return whole || (indicator.group() != null && groups.contains(indicator.group()));
  }

  /** What becomes of the group with these indicators in the place of theirs. */
  @Nullable SubjectResult with(Map<String, Indicator> others) {
    if (judge == null) {
      judge = judge();
    }
    return regrading.results(judge, others).get(top.id());
  }

  private Plan judge() {
    Plan own = whole ? evaluation.plan() : own(evaluation.plan());
    SubjectResult again = regrading.results(own, Map.of()).get(top.id());
    return again != null && Objects.equals(again.computedGrade(), top.computedGrade())
        ? own
        : evaluation.plan();
  }

  private Plan own(Plan all) {
    List<Group> below =
        all.groups().stream()
            .filter(group -> groups.contains(group.id()))
            .map(group -> group.id().equals(top.id()) ? root(group) : group)
            .toList();
    List<Indicator> indicators =
        all.indicators().stream().filter(one -> groups.contains(one.group())).toList();
    Set<String> subjects = new HashSet<>(groups);
    indicators.forEach(one -> subjects.add(one.id()));
    return new Plan(
        all.id(),
        all.municipality(),
        all.title(),
        all.fiscalYear(),
        below,
        indicators,
        all.activities().stream().filter(one -> groups.contains(one.group())).toList(),
        all.tallies().stream().filter(one -> groups.contains(one.group())).toList(),
        all.assessments().stream().filter(one -> groups.contains(one.group())).toList(),
        all.judgements().stream().filter(one -> subjects.contains(one.subject())).toList());
  }

  private static Group root(Group group) {
    return new Group(
        group.id(),
        group.level(),
        group.title(),
        null,
        group.owner(),
        group.publishedGrade(),
        group.publishedGrades(),
        group.narrative());
  }
}
