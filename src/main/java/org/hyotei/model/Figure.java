package org.hyotei.model;

/**
 * What one printed cell says (記載値). The cell's own text is kept beside it in {@link Cell}; a figure
 * holds only what was understood.
 */
public sealed interface Figure permits Absent, Amount, Parts, Range, Stage, Trend, Whole {

  /** One or two lines for a reader: {@code 34 件}, {@code 増加（前年度と比べて）}. Never parsed again. */
  String text();
}
