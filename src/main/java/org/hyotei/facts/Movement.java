package org.hyotei.facts;

/** How the actual stands against the previous one, in the indicator's own direction. */
public enum Movement {
  BETTER("改善"),
  SAME("横ばい"),
  WORSE("悪化");

  private final String label;

  Movement(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
