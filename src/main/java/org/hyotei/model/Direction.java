package org.hyotei.model;

/** Which way an indicator is better. */
public enum Direction {
  HIGHER("高いほどよい"),
  LOWER("低いほどよい"),
  MAINTAIN("維持する");

  private final String label;

  Direction(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
