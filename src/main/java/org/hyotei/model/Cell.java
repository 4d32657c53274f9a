package org.hyotei.model;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it stands in the input: the text as printed and how it was read.
 *
 * @param raw the cell as printed, or the digits of a JSON number
 * @param also other printings of the same figure, elsewhere in the document
 * @param source where the figure comes from, in the document's words
 */
public record Cell(
    String raw,
    Reading reading,
    List<Also> also,
    @Nullable Status status,
    @Nullable String source) {

  /** Another printing of the same figure and where it stands. */
  public record Also(String raw, Reading reading, @Nullable String where) {}

  /** How settled a figure is. */
  public enum Status {
    PROVISIONAL("速報"),
    EXPECTED("見込"),
    FINAL("確定");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Cell {
    also = List.copyOf(also);
  }

  /** The figure; null where the cell could not be read. */
  public @Nullable Figure figure() {
    return reading instanceof Reading.Read read ? read.figure() : null;
  }

  /**
   * The entry of a fiscal year in a series: that of the whole year, or else of the latest day in
   * it; null if there is none.
   */
  public static @Nullable Cell ofYear(SortedMap<Period, Cell> series, int fiscalYear) {
    Period period = periodOf(series, fiscalYear);
    return period == null ? null : series.get(period);
  }

  /** The period of that entry; null if there is none. */
  public static @Nullable Period periodOf(SortedMap<Period, Cell> series, int fiscalYear) {
    Period whole = Period.ofYear(fiscalYear);
    if (series.containsKey(whole)) {
      return whole;
    }
    SortedMap<Period, Cell> until = series.headMap(Period.ofYear(fiscalYear + 1));
    return until.isEmpty() || until.lastKey().fiscalYear() != fiscalYear ? null : until.lastKey();
  }
}
