package org.hyotei.tabular;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hyotei.model.Message;
import org.hyotei.model.Place;

/**
 * What a spreadsheet file holds, every sheet of it.
 *
 * @param file where it was read
 * @param grids in the workbook's order, hidden ones too; one for CSV
 * @param remarks what a person should know of how it was read
 */
public record Workbook(String file, Format format, List<Grid> grids, List<Remark> remarks) {

  /**
   * How names of cells begin that a graded answer added to a workbook: {@code …SHEET_1}, {@code
   * …COLUMNS_1}. They are not read again.
   */
  public static final String ADDED = "Hyotei_";

  public Workbook {
    grids = List.copyOf(grids);
    remarks = List.copyOf(remarks);
  }

  public Workbook(String file, Format format, List<Grid> grids) {
    this(file, format, grids, List.of());
  }

  /**
   * What was left aside or relied on in reading a file that is nevertheless read.
   *
   * @param code for programs, {@code external-links}
   * @param place the cell, or the file where it is none's
   */
  public record Remark(String code, Message message, Place place) {}

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
