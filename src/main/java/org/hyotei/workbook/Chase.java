package org.hyotei.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.hyotei.model.Message;
import org.hyotei.model.Place;

/**
 * What an office is to be asked for.
 *
 * @param office 所管課 of the row, or else the name of the file that it stands in
 * @param subject id
 * @param places the cells that it is about; empty for what stands nowhere
 */
public record Chase(
    Kind kind, String office, String subject, String name, Message message, List<Place> places) {

  /** What is the matter, the most pressing first. */
  public enum Kind {
    UNREADABLE("読めない", "unreadable"),
    MISSING_ROW("行がない", "row missing"),
    MISSING_ACTUAL("実績がない", "actual missing"),
    MISSING_TARGET("目標がない", "target missing"),
    NOT_FINAL("速報・見込", "not final"),
    CONTRADICTION("食い違い", "contradiction"),
    UNEXPLAINED("変更の理由がない", "change unexplained"),
    DUPLICATE("重複", "duplicate");

    private final String ja;
    private final String en;

    Kind(String ja, String en) {
      this.ja = ja;
      this.en = en;
    }

    public Message label() {
      return new Message(ja, en);
    }
  }

  public Chase {
    places = List.copyOf(places);
  }

  /** Files and cells, without folders; {@code between} stands between two. */
  public String where(String between) {
    return places.stream()
        .map(one -> new Place(one.fileName(), one.line(), one.column(), one.pointer(), one.cell()))
        .map(Place::text)
        .collect(Collectors.joining(between));
  }
}
