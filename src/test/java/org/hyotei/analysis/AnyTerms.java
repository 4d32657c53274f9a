package org.hyotei.analysis;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hyotei.facts.Subject;
import org.hyotei.model.Figure;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.Phase;
import org.hyotei.policy.PolicyDefinition;
import org.hyotei.policy.RuleSource;

/**
 * Every property of a kind of subject that rules may compare, with arguments where it takes one.
 */
record AnyTerms(CompiledPolicy policy, Subject.Kind kind) {

  private static final Set<String> NOT_MEASURES =
      Set.of(
          "toString",
          "hashCode",
          "id",
          "name",
          "group",
          "parent",
          "unit"); // "unit" is a word of DRL

  static final List<BigDecimal> CONSTANTS =
      List.of("-100", "-5", "0", "0.5", "1", "2", "50", "80", "84", "99.9", "100", "120").stream()
          .map(BigDecimal::new)
          .toList();

  List<Term.Property> properties() {
    List<Term.Property> properties = new ArrayList<>();
    Method[] methods = FactValues.type(kind).getMethods();
    Arrays.sort(methods, Comparator.comparing(Method::getName));
    for (Method method : methods) {
      if (!isCompared(method) || NOT_MEASURES.contains(method.getName())) {
        continue;
      }
      if (method.getParameterCount() == 0) {
        properties.add(new Term.Property(method.getName(), null));
      } else if (Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class})) {
        for (String argument : arguments(method.getName())) {
          properties.add(new Term.Property(method.getName(), argument));
        }
      }
    }
    return properties.stream().distinct().toList();
  }

  private static boolean isCompared(Method method) {
    Class<?> type = method.getReturnType();
    return method.getDeclaringClass() != Object.class
        && (type == BigDecimal.class
            || type == String.class
            || type == boolean.class
            || type == Boolean.class
            || type == Figure.class
            || (type.isEnum() && !type.getName().contains("$")));
  }

  private List<String> arguments(String method) {
    PolicyDefinition definition = policy.definition();
    return switch (method) {
      case "number", "words", "flag", "given" -> List.copyOf(definition.inputs().keySet());
      case "listed" -> List.of();
      case "marks",
          "count",
          "sharePercent",
          "rise",
          "hasMost",
          "hasFewest",
          "roseMost",
          "fellMost" ->
          definition.scale().symbols();
      default -> definition.scale().ordered();
    };
  }

  /** A space with all of them as axes, and one rule that looks at all. */
  Space space(String level) {
    List<Condition> tests = new ArrayList<>();
    for (Term.Property property : properties()) {
      if (FactValues.isNumber(kind, property)) {
        for (BigDecimal constant : CONSTANTS) {
          tests.add(test(property, new Constant.Decimal(constant)));
        }
      } else {
        tests.add(test(property, new Constant.Nothing()));
        tests.add(test(property, new Constant.Word(policy.definition().scale().ordered().get(1))));
      }
    }
    if (kind == Subject.Kind.INDICATOR) {
      for (String[] pair :
          List.of(
              new String[] {"actual", "target"},
              new String[] {"actual", "finalTarget"},
              new String[] {"actual", "previous"},
              new String[] {"achievementPercent", "progressPercent"})) {
        tests.add(
            test(
                new Term.Pair(new Term.Property(pair[0], null), new Term.Property(pair[1], null)),
                new Constant.Word("EQUAL")));
      }
    }
    Criterion criterion =
        new Criterion(
            source(), kind, new Condition.Any(tests), null, null, List.of("A"), List.of());
    return SpaceBuilder.of(policy.definition(), kind, level, List.of(criterion), new ArrayList<>());
  }

  private RuleSource source() {
    RuleSource any = policy.sources().get(0);
    return new RuleSource(
        any.name(),
        any.file(),
        any.line(),
        any.endLine(),
        kind == Subject.Kind.GROUP ? Phase.ROLLUP : Phase.GRADING,
        any.conditions(),
        any.consequences(),
        any.text(),
        any.cells());
  }

  private static Condition test(Term term, Constant constant) {
    return new Condition.Test(term, Operator.UNEQUAL, constant, 1);
  }
}
