package org.hyotei.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hyotei.model.Message;
import org.hyotei.policy.RuleSource;

/** Looks for inputs that several rules grade: with different grades, or with the same. */
record Overlaps(
    Space space,
    Firing firing,
    Diagram<List<Integer>> diagram,
    Examples examples,
    RegionText text) {

  private static final int MOST = 40;

  /** Regions in which an example of one pair is looked for. */
  private static final int MOST_REGIONS = 20;

  /** Rules that hold for the same input: with different grades, or with the same. */
  void find(Found found) {
    Set<List<Integer>> pairs = new LinkedHashSet<>();
    for (List<Integer> fired : diagram.values()) {
      for (int i = 0; i < fired.size(); i++) {
        for (int j = i; j < fired.size(); j++) {
          pairs.add(List.of(fired.get(i), fired.get(j)));
        }
      }
    }
    int told = 0;
    for (List<Integer> pair : pairs) {
      Set<String> grades = firing.grades(pair);
      if ((grades.size() > 1 || !pair.get(0).equals(pair.get(1))) && told++ < MOST) {
        pair(pair, grades, found);
      }
    }
    if (told > MOST) {
      found.undecided(
          NotAnalysed.because(
              "重なり: ほかに " + (told - MOST) + " 組のルールが重なりえます",
              "overlaps: " + (told - MOST) + " further pairs of rules may overlap"));
    }
  }

  private void pair(List<Integer> pair, Set<String> grades, Found found) {
    boolean overlap = grades.size() > 1;
    List<RuleSource> rules =
        pair.stream().distinct().map(c -> space.criteria().get(c).source()).toList();
    Message last = null;
    for (Diagram.Region<List<Integer>> region :
        diagram.regions(fired -> fired.containsAll(pair), MOST_REGIONS, true)) {
      last = text.of(region.cells());
      Example example =
          examples.find(
              region.cells(),
              seen ->
                  seen.grades().containsAll(grades)
                      && rules.stream().allMatch(rule -> seen.rules().contains(rule.name())));
      if (example != null) {
        found.failure(
            new Failure(
                overlap ? Failure.Kind.OVERLAP : Failure.Kind.DOUBLE,
                overlap,
                last,
                List.copyOf(grades),
                rules,
                example.plan(),
                List.of(example.subject()),
                List.of()));
        return;
      }
    }
    if (overlap && last != null) {
      found.undecided(
          NotAnalysed.ofRule(
              rules.get(0),
              rules.get(0).line(),
              new Message(
                  "重なり: 「"
                      + rules.get(rules.size() - 1).name()
                      + "」と "
                      + last.ja()
                      + " で重なりえますが、実際の例は見つかりませんでした",
                  "overlap: with \""
                      + rules.get(rules.size() - 1).name()
                      + "\" at "
                      + last.en()
                      + "; no example was found")));
    }
  }
}
