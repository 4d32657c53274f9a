package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyotei.facts.Scale;
import org.hyotei.facts.Subject;
import org.hyotei.model.Message;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/** Looks for inputs that are better than others and get a worse grade. */
final class Reversals {

  private static final int MOST_REGIONS = 6_000;

  /** Regions in which an example for the same two rules is looked for. */
  private static final int MOST_TRIES = 6;

  private final Space space;
  private final Firing firing;
  private final Order order;
  private final Examples examples;
  private final RegionText text;
  private final Scale scale;

  Reversals(CompiledPolicy policy, Space space, Firing firing, Examples examples, RegionText text) {
    this.space = space;
    this.firing = firing;
    this.examples = examples;
    this.text = text;
    this.order = new Order(space, policy.definition());
    this.scale = policy.definition().scale();
  }

  void find(Diagram<List<Integer>> diagram, Found found) {
    for (Axis axis : space.axes()) {
      if (directions().stream().anyMatch(direction -> order.isContested(axis, direction))) {
        found.undecided(contested(axis));
      }
    }
    List<Diagram.Region<List<Integer>>> regions =
        diagram.regions(fired -> grade(fired) != null, MOST_REGIONS, false);
    if (regions.size() >= MOST_REGIONS) {
      found.undecided(
          NotAnalysed.because(
              "逆転: 場合が多すぎるので調べていません", "reversals: too many regions, not looked for"));
      return;
    }
    Set<List<RuleSource>> told = new HashSet<>();
    Map<List<RuleSource>, Integer> open = new LinkedHashMap<>();
    int[] places =
        regions.stream()
            .mapToInt(region -> scale.place(String.valueOf(grade(region.value()))))
            .toArray();
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j < places.length; j++) {
        if (places[j] > places[i]) {
          between(regions.get(i), regions.get(j), told, open, found);
        }
      }
    }
    open.keySet().removeAll(told);
    for (List<RuleSource> rules : open.keySet()) {
      found.undecided(
          NotAnalysed.ofRule(
              rules.get(0),
              rules.get(0).line(),
              new Message(
                  "逆転: 「" + rules.get(1).name() + "」との間に、条件の上では逆転がありえますが、実際の例は見つかりませんでした",
                  "reversals: its conditions do not exclude one against \""
                      + rules.get(1).name()
                      + "\", but no example was found")));
    }
  }

  private NotAnalysed contested(Axis axis) {
    String name = text.name(axis);
    return Betterness.isNotAlways(axis.term())
        ? NotAnalysed.because(
            "逆転: 「" + name + "」は、目標が基準値より悪い側にある指標などでは、実績が良くなっても上がらないことがあります。その場合は調べていません",
            "reversals: \""
                + axis.key()
                + "\" need not rise as the actual gets better where the target is worse than the"
                + " baseline, or an amount is nothing or less; this is not looked at")
        : NotAnalysed.because(
            "逆転: 「" + name + "」は、どちらが良いか決められない場合があるので、そのときは等しい場合だけを比べました",
            "reversals: \""
                + axis.key()
                + "\" has no order in some direction; only equal values were compared there");
  }

  private @Nullable String grade(List<Integer> fired) {
    Set<String> grades = firing.grades(fired);
    String grade = grades.size() == 1 ? grades.iterator().next() : null;
    return grade != null && scale.isOrdered(grade) ? grade : null;
  }

  private void between(
      Diagram.Region<List<Integer>> worse,
      Diagram.Region<List<Integer>> better,
      Set<List<RuleSource>> told,
      Map<List<RuleSource>, Integer> open,
      Found found) {
    List<RuleSource> rules =
        List.of(
            space.criteria().get(worse.value().get(0)).source(),
            space.criteria().get(better.value().get(0)).source());
    if (told.contains(rules)) {
      return;
    }
    for (String direction : directions()) {
      for (Order.Pair pair : order.pairs(worse.cells(), better.cells(), direction)) {
        int tries = open.getOrDefault(rules, 0);
        ExamplePair shown = tries < MOST_TRIES ? examples.pair(pair, order, direction) : null;
        if (shown == null) {
          open.merge(rules, 1, Integer::sum);
          continue;
        }
        told.add(rules);
        found.failure(failure(worse, better, rules, pair, shown));
        return;
      }
    }
  }

  private Failure failure(
      Diagram.Region<List<Integer>> worse,
      Diagram.Region<List<Integer>> better,
      List<RuleSource> rules,
      Order.Pair pair,
      ExamplePair shown) {
    return new Failure(
        Failure.Kind.REVERSAL,
        true,
        region(pair),
        List.of(String.valueOf(grade(worse.value())), String.valueOf(grade(better.value()))),
        rules,
        shown.plan(),
        List.of(shown.worse(), shown.better()),
        List.of());
  }

  private Message region(Order.Pair pair) {
    List<BitSet> worse = new ArrayList<>();
    List<BitSet> better = new ArrayList<>();
    for (int a = 0; a < space.axes().size(); a++) {
      boolean same = pair.worse().get(a).equals(pair.better().get(a));
      boolean plain = space.axes().get(a).key().matches("situation|direction");
      worse.add(same && !plain ? space.axes().get(a).all() : pair.worse().get(a));
      better.add(same ? space.axes().get(a).all() : pair.better().get(a));
    }
    Message from = text.of(worse);
    Message to = text.of(better);
    return new Message(from.ja() + " → " + to.ja(), from.en() + " → " + to.en());
  }

  private List<String> directions() {
    return space.kind() == Subject.Kind.INDICATOR
        ? List.of("HIGHER", "LOWER", "MAINTAIN", "")
        : List.of("");
  }
}
