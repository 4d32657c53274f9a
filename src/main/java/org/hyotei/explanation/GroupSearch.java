package org.hyotei.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.GroupMeasures;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Scale;
import org.hyotei.policy.PolicyDefinition;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds for a group the indicators that would have to move, each to a better grade, for the group
 * to be graded next better: up to three sets of up to three. Looks at few of many ways: the
 * cheapest moves of each kind, and of sets that a group sees no difference in only further ones
 * where the first one does it. What it finds holds; that it finds nothing proves nothing.
 */
final class GroupSearch {

  private static final int MOST_SETS = 3;
  private static final int MOST_MOVES = 3;

  /** Moves of one kind, and of all kinds, that are tried. */
  private static final int OF_ONE_KIND = 3;

  private static final int OF_ALL_KINDS = 36;

  /** Gradings for one group. */
  static final int MOST_TRIES = 60;

  private final Evaluation evaluation;
  private final Regrading regrading;
  private final Proposals proposals;
  private final Scale scale;

  GroupSearch(Evaluation evaluation, Regrading regrading, Proposals proposals) {
    this.evaluation = evaluation;
    this.regrading = regrading;
    this.proposals = proposals;
    this.scale = evaluation.policy().definition().scale();
  }

  /**
   * What was found.
   *
   * @param goal the grade that is aimed at: the next better one; any where the group has none
   * @param rises the smallest first
   * @param tries how many ways were graded
   * @param bounded whether more would have been, but for the bound
   */
  record Found(String goal, List<Rise> rises, int tries, boolean bounded) {}

  /** Indicators that move, the grade that the group then gets, and the rule that gives it. */
  record Rise(Moving moving, String grade, @Nullable RuleSource rule) {}

  /** What would raise a group; null where it has the best grade. */
  @Nullable Found of(SubjectResult group) {
    Grades grades = Grades.beside(group.computedGrade(), scale);
    if (grades.better().isEmpty()) {
      return null;
    }
    boolean graded = group.computedGrade() != null && scale.isOrdered(group.computedGrade());
    List<String> goals = graded ? List.of(grades.better().get(0)) : grades.better();
    return new Search(group, goals).found();
  }

  /** The search for one group. */
  private final class Search {

    private final SubjectResult group;
    private final List<String> goals;
    private final Branch branch;
    private final Map<String, Boolean> doing = new HashMap<>();
    private final List<Rise> rises = new ArrayList<>();
    private int tries;
    private boolean bounded;

    Search(SubjectResult group, List<String> goals) {
      this.group = group;
      this.goals = goals;
      this.branch = new Branch(evaluation, group, regrading);
    }

    Found found() {
      List<Moving.Move> moves = moves();
      for (int size = 1; size <= MOST_MOVES && rises.size() < MOST_SETS; size++) {
        if (mayDo(size, moves)) {
          Moving.ofSize(size, moves).forEach(this::consider);
        }
      }
      return new Found(goals.get(0), List.copyOf(rises), tries, bounded);
    }

    /** The cheapest moves of each kind. */
    private List<Moving.Move> moves() {
      List<Moving.Move> all = new ArrayList<>();
      for (SubjectResult one : evaluation.subjects()) {
        if (one.fact() instanceof IndicatorFact && one.judgement() == null && branch.holds(one)) {
          for (String grade : Grades.beside(one.computedGrade(), scale).better()) {
            Proposal proposal = proposals.of(one).get(grade);
            if (proposal != null) {
              all.add(new Moving.Move(one, proposal, kind(one, grade), Moving.costOf(proposal)));
            }
          }
        }
      }
      all.sort(Comparator.comparing(Moving.Move::cost));
      Map<String, Integer> ofKind = new HashMap<>();
      all.removeIf(move -> ofKind.merge(move.kind(), 1, Integer::sum) > OF_ONE_KIND);
      return all.subList(0, Math.min(OF_ALL_KINDS, all.size()));
    }

    /** What the group sees of a move; where it counts groups below, in which of them it is. */
    private String kind(SubjectResult one, String grade) {
      PolicyDefinition policy = evaluation.policy().definition();
      String level = group.fact() instanceof GroupFact fact ? fact.level() : null;
      boolean children = policy.groupMeasures(level).of() == GroupMeasures.Of.CHILDREN;
      return (children ? one.group() + " " : "") + one.computedGrade() + ">" + grade;
    }

    /** Whether so many moves, those that rise most, come as far as the goal. */
    private boolean mayDo(int size, List<Moving.Move> moves) {
      List<Moving.Move> strongest = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      moves.stream()
          .sorted(Comparator.comparing((Moving.Move move) -> move.rise(scale)).reversed())
          .filter(move -> strongest.size() < size && ids.add(move.from().id()))
          .forEach(strongest::add);
      if (strongest.size() < size) {
        return false;
      }
      String grade = grade(branch.with(Moving.of(strongest).indicators()));
      tries++;
      return grade != null
          && scale.isOrdered(grade)
          && scale.place(grade) <= scale.place(goals.get(goals.size() - 1));
    }

    private void consider(Moving moving) {
      if (rises.size() == MOST_SETS
          || Boolean.FALSE.equals(doing.get(moving.kinds()))
          || rises.stream().anyMatch(rise -> moving.ids().containsAll(rise.moving().ids()))) {
        return;
      }
      if (tries == MOST_TRIES) {
        bounded = true;
        return;
      }
      tries++;
      boolean does = isGoal(branch.with(moving.indicators()));
      doing.putIfAbsent(moving.kinds(), does);
      if (does) {
        SubjectResult within = regrading.whole(moving.indicators()).get(group.id());
        if (within != null && isGoal(within)) {
          rises.add(new Rise(moving, String.valueOf(within.computedGrade()), within.rule()));
        }
      }
    }

    private boolean isGoal(@Nullable SubjectResult result) {
      String grade = grade(result);
      return grade != null && goals.contains(grade);
    }

    private static @Nullable String grade(@Nullable SubjectResult result) {
      return result == null ? null : result.computedGrade();
    }
  }
}
