package org.hyotei.intake;

import org.hyotei.document.Node;
import org.hyotei.report.Json;
import org.hyotei.report.NodeJson;
import org.hyotei.report.SheetSource;
import org.hyotei.tabular.Workbook;

/**
 * The request that a spreadsheet makes.
 *
 * @param root {@code policy} and {@code plan}; the places of its values are cells
 * @param source what was read, and how
 * @param workbook its cells
 * @param sent as it came
 */
public record SheetRequest(Node root, SheetSource source, Workbook workbook, SentSheet sent) {

  /** As JSON: what is recorded, and what gives the same grades when it is sent as it is. */
  public byte[] bytes() {
    return Json.bytes(json -> NodeJson.write(root, json));
  }
}
