package org.hyotei.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyotei.document.Spelling;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.policy.TableWords.Role;
import org.hyotei.tabular.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What a table's columns mean, and what the lines above its titles say for all rows.
 *
 * @param header index of the row of titles
 * @param columns those with a meaning, from the left
 * @param subject of every rule whose row names none; null if the table names none
 */
record TableLayout(int header, List<Column> columns, @Nullable Setting subject) {

  /**
   * A column.
   *
   * @param measure that a bound is of; empty for other columns
   */
  record Column(int index, Role role, String measure) {}

  /** What a line above the titles says. */
  record Setting(String text, Place place) {}

  TableLayout {
    columns = List.copyOf(columns);
  }

  /** Finds the row of titles and reads it; empty, with defects, if there is none. */
  static Optional<TableLayout> of(Sheet sheet, Vocabulary vocabulary, Defects defects) {
    return new Reading(sheet, vocabulary, defects).layout();
  }

  /** The row below which titles are not looked for. */
  private static final int LOWEST_TITLES = 50;

  private static final class Reading {
    private final Sheet sheet;
    private final Vocabulary vocabulary;
    private final TableWords words;
    private final Defects defects;
    private @Nullable Setting measure;
    private @Nullable Setting subject;

    Reading(Sheet sheet, Vocabulary vocabulary, Defects defects) {
      this.sheet = sheet;
      this.vocabulary = vocabulary;
      this.words = vocabulary.tableWords();
      this.defects = defects;
    }

    Optional<TableLayout> layout() {
      for (int i = 0; i < Math.min(sheet.rows().size(), LOWEST_TITLES); i++) {
        Sheet.Row row = sheet.rows().get(i);
        if (isHeader(row)) {
          List<Column> columns = columns(row);
          return Optional.of(new TableLayout(i, columns, subject));
        }
        setting(row);
      }
      defects.add(
          "no-titles",
          Place.ofLine(sheet.file(), 0),
          "列の見出しの行が見つかりません（"
              + LOWEST_TITLES
              + "行目まで）。「下限」「以上／超」「評価」「理由」のような見出しを1行に書いてください。使えるもの: "
              + String.join("、", words.titles())
              + "。",
          "There is no row of titles. Known titles: " + String.join(", ", words.titles()) + ".");
      return Optional.empty();
    }

    /** The titles are the first row with two titles in it, notes aside. */
    private boolean isHeader(Sheet.Row row) {
      return row.cells().stream()
              .filter(text -> !Sheet.isBlank(text))
              .map(this::meaning)
              .filter(column -> column != null && column.role() != Role.NOTE)
              .count()
          >= 2;
    }

    /** A column of this title, its index left out; null if the title has no meaning. */
    private @Nullable Column meaning(String title) {
      Role role = words.role(title);
      if (role != null) {
        return role == Role.MEASURE ? null : new Column(-1, role, "");
      }
      String normal = TableWords.normal(title);
      Column longest = null;
      for (String term : vocabulary.terms()) {
        String start = TableWords.normal(term);
        if (normal.startsWith(start)
            && (longest == null || term.length() > longest.measure().length())) {
          String rest = normal.substring(start.length()).replaceFirst("^の", "");
          Role bound = rest.isEmpty() ? Role.RANGE : words.role(rest);
          if (bound != null && bound.isBound()) {
            longest = new Column(-1, bound, term);
          }
        }
      }
      return longest;
    }

    /** A line above the titles: {@code 値の名前: 達成率}, in one cell or two. */
    private void setting(Sheet.Row row) {
      for (int i = 0; i < row.cells().size(); i++) {
        String text = row.text(i);
        int colon = colon(text);
        String name = colon < 0 ? text : text.substring(0, colon);
        int at = colon < 0 || Sheet.isBlank(text.substring(colon + 1)) ? i + 1 : i;
        String value = (at > i ? row.text(at) : text.substring(colon + 1)).strip();
        Role role = words.role(name);
        if (role == Role.MEASURE || role == Role.SUBJECT) {
          Place place = sheet.place(row, at);
          if (value.isEmpty()) {
            missing(name, place);
          } else if ((role == Role.MEASURE ? measure : subject) != null) {
            duplicate(name, place);
          } else if (role == Role.MEASURE) {
            measure = new Setting(value, place);
          } else {
            subject = new Setting(value, place);
          }
        } else if (colon > 0) {
          misspelt(name, sheet.place(row, i));
        }
      }
    }

    private static int colon(String text) {
      int narrow = text.indexOf(':');
      int wide = text.indexOf('：');
      return narrow < 0 || (wide >= 0 && wide < narrow) ? wide : narrow;
    }

    /** A line that is nearly a setting would silently say nothing. */
    private void misspelt(String name, Place place) {
      List<String> settings = new ArrayList<>(words.titles(Role.MEASURE));
      settings.addAll(words.titles(Role.SUBJECT));
      Spelling.nearest(TableWords.normal(name), settings)
          .ifPresent(
              near ->
                  defects.add(
                      "unknown-title",
                      place,
                      "「" + Spelling.shorten(name) + "」は表の言葉にありません。「" + near + "」のことでしょうか。",
                      "\""
                          + Spelling.shorten(name)
                          + "\" is no word of tables. Is it "
                          + near
                          + "?"));
    }

    private void missing(String name, Place place) {
      defects.add(
          "missing-cell",
          place,
          "「" + Spelling.shorten(name) + "」の後に何も書かれていません。",
          "Nothing follows \"" + Spelling.shorten(name) + "\".");
    }

    private void duplicate(String name, Place place) {
      defects.add(
          "duplicate-column",
          place,
          "「" + Spelling.shorten(name) + "」が2つあります。1つにしてください。",
          "\"" + Spelling.shorten(name) + "\" stands twice. Keep one.");
    }

    private List<Column> columns(Sheet.Row header) {
      List<Column> columns = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      String last = checkedMeasure();
      for (int i = 0; i < header.cells().size(); i++) {
        String title = header.text(i);
        if (Sheet.isBlank(title)) {
          untitled(header, i);
          continue;
        }
        Column column = meaning(title);
        if (column == null) {
          unknown(title, sheet.place(header, i));
          continue;
        }
        last = column.measure().isEmpty() ? last : column.measure();
        Role role = column.role();
        String of = role.isBound() ? last : "";
        if (role.isBound() && of.isEmpty() && measure == null) {
          unmeasured(title, sheet.place(header, i));
        }
        if (role != Role.CONDITION && role != Role.NOTE && !seen.add(role + of)) {
          duplicate(title, sheet.place(header, i));
        }
        if (role != Role.NOTE) {
          columns.add(new Column(i, role, of));
        }
      }
      return columns;
    }

    /** The name that the vocabulary has for the table's measure; empty, with a defect, for none. */
    private String checkedMeasure() {
      Setting given = measure;
      if (given == null) {
        return "";
      }
      String wanted = TableWords.normal(given.text());
      for (String term : vocabulary.terms()) {
        if (TableWords.normal(term).equals(wanted)) {
          return term;
        }
      }
      String near =
          String.join("、", Spelling.nearest(Spelling.shorten(wanted), vocabulary.terms(), 3));
      defects.add(
          "unknown-measure",
          given.place(),
          "「" + Spelling.shorten(given.text()) + "」という割合や値はありません。近いもの: " + near + "。",
          "There is no measure \"" + Spelling.shorten(given.text()) + "\". Nearest: " + near + ".");
      return "";
    }

    private void untitled(Sheet.Row header, int column) {
      for (Sheet.Row row : sheet.rows()) {
        if (row.number() > header.number() && !Sheet.isBlank(row.text(column))) {
          defects.add(
              "untitled-column",
              sheet.place(row, column),
              Sheet.letters(column) + "列に見出しがありません。覚え書きの列なら「備考」と書いてください。",
              "Column " + Sheet.letters(column) + " has no title. Call a column of notes 備考.");
          return;
        }
      }
    }

    private void unknown(String title, Place place) {
      List<String> near =
          Spelling.nearest(Spelling.shorten(TableWords.normal(title)), words.titles(), 3);
      defects.add(
          "unknown-title",
          place,
          "見出し「"
              + Spelling.shorten(title)
              + "」は語彙にありません。近いもの: "
              + String.join("、", near)
              + "。覚え書きの列なら「備考」と書いてください。",
          "The title \""
              + Spelling.shorten(title)
              + "\" is not in the vocabulary. Nearest: "
              + String.join(", ", near)
              + ". Call a column of notes 備考.");
    }

    private void unmeasured(String title, Place place) {
      defects.add(
          "missing-measure",
          place,
          "「"
              + Spelling.shorten(title)
              + "」が何の値か分かりません。見出しの上の行に「値の名前: 達成率」のように書くか、見出しを「達成率 下限」のようにしてください。",
          "What \""
              + Spelling.shorten(title)
              + "\" bounds is not said. Write a line 値の名前: 達成率 above the titles, or a title such"
              + " as 達成率 下限.");
    }
  }
}
