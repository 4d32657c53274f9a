package org.hyotei.policy;

/** The phases of an evaluation, in the order they run. */
public enum Phase {
  /** Indicators and activities get points that their grades may rest on. */
  SCORING("scoring"),
  /** Indicators and activities get their grades. */
  GRADING("grading"),
  /** Groups get theirs, the lowest first. */
  ROLLUP("rollup"),
  /** Sentences about groups and the whole. */
  COMMENTARY("commentary"),
  /** What a person should look at. */
  FINDINGS("findings");

  private final String group;

  Phase(String group) {
    this.group = group;
  }

  /** The ruleflow group, and the name under {@code rules} in {@code policy.yaml}. */
  public String group() {
    return group;
  }
}
