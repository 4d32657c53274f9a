package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hyotei.facts.Definitions;
import org.hyotei.policy.PolicyDefinition;

/**
 * The links between an indicator's properties that {@link org.hyotei.facts.Derivation} keeps for
 * every input. They only exclude; whatever they admit may still be impossible, and then no plan is
 * found that shows it.
 */
final class IndicatorAxioms {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Set<String> COMPARED = Set.of("MEASURED", "ZERO_TARGET", "NO_RATIO");

  /** Situations in which nothing is compared. */
  static final Set<String> NOTHING_COMPARED =
      Set.of("NO_TARGET", "NO_ACTUAL", "NOT_CONDUCTED", "SUSPENDED", "INCOMPARABLE", "UNREADABLE");

  private final List<Axiom> axioms = new ArrayList<>();
  private final PolicyDefinition policy;

  private IndicatorAxioms(PolicyDefinition policy) {
    this.policy = policy;
  }

  static List<Axiom> of(PolicyDefinition policy) {
    IndicatorAxioms all = new IndicatorAxioms(policy);
    all.situations();
    all.figures();
    all.movements();
    all.course();
    all.axioms.addAll(InputAxioms.of(policy));
    return List.copyOf(all.axioms);
  }

  private interface Two {
    boolean admit(Cell left, Cell right);
  }

  private interface Three {
    boolean admit(Cell first, Cell second, Cell third);
  }

  private void link(String name, String left, String right, Two admits) {
    axioms.add(Axiom.of(name, c -> admits.admit(c.get(0), c.get(1)), left, right));
  }

  private void link(String name, String first, String second, String third, Three admits) {
    axioms.add(
        Axiom.of(name, c -> admits.admit(c.get(0), c.get(1), c.get(2)), first, second, third));
  }

  private static boolean oneOf(Cell cell, Set<String> symbols) {
    return cell instanceof Cell.Symbol symbol && symbols.contains(symbol.value());
  }

  private void situations() {
    if (policy.definitions().directionWhenAbsent() != null) {
      axioms.add(Axiom.of("there is always a direction", c -> !c.get(0).isNothing(), "direction"));
    }
    link(
        "an achievement where figures or shares are compared, nowhere else",
        "situation",
        "achievementPercent",
        (s, a) -> a.isNothing() != (s.is("MEASURED") || s.is("WHOLE_TARGET")));
    link(
        "whether a target is met can be told only where something is compared",
        "situation",
        "targetMet",
        (s, met) ->
            oneOf(s, NOTHING_COMPARED)
                ? met.isNothing()
                : !(s.is("RANGE_TARGET") || s.is("WHOLE_TARGET")) || !met.isNothing());
    link(
        "between numbers with a direction it can be told",
        "situation",
        "direction",
        "targetMet",
        (s, d, met) -> !oneOf(s, COMPARED) || d.isNothing() || !met.isNothing());
    link(
        "a whole is met from 100 percent",
        "situation",
        "achievementPercent",
        "targetMet",
        (s, a, met) -> !s.is("WHOLE_TARGET") || (met.is("true") ? !below(a, HUNDRED) : !beyond(a)));
    link(
        "no direction, no achievement of numbers",
        "situation",
        "direction",
        (s, d) -> !s.is("MEASURED") || !d.isNothing());
    link(
        "a whole is at its ceiling where it is met",
        "situation",
        "targetMet",
        "atCeiling",
        (s, met, top) ->
            !s.is("WHOLE_TARGET")
                || (met.is("true")
                    ? top.is("true")
                    : top.is("false") || policy.definitions().limit() != null));
    link(
        "what cannot be compared is at no ceiling",
        "situation",
        "atCeiling",
        (s, top) -> !s.is("INCOMPARABLE") || top.is("false"));
    if (policy.definitions().limit() == null) {
      link(
          "a ceiling is a target of 100 percent that is reached, or a whole",
          "situation",
          "achievementPercent",
          "atCeiling",
          (s, a, top) -> !s.is("MEASURED") || top.is("false") || !below(a, HUNDRED));
      link(
          "without a target figure there is no ceiling",
          "situation",
          "atCeiling",
          (s, top) ->
              top.is("false")
                  || !(oneOf(s, Set.of("ZERO_TARGET", "NO_RATIO", "RANGE_TARGET", "TREND_TARGET"))
                      || oneOf(s, Set.of("STAGE_TARGET", "NO_TARGET", "NO_ACTUAL"))
                      || s.is("NOT_CONDUCTED")));
      link(
          "a ceiling is for higher is better, or of a whole",
          "situation",
          "direction",
          "atCeiling",
          (s, d, top) -> top.is("false") || s.is("WHOLE_TARGET") || d.is("HIGHER"));
    }
  }

  /** Whether an achievement is more than one below a hundred can be, once it is rounded. */
  private boolean beyond(Cell achievement) {
    boolean rounded = policy.definitions().rounding().mode() != null;
    return achievement.isAtLeast(HUNDRED) && !(rounded && achievement.isPoint(100));
  }

  private static boolean below(Cell cell, BigDecimal number) {
    return cell.isAtMost(number) && !cell.isPoint(number.longValue());
  }

  private void figures() {
    BigDecimal zero = BigDecimal.ZERO;
    link(
        "the target's own kind gives the situation",
        "situation",
        "target",
        (s, t) ->
            s.is("ZERO_TARGET")
                ? t.isPoint(0) || spans(t)
                : s.is("MEASURED")
                    ? t.isNothing() || !t.isAtMost(zero)
                    : s.is("NO_RATIO")
                        ? !t.isNothing() && !t.isPoint(0)
                        : !oneOf(
                                s,
                                Set.of(
                                    "TREND_TARGET",
                                    "STAGE_TARGET",
                                    "WHOLE_TARGET",
                                    "RANGE_TARGET",
                                    "NO_TARGET"))
                            || t.isNothing());
    link(
        "an actual that is a number, or none",
        "situation",
        "actual",
        (s, a) ->
            oneOf(s, Set.of("ZERO_TARGET", "NO_RATIO", "RANGE_TARGET"))
                ? !a.isNothing()
                : !oneOf(s, Set.of("STAGE_TARGET", "NO_ACTUAL", "NOT_CONDUCTED")) || a.isNothing());
    if (policy.definitions().parts() == Definitions.PartsReading.NONE) {
      link("what is measured is a number", "situation", "actual", IndicatorAxioms::isMeasured);
      link("it is measured against a number", "situation", "target", IndicatorAxioms::isMeasured);
    }
    link(
        "numbers compared are both there, or both have parts",
        "situation",
        "target",
        "actual",
        (s, t, a) -> !s.is("MEASURED") || t.isNothing() == a.isNothing());
    link(
        "an actual that is a number was given",
        "actualGiven",
        "actual",
        (given, a) -> given.is("true") || a.isNothing());
    link(
        "where something is compared an actual was given",
        "situation",
        "actualGiven",
        (s, given) ->
            oneOf(s, Set.of("NO_ACTUAL", "NOT_CONDUCTED"))
                ? given.is("false")
                : (oneOf(s, NOTHING_COMPARED) && !s.is("INCOMPARABLE")) || given.is("true"));
    there("baseline", "baselineFigure");
    there("finalTarget", "finalFigure");
    link(
        "no gap where there is no number",
        "gap",
        "actual",
        (gap, a) -> gap.isNothing() || !a.isNothing());
    link(
        "a gap where the target is missed",
        "gap",
        "targetMet",
        (gap, met) -> gap.isNothing() || met.is("false"));
  }

  private static boolean spans(Cell cell) {
    return cell instanceof Cell.Between between
        && (between.low() == null || between.low().signum() < 0)
        && (between.high() == null || between.high().signum() > 0);
  }

  /** Where there is the one, there is the other. */
  private void there(String what, String figure) {
    link(what + " needs " + figure, what, figure, (w, f) -> w.isNothing() || !f.isNothing());
  }

  private void movements() {
    for (String[] moved :
        List.of(
            new String[] {"movement", "previous"},
            new String[] {"baselineMovement", "baseline"},
            new String[] {"improvement", "previous"},
            new String[] {"improvementRatePercent", "previous"},
            new String[] {"change", "previous"},
            new String[] {"changeRatePercent", "previous"},
            new String[] {"baselineChange", "baseline"},
            new String[] {"baselineImprovement", "baseline"},
            new String[] {"pacePercent", "baseline"},
            new String[] {"pacePercent", "finalTarget"},
            new String[] {"finalProgressPercent", "baseline"},
            new String[] {"finalProgressPercent", "finalTarget"},
            new String[] {"progressPercent", "baseline"},
            new String[] {"projectedProgressPercent", "finalTarget"},
            new String[] {"targetWay", "baseline"},
            new String[] {"targetWay", "finalTarget"})) {
      needs(moved[0], moved[1]);
    }
    for (String moved :
        List.of(
            "movement",
            "baselineMovement",
            "improvement",
            "improvementRatePercent",
            "change",
            "changeRatePercent",
            "baselineChange",
            "baselineImprovement",
            "pacePercent",
            "finalProgressPercent",
            "progressPercent")) {
      needs(moved, "actual");
      link(
          moved + " needs a number",
          "situation",
          moved,
          (s, m) ->
              m.isNothing() || !oneOf(s, Set.of("STAGE_TARGET", "NO_ACTUAL", "NOT_CONDUCTED")));
    }
    link(
        "the change has the sign of the movement",
        "direction",
        "change",
        "movement",
        (d, change, m) ->
            m.isNothing()
                ? d.isNothing() || d.is("MAINTAIN") || change.isNothing()
                : !d.isNothing() && !change.isNothing() && signs(d, change, m));
  }

  private static boolean signs(Cell direction, Cell change, Cell movement) {
    if (direction.is("MAINTAIN")) {
      return !change.isPoint(0) || movement.is("SAME");
    } else if (movement.is("SAME")) {
      return change.isPoint(0) || spans(change);
    }
    boolean up = direction.is("HIGHER") == movement.is("BETTER");
    return up ? !change.isAtMost(BigDecimal.ZERO) : !change.isAtLeast(BigDecimal.ZERO);
  }

  private static boolean isMeasured(Cell situation, Cell number) {
    return !situation.is("MEASURED") || !number.isNothing();
  }

  private void needs(String what, String number) {
    there(what, number);
    if (number.equals("baseline") || number.equals("finalTarget")) {
      there(what, number.replace("Target", "") + "Figure");
    }
  }

  private void course() {
    link(
        "there is no pace on a way of no length",
        "pacePercent",
        "targetWay",
        (pace, way) -> pace.isNothing() || !way.is("SAME"));
    link(
        "there is no progress on a way of no length",
        "finalProgressPercent",
        "targetWay",
        (progress, way) -> progress.isNothing() || !way.is("SAME"));
    link(
        "a stage that moved was given, and before it another",
        "stageMovement",
        "baselineFigure",
        (moved, before) -> moved.isNothing() || !before.isNothing());
    for (String number : List.of("actual", "baseline", "targetWay", "pacePercent")) {
      link(
          "a stage is no number: " + number,
          "stageMovement",
          number,
          (moved, one) -> moved.isNothing() || one.isNothing());
    }
    link(
        "a stage that moved was given",
        "stageMovement",
        "actualGiven",
        (moved, given) -> moved.isNothing() || given.is("true"));
    link(
        "a stage that moved is no number",
        "situation",
        "stageMovement",
        (s, moved) ->
            moved.isNothing()
                || !oneOf(
                    s,
                    Set.of(
                        "MEASURED",
                        "ZERO_TARGET",
                        "NO_RATIO",
                        "RANGE_TARGET",
                        "NO_ACTUAL",
                        "NOT_CONDUCTED",
                        "WHOLE_TARGET",
                        "TREND_TARGET")));
  }
}
