package org.hyotei.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hyotei.document.Node;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Defects;
import org.hyotei.model.Figure;
import org.hyotei.model.Message;
import org.hyotei.model.Period;
import org.hyotei.model.Place;
import org.hyotei.model.Reading;
import org.hyotei.model.Stage;
import org.hyotei.reading.FigureReader;
import org.hyotei.tabular.GridCell;
import org.jspecify.annotations.Nullable;

/**
 * What a cell with a figure says: the figure as printed, figures of other years below it, and notes
 * (※コロナ影響). A baseline or target that names its own year in brackets stands for that year. Cells
 * that a spreadsheet spoilt are defects.
 */
final class FigureCells {

  private final Remarks remarks;
  private final Defects defects;

  FigureCells(Remarks remarks, Defects defects) {
    this.remarks = remarks;
    this.defects = defects;
  }

  /**
   * What was found in one cell.
   *
   * @param notes without ※
   */
  record Found(List<Entry> entries, List<String> notes) {}

  Found read(GridCell cell, Place place, Meaning meaning, String heading) {
    if (isSpoilt(cell, place, heading)) {
      return new Found(List.of(), List.of());
    }
    List<String> lines = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (String line : cell.printed().lines().map(String::strip).toList()) {
      if (Headings.STANDARD.isNote(line)) {
        notes.add(Notes.bare(line));
      } else if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    if (!cell.note().isBlank()) {
      notes.add(Text.line(cell.note()));
    }
    if (lines.isEmpty()) {
      return new Found(List.of(), notes);
    }
    Cell.Status status = status(meaning, cell);
    List<Entry> entries = new ArrayList<>();
    if (lines.size() == 1 || !eachHasItsYear(lines)) {
      String whole = String.join(" ", lines);
      boolean first = isRead(lines.get(0)) || MarkedFigure.of(lines.get(0)) != null;
      boolean parted = lines.size() > 1 && !isRead(whole) && first;
      if (!parted) {
        entries.add(entry(unmarked(whole, place, notes), place, meaning, status, heading));
        return new Found(entries, notes);
      }
    }
    String first = unmarked(lines.get(0), place, notes);
    entries.add(entry(first, place, meaning, status, heading));
    for (String line : lines.subList(1, lines.size())) {
      Period own = period(line);
      if (own == null) {
        notes.add(line);
      } else {
        entries.add(new Entry(meaning.role(), When.of(own), new Node.Words(place, line), heading));
      }
    }
    return new Found(entries, notes);
  }

  /** The figure without signs of notes, which are told; their words are added to the notes. */
  private String unmarked(String text, Place place, List<String> notes) {
    MarkedFigure marked = MarkedFigure.of(text);
    if (marked == null) {
      return text;
    }
    if (!marked.note().isEmpty()) {
      notes.add(marked.note());
    }
    remarks.count(
        "note-sign-left-aside",
        sheet(place),
        place,
        count ->
            new Message(
                "値に付いた注の印や括弧を除いて読みました（" + count + "か所。例:「" + text + "」を「" + marked.figure() + "」）。",
                "Signs of notes and brackets around "
                    + count
                    + " figures were left aside, as in \""
                    + text
                    + "\", read as \""
                    + marked.figure()
                    + "\"."));
    return marked.figure();
  }

  /** The sheet that a place is on, for counting what is said of it once. */
  static String sheet(Place place) {
    return place.cell().replaceAll("!?[A-Z]+\\d+$", "");
  }

  /** Whether every line after the first is a figure with a year in brackets. */
  private static boolean eachHasItsYear(List<String> lines) {
    return lines.stream().skip(1).allMatch(line -> period(line) != null);
  }

  static boolean isAmount(String text) {
    return FigureReader.read(text, "") instanceof Reading.Read read
        && read.figure() instanceof Amount;
  }

  private static boolean isRead(String text) {
    return FigureReader.read(text, "") instanceof Reading.Read;
  }

  private static Entry entry(
      String raw, Place place, Meaning meaning, Cell.@Nullable Status status, String heading) {
    Period own = meaning.role() == Role.ACTUAL ? null : period(raw);
    When when = own == null ? meaning.when() : When.of(own);
    return new Entry(meaning.role(), when, value(raw, place, status), heading);
  }

  private static Node value(String raw, Place place, Cell.@Nullable Status status) {
    Node.Words words = new Node.Words(place, raw);
    return status == null
        ? words
        : new Node.Mapping(
            place,
            List.of(
                new Node.Field("value", place, words),
                new Node.Field("status", place, new Node.Words(place, status.label()))));
  }

  /** The year that a figure itself names in brackets; null if it names none. */
  private static @Nullable Period period(String raw) {
    if (FigureReader.read(raw, "") instanceof Reading.Read read) {
      Figure figure = read.figure();
      if (figure instanceof Amount amount) {
        return amount.period();
      }
      if (figure instanceof Stage stage) {
        return stage.period();
      }
    }
    return null;
  }

  /** By the heading, else by the comment; a cell's own 速報 is part of its figure. */
  private static Cell.@Nullable Status status(Meaning meaning, GridCell cell) {
    if (meaning.status() != null) {
      return meaning.status();
    }
    return meaning.role() == Role.ACTUAL
        ? HeadingReader.status(Text.plain(cell.note() + bracketed(cell.text())))
        : null;
  }

  private static String bracketed(String text) {
    String plain = Text.plain(text).toUpperCase(Locale.ROOT);
    int open = plain.indexOf('(');
    return open < 0 ? "" : plain.substring(open);
  }

  /** Whether nothing can be read here because a program made something else of the cell. */
  boolean isSpoilt(GridCell cell, Place place, String heading) {
    switch (cell.kind()) {
      case ERROR -> {
        error(cell, place, defects);
        return true;
      }
      case DATE -> {
        boolean time = cell.text().matches("\\d+:.*");
        defects.add(
            "date-for-figure",
            place,
            "「"
                + heading
                + (time ? "」に時刻 " : "」に日付 ")
                + cell.text()
                + (time
                    ? " が入っています。「14:30」のように書いた値を表計算ソフトが時刻に変えたおそれがあります。"
                    : " が入っています。「6/12」や「1-1」と書いた値を表計算ソフトが日付に変えたおそれがあります。")
                + "セルの書式を「文字列」にして、値を書き直してください。",
            "\""
                + heading
                + (time ? "\" has the time " : "\" has the date ")
                + cell.text()
                + ". The program may have made one of "
                + (time ? "\"14:30\"" : "\"6/12\" or \"1-1\"")
                + ". Format the cell as text and write the value again.");
        return true;
      }
      case BOOLEAN -> {
        defects.add(
            "truth-for-figure",
            place,
            "「" + heading + "」に " + cell.text() + " が入っています。数値か、表の記載そのままを書いてください。",
            "\"" + heading + "\" has " + cell.text() + ". Write a number or the cell as printed.");
        return true;
      }
      default -> {
        formula(cell, place, remarks);
        return false;
      }
    }
  }

  static void error(GridCell cell, Place place, Defects defects) {
    defects.add(
        "error-value",
        place,
        "セルがエラー（" + cell.text() + "）です。数式を直すか、値を書いてください。",
        "The cell is an error (" + cell.text() + "). Mend its formula or write the value.");
  }

  static void formula(GridCell cell, Place place, Remarks remarks) {
    if (cell.isFormula()) {
      remarks.count(
          "formula-value-used",
          sheet(place),
          place,
          count ->
              new Message(
                  "数式のセル" + count + "か所は、ファイルに残っている計算結果を使いました。計算し直した値と違わないか確かめてください。",
                  "For "
                      + count
                      + " cells with formulas the value remembered in the file was used. Check that it is up to date."));
    }
  }
}
