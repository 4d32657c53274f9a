package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hyotei.facts.Situation;
import org.hyotei.model.Message;
import org.hyotei.policy.CompiledPolicy;

/** Looks for inputs that no rule grades. Not thread-safe. */
final class Gaps {

  private static final int MOST_REGIONS = 400;

  /** Gaps told of one situation. */
  private static final int MOST_OF_A_SITUATION = 4;

  private final Space space;
  private final Diagram<List<Integer>> diagram;
  private final Examples examples;
  private final RegionText text;
  private final Remedy remedy;

  Gaps(
      CompiledPolicy policy,
      Space space,
      Firing firing,
      Diagram<List<Integer>> diagram,
      Examples examples,
      RegionText text) {
    this.space = space;
    this.diagram = diagram;
    this.examples = examples;
    this.text = text;
    this.remedy = new Remedy(policy, space, firing, diagram, text);
  }

  void find(Found found) {
    List<Diagram.Region<List<Integer>>> regions =
        diagram.regions(List::isEmpty, MOST_REGIONS, true);
    if (regions.size() == MOST_REGIONS) {
      found.undecided(
          NotAnalysed.because(
              "抜け: 場合が多すぎるので、初めの " + MOST_REGIONS + " だけを調べました",
              "gaps: only the first " + MOST_REGIONS + " regions were looked at"));
    }
    Map<String, Integer> told = new HashMap<>();
    for (Diagram.Region<List<Integer>> region : Diagram.merged(regions)) {
      Map<Boolean, Shown> shown = new TreeMap<>();
      for (List<BitSet> cells : bySituation(region.cells())) {
        gap(cells, told, shown, found);
      }
      shown.forEach((compared, one) -> found.failure(failure(compared, one)));
    }
  }

  /**
   * A gap and one example of it.
   *
   * @param cells all of which examples were found for
   */
  private record Shown(List<BitSet> cells, Example example) {
    Shown and(List<BitSet> more) {
      List<BitSet> both = new ArrayList<>();
      for (int a = 0; a < cells.size(); a++) {
        BitSet union = (BitSet) cells.get(a).clone();
        union.or(more.get(a));
        both.add(union);
      }
      return new Shown(both, example);
    }
  }

  private void gap(
      List<BitSet> cells, Map<String, Integer> told, Map<Boolean, Shown> shown, Found found) {
    String situation = situation(cells);
    boolean compared = isCompared(cells);
    if (told.getOrDefault(situation, 0) >= MOST_OF_A_SITUATION) {
      found.undecided(
          NotAnalysed.because(
              "抜け: ここに挙げたほかにもありえます（" + text.of(only(cells)).ja() + "）",
              "gaps: there may be more than are told (" + text.of(only(cells)).en() + ")"));
      return;
    }
    Example example = examples.find(cells, seen -> seen.grades().isEmpty());
    if (example != null) {
      told.merge(situation, 1, Integer::sum);
      shown.merge(compared, new Shown(cells, example), (first, next) -> first.and(next.cells()));
    } else if (compared) {
      found.open("抜け", "gap", text.of(cells));
    }
  }

  /** The situation of a region, whatever else it is about. */
  private List<BitSet> only(List<BitSet> cells) {
    int a = space.axis("situation");
    return a < 0 ? cells : space.only(a, cells.get(a).nextSetBit(0));
  }

  private Failure failure(boolean compared, Shown shown) {
    return new Failure(
        Failure.Kind.GAP,
        compared,
        text.of(shown.cells()),
        List.of(),
        List.of(),
        shown.example().plan(),
        List.of(shown.example().subject()),
        remedy.of(shown.cells()));
  }

  /** Whether there is something to grade by: figures, members with a grade, a known mark. */
  private boolean isCompared(List<BitSet> cells) {
    return switch (space.kind()) {
      case INDICATOR -> !IndicatorAxioms.NOTHING_COMPARED.contains(situation(cells));
      case GROUP, TALLY -> !only(cells, SpaceBuilder.GRADED.key(), cell -> cell.isPoint(0));
      case ACTIVITY -> !only(cells, "mark", cell -> !(cell instanceof Cell.Symbol));
    };
  }

  private boolean only(List<BitSet> cells, String key, Predicate<Cell> kind) {
    int a = space.axis(key);
    return a >= 0
        && cells.get(a).stream().allMatch(c -> kind.test(space.axes().get(a).cells().get(c)));
  }

  /** The region cut by situation, so that each is told for itself. */
  private List<List<BitSet>> bySituation(List<BitSet> cells) {
    int a = space.axis("situation");
    if (a < 0) {
      return List.of(cells);
    }
    List<List<BitSet>> cut = new ArrayList<>();
    BitSet all = cells.get(a);
    for (int c = all.nextSetBit(0); c >= 0; c = all.nextSetBit(c + 1)) {
      List<BitSet> one = new ArrayList<>(cells);
      BitSet only = new BitSet();
      only.set(c);
      one.set(a, only);
      cut.add(one);
    }
    return cut;
  }

  private String situation(List<BitSet> cells) {
    int a = space.axis("situation");
    return a < 0
        ? ""
        : String.valueOf(Inputs.word(space.axes().get(a).cells().get(cells.get(a).nextSetBit(0))));
  }

  /** Labels of the situations in which every input gets a grade; empty for other kinds. */
  List<Message> gapless() {
    List<Message> gapless = new ArrayList<>();
    int a = space.axis("situation");
    for (int c = 0; a >= 0 && c < space.axes().get(a).cells().size(); c++) {
      List<BitSet> within = space.only(a, c);
      if (diagram.values(within).stream().noneMatch(List::isEmpty)) {
        Situation situation = Situation.valueOf(situation(within));
        gapless.add(new Message(situation.label(), situation.name()));
      }
    }
    return gapless;
  }
}
