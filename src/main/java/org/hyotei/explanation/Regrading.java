package org.hyotei.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Evaluator;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/** Grades a plan again, by the same policy, with indicators put otherwise. Not thread-safe. */
final class Regrading {

  private final CompiledPolicy policy;
  private final Plan plan;
  private final Map<String, Group> groups = new HashMap<>();

  Regrading(Evaluation evaluation) {
    this.policy = evaluation.policy();
    this.plan = evaluation.plan();
    plan.groups().forEach(group -> groups.put(group.id(), group));
  }

  /** The results of the whole plan, by id, with these indicators in the place of theirs. */
  Map<String, SubjectResult> whole(Map<String, Indicator> others) {
    return results(plan, others);
  }

  /** The same of a part of the plan. */
  Map<String, SubjectResult> results(Plan part, Map<String, Indicator> others) {
    List<Indicator> indicators =
        part.indicators().stream().map(one -> others.getOrDefault(one.id(), one)).toList();
    return results(
        new Plan(
            part.id(),
            part.municipality(),
            part.title(),
            part.fiscalYear(),
            part.groups(),
            indicators,
            part.activities(),
            part.tallies(),
            part.assessments(),
            part.judgements()));
  }

  /** The same for one indicator. */
  @Nullable SubjectResult whole(Indicator other) {
    return whole(Map.of(other.id(), other)).get(other.id());
  }

  /**
   * The results of indicators each on its own, in their order: nothing else of the plan is there.
   */
  List<@Nullable SubjectResult> alone(List<Indicator> candidates) {
    Map<String, Group> path = new HashMap<>();
    for (Indicator candidate : candidates) {
      Group group = groups.get(candidate.group());
      while (group != null && path.put(group.id(), group) == null) {
        group = group.parent() == null ? null : groups.get(group.parent());
      }
    }
    String unlike = String.join("", path.keySet()) + "#";
    List<Indicator> named = new ArrayList<>(candidates.size());
    candidates.forEach(one -> named.add(one.as(unlike + named.size())));
    Map<String, SubjectResult> results = results(plan(List.copyOf(path.values()), named));
    List<@Nullable SubjectResult> ordered = new ArrayList<>(named.size());
    named.forEach(one -> ordered.add(results.get(one.id())));
    return ordered;
  }

  private Plan plan(List<Group> ofGroups, List<Indicator> indicators) {
    return new Plan(
        plan.id(),
        plan.municipality(),
        plan.title(),
        plan.fiscalYear(),
        ofGroups,
        indicators,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Map<String, SubjectResult> results(Plan other) {
    Map<String, SubjectResult> results = new HashMap<>();
    Evaluator.evaluate(policy, other).subjects().forEach(one -> results.put(one.id(), one));
    return results;
  }
}
