package org.hyotei.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.Summary;
import org.hyotei.facts.Scale;
import org.hyotei.facts.TallyFact;
import org.jspecify.annotations.Nullable;

/** The sheet 集計: how often each grade was given, by group; what the grades mean; tallies. */
record CountsSheet(XSSFWorkbook workbook, CellStyles styles, Wording words) {

  /** The first column of counts. */
  private static final int NUMBERS = 2;

  void write(Evaluation evaluation) {
    Scale scale = evaluation.policy().definition().scale();
    List<String> symbols = scale.symbols();
    // a plan may have counts of marks alone
    boolean graded = evaluation.summary().withoutGrade() + sum(evaluation.summary().grades()) > 0;
    List<String> marks = evaluation.policy().definition().countedMarks();
    int[] widths = new int[NUMBERS + 2 + (graded ? symbols.size() + 2 : marks.size() + 1)];
    Arrays.fill(widths, graded ? 9 : 12);
    widths[0] = 12;
    widths[1] = 44;
    widths[2] = 10;
    widths[widths.length - 1] = 80;
    AddedSheet sheet =
        new AddedSheet(
            workbook,
            styles,
            words.say("集計", "Counts"),
            words.say("評価の集計（計算）", "Counts of grades (computed)"),
            words,
            widths);
    EarlierAnswer.markSheet(sheet.sheet());
    String title = evaluation.plan().title();
    sheet.line(
        (title == null ? evaluation.plan().id() : title)
            + "　"
            + evaluation.plan().fiscalYear().labelLong());
    sheet.gap();
    if (graded) {
      counts(sheet, evaluation, symbols);
    } else {
      marks(sheet, evaluation, marks);
    }
    sheet.gap();
    sheet.head(List.of(words.say("評価", "Grade"), words.say("評価区分の意味", "What it means")));
    scale.steps().forEach(step -> sheet.row(List.of(step.symbol(), step.label())));
    if (!evaluation.tallies().isEmpty()) {
      sheet.gap();
      tallies(sheet, evaluation);
    }
  }

  private void counts(AddedSheet sheet, Evaluation evaluation, List<String> symbols) {
    List<String> head =
        new ArrayList<>(
            List.of(words.say("記号", "Id"), words.say("まとまり", "Group"), words.say("評価", "Grade")));
    head.addAll(symbols);
    head.add(words.say("評価なし", "none"));
    head.add(words.say("計", "Total"));
    head.add(words.say("評価の理由", "Reason"));
    sheet.head(head);
    Map<String, SubjectResult> results = results(evaluation);
    Summary summary = evaluation.summary();
    for (Summary.OfGroup group : summary.byGroup()) {
      String title = Objects.requireNonNullElse(group.group().title(), "");
      List<String> cells = new ArrayList<>(List.of(group.group().id(), title));
      SubjectResult own = results.get(group.group().id());
      cells.add(grade(own));
      counts(cells, group.grades(), group.withoutGrade(), symbols);
      cells.add(reason(own));
      sheet.row(cells, NUMBERS, cells.size() - 1);
    }
    SubjectResult whole =
        evaluation.subjects().stream().filter(one -> one.fact().whole()).findFirst().orElse(null);
    List<String> all = new ArrayList<>(List.of(words.say("計", "Total"), "", grade(whole)));
    counts(all, summary.grades(), summary.withoutGrade(), symbols);
    all.add(reason(whole));
    sheet.row(all, NUMBERS, all.size() - 1);
  }

  private static Map<String, SubjectResult> results(Evaluation evaluation) {
    return evaluation.subjects().stream()
        .collect(Collectors.toMap(SubjectResult::id, Function.identity(), (a, b) -> a));
  }

  /** Of each group how many of its activities carry which mark, beside its grade. */
  private void marks(AddedSheet sheet, Evaluation evaluation, List<String> marks) {
    List<String> head =
        new ArrayList<>(
            List.of(words.say("記号", "Id"), words.say("まとまり", "Group"), words.say("評価", "Grade")));
    marks.forEach(mark -> head.add(words.say("取組の" + mark, mark)));
    head.add(words.say("取組の計", "Total"));
    head.add(words.say("評価の理由", "Reason"));
    sheet.head(head);
    Map<String, SubjectResult> results = results(evaluation);
    Map<String, TallyFact> tallies =
        evaluation.tallies().stream()
            .filter(tally -> tally.actor() == null)
            .collect(Collectors.toMap(TallyFact::id, Function.identity(), (a, b) -> a));
    for (Summary.OfGroup group : evaluation.summary().byGroup()) {
      String id = group.group().id();
      String title = Objects.requireNonNullElse(group.group().title(), "");
      List<String> cells = new ArrayList<>(List.of(id, title, grade(results.get(id))));
      TallyFact tally = tallies.get(id);
      marks.forEach(
          mark -> cells.add(tally == null ? "" : Integer.toString(tally.counts().of(mark))));
      cells.add(tally == null ? "" : Integer.toString(tally.counts().all()));
      cells.add(reason(results.get(id)));
      sheet.row(cells, NUMBERS, cells.size() - 1);
    }
  }

  private static String grade(@Nullable SubjectResult own) {
    return own == null || own.grade() == null ? "" : own.grade();
  }

  private static String reason(@Nullable SubjectResult own) {
    return own == null || own.reason() == null ? "" : own.reason();
  }

  private static void counts(
      List<String> cells, Map<String, Integer> grades, int without, List<String> symbols) {
    symbols.forEach(symbol -> cells.add(Integer.toString(grades.getOrDefault(symbol, 0))));
    cells.add(Integer.toString(without));
    cells.add(Integer.toString(without + sum(grades)));
  }

  private static int sum(Map<String, Integer> grades) {
    return grades.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void tallies(AddedSheet sheet, Evaluation evaluation) {
    List<String> marks = evaluation.policy().definition().countedMarks();
    List<String> head =
        new ArrayList<>(
            List.of(
                words.say("取組", "Activities"),
                words.say("まとまり", "Group"),
                words.say("主体", "Actor")));
    head.addAll(marks);
    head.add(words.say("計", "Total"));
    sheet.head(head);
    for (TallyFact tally : evaluation.tallies()) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  tally.whole() ? words.say("計", "Total") : tally.id(),
                  tally.whole() ? "" : tally.name(),
                  tally.actor() == null ? words.say("すべて", "all") : tally.actor()));
      marks.forEach(mark -> cells.add(tally.counts().changed(mark)));
      cells.add(Integer.toString(tally.counts().all()));
      sheet.row(cells, NUMBERS, cells.size());
    }
  }
}
