package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hyotei.facts.Subject;
import org.hyotei.model.Message;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PolicyDefinition;
import org.hyotei.policy.RuleSource;
import org.hyotei.policy.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * Proves what can be proved of a policy. Looks at everything that the policy grades, one kind of
 * subject after the other; the result depends on the policy alone.
 */
public final class Proving {

  private Proving() {}

  /** The proofs; takes from milliseconds to some seconds. */
  public static Proofs of(CompiledPolicy policy) {
    CriterionReader.Read read = CriterionReader.of(policy);
    List<NotAnalysed> rest = new ArrayList<>(read.rest());
    List<Criterion> criteria = analysable(read.criteria(), rest);
    Sentences sentences = Sentences.of(policy);
    List<Proofs.Part> parts = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (Gradable gradable : gradable(policy.definition())) {
      Space space =
          SpaceBuilder.of(policy.definition(), gradable.kind(), gradable.level(), criteria, rest);
      space.criteria().forEach(criterion -> placed.add(criterion.name()));
      boolean readAll = rest.stream().noneMatch(one -> one.rule() != null);
      List<CriterionReader.Early> early =
          read.early().stream().filter(one -> one.kind() == gradable.kind()).toList();
      parts.add(new PartProof(policy, space, sentences, readAll).part(early));
    }
    unplaced(criteria, placed, parts);
    return new Proofs(policy, parts, rest);
  }

  /** Something that a policy grades; {@code level} is that of groups. */
  record Gradable(Subject.Kind kind, @Nullable String level) {}

  static List<Gradable> gradable(PolicyDefinition policy) {
    List<Gradable> all = new ArrayList<>();
    if (policy.graded().indicators()) {
      all.add(new Gradable(Subject.Kind.INDICATOR, null));
    }
    if (policy.graded().activities()) {
      all.add(new Gradable(Subject.Kind.ACTIVITY, null));
    }
    policy.graded().levels().stream()
        .sorted()
        .forEach(level -> all.add(new Gradable(Subject.Kind.GROUP, level)));
    return all;
  }

  /** Leaves out rules whose points depend on a weight, and those that look at such points. */
  static List<Criterion> analysable(List<Criterion> criteria, List<NotAnalysed> rest) {
    boolean weighted =
        criteria.stream()
            .flatMap(criterion -> criterion.points().stream())
            .anyMatch(points -> !points.weight().isEmpty());
    if (!weighted) {
      return criteria;
    }
    List<Criterion> kept = new ArrayList<>();
    for (Criterion criterion : criteria) {
      if (criterion.scored() == null && criterion.points().isEmpty()) {
        kept.add(criterion);
      } else {
        RuleSource source = criterion.source();
        rest.add(
            NotAnalysed.ofRule(
                source,
                source.line(),
                new Message("点数に重みがあり、合計が一つに決まりません", "points are weighed by an input")));
      }
    }
    return kept;
  }

  /** Rules for what the policy does not grade are never used. */
  private static void unplaced(
      List<Criterion> criteria, Set<String> placed, List<Proofs.Part> parts) {
    for (Subject.Kind kind : Subject.Kind.values()) {
      List<Failure> failures = new ArrayList<>();
      for (Criterion criterion : criteria) {
        if (criterion.kind() == kind && !placed.contains(criterion.name())) {
          failures.add(PartProof.unreachable(criterion.source()));
        }
      }
      if (!failures.isEmpty()) {
        parts.add(
            new Proofs.Part(
                kind,
                null,
                failures.size(),
                Proofs.Holds.NOTHING,
                List.of(),
                failures,
                List.of(),
                List.of()));
      }
    }
  }
}
