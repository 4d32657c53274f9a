package org.hyotei.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hyotei.evaluation.Finding.Severity;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Movement;
import org.hyotei.facts.Sentence;
import org.hyotei.model.Direction;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * Findings about which way is better: the name says another way than was graded by, or the way was
 * assumed and the target lies the other way from the baseline.
 */
final class DirectionFindings {

  private static final String BETTER = "(ほど|程|方が(よ|良|い|望)|ほうが(よ|良|い|望))";
  private static final Pattern LOWER = Pattern.compile("(低い|少ない|小さい|短い|減る|下がる|減少する|低下する)" + BETTER);
  private static final Pattern HIGHER =
      Pattern.compile("(高い|多い|大きい|長い|増える|上がる|増加する|上昇する|向上する)" + BETTER);

  private static final String UNSTATED = "direction-unstated";

  private DirectionFindings() {}

  /** Adds them; what a policy's own rules say of a direction that is not stated is not repeated. */
  static void add(List<IndicatorFact> facts, List<Finding> findings) {
    Set<String> said = new HashSet<>();
    for (Finding finding : findings) {
      if (finding.code().equals(UNSTATED) && finding.subject() != null) {
        said.add(finding.subject());
      }
    }
    List<Finding> found = new ArrayList<>();
    for (IndicatorFact fact : facts) {
      Direction direction = fact.direction();
      if (direction == null) {
        continue;
      }
      Direction named = named(fact.name());
      if (named != null && named != direction) {
        found.add(unlikeName(fact, direction, named));
      } else if (named == null
          && !fact.directionStated()
          && fact.targetWay() == Movement.WORSE
          && !said.contains(fact.id())) {
        found.add(unstated(fact, direction));
      }
    }
    findings.addAll(found);
  }

  /** The way that a name says is better; null if it says none or both. */
  private static @Nullable Direction named(String name) {
    if (!compares(name)) {
      return null;
    }
    boolean lower = LOWER.matcher(name).find();
    boolean higher = HIGHER.matcher(name).find();
    return lower == higher ? null : lower ? Direction.LOWER : Direction.HIGHER;
  }

  /**
   * Whether a name has any word that {@link #BETTER} begins with: the patterns cost 40 times it.
   */
  private static boolean compares(String name) {
    return name.contains("ほど") || name.contains("程") || name.contains("方が") || name.contains("ほうが");
  }

  private static Finding unlikeName(IndicatorFact fact, Direction direction, Direction named) {
    boolean stated = fact.directionStated();
    return finding(
        "direction-differs",
        fact,
        "name",
        "名称の「"
            + fact.name()
            + "」からは"
            + ja(named)
            + "と読めますが、"
            + (stated ? "方向の記載に従って" : "方向の記載がないので")
            + ja(direction)
            + "ものとして評価しました。方向を確かめてください。",
        "By its name \""
            + fact.name()
            + "\" "
            + en(named)
            + ", but it was graded so that "
            + en(direction)
            + (stated ? ", as the direction says" : ", as no direction is given")
            + ". Check the direction.");
  }

  private static Finding unstated(IndicatorFact fact, Direction direction) {
    String target = Sentence.shown(fact, Measure.FINAL_TARGET);
    String baseline = Sentence.shown(fact, Measure.BASELINE);
    boolean below = direction == Direction.HIGHER;
    return finding(
        UNSTATED,
        fact,
        "",
        "「"
            + fact.name()
            + "」は目標 "
            + target
            + " が基準値 "
            + baseline
            + (below ? " を下回りますが、" : " を上回りますが、")
            + "方向の記載がないので"
            + ja(direction)
            + "ものとして評価しました。方向を確かめてください。",
        "The target "
            + target
            + " of \""
            + fact.name()
            + (below ? "\" is below" : "\" is above")
            + " its baseline "
            + baseline
            + ", but as no direction is given it was graded so that "
            + en(direction)
            + ". Check the direction.");
  }

  private static Finding finding(
      String code, IndicatorFact fact, String field, String ja, String en) {
    return new Finding(code, Severity.WARNING, fact.id(), field, new Message(ja, en));
  }

  private static String ja(Direction direction) {
    return switch (direction) {
      case HIGHER -> "高いほどよい";
      case LOWER -> "低いほどよい";
      case MAINTAIN -> "維持がよい";
    };
  }

  private static String en(Direction direction) {
    return switch (direction) {
      case HIGHER -> "higher is better";
      case LOWER -> "lower is better";
      case MAINTAIN -> "keeping the level is best";
    };
  }
}
