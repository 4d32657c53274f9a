package org.hyotei.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.analysis.Conditions;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.IndicatorFact;
import org.jspecify.annotations.Nullable;

/**
 * For indicators, the proposals that hold within the plan: found one by one, then the whole plan is
 * graded with them in it. Where each indicator is graded by itself, one grading of the plan tries a
 * proposal of every indicator. Not thread-safe.
 */
final class Proposals {

  private final Evaluation evaluation;
  private final Conditions conditions;
  private final Regrading regrading;
  private final IndicatorSearch search;
  private final Map<String, Map<String, Proposal>> held = new HashMap<>();

  Proposals(Evaluation evaluation, Conditions conditions, Regrading regrading) {
    this.evaluation = evaluation;
    this.conditions = conditions;
    this.regrading = regrading;
    this.search = new IndicatorSearch(evaluation, conditions, regrading);
  }

  /** The proposals for an indicator by grade: better ones, and the next worse that there is. */
  Map<String, Proposal> of(SubjectResult indicator) {
    find(List.of(indicator), () -> {});
    return held.getOrDefault(indicator.id(), Map.of());
  }

  /**
   * Finds those of several indicators; others among them are left out.
   *
   * @param looked run after each indicator
   */
  void find(List<SubjectResult> indicators, Runnable looked) {
    Map<String, List<Proposal>> found = new LinkedHashMap<>();
    for (SubjectResult one : indicators) {
      if (one.fact() instanceof IndicatorFact fact && !held.containsKey(one.id())) {
        held.put(one.id(), new LinkedHashMap<>());
        found.put(one.id(), wanted(one, search.proposals(fact)));
        looked.run();
      }
    }
    int most = found.values().stream().mapToInt(List::size).max().orElse(0);
    for (int rank = 0; rank < most; rank++) {
      List<Proposal> tried = new ArrayList<>();
      for (List<Proposal> ofOne : found.values()) {
        if (rank < ofOne.size()) {
          tried.add(ofOne.get(rank));
        }
      }
      if (conditions.readsIndicators()) {
        holding(tried).forEach(this::hold);
      } else {
        tried.forEach(one -> holding(List.of(one)).forEach(this::hold));
      }
    }
  }

  private List<Proposal> wanted(SubjectResult result, Map<String, Proposal> proposals) {
    Grades grades = Grades.beside(result.computedGrade(), evaluation.policy().definition().scale());
    List<Proposal> wanted = new ArrayList<>();
    for (String grade : grades.better()) {
      add(proposals.get(grade), wanted);
    }
    grades.worse().stream()
        .filter(proposals::containsKey)
        .findFirst()
        .ifPresent(grade -> add(proposals.get(grade), wanted));
    return wanted;
  }

  private static void add(@Nullable Proposal proposal, List<Proposal> wanted) {
    if (proposal != null) {
      wanted.add(proposal);
    }
  }

  private void hold(Proposal proposal) {
    held.computeIfAbsent(proposal.lever().indicator().id(), id -> new LinkedHashMap<>())
        .put(proposal.grade(), proposal);
  }

  /** Those of several proposals, of different indicators, that hold when all are made. */
  private List<Proposal> holding(List<Proposal> tried) {
    Map<String, SubjectResult> results = new HashMap<>();
    Map<String, org.hyotei.model.Indicator> others = new HashMap<>();
    tried.forEach(one -> others.put(one.indicator().id(), one.indicator()));
    results.putAll(regrading.whole(others));
    return tried.stream()
        .filter(
            one -> {
              SubjectResult result = results.get(one.indicator().id());
              return result != null && one.grade().equals(result.computedGrade());
            })
        .toList();
  }
}
