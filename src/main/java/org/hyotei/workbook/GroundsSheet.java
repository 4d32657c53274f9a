package org.hyotei.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.TraceStep;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.Subject;
import org.hyotei.policy.RuleSource;

/** The sheet 根拠: by which policy, and for each subject which rules fired on what they saw. */
record GroundsSheet(XSSFWorkbook workbook, CellStyles styles, Wording words) {

  void write(GradedWorkbook graded) {
    Evaluation evaluation = graded.evaluation();
    AddedSheet sheet =
        new AddedSheet(
            workbook,
            styles,
            words.say("根拠", "Grounds"),
            words.say("評価の根拠", "Grounds of the grades"),
            words,
            12,
            36,
            8,
            34,
            40,
            56,
            52);
    EarlierAnswer.markSheet(sheet.sheet());
    sheet.line(
        words.say("評価基準: ", "Policy: ")
            + evaluation.policy().id()
            + "　"
            + evaluation.policy().definition().title());
    sheet.line(words.say("評価基準の版: ", "Version of the policy: ") + evaluation.policy().version());
    sheet.line(words.say("計算したプログラム: ", "Computed by: ") + graded.program());
    sheet.line(words.say("元のファイル: ", "From the file: ") + graded.workbook().file());
    sheet.gap();
    sheet.head(
        List.of(
            words.say("記号", "Id"),
            words.say("対象", "Subject"),
            words.say("評価", "Grade"),
            words.say("適用した基準", "Rule"),
            words.say("基準の名前", "Name of the rule"),
            words.say("条件 ← 見た値", "Conditions ← what they saw"),
            words.say("結果", "What came of it")));
    Map<String, List<TraceStep>> steps = new HashMap<>();
    for (TraceStep step : evaluation.trace()) {
      steps.computeIfAbsent(step.subject().id(), none -> new ArrayList<>()).add(step);
    }
    for (SubjectResult result : evaluation.subjects()) {
      subject(sheet, result, steps.getOrDefault(result.id(), List.of()));
    }
  }

  private void subject(AddedSheet sheet, SubjectResult result, List<TraceStep> steps) {
    String grade = Objects.requireNonNullElse(result.grade(), words.say("なし", "none"));
    String name = result.fact().name();
    if (steps.isEmpty()) {
      String none = words.say("どの基準も当てはまらない", "no rule fired");
      sheet.row(List.of(result.id(), name, grade, "", "", "", none));
    }
    for (TraceStep step : steps) {
      RuleSource rule = step.rule();
      sheet.row(
          List.of(
              result.id(), name, grade, rule.location(), rule.name(), saw(step), produced(step)));
    }
  }

  private static String saw(TraceStep step) {
    return step.rule().conditions().stream()
        .map(condition -> condition.text().strip() + saw(step, condition))
        .collect(Collectors.joining("\n"));
  }

  private static String saw(TraceStep step, RuleSource.Condition condition) {
    Subject seen = step.seen(condition);
    String values =
        seen == null
            ? ""
            : condition.measures().stream()
                .map(measure -> measure.label() + " " + Sentence.shown(seen, measure))
                .collect(Collectors.joining("、"));
    return values.isEmpty() ? "" : "　← " + values;
  }

  private String produced(TraceStep step) {
    if (step.verb() == TraceStep.Verb.FINDING) {
      return words.say("確認事項　", "finding: ") + step.text();
    }
    return step.symbol() == null ? step.text() : step.symbol() + "　" + step.text();
  }
}
