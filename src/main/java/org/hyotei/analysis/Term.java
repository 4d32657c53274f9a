package org.hyotei.analysis;

import org.jspecify.annotations.Nullable;

/** What a condition looks at: a property of a subject, or how two of them compare. */
sealed interface Term {

  /** Tells terms apart: {@code achievementPercent}, {@code count("A")}, {@code actual:target}. */
  String key();

  /**
   * A property of a fact as rules write it.
   *
   * @param argument of a call such as {@code count("A")}; null for a plain property
   */
  record Property(String name, @Nullable String argument) implements Term {
    @Override
    public String key() {
      return argument == null ? name : name + "(\"" + argument + "\")";
    }
  }

  /** Two numbers set against each other; its values are LESS, EQUAL, GREATER or nothing. */
  record Pair(Property left, Property right) implements Term {
    @Override
    public String key() {
      return left.key() + ":" + right.key();
    }
  }
}
