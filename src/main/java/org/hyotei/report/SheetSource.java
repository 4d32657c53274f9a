package org.hyotei.report;

import org.hyotei.layout.SheetPlan;
import org.hyotei.tabular.Workbook.Format;

/**
 * The spreadsheet that a plan was read from.
 *
 * @param file its name, without folders; empty if it was sent without one
 * @param sha256 of its bytes, in hex
 */
public record SheetSource(String file, Format format, String sha256, SheetPlan plan) {

  /** For a report. */
  public ReadSheet read() {
    return new ReadSheet(file, sha256, plan.assumptions());
  }
}
