package org.hyotei.analysis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hyotei.facts.ActivityFact;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Subject;
import org.hyotei.facts.TallyFact;
import org.jspecify.annotations.Nullable;

/** The properties of facts by the names that rules use, and what values they can have. */
final class FactValues {

  private static final Map<String, Method> ACCESSORS = new ConcurrentHashMap<>();

  private FactValues() {}

  static Class<? extends Subject> type(Subject.Kind kind) {
    return switch (kind) {
      case INDICATOR -> IndicatorFact.class;
      case ACTIVITY -> ActivityFact.class;
      case GROUP -> GroupFact.class;
      case TALLY -> TallyFact.class;
    };
  }

  private static Method accessor(Class<?> type, Term.Property property) {
    return ACCESSORS.computeIfAbsent(
        type.getName() + " " + property.name(),
        key -> {
          try {
            return property.argument() == null
                ? type.getMethod(property.name())
                : type.getMethod(property.name(), String.class);
          } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("rules compiled, but " + key + " is not there", e);
          }
        });
  }

  /** Whether subjects of a kind can have nothing for a property. */
  static boolean isNullable(Subject.Kind kind, Term.Property property) {
    return accessor(type(kind), property)
        .getAnnotatedReturnType()
        .isAnnotationPresent(Nullable.class);
  }

  static boolean isNumber(Subject.Kind kind, Term.Property property) {
    return accessor(type(kind), property).getReturnType() == BigDecimal.class;
  }

  /** The words of a property that has few; empty where it can be any. */
  static List<String> words(Subject.Kind kind, Term.Property property) {
    Class<?> type = accessor(type(kind), property).getReturnType();
    if (type == boolean.class || type == Boolean.class) {
      return List.of("true", "false");
    }
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(one -> ((Enum<?>) one).name()).toList()
        : List.of();
  }

  /** Whether a property can be compared with nothing but null. */
  static boolean isOpaque(Subject.Kind kind, Term.Property property) {
    Class<?> type = accessor(type(kind), property).getReturnType();
    return type != BigDecimal.class
        && type != String.class
        && !type.isEnum()
        && type != boolean.class
        && type != Boolean.class;
  }

  /** A number, a word, or null; what can only be there or not is the word {@code there}. */
  static @Nullable Object of(Subject fact, Term term) {
    if (term instanceof Term.Pair pair) {
      Object left = of(fact, pair.left());
      Object right = of(fact, pair.right());
      if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
        int order = one.compareTo(other);
        return order < 0 ? "LESS" : order > 0 ? "GREATER" : "EQUAL";
      }
      return null;
    }
    Term.Property property = (Term.Property) term;
    Object value = call(fact, property);
    if (value == null || value instanceof BigDecimal || value instanceof String) {
      return value;
    }
    return value instanceof Enum<?> constant
        ? constant.name()
        : value instanceof Boolean truth ? truth.toString() : "there";
  }

  private static @Nullable Object call(Subject fact, Term.Property property) {
    Method accessor = accessor(fact.getClass(), property);
    try {
      return property.argument() == null
          ? accessor.invoke(fact)
          : accessor.invoke(fact, property.argument());
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(property.key() + " of " + fact.id() + " failed", e);
    }
  }

  /** Whether a comparison holds for a fact. */
  static boolean holds(Subject fact, Condition.Test test) {
    Object value = of(fact, test.term());
    Constant constant = test.constant();
    if (constant instanceof Constant.Nothing) {
      return (test.operator() == Operator.EQUAL) == (value == null);
    }
    if (value == null) {
      return test.operator() == Operator.UNEQUAL;
    }
    if (constant instanceof Constant.Decimal number) {
      return value instanceof BigDecimal one
          && test.operator().admits(one.compareTo(number.value()));
    }
    String word = ((Constant.Word) constant).value();
    if (test.term() instanceof Term.Pair) {
      return test.operator().admits(value.equals("LESS") ? -1 : value.equals("GREATER") ? 1 : 0);
    }
    return (test.operator() == Operator.EQUAL) == word.equals(value);
  }
}
