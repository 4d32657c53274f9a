package org.hyotei.layout;

/**
 * How messages ask for what may be said beside a workbook, in the words of whoever was sent it.
 *
 * @param fiscalYear what the year follows, with the space or sign between
 * @param columns where what a {@code columns.yaml} says is given
 * @param draft what drafts one
 */
public record Asking(String fiscalYear, String columns, String draft) {

  /** Of readers who know the files alone. */
  static final Asking IN_FILES = new Asking("fiscalYear: ", "columns.yaml", "columns");
}
