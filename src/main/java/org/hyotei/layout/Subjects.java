package org.hyotei.layout;

import org.hyotei.document.Node;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.hyotei.reading.PeriodReader;
import org.hyotei.tabular.GridCell;
import org.jspecify.annotations.Nullable;

/** Puts what stands in cells where it belongs in an indicator, an activity or a group. */
final class Subjects {

  private final FigureCells figures;
  private final Remarks remarks;
  private final Defects defects;
  private final @Nullable String figureNotes;

  /**
   * For one workbook.
   *
   * @param figureNotes the attribute that notes under baselines are; null to keep them as notes
   */
  Subjects(Remarks remarks, Defects defects, @Nullable String figureNotes) {
    this.figures = new FigureCells(remarks, defects);
    this.remarks = remarks;
    this.defects = defects;
    this.figureNotes = figureNotes;
  }

  /**
   * Takes one cell of a subject's rows; {@code meaning} is its column's, or its row's and column's.
   */
  void take(Draft draft, Seen seen, Meaning meaning, String heading) {
    comment(draft, seen, meaning);
    StruckCells.tell(seen.cell(), seen.place(), meaning.role().isFigure(), remarks);
    if (seen.isBlank() && !meaning.role().isFigure()) {
      return;
    }
    switch (meaning.role()) {
      case NAME, ACTIVITY -> name(draft, seen);
      case ID -> id(draft, seen, heading);
      case UNIT, OWNER, ACTOR, COUNTING -> words(draft, meaning.role().word(), seen);
      case DIRECTION -> direction(draft, seen);
      case BASELINE_YEAR -> baselineYear(draft, seen, heading);
      case BASELINE, TARGET, ACTUAL -> figure(draft, seen, meaning, heading);
      case GRADE, MARK -> grade(draft, seen, meaning, heading);
      case JUDGEMENT -> judgement(draft, "grade", seen, heading);
      case JUDGED_BY -> judgement(draft, "by", seen, heading);
      case JUDGEMENT_REASON -> judgement(draft, "reason", seen, heading);
      case NARRATIVE -> draft.narrative.put(heading, text(seen));
      case NOTE -> draft.notes.add(Text.line(seen.text()));
      case ATTRIBUTE -> attribute(draft, seen, meaning, heading);
      default -> {}
    }
  }

  private void comment(Draft draft, Seen seen, Meaning meaning) {
    if (!seen.cell().note().isBlank() && !meaning.role().isFigure()) {
      draft.notes.add(Text.line(seen.cell().note()));
    }
  }

  private void name(Draft draft, Seen seen) {
    if (isError(seen)) {
      return;
    }
    NameCell name = NameCell.of(seen.text());
    draft.plain.put(draft.activity ? "title" : "name", new Node.Words(seen.place(), name.name()));
    if (draft.activity) {
      return;
    }
    if (name.unit() != null) {
      draft.plain.putIfAbsent("unit", new Node.Words(seen.place(), name.unit()));
    }
    if (name.counting() != null) {
      draft.plain.putIfAbsent("counting", new Node.Words(seen.place(), name.counting()));
    }
    NameCell.Baseline baseline = name.baseline();
    if (baseline != null) {
      draft.figures.add(
          new Entry(
              Role.BASELINE,
              When.of(baseline.period()),
              new Node.Words(seen.place(), baseline.raw()),
              ""));
    }
    draft.notes.addAll(name.notes());
  }

  private void id(Draft draft, Seen seen, String heading) {
    if (!figures.isSpoilt(seen.cell(), seen.place(), heading)) {
      draft.id = new Node.Words(seen.place(), GroupName.number(seen.text().strip()));
    }
  }

  private void words(Draft draft, String field, Seen seen) {
    if (!isError(seen)) {
      draft.plain.put(field, new Node.Words(seen.place(), Text.line(seen.text())));
    }
  }

  private void direction(Draft draft, Seen seen) {
    if (isError(seen)) {
      return;
    }
    String way = Headings.STANDARD.direction(seen.text());
    if (way == null) {
      defects.add(
          "unknown-direction",
          seen.place(),
          "方向「" + Text.line(seen.text()) + "」が分かりません。高いほどよい、低いほどよい、維持 のどれかを書いてください。",
          "The direction \""
              + Text.line(seen.text())
              + "\" is not known. Write 高いほどよい (higher), 低いほどよい (lower) or 維持 (maintain).");
    } else {
      draft.plain.put("direction", new Node.Words(seen.place(), way));
    }
  }

  private void baselineYear(Draft draft, Seen seen, String heading) {
    if (isError(seen)) {
      return;
    }
    PeriodReader.read(seen.text().strip())
        .ifPresentOrElse(
            year -> draft.baselineYear = year,
            () ->
                remarks.count(
                    "baseline-year-not-read",
                    heading,
                    seen.place(),
                    count ->
                        new Message(
                            "「"
                                + heading
                                + "」の「"
                                + Text.line(seen.text())
                                + "」などは年度として読めません（"
                                + count
                                + "か所）。R5、令和5年度、2023 のように書いてください。",
                            "\""
                                + Text.line(seen.text())
                                + "\" and the like under \""
                                + heading
                                + "\" is no year ("
                                + count
                                + " cells). Write R5, 令和5年度 or 2023.")));
  }

  private void figure(Draft draft, Seen seen, Meaning meaning, String heading) {
    FigureCells.Found found = figures.read(seen.cell(), seen.place(), meaning, heading);
    draft.figures.addAll(found.entries());
    for (String note : found.notes()) {
      if (figureNotes != null && meaning.role() == Role.BASELINE) {
        draft.attributes.putIfAbsent(figureNotes, new Node.Words(seen.place(), note));
      } else {
        draft.notes.add(heading + ": " + note);
      }
    }
  }

  private void grade(Draft draft, Seen seen, Meaning meaning, String heading) {
    if (figures.isSpoilt(seen.cell(), seen.place(), heading)) {
      return;
    }
    draft.grades.add(new Entry(meaning.role(), meaning.when(), gradeOf(seen), heading));
  }

  private static Node.Words gradeOf(Seen seen) {
    String mark = Headings.STANDARD.mark(seen.text());
    return new Node.Words(seen.place(), mark == null ? letters(seen.text()) : mark);
  }

  /** Full-width letters and digits in half width; signs are grades of their own. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    String line = Text.line(text);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean wide = Character.isLetterOrDigit(c) && c >= '０' && c <= 'ｚ';
      letters.append(wide ? (char) (c - ('！' - '!')) : c);
    }
    return letters.toString().strip();
  }

  private void judgement(Draft draft, String field, Seen seen, String heading) {
    if (!figures.isSpoilt(seen.cell(), seen.place(), heading)) {
      draft.judgement.put(field, field.equals("grade") ? gradeOf(seen) : text(seen));
    }
  }

  private void attribute(Draft draft, Seen seen, Meaning meaning, String heading) {
    GridCell cell = seen.cell();
    Place place = seen.place();
    if (cell.kind() == GridCell.Kind.BOOLEAN) {
      boolean flag = cell.text().equalsIgnoreCase("true");
      draft.attributes.put(meaning.detail(), new Node.Flag(place, flag));
    } else if (!figures.isSpoilt(cell, place, heading)) {
      draft.attributes.put(meaning.detail(), new Node.Words(place, Text.line(cell.text())));
    }
  }

  private boolean isError(Seen seen) {
    boolean error = seen.cell().kind() == GridCell.Kind.ERROR;
    if (error) {
      FigureCells.error(seen.cell(), seen.place(), defects);
    } else {
      FigureCells.formula(seen.cell(), seen.place(), remarks);
    }
    return error;
  }

  private static Node.Words text(Seen seen) {
    return new Node.Words(seen.place(), seen.text().strip());
  }

  /** Takes a cell that says something of a group. */
  void take(Group group, Seen seen, Meaning meaning, String heading) {
    if (seen.isBlank() || isError(seen)) {
      return;
    }
    StruckCells.tell(seen.cell(), seen.place(), false, remarks);
    switch (meaning.role()) {
      case GRADE -> group.grades.add(new Entry(Role.GRADE, meaning.when(), gradeOf(seen), heading));
      case NARRATIVE -> group.narrative.put(heading, text(seen));
      case OWNER -> group.plain.put("owner", new Node.Words(seen.place(), Text.line(seen.text())));
      default -> {}
    }
  }
}
