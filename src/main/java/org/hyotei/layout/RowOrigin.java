package org.hyotei.layout;

/**
 * Where a subject of a plan stands in its workbook, so that what was computed can be written beside
 * it. Rows from 1, columns from 0, all inclusive.
 *
 * @param sheet its name; empty for CSV
 * @param headerRow the last row of its table's header
 * @param firstColumn of its table
 * @param lastColumn of its table
 */
public record RowOrigin(
    String sheet, int headerRow, int firstRow, int lastRow, int firstColumn, int lastColumn) {}
