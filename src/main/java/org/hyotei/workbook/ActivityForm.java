package org.hyotei.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.model.Activity;
import org.hyotei.model.Group;
import org.hyotei.model.Judgement;
import org.hyotei.model.Tally;
import org.jspecify.annotations.Nullable;

/**
 * The sheet 取組 of next year's workbook: every activity with its mark or grade of this year, and how
 * many carry which mark where that is counted; what is of next year is empty.
 */
record ActivityForm(Evaluation evaluation, YearForm form) {

  private static final int[] WIDTHS = {14, 44, 16, 14, 30, 14};

  void write() {
    List<Activity> activities = evaluation.plan().activities();
    List<Tally> tallies = evaluation.plan().tallies();
    if (activities.isEmpty() && tallies.isEmpty()) {
      return;
    }
    String year = form.next().labelLong();
    AddedSheet sheet =
        form.sheet(
            "取組",
            tallies.isEmpty()
                ? "色の付いた欄に" + year + "の評価を入れてください。"
                : "色の付いた欄に" + year + "の数を入れてください。前の年度との差は「7 (⇧ 2)」のように書きます。",
            widths(evaluation.policy().definition().countedMarks().size()));
    Map<String, List<Activity>> byGroup =
        activities.stream().collect(Collectors.groupingBy(Activity::group));
    Map<String, List<Tally>> counted =
        tallies.stream().collect(Collectors.groupingBy(Tally::group));
    for (Group group : evaluation.plan().groups()) {
      List<Activity> own = byGroup.getOrDefault(group.id(), List.of());
      List<Tally> counts = counted.getOrDefault(group.id(), List.of());
      if (!own.isEmpty() || !counts.isEmpty()) {
        form.headings(sheet, group.id());
      }
      if (!own.isEmpty()) {
        activities(sheet, own);
      }
      if (!counts.isEmpty()) {
        tallies(sheet, counts);
      }
    }
  }

  private int[] widths(int marks) {
    int[] widths = new int[Math.max(WIDTHS.length, marks + 2)];
    boolean listed = !evaluation.plan().activities().isEmpty();
    for (int i = 0; i < widths.length; i++) {
      widths[i] = listed && i < WIDTHS.length ? WIDTHS[i] : 16;
    }
    widths[widths.length - 1] = Math.max(widths[widths.length - 1], listed ? 0 : 44);
    return widths;
  }

  /** Those that the offices mark, or else those that someone judges. */
  private void activities(AddedSheet sheet, List<Activity> activities) {
    boolean marked =
        activities.stream()
            .flatMap(one -> Stream.of(one.mark(), one.previousMark()))
            .anyMatch(Objects::nonNull);
    sheet.head(
        marked
            ? List.of("番号", "取組", "実施主体", "自己評価", "評価の理由", "前年度の自己評価")
            : List.of("番号", "取組", "実施主体", "評価", "評価の理由", "前年度の評価"));
    Map<String, String> grades = new HashMap<>();
    for (SubjectResult result : evaluation.subjects()) {
      Judgement judgement = result.judgement();
      String grade = judgement == null ? result.grade() : judgement.grade();
      if (grade != null) {
        grades.put(result.id(), grade);
      }
    }
    for (Activity one : activities) {
      String last = marked ? one.mark() : grades.get(one.id());
      form.row(
          sheet,
          new YearForm.Row(
              List.of(one.id(), text(one.title()), text(one.actor()), "", "", text(last)),
              List.of(false, false, false, true, true, false)));
    }
  }

  private void tallies(AddedSheet sheet, List<Tally> tallies) {
    List<String> marks = evaluation.policy().definition().countedMarks();
    List<String> head = new ArrayList<>(List.of("実施主体"));
    head.addAll(marks);
    head.add("備考");
    sheet.head(head);
    Map<String, Map<String, Integer>> byActor = new LinkedHashMap<>();
    for (Tally tally : tallies) {
      byActor
          .computeIfAbsent(text(tally.actor()), none -> new LinkedHashMap<>())
          .put(tally.mark(), tally.count());
    }
    byActor.forEach(
        (actor, counts) -> {
          List<String> texts = new ArrayList<>(List.of(actor));
          List<Boolean> inputs = new ArrayList<>(List.of(false));
          for (int i = 0; i < marks.size(); i++) {
            texts.add("");
            inputs.add(true);
          }
          texts.add(
              form.last().labelLong()
                  + "は "
                  + marks.stream()
                      .map(mark -> mark + " " + counts.getOrDefault(mark, 0))
                      .collect(Collectors.joining("、")));
          inputs.add(false);
          form.row(sheet, new YearForm.Row(texts, inputs));
        });
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
