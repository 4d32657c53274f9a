package org.hyotei.layout;

import java.util.Locale;

/** What a column holds. */
enum Role {
  ID,
  /** Of an indicator. */
  NAME,
  /** The name of something carried out. */
  ACTIVITY,
  /** A goal or measure that the row belongs to; the detail is the level. */
  GROUP,
  /** Numbers the groups of the column beside it. */
  GROUP_NUMBER,
  UNIT,
  DIRECTION,
  ACTOR,
  OWNER,
  COUNTING,
  BASELINE,
  /** The year of the baseline beside it. */
  BASELINE_YEAR,
  TARGET,
  ACTUAL,
  GRADE,
  /** A year alone: what stands below is told by the row. */
  YEAR,
  /** Tells of each row whether it is targets, actuals or grades. */
  MEASURE,
  MARK,
  /** How many carry a mark; the detail is the mark. */
  TALLY,
  JUDGEMENT,
  JUDGED_BY,
  JUDGEMENT_REASON,
  /** What the offices wrote; the detail is its heading. */
  NARRATIVE,
  NOTE,
  /** What the policy asks for; the detail is its name. */
  ATTRIBUTE,
  /** Says what kind of row this is, and not which kind of kind. */
  LABEL,
  /** Follows from the figures and is not read. */
  COMPUTED,
  TOTAL,
  NOTHING,
  UNKNOWN;

  boolean isFigure() {
    return this == BASELINE || this == TARGET || this == ACTUAL;
  }

  /** Whether it may stand for one year. */
  boolean hasYear() {
    return isFigure() || this == GRADE || this == MARK;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
