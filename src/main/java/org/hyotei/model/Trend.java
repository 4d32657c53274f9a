package org.hyotei.model;

/**
 * A target that names a direction instead of a number: {@code 増加}, {@code 前年度より増加}, {@code
 * 前回調査より減少}, {@code 現状維持}, {@code 前年度以上}.
 */
public record Trend(Way way, Against against) implements Figure {

  /** Where the figure is to go. */
  public enum Way {
    INCREASE("増加"),
    DECREASE("減少"),
    MAINTAIN("維持"),
    /** Not below: an increase will do, and no change will too. */
    AT_LEAST("以上"),
    /** Not above. */
    AT_MOST("以下");

    private final String label;

    Way(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** What the figure is compared with, as far as the cell says. */
  public enum Against {
    UNSTATED(""),
    PREVIOUS_YEAR("前年度"),
    PREVIOUS_SURVEY("前回調査"),
    BASELINE("現状");

    private final String label;

    Against(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  @Override
  public String text() {
    return against == Against.UNSTATED
        ? way.label()
        : way.label() + "（" + against.label() + "と比べて）";
  }
}
