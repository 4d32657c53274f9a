package org.hyotei.tabular;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a spreadsheet file holds, every sheet of it.
 *
 * @param file where it was read
 * @param grids in the workbook's order, hidden ones too; one for CSV
 */
public record Workbook(String file, Format format, List<Grid> grids) {

  public Workbook {
    grids = List.copyOf(grids);
  }

  /** A kind of file that indicator sets come in. */
  public enum Format {
    XLSX,
    ODS,
    CSV,
    TSV;

    /** The format that a file's name tells; empty for any other. */
    public static Optional<Format> ofName(String file) {
      String lower = file.toLowerCase(Locale.ROOT);
      for (Format format : values()) {
        if (lower.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
          return Optional.of(format);
        }
      }
      return Optional.empty();
    }
  }
}
