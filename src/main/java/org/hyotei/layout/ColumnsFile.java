package org.hyotei.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.hyotei.document.Fields;
import org.hyotei.document.YamlDocument;
import org.hyotei.model.Cell;
import org.hyotei.model.Defects;
import org.hyotei.model.Period;
import org.hyotei.model.Place;
import org.hyotei.reading.PeriodReader;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a workbook are, where its headings do not tell: {@code columns.yaml}.
 *
 * <pre>
 * fiscalYear: R6
 * levels: [基本目標, 小目標]
 * figureNotes: disturbance
 * head: { sheet: 評価, rows: 3-4 }
 * columns:
 *   - { heading: 達成めやす, is: target, year: R6 }
 *   - { column: F, is: actual, year: R6, status: 速報 }
 *   - { heading: 柱, is: group, name: 基本目標 }
 *   - { heading: メモ, is: nothing }
 * </pre>
 */
public final class ColumnsFile {

  private static final Pattern ROWS = Pattern.compile("(\\d{1,7})(?:-(\\d{1,7}))?");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{1,3}");

  private final @Nullable Period fiscalYear;
  private final List<String> levels;
  private final @Nullable String figureNotes;
  private final @Nullable Head head;
  private final Map<String, Meaning> byHeading = new HashMap<>();
  private final Map<Integer, Meaning> byColumn = new HashMap<>();
  private final Map<String, Place> headings = new LinkedHashMap<>();
  private final Map<Integer, Place> letters = new LinkedHashMap<>();

  /**
   * Where the table's head is.
   *
   * @param sheet null for every sheet
   */
  private record Head(@Nullable String sheet, int first, int last) {}

  private ColumnsFile(Fields fields) {
    fiscalYear = year(fields, "fiscalYear");
    levels = fields.texts("levels");
    figureNotes = fields.text("figureNotes");
    Fields where = fields.fields("head");
    head = where == null ? null : head(where);
    fields.list(
        "columns", node -> Fields.of(node, fields.defects()).map(this::column).orElse(null));
  }

  /** Reads the file's text; empty, with defects, if it is not in order. */
  public static Optional<ColumnsFile> read(String text, String file, Defects defects) {
    int before = defects.count();
    return YamlDocument.read(text, file, defects)
        .flatMap(node -> Fields.of(node, defects))
        .map(
            fields -> {
              try (fields) {
                return new ColumnsFile(fields);
              }
            })
        .filter(read -> defects.count() == before);
  }

  private static @Nullable Period year(Fields fields, String name) {
    String written = fields.text(name);
    if (written == null) {
      return null;
    }
    Optional<Period> year = PeriodReader.read(written);
    if (year.isEmpty()) {
      fields
          .defects()
          .add(
              "unreadable-period",
              fields.place(name),
              "年度「" + written + "」が読めません。R6、令和6年度、2024 のように書いてください。",
              "The year \"" + written + "\" cannot be read. Write R6, 令和6年度 or 2024.");
    }
    return year.orElse(null);
  }

  private static Head head(Fields where) {
    try (where) {
      Matcher rows = ROWS.matcher(where.requiredText("rows"));
      boolean read = rows.matches();
      if (!read) {
        where
            .defects()
            .add(
                "bad-rows",
                where.place("rows"),
                "見出しの行は \"3\" か \"3-4\" のように書いてください。",
                "Write the rows of the head as \"3\" or \"3-4\".");
      }
      int first = read ? Integer.parseInt(rows.group(1)) : 0;
      String last = read ? rows.group(2) : null;
      return new Head(where.text("sheet"), first, last == null ? first : Integer.parseInt(last));
    }
  }

  private @Nullable String column(Fields column) {
    try (column) {
      String heading = column.text("heading");
      String letter = column.text("column");
      if ((heading == null) == (letter == null)) {
        column
            .defects()
            .add(
                "heading-or-column",
                column.place(),
                "heading（見出し）か column（列の文字）のどちらか一つを書いてください。",
                "Write either \"heading\" or \"column\".");
      }
      Meaning meaning = meaning(column);
      if (heading != null) {
        byHeading.put(Text.key(heading), meaning);
        headings.put(Text.key(heading), column.place("heading"));
      } else if (letter != null && LETTERS.matcher(letter).matches()) {
        int index = CellReference.convertColStringToIndex(letter.toUpperCase(Locale.ROOT));
        byColumn.put(index, meaning);
        letters.put(index, column.place("column"));
      } else if (letter != null) {
        column
            .defects()
            .add(
                "bad-column",
                column.place("column"),
                "列「" + letter + "」は F のような文字で書いてください。",
                "Write the column \"" + letter + "\" by its letters, such as F.");
      }
      return heading;
    }
  }

  private static Meaning meaning(Fields column) {
    column.required("is");
    Role role = column.oneOf("is", Role.class);
    String name = column.text("name");
    Period year = year(column, "year");
    Cell.Status status = column.text("status") == null ? null : status(column);
    boolean needsName = role == Role.GROUP || role == Role.ATTRIBUTE || role == Role.TALLY;
    if (needsName && name == null) {
      column.required("name");
    }
    return new Meaning(
        role == null ? Role.NOTHING : role,
        year == null ? When.UNSAID : When.of(year),
        name == null ? "" : name,
        status);
  }

  private static Cell.@Nullable Status status(Fields column) {
    String written = column.text("status");
    Cell.Status status = written == null ? null : HeadingReader.status(written);
    if (status == null) {
      column
          .defects()
          .add(
              "unknown-value",
              column.place("status"),
              "状態「" + written + "」は使えません。速報、見込、確定のどれかにしてください。",
              "The status \"" + written + "\" is not known. Use 速報, 見込 or 確定.");
    }
    return status;
  }

  @Nullable Period fiscalYear() {
    return fiscalYear;
  }

  List<String> levels() {
    return levels;
  }

  /** The attribute that notes under baselines are; null to keep them as notes. */
  @Nullable String figureNotes() {
    return figureNotes;
  }

  Map<String, Meaning> byHeading() {
    return byHeading;
  }

  /**
   * Tells of entries that no column was found for.
   *
   * @param met the headings that were looked at, by {@link Text#key}
   * @param columns that tables have
   */
  void unused(Set<String> met, Set<Integer> columns, Remarks remarks) {
    List<Place> unused = new ArrayList<>();
    headings.forEach((heading, place) -> addUnless(met.contains(heading), place, unused));
    letters.forEach((column, place) -> addUnless(columns.contains(column), place, unused));
    for (Place place : unused) {
      remarks.add(
          "columns-entry-unused",
          place,
          "columns.yaml のこの項目に当たる欄が表にありません。見出しの書き方か、列の文字を確かめてください。",
          "No column of the sheets is what this entry of columns.yaml names. Check its heading, or its letters.");
    }
  }

  private static void addUnless(boolean used, Place place, List<Place> unused) {
    if (!used) {
      unused.add(place);
    }
  }

  boolean heads(String sheet) {
    return head != null && (head.sheet() == null || head.sheet().equals(sheet));
  }

  int firstHeadRow() {
    return head == null ? 0 : head.first();
  }

  int lastHeadRow() {
    return head == null ? 0 : head.last();
  }

  /** What a column is said to be by its letters; null if nothing is. */
  @Nullable Meaning ofColumn(String sheet, int column) {
    boolean here = head == null || head.sheet() == null || head.sheet().equals(sheet);
    return here ? byColumn.get(column) : null;
  }
}
