package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.Subject;
import org.hyotei.model.Message;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.RuleSource;
import org.hyotei.policy.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * What golden cases reach: which rules fired in any of them, and on which sides of each threshold a
 * subject stood.
 *
 * @param rules how many the policy has, of all phases
 * @param unused those that fired in no case, by file and line
 * @param edges one for each threshold of the rules that grade
 */
public record Coverage(int rules, List<RuleSource> unused, List<Edge> edges) {

  /**
   * A threshold and where cases stand: anywhere up to the next threshold below, on it, anywhere up
   * to the next above.
   *
   * @param level of the groups; null for other kinds
   */
  public record Edge(
      Subject.Kind kind,
      @Nullable String level,
      Message measure,
      String property,
      BigDecimal threshold,
      boolean below,
      boolean at,
      boolean above) {

    public boolean isWhole() {
      return below && at && above;
    }
  }

  public Coverage {
    unused = List.copyOf(unused);
    edges = List.copyOf(edges);
  }

  /**
   * What these evaluations reach.
   *
   * @param cases golden cases, graded by the policy
   */
  public static Coverage of(CompiledPolicy policy, List<Evaluation> cases) {
    Set<String> fired =
        cases.stream()
            .flatMap(one -> one.trace().stream())
            .map(step -> step.rule().name())
            .collect(Collectors.toSet());
    List<RuleSource> unused =
        policy.sources().stream().filter(rule -> !fired.contains(rule.name())).toList();
    List<Criterion> criteria = CriterionReader.of(policy).criteria();
    List<Edge> edges = new ArrayList<>();
    for (Proving.Gradable gradable : Proving.gradable(policy.definition())) {
      Space space =
          SpaceBuilder.of(
              policy.definition(), gradable.kind(), gradable.level(), criteria, new ArrayList<>());
      edges.addAll(edges(policy, space, subjects(cases, space)));
    }
    return new Coverage(policy.sources().size(), unused, edges);
  }

  private static List<Subject> subjects(List<Evaluation> cases, Space space) {
    return cases.stream()
        .flatMap(one -> one.subjects().stream())
        .map(result -> result.fact())
        .filter(fact -> fact.kind() == space.kind())
        .filter(
            fact ->
                !(fact instanceof GroupFact group) || Objects.equals(group.level(), space.level()))
        .toList();
  }

  private static List<Edge> edges(CompiledPolicy policy, Space space, List<Subject> subjects) {
    TermNames names = new TermNames(Sentences.of(policy));
    List<Edge> edges = new ArrayList<>();
    for (Axis axis : space.axes()) {
      Set<Integer> cells =
          subjects.stream()
              .map(fact -> axis.cellOf(FactValues.of(fact, axis.term())))
              .collect(Collectors.toSet());
      Set<BigDecimal> thresholds = space.thresholds(axis);
      for (int c = 0; c < axis.cells().size(); c++) {
        if (axis.cells().get(c) instanceof Cell.Point point && thresholds.contains(point.value())) {
          edges.add(
              new Edge(
                  space.kind(),
                  space.level(),
                  new Message(names.of(axis.term()), axis.key()),
                  axis.key(),
                  point.value(),
                  cells.contains(c - 1) || isNone(axis, c - 1),
                  cells.contains(c),
                  cells.contains(c + 1) || isNone(axis, c + 1)));
        }
      }
    }
    return edges;
  }

  /** Whether there is no number on a side, so that no case can stand there. */
  private static boolean isNone(Axis axis, int cell) {
    return cell < 0 || cell >= axis.cells().size() || axis.cells().get(cell).isNothing();
  }
}
