package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hyotei.facts.GroupMeasures;
import org.hyotei.facts.Scale;
import org.hyotei.policy.PolicyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The links between a group's measures that {@link org.hyotei.facts.Members} keeps for whatever
 * lies in it: some grades are among others, shares have one base, means need something graded.
 */
final class GroupAxioms {

  private final List<Axiom> axioms = new ArrayList<>();
  private final Scale scale;
  private final GroupMeasures measures;

  private GroupAxioms(PolicyDefinition policy, @Nullable String level) {
    this.scale = policy.scale();
    this.measures = policy.groupMeasures(level);
  }

  static List<Axiom> of(
      PolicyDefinition policy, @Nullable String level, List<Term.Property> properties) {
    GroupAxioms all = new GroupAxioms(policy, level);
    all.counted(properties);
    all.graded(properties);
    return List.copyOf(all.axioms);
  }

  private void link(String name, Term left, Term right, Two admits) {
    axioms.add(Axiom.of(name, c -> admits.admit(c.get(0), c.get(1)), left.key(), right.key()));
  }

  private interface Two {
    boolean admit(Cell left, Cell right);
  }

  /** The symbols that a count or share is of; null if it is none. */
  private @Nullable Set<String> symbols(Term.Property property) {
    String symbol = property.argument();
    if (symbol == null) {
      return null;
    }
    List<String> ordered = scale.ordered();
    int at = ordered.indexOf(symbol);
    return switch (property.name()) {
      case "count", "sharePercent" -> Set.of(symbol);
      case "countAtLeast", "shareAtLeastPercent" -> new LinkedHashSet<>(ordered.subList(0, at + 1));
      case "countAtMost", "shareAtMostPercent" ->
          at < 0 ? Set.of() : new LinkedHashSet<>(ordered.subList(at, ordered.size()));
      default -> null;
    };
  }

  private static boolean isShare(Term.Property property) {
    return property.name().endsWith("Percent");
  }

  private void counted(List<Term.Property> properties) {
    for (Term.Property left : properties) {
      Set<String> of = symbols(left);
      if (of == null) {
        continue;
      }
      for (Term.Property right : properties) {
        Set<String> other = symbols(right);
        if (other == null || left.equals(right)) {
          continue;
        }
        if (isShare(left) && isShare(right)) {
          link("shares have one base", left, right, (l, r) -> l.isNothing() == r.isNothing());
        }
        if (isShare(left) == isShare(right) && other.containsAll(of)) {
          link("some are not more than all of them", left, right, (l, r) -> !exceeds(l, r));
        }
        if (isShare(left)
            && isShare(right)
            && Collections.disjoint(of, other)
            && isOfBase(of)
            && isOfBase(other)) {
          link("shares add up to 100 at most", left, right, GroupAxioms::addUp);
        }
        if (isShare(left)
            && isShare(right)
            && measures.shareOf() == GroupMeasures.ShareOf.GRADED
            && union(of, other).containsAll(scale.ordered())) {
          link("shares add up to 100 at least", left, right, GroupAxioms::reach);
        }
        if (isShare(left) && !isShare(right) && of.equals(other)) {
          link(
              "none has no share",
              left,
              right,
              (share, count) ->
                  share.isNothing()
                      || share.isPoint(0) == count.isPoint(0)
                      || !(count instanceof Cell.Point));
        }
      }
    }
  }

  /** Whether what has these symbols is among what shares are of. */
  private boolean isOfBase(Set<String> symbols) {
    return measures.shareOf() == GroupMeasures.ShareOf.ALL || scale.ordered().containsAll(symbols);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> union = new LinkedHashSet<>(one);
    union.addAll(other);
    return union;
  }

  private static @Nullable BigDecimal least(Cell cell) {
    return cell instanceof Cell.Point point
        ? point.value()
        : cell instanceof Cell.Between between ? between.low() : null;
  }

  private static @Nullable BigDecimal most(Cell cell) {
    return cell instanceof Cell.Point point
        ? point.value()
        : cell instanceof Cell.Between between ? between.high() : null;
  }

  /** Whether everything on the left is more than everything on the right. */
  private static boolean exceeds(Cell left, Cell right) {
    BigDecimal low = least(left);
    BigDecimal high = most(right);
    if (low == null || high == null) {
      return false;
    }
    int order = low.compareTo(high);
    return order > 0
        || (order == 0 && !(left instanceof Cell.Point && right instanceof Cell.Point));
  }

  private static boolean addUp(Cell left, Cell right) {
    BigDecimal low = least(left);
    BigDecimal other = least(right);
    if (low == null || other == null) {
      return true;
    }
    int order = low.add(other).compareTo(BigDecimal.valueOf(100));
    return order < 0 || (order == 0 && left instanceof Cell.Point && right instanceof Cell.Point);
  }

  private static boolean reach(Cell left, Cell right) {
    BigDecimal high = most(left);
    BigDecimal other = most(right);
    if (high == null || other == null) {
      return true;
    }
    int order = high.add(other).compareTo(BigDecimal.valueOf(100));
    return order > 0 || (order == 0 && left instanceof Cell.Point && right instanceof Cell.Point);
  }

  private void graded(List<Term.Property> properties) {
    boolean points =
        scale.steps().stream().allMatch(step -> step.ungraded() || step.points() != null);
    Term.Property graded = new Term.Property("graded", null);
    Term.Property total = new Term.Property("total", null);
    Term.Property all = new Term.Property("all", null);
    Term.Property missing = new Term.Property("missingPercent", null);
    link("the graded are among the total", graded, total, (g, t) -> !exceeds(g, t));
    link("the total is among all", total, all, (t, a) -> !exceeds(t, a));
    link("the graded are among all", graded, all, (g, a) -> !exceeds(g, a));
    link(
        "a share is missing of something",
        missing,
        total,
        (m, t) -> m.isNothing() ? !(t instanceof Cell.Point) || t.isPoint(0) : !t.isPoint(0));
    link(
        "where nothing is graded all of it is missing",
        missing,
        graded,
        (m, g) -> !g.isPoint(0) || m.isNothing() || m.isPoint(100));
    link(
        "where something is graded not all is missing",
        missing,
        graded,
        (m, g) -> !isSome(g) || !(m.isNothing() || m.isPoint(100)));
    for (Term.Property property : properties) {
      boolean mean =
          Set.of("meanPoints", "sumPoints", "pointsSharePercent").contains(property.name());
      boolean kind = Set.of("worst", "best").contains(property.name());
      if ((mean && points) || kind) {
        link(
            property.name() + " of what is graded",
            property,
            graded,
            (m, g) -> g.isPoint(0) ? m.isNothing() : !isSome(g) || !m.isNothing());
        link(
            property.name() + " where not all is missing",
            property,
            missing,
            (m, share) ->
                m.isNothing()
                    ? share.isNothing() || share.isPoint(100) || spansHundred(share)
                    : !share.isNothing() && !share.isPoint(100));
      }
      if (mean && points && measures.shareOf() == GroupMeasures.ShareOf.GRADED) {
        properties.stream()
            .filter(other -> isShare(other) && symbols(other) != null)
            .forEach(
                share ->
                    link(
                        "means and shares are of the graded",
                        property,
                        share,
                        (m, s) -> m.isNothing() == s.isNothing()));
      }
    }
    if (measures.shareOf() == GroupMeasures.ShareOf.GRADED) {
      properties.stream()
          .filter(other -> isShare(other) && symbols(other) != null)
          .forEach(
              share ->
                  link(
                      "shares are of the graded",
                      share,
                      graded,
                      (s, g) -> g.isPoint(0) ? s.isNothing() : !isSome(g) || !s.isNothing()));
    }
    combined(properties, points);
  }

  /** Whether it holds counts other than zero alone. */
  private static boolean isSome(Cell count) {
    return !count.isPoint(0) && count.isAtLeast(BigDecimal.ZERO);
  }

  private static boolean spansHundred(Cell cell) {
    return cell instanceof Cell.Between between
        && between.high() != null
        && between.high().compareTo(BigDecimal.valueOf(100)) > 0;
  }

  /** A combined mean needs both of its parts and lies between them. */
  private void combined(List<Term.Property> properties, boolean points) {
    Term.Property combined = new Term.Property("combinedPoints", null);
    Term.Property mean = new Term.Property("meanPoints", null);
    Term.Property assessed = new Term.Property("assessedPoints", null);
    if (!properties.contains(combined) || !points) {
      return;
    }
    axioms.add(
        Axiom.of(
            "a combined mean needs both parts",
            c -> c.get(0).isNothing() == (c.get(1).isNothing() || c.get(2).isNothing()),
            combined.key(),
            mean.key(),
            assessed.key()));
  }
}
