package org.hyotei.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.policy.SentenceReader.Written;
import org.hyotei.policy.TableLayout.Column;
import org.hyotei.policy.TableWords.Role;
import org.hyotei.tabular.Sheet;
import org.jspecify.annotations.Nullable;

/** One row of a table as a rule. */
final class TableRow {

  private final Sheet sheet;
  private final Sheet.Row row;
  private final TableLayout layout;
  private final Phase phase;
  private final Vocabulary vocabulary;
  private final Defects defects;
  private final String cells;
  private final Place place;
  private final RuleDraft draft;

  private final StringBuilder conditions = new StringBuilder();
  private final StringBuilder consequences = new StringBuilder();
  private boolean open;

  TableRow(
      Sheet sheet,
      Sheet.Row row,
      TableLayout layout,
      Phase phase,
      Vocabulary vocabulary,
      SentenceReader sentences,
      Defects defects) {
    this.sheet = sheet;
    this.row = row;
    this.layout = layout;
    this.phase = phase;
    this.vocabulary = vocabulary;
    this.defects = defects;
    this.cells = sheet.cells(row, sheet.rows().get(layout.header()).cells().size());
    this.place = Place.ofCell(sheet.file(), row.line(), cells);
    Written name = written(Role.NAME);
    this.draft =
        new RuleDraft(
            name == null ? generated() : name.text().strip(),
            name == null ? place : name.place(),
            phase,
            vocabulary,
            sentences,
            defects);
    subject();
    if (open) {
      bodies();
      closePattern();
    }
    consequences();
  }

  /** The rule on one line. */
  String text() {
    return draft.header() + " when " + conditions + " then " + consequences + " end";
  }

  RuleSource source() {
    String shown =
        String.join(" | ", row.cells().stream().map(text -> text.replaceAll("\\R", " ")).toList());
    return draft.finish(row.endLine(), List.of(shown), cells);
  }

  private String generated() {
    Written grade = written(Role.GRADE);
    String file = sheet.file().substring(sheet.file().lastIndexOf('/') + 1);
    return file + " " + row.number() + "行目" + (grade == null ? "" : ": " + grade.text().strip());
  }

  private @Nullable Written written(Role role) {
    for (Column column : layout.columns()) {
      if (column.role() == role && !Sheet.isBlank(row.text(column.index()))) {
        return new Written(row.text(column.index()), sheet.place(row, column.index()));
      }
    }
    return null;
  }

  private void subject() {
    Written cell = written(Role.SUBJECT);
    TableLayout.Setting setting = layout.subject();
    if (cell == null && setting != null) {
      cell = new Written(setting.text(), setting.place());
    }
    if (cell != null) {
      named(cell);
    } else if (phase == Phase.SCORING || phase == Phase.GRADING) {
      Phrase indicators = vocabulary.meaning("$s : IndicatorFact()");
      add(indicators == null ? null : draft.condition(indicators, Map.of(), place), indicators);
    } else {
      defects.add(
          "missing-subject",
          place,
          "何を評価するか分かりません。「対象」の列か、見出しの上の行に「対象: 基本目標」のように書いてください。",
          "What the row is about is not said. Write it under 対象, or a line 対象: 基本目標 above the"
              + " titles.");
    }
  }

  /** A whole sentence, or the word before its 「がある」. */
  private void named(Written cell) {
    String text = cell.text().strip();
    Phrase level = vocabulary.meaning("$s : GroupFact(level == \"{語}\")");
    boolean sentence =
        vocabulary.conditions().stream()
            .anyMatch(phrase -> phrase.value().startsWith("$s :") && phrase.fit(text) != null);
    if (sentence) {
      add(draft.condition(text, cell.place()), level);
    } else if (level == null) {
      add(null, null);
    } else {
      String said = level.with(Map.of(level.placeholders().get(0), cell));
      add(draft.condition(said, cell.place()), level);
    }
  }

  /** Bounds and conditions, in the order of the columns. */
  private void bodies() {
    Map<String, TableBounds> bounds = new LinkedHashMap<>();
    for (Column column : layout.columns()) {
      if (column.role().isBound() && !column.measure().isEmpty()) {
        bounds
            .computeIfAbsent(
                column.measure(), measure -> new TableBounds(measure, vocabulary, defects))
            .cell(column.role(), row.text(column.index()), sheet.place(row, column.index()));
      }
    }
    Set<String> said = new HashSet<>();
    for (Column column : layout.columns()) {
      TableBounds of = bounds.get(column.measure());
      if (column.role() == Role.CONDITION) {
        sentences(row.text(column.index()), sheet.place(row, column.index()));
      } else if (of != null && said.add(column.measure())) {
        for (TableBounds.Said each : of.sentences()) {
          add(draft.condition(each.phrase(), each.written(), each.place()), each.phrase());
        }
      }
    }
  }

  /** The sentences of a cell, one a line, with or without their dashes. */
  private void sentences(String cell, Place at) {
    for (String line : cell.lines().toList()) {
      String sentence = line.strip();
      if (sentence.isEmpty()) {
        continue;
      }
      boolean ofItsOwn =
          vocabulary.conditions().stream()
              .anyMatch(
                  phrase ->
                      !phrase.isConstraint()
                          && !phrase.value().startsWith("$s :")
                          && phrase.fit(sentence) != null);
      boolean dashed = ofItsOwn || sentence.matches("[-－‐−・].*");
      if (sentence.length() > SentenceFile.LONGEST_LINE) {
        SentenceFile.tooLong(at, defects);
      } else {
        add(draft.condition(dashed ? sentence : "- " + sentence, at));
      }
    }
  }

  private void add(RuleDraft.@Nullable Clause clause, @Nullable Phrase phrase) {
    if (phrase == null) {
      TableFile.unsayable(place, defects);
    } else {
      add(clause);
    }
  }

  private void add(RuleDraft.@Nullable Clause clause) {
    if (clause == null) {
      return;
    }
    if (clause.constraint()) {
      conditions.append(conditions.charAt(conditions.length() - 1) == '(' ? "" : ", ");
      conditions.append(clause.text());
    } else {
      closePattern();
      conditions.append(conditions.isEmpty() ? "" : " ").append(clause.text());
      open = clause.opens();
    }
  }

  private void closePattern() {
    if (open) {
      conditions.append(')');
      open = false;
    }
  }

  private void consequences() {
    Written reason = written(Role.REASON);
    Written points = written(Role.POINTS);
    Written grade = written(Role.GRADE);
    Written weight = written(Role.WEIGHT);
    boolean reasoned = false;
    if (points != null) {
      reasoned = true;
      if (weight == null) {
        say("$s.score(\"{数}\", \"\", \"{文}\");", points, points, required(Role.REASON, reason));
      } else {
        say(
            "$s.score(\"{数}\", \"{入力}\", \"{文}\");",
            points,
            points,
            weight,
            required(Role.REASON, reason));
      }
    } else if (weight != null) {
      required(Role.POINTS, null);
    }
    if (grade != null) {
      reasoned = true;
      say("$s.grade(\"{評価}\", \"{文}\");", grade, grade, required(Role.REASON, reason));
    }
    if (reason != null && !reasoned) {
      required(has(Role.POINTS) ? Role.POINTS : Role.GRADE, null);
      reasoned = true;
    }
    Written comment = written(Role.COMMENT);
    if (comment != null) {
      say("$s.comment(\"{文}\");", comment, comment);
    }
    Written code = written(Role.CODE);
    Written finding = written(Role.FINDING);
    if (code != null || finding != null) {
      say(
          "$s.finding(\"{符号}\", \"{文}\");",
          place(code, finding),
          required(Role.CODE, code),
          required(Role.FINDING, finding));
    }
    if (!reasoned && comment == null && code == null && finding == null) {
      required(Role.GRADE, null);
    }
  }

  private boolean has(Role role) {
    return layout.columns().stream().anyMatch(column -> column.role() == role);
  }

  private static Written place(@Nullable Written first, @Nullable Written second) {
    return first == null ? Objects.requireNonNull(second) : first;
  }

  /** The cell, or a defect where it ought to be. */
  private @Nullable Written required(Role role, @Nullable Written cell) {
    if (cell == null) {
      Place at =
          layout.columns().stream()
              .filter(column -> column.role() == role)
              .findFirst()
              .map(column -> sheet.place(row, column.index()))
              .orElse(place);
      List<String> titles = vocabulary.tableWords().titles(role);
      String title = titles.isEmpty() ? TableWords.label(role) : titles.get(0);
      defects.add(
          "missing-cell",
          at,
          "この行に「" + title + "」がありません。",
          "This row has nothing under " + title + ".");
    }
    return cell;
  }

  /** Says a sentence whose placeholders are filled by cells in their order. */
  private void say(String ruleText, Written at, @Nullable Written... values) {
    Phrase phrase = vocabulary.meaning(ruleText);
    if (phrase == null) {
      TableFile.unsayable(at.place(), defects);
      return;
    }
    Map<String, Written> filled = new HashMap<>();
    Matcher placeholder = Phrase.PLACEHOLDER.matcher(ruleText);
    for (Written value : values) {
      String name = placeholder.find() ? placeholder.group(1) : "";
      if (value == null) {
        return;
      }
      filled.put(name, value);
    }
    String text = draft.consequence(phrase, filled, at.place());
    if (text != null) {
      consequences.append(consequences.isEmpty() ? "" : " ").append(text);
    }
  }
}
