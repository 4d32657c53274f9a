package org.hyotei.analysis;

/** How two values are compared. */
enum Operator {
  EQUAL("=="),
  UNEQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  GREATER(">"),
  AT_LEAST(">=");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  static Operator of(String sign) {
    for (Operator operator : values()) {
      if (operator.sign.equals(sign)) {
        return operator;
      }
    }
    throw new IllegalArgumentException("no operator is written " + sign);
  }

  /** Whether it admits what {@link Comparable#compareTo} gives. */
  boolean admits(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case UNEQUAL -> order != 0;
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }

  /** The same with its sides exchanged. */
  Operator turned() {
    return switch (this) {
      case EQUAL, UNEQUAL -> this;
      case LESS -> GREATER;
      case AT_MOST -> AT_LEAST;
      case GREATER -> LESS;
      case AT_LEAST -> AT_MOST;
    };
  }

  /** The one that reads the edge the other way: ≥ for &gt;, &lt; for ≤; null for equality. */
  @org.jspecify.annotations.Nullable
  Operator otherEdge() {
    return switch (this) {
      case EQUAL, UNEQUAL -> null;
      case LESS -> AT_MOST;
      case AT_MOST -> LESS;
      case GREATER -> AT_LEAST;
      case AT_LEAST -> GREATER;
    };
  }
}
