package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.hyotei.facts.Scale;
import org.hyotei.policy.CompiledPolicy;

/** Writes the rules that would close a gap, in the sentences of the vocabulary. */
record Remedy(
    CompiledPolicy policy,
    Space space,
    Firing firing,
    Diagram<List<Integer>> diagram,
    RegionText text) {

  private static final int MOST_RULES = 6;

  /** Lines of rules; empty where the vocabulary cannot say the region, or not in a few rules. */
  List<String> of(List<BitSet> cells) {
    List<List<String>> alternatives = text.sentences(cells, MOST_RULES);
    String grade = grade(cells);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      List<String> conditions = alternatives.get(i);
      lines.add("ルール \"" + grade + ": " + title(conditions) + "\"");
      lines.add("もし");
      lines.add("    " + subject());
      conditions.forEach(condition -> lines.add("    " + condition));
      lines.add("ならば");
      lines.add("    評価 " + grade + " 理由 " + title(conditions) + "ため。");
      lines.add("終わり");
    }
    return lines;
  }

  private String subject() {
    return switch (space.kind()) {
      case INDICATOR -> "指標がある";
      case ACTIVITY -> "取組がある";
      case GROUP, TALLY -> space.level() + "がある";
    };
  }

  private static String title(List<String> conditions) {
    String joined =
        String.join("、", conditions).replace("- ", "").replace("\"", "").replace("#", "");
    return joined.isEmpty() ? "そのほか" : joined.length() > 60 ? joined.substring(0, 60) : joined;
  }

  /** The grade of what lies just below on a number's axis, else one that says there is none. */
  private String grade(List<BitSet> cells) {
    for (int a = 0; a < space.axes().size(); a++) {
      int first = cells.get(a).nextSetBit(0);
      Axis axis = space.axes().get(a);
      if (axis.isNumeric()
          && first > 0
          && cells.get(a).cardinality() < axis.cells().size()
          && !axis.cells().get(first).isNothing()) {
        List<BitSet> below = new ArrayList<>(cells);
        BitSet one = new BitSet();
        one.set(first - 1);
        below.set(a, one);
        for (List<Integer> fired : diagram.values(below)) {
          Set<String> grades = firing.grades(fired);
          if (grades.size() == 1) {
            return grades.iterator().next();
          }
        }
      }
    }
    List<Scale.Step> steps = policy.definition().scale().steps();
    return steps.stream()
        .filter(Scale.Step::ungraded)
        .findFirst()
        .orElse(steps.get(steps.size() - 1))
        .symbol();
  }
}
