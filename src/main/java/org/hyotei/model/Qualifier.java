package org.hyotei.model;

/** A word printed with a number that says how the number is meant. */
public enum Qualifier {
  AT_LEAST("以上"),
  MORE_THAN("超"),
  AT_MOST("以下"),
  LESS_THAN("未満"),
  ABOUT("約"),
  PER_YEAR("年"),
  /** A count of occasions, not of persons. */
  CUMULATIVE("延べ"),
  EXPECTED("見込"),
  PROVISIONAL("速報"),
  /** The number stands although what it counts was called off: {@code 0人（中止）}. */
  CANCELLED("中止");

  private final String label;

  Qualifier(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
