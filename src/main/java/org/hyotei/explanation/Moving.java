package org.hyotei.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Ratio;
import org.hyotei.facts.Scale;
import org.hyotei.model.Indicator;

/**
 * One or more indicators of a group that move to better grades together.
 *
 * @param cost the changes of their actuals, each as a share of its target or of itself
 */
record Moving(List<Move> moves, BigDecimal cost) {

  /**
   * One of them.
   *
   * @param kind what a group sees of it: the grades from and to, and where it lies
   */
  record Move(SubjectResult from, Proposal to, String kind, BigDecimal cost) {

    /** Grades that it rises by; from none it rises from below the scale. */
    int rise(Scale scale) {
      List<String> ordered = scale.ordered();
      String now = from.computedGrade();
      int place = now == null ? -1 : ordered.indexOf(now);
      return (place < 0 ? ordered.size() : place) - ordered.indexOf(to.grade());
    }
  }

  Moving {
    moves = List.copyOf(moves);
  }

  static Moving of(List<Move> moves) {
    return new Moving(
        moves, moves.stream().map(Move::cost).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** What a change costs: an actual where there was none costs as much as all of it. */
  static BigDecimal costOf(Proposal proposal) {
    BigDecimal change = proposal.change();
    if (change == null) {
      return BigDecimal.ONE;
    }
    IndicatorFact fact = proposal.fact();
    BigDecimal size = proposal.value().abs().max(proposal.value().subtract(change).abs());
    BigDecimal target = fact.target();
    size = target == null ? size : size.max(target.abs());
    return size.signum() == 0 ? BigDecimal.ONE : Ratio.of(change.abs(), size);
  }

  /** What the group sees of it: the same for two that it cannot tell apart. */
  String kinds() {
    return moves.stream().map(Move::kind).sorted().collect(Collectors.joining("|"));
  }

  Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    moves.forEach(move -> ids.add(move.from().id()));
    return ids;
  }

  Map<String, Indicator> indicators() {
    Map<String, Indicator> indicators = new HashMap<>();
    moves.forEach(move -> indicators.put(move.from().id(), move.to().indicator()));
    return indicators;
  }

  /** All ways to move this many of the indicators, the cheapest first. */
  static List<Moving> ofSize(int size, List<Move> moves) {
    List<Moving> all = new ArrayList<>();
    choose(size, moves, 0, new ArrayList<>(), all);
    all.sort(Comparator.comparing(Moving::cost).thenComparing(one -> one.ids().toString()));
    return all;
  }

  private static void choose(
      int size, List<Move> moves, int start, List<Move> chosen, List<Moving> all) {
    if (chosen.size() == size) {
      all.add(of(chosen));
      return;
    }
    for (int i = start; i < moves.size(); i++) {
      Move move = moves.get(i);
      if (chosen.stream().noneMatch(one -> one.from().id().equals(move.from().id()))) {
        chosen.add(move);
        choose(size, moves, i + 1, chosen, all);
        chosen.remove(chosen.size() - 1);
      }
    }
  }
}
