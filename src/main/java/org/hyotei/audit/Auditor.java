package org.hyotei.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Finding;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Movement;
import org.hyotei.facts.Scale;
import org.hyotei.facts.Situation;
import org.hyotei.facts.Subject;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.NaturalOrder;
import org.hyotei.model.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Audits the published grades of an evaluation. What lies behind a difference is found by grading
 * the indicator again with a changed figure or direction: the rules themselves are the judge.
 */
public final class Auditor {

  private final Evaluation evaluation;
  private final Scale scale;
  private final Set<String> contradicted = new HashSet<>();
  private final Map<Subject.Kind, Agreement> byKind = new EnumMap<>(Subject.Kind.class);
  private final Map<String, Map<String, Integer>> matrix = new LinkedHashMap<>();
  private final List<Difference> differences = new ArrayList<>();

  private Auditor(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.scale = evaluation.policy().definition().scale();
    for (Finding finding : evaluation.findings()) {
      if (finding.code().equals("figures-contradict") && finding.subject() != null) {
        contradicted.add(finding.subject());
      }
    }
  }

  public static Audit audit(Evaluation evaluation) {
    return new Auditor(evaluation).audit();
  }

  private Audit audit() {
    Map<String, String> published = published();
    for (SubjectResult result : evaluation.subjects()) {
      published.remove(result.id());
      if (result.publishedGrade() != null) {
        compare(result, result.publishedGrade());
      }
    }
    published.forEach(this::notGraded);
    differences.sort(Comparator.comparing(Difference::subject, NaturalOrder.INSTANCE));
    Agreement all = byKind.values().stream().reduce(Agreement.NONE, Agreement::plus);
    return new Audit(evaluation, all, byKind, matrix, List.copyOf(differences));
  }

  /** What was published of the plan's year, by subject. */
  private Map<String, String> published() {
    Plan plan = evaluation.plan();
    int year = plan.fiscalYear().fiscalYear();
    Map<String, String> published = new TreeMap<>(NaturalOrder.INSTANCE);
    for (Group group : plan.groups()) {
      put(group.id(), group.publishedGrade(year), published);
    }
    for (Indicator one : plan.indicators()) {
      put(one.id(), one.publishedGrade(year), published);
    }
    return published;
  }

  private static void put(String id, @Nullable String grade, Map<String, String> published) {
    if (grade != null) {
      published.put(id, grade);
    }
  }

  private void compare(SubjectResult result, String published) {
    String computed = result.computedGrade();
    boolean agrees = published.equals(computed);
    count(result.fact().kind(), published, computed);
    if (!agrees) {
      differences.add(
          new Difference(
              result.id(),
              result.fact().name(),
              published,
              computed,
              result,
              kinds(result, published)));
    }
  }

  /** A subject with a published grade that the policy does not grade. */
  private void notGraded(String id, String published) {
    boolean group = evaluation.plan().groups().stream().anyMatch(one -> one.id().equals(id));
    count(group ? Subject.Kind.GROUP : Subject.Kind.INDICATOR, published, null);
    differences.add(
        new Difference(id, id, published, null, null, List.of(Difference.Kind.JUDGEMENT)));
  }

  private void count(Subject.Kind kind, String published, @Nullable String computed) {
    Agreement one = new Agreement(1, computed == null ? 0 : 1, published.equals(computed) ? 1 : 0);
    byKind.merge(kind, one, Agreement::plus);
    matrix
        .computeIfAbsent(published, grade -> new HashMap<>())
        .merge(computed == null ? Audit.NONE : computed, 1, Integer::sum);
  }

  private List<Difference.Kind> kinds(SubjectResult result, String published) {
    List<Difference.Kind> kinds = new ArrayList<>();
    if (!(result.fact() instanceof IndicatorFact fact)) {
      return List.of(Difference.Kind.JUDGEMENT);
    }
    Regrading regrading = new Regrading(evaluation, fact);
    if (contradicted.contains(result.id()) || regrading.byOtherPrinting(published)) {
      kinds.add(Difference.Kind.CONTRADICTION);
    }
    if (regrading.byOppositeDirection(published)) {
      kinds.add(Difference.Kind.DIRECTION);
    }
    if (regrading.byNeighbouringFigure(published)) {
      kinds.add(Difference.Kind.EDGE);
    }
    if (result.computedGrade() == null || !isInFigures(fact)) {
      kinds.add(Difference.Kind.JUDGEMENT);
    }
    if (isAgainstTrend(fact, published, result.computedGrade())) {
      kinds.add(Difference.Kind.OWN_TREND);
    }
    return kinds.isEmpty() ? List.of(Difference.Kind.UNEXPLAINED) : kinds;
  }

  private static boolean isInFigures(IndicatorFact fact) {
    return fact.actual() != null
        && fact.situation() != Situation.STAGE_TARGET
        && fact.situation() != Situation.NO_TARGET;
  }

  private boolean isAgainstTrend(IndicatorFact fact, String published, @Nullable String computed) {
    if (computed == null || !scale.isOrdered(computed) || !scale.isOrdered(published)) {
      return false;
    }
    boolean better = scale.place(published) < scale.place(computed);
    Movement against = better ? Movement.WORSE : Movement.BETTER;
    return fact.movement() == against || fact.baselineMovement() == against;
  }
}
