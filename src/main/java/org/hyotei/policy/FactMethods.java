package org.hyotei.policy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.model.Figure;

/**
 * What rules may ask of facts and tell them. The filter of words and both walls take their lists
 * from here, so that a new property of a fact is admitted everywhere or nowhere.
 */
final class FactMethods {

  static final Set<String> VERBS = Set.of("grade", "score", "comment", "finding");

  /** What belongs to the evaluation and not to rules, though its type could be compared. */
  private static final Set<String> INTERNAL = Set.of("hashCode", "equals", "toString");

  private static final List<FactMethod> QUESTIONS =
      methods().filter(called -> isQuestion(called.method())).toList();
  private static final List<FactMethod> TOLD =
      methods()
          .filter(called -> VERBS.contains(called.name()) && takesTexts(called.method()))
          .toList();

  private FactMethods() {}

  /**
   * A method as rules call it.
   *
   * @param fact the class it is called on, which need not be the one that declares it
   */
  record FactMethod(Class<?> fact, Method method) {
    String name() {
      return method.getName();
    }
  }

  /** The methods that conditions may call: they give what can be compared, and take texts. */
  static List<FactMethod> questions() {
    return QUESTIONS;
  }

  /** The methods that consequences may call. */
  static List<FactMethod> verbs() {
    return TOLD;
  }

  /** The names of the facts that patterns may match. */
  static Set<String> facts() {
    return FactNames.IMPORTED.stream()
        .filter(type -> !type.isEnum())
        .map(Class::getSimpleName)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The constants that conditions may compare with, as {@code Movement.BETTER}. */
  static Set<String> constants() {
    Set<String> constants = new HashSet<>();
    for (Class<?> type : FactNames.IMPORTED) {
      if (type.isEnum()) {
        for (Object constant : type.getEnumConstants()) {
          constants.add(type.getSimpleName() + "." + ((Enum<?>) constant).name());
        }
      }
    }
    return Set.copyOf(constants);
  }

  private static Stream<FactMethod> methods() {
    return FactNames.IMPORTED.stream()
        .filter(type -> !type.isEnum())
        .flatMap(type -> Arrays.stream(type.getMethods()).map(m -> new FactMethod(type, m)))
        .filter(called -> !Modifier.isStatic(called.method().getModifiers()))
        .filter(called -> !called.method().isBridge());
  }

  private static boolean isQuestion(Method method) {
    Class<?> type = method.getReturnType();
    return !INTERNAL.contains(method.getName())
        && method.getDeclaringClass() != Object.class
        && takesTexts(method)
        && (type == BigDecimal.class
            || type == String.class
            || type == boolean.class
            || type == Boolean.class
            || type == Figure.class
            || FactNames.IMPORTED.contains(type));
  }

  private static boolean takesTexts(Method method) {
    return Arrays.stream(method.getParameterTypes()).allMatch(type -> type == String.class);
  }
}
