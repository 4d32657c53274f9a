package org.hyotei.api;

import java.util.Map;

/** The media types of spreadsheets, and the endings of files that they stand for. */
final class SheetMedia {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
  static final String CSV = "text/csv";
  static final String TSV = "text/tab-separated-values";
  static final String FORM = "multipart/form-data";

  /** By media type, in lower case. */
  static final Map<String, String> ENDINGS =
      Map.of(XLSX, "xlsx", ODS, "ods", CSV, "csv", TSV, "tsv");

  private SheetMedia() {}
}
