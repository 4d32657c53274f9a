package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Subject;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.Phase;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * What the rules that grade ask of one subject, as far as they are read: which rules can give a
 * grade, which of their conditions a subject fails, and which comparisons tell two subjects apart.
 * Immutable; holds on to no policy.
 */
public final class Conditions {

  private final Map<String, Criterion> criteria = new LinkedHashMap<>();
  private final List<Criterion> scoring;
  private final boolean readsIndicators;
  private final Map<Subject.Kind, Map<String, Compared>> compared = new TreeMap<>();

  /** A term that rules look at and the numbers they compare it with, ascending. */
  private record Compared(Term term, List<BigDecimal> numbers) {

    /** Where a subject lies between the numbers; words as they are. */
    Object place(Subject fact) {
      Object value = FactValues.of(fact, term);
      if (!(value instanceof BigDecimal number)) {
        return value == null ? "" : value;
      }
      int place = 0;
      for (BigDecimal constant : numbers) {
        int order = number.compareTo(constant);
        if (order <= 0) {
          return order == 0 ? place + 1 : place;
        }
        place += 2;
      }
      return place;
    }
  }

  /**
   * A condition that a subject fails.
   *
   * @param text as written
   * @param measures that it looks at
   */
  public record Failing(String text, List<Measure> measures) {}

  private Conditions(CriterionReader.Read read) {
    read.criteria().forEach(criterion -> criteria.put(criterion.name(), criterion));
    scoring = read.criteria().stream().filter(one -> !one.points().isEmpty()).toList();
    readsIndicators =
        read.rest().stream()
            .map(NotAnalysed::rule)
            .noneMatch(rule -> rule != null && rule.phase() != Phase.ROLLUP);
    for (Criterion criterion : read.criteria()) {
      Map<String, Compared> terms =
          compared.computeIfAbsent(criterion.kind(), kind -> new LinkedHashMap<>());
      criterion.condition().tests().forEach(test -> add(test, terms));
    }
  }

  /** The conditions of a policy's rules. */
  public static Conditions of(CompiledPolicy policy) {
    return new Conditions(CriterionReader.of(policy));
  }

  private static void add(Condition.Test test, Map<String, Compared> terms) {
    Set<BigDecimal> numbers = new TreeSet<>();
    Compared before = terms.get(test.term().key());
    if (before != null) {
      numbers.addAll(before.numbers());
    }
    if (test.constant() instanceof Constant.Decimal number) {
      numbers.add(number.value());
    }
    terms.put(test.term().key(), new Compared(test.term(), List.copyOf(numbers)));
  }

  /** Whether a grade of an indicator is known to rest on that indicator alone, but for its id. */
  public boolean readsIndicators() {
    return readsIndicators
        && !compared.getOrDefault(Subject.Kind.INDICATOR, Map.of()).containsKey("id");
  }

  /** Numbers that the rules for a kind of subject compare anything but ratios with. */
  public Set<BigDecimal> amounts(Subject.Kind kind) {
    Set<BigDecimal> amounts = new TreeSet<>();
    compared.getOrDefault(kind, Map.of()).values().stream()
        .filter(one -> !one.term().key().endsWith("Percent"))
        .forEach(one -> amounts.addAll(one.numbers()));
    return amounts;
  }

  /** What all comparisons say of a subject: equal for two that the rules cannot tell apart. */
  public List<Object> places(Subject fact) {
    return compared.getOrDefault(fact.kind(), Map.of()).values().stream()
        .map(one -> one.place(fact))
        .toList();
  }

  /** The rules that give a grade to subjects of a kind, in the order of their files. */
  public List<RuleSource> giving(Subject.Kind kind, String grade) {
    return criteria.values().stream()
        .filter(one -> one.kind() == kind && one.grades().contains(grade))
        .map(Criterion::source)
        .toList();
  }

  /** The conditions of a rule that a subject fails, as written; empty for a rule not read. */
  public List<Failing> failing(RuleSource rule, Subject fact) {
    Criterion criterion = criteria.get(rule.name());
    if (criterion == null || criterion.kind() != fact.kind()) {
      return List.of();
    }
    List<Failing> failing = new ArrayList<>();
    for (Condition part : parts(criterion.condition())) {
      if (!part.holds(test -> FactValues.holds(fact, test))) {
        add(written(rule, part), failing);
      }
    }
    Condition score = criterion.score();
    if (score != null && !part(score, total(fact))) {
      add(written(rule, score), failing);
    }
    return List.copyOf(failing);
  }

  private static List<Condition> parts(Condition condition) {
    return condition instanceof Condition.All all ? all.parts() : List.of(condition);
  }

  private static void add(Failing one, List<Failing> failing) {
    if (!failing.contains(one)) {
      failing.add(one);
    }
  }

  private static boolean part(Condition score, @Nullable BigDecimal total) {
    return total != null
        && score.holds(
            test ->
                test.constant() instanceof Constant.Decimal number
                    && test.operator().admits(total.compareTo(number.value())));
  }

  /** The sum of the points that rules give a subject; null where none does. */
  private @Nullable BigDecimal total(Subject fact) {
    BigDecimal total = null;
    for (Criterion criterion : scoring) {
      if (criterion.kind() == fact.kind()
          && criterion.condition().holds(test -> FactValues.holds(fact, test))) {
        for (Criterion.Points points : criterion.points()) {
          BigDecimal weight =
              points.weight().isEmpty()
                  ? BigDecimal.ONE
                  : fact instanceof IndicatorFact one ? one.number(points.weight()) : null;
          if (weight != null) {
            BigDecimal value = points.value().multiply(weight);
            total = total == null ? value : total.add(value);
          }
        }
      }
    }
    return total;
  }

  /** The line, or the cell of a table, that a condition is written in. */
  private static Failing written(RuleSource rule, Condition condition) {
    List<Condition.Test> tests = condition.tests();
    List<RuleSource.Condition> lines =
        rule.conditions().stream()
            .filter(one -> tests.stream().anyMatch(test -> test.line() == one.line()))
            .toList();
    List<RuleSource.Condition> own =
        lines.stream()
            .filter(one -> one.measures().stream().anyMatch(m -> looksAt(m, tests)))
            .toList();
    RuleSource.Condition found =
        Stream.concat(own.stream(), lines.stream()).findFirst().orElse(null);
    return found == null
        ? new Failing(rule.name(), List.of())
        : new Failing(found.text(), found.measures());
  }

  private static boolean looksAt(Measure measure, List<Condition.Test> tests) {
    return tests.stream()
        .flatMap(test -> properties(test.term()))
        .anyMatch(one -> one.name().equals(measure.comparedProperty()));
  }

  private static Stream<Term.Property> properties(Term term) {
    return term instanceof Term.Pair pair
        ? Stream.of(pair.left(), pair.right())
        : Stream.of((Term.Property) term);
  }
}
