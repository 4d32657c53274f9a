package org.hyotei.facts;

/** What an indicator's figures allow to be compared. Every indicator is in exactly one. */
public enum Situation {
  /** Target and actual are numbers and give an achievement. */
  MEASURED("数値で比較"),
  /** The target is the whole of something, and the actual says how much of it. */
  WHOLE_TARGET("全数が目標"),
  /** The target is zero: there is no ratio, only met or not. */
  ZERO_TARGET("目標が0"),
  /**
   * Both are numbers and yet no ratio means anything: a negative target, or nothing left to lower.
   */
  NO_RATIO("比を計算できない"),
  /** The target is an interval, to be kept within. */
  RANGE_TARGET("範囲が目標"),
  /** The target is a direction: 前年度より増加. */
  TREND_TARGET("増減が目標"),
  /** The target is a stage: 実施, 継続. */
  STAGE_TARGET("段階が目標"),
  /** There is no target for the year. */
  NO_TARGET("目標なし"),
  /** There is a target and no actual yet, or none was given. */
  NO_ACTUAL("実績なし"),
  /** The survey or event that would give the actual did not take place. */
  NOT_CONDUCTED("実施なし"),
  /** What the indicator counts was called off. */
  SUSPENDED("中止"),
  /** Target and actual cannot be set against each other: other units, other kinds of figure. */
  INCOMPARABLE("比較できない"),
  /** A cell could not be read. */
  UNREADABLE("読めない記載");

  private final String label;

  Situation(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
