package org.hyotei.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.GoldenCase;
import org.jspecify.annotations.Nullable;

/** Runs a policy's golden cases. */
public final class GoldenCases {

  private GoldenCases() {}

  /**
   * What became of one case.
   *
   * @param differences each in one line, expected against got; empty if the case holds
   */
  public record Outcome(GoldenCase goldenCase, Evaluation evaluation, List<Message> differences) {
    public boolean holds() {
      return differences.isEmpty();
    }
  }

  public static Outcome run(CompiledPolicy policy, GoldenCase goldenCase) {
    Defects defects = new Defects();
    PlanCheck.check(policy.definition(), goldenCase.plan(), "", defects);
    List<Message> differences = new ArrayList<>();
    defects.list().forEach(defect -> differences.add(defect.message()));
    Evaluation evaluation = Evaluator.evaluate(policy, goldenCase.plan());
    SubjectResult result =
        evaluation.subjects().stream()
            .filter(subject -> subject.id().equals(goldenCase.subject()))
            .findFirst()
            .orElse(null);
    compare(goldenCase.expected(), result, evaluation, differences);
    return new Outcome(goldenCase, evaluation, List.copyOf(differences));
  }

  private static void compare(
      GoldenCase.Expected expected,
      @Nullable SubjectResult result,
      Evaluation evaluation,
      List<Message> differences) {
    String grade = result == null ? null : result.computedGrade();
    String rule = result == null || result.rule() == null ? null : result.rule().name();
    if (expected.graded() || (!expected.looksElsewhere() && result != null)) {
      differ(new Message("評価", "grade"), expected.grade(), grade, differences);
    }
    if (expected.rule() != null) {
      differ(new Message("適用した基準", "rule"), expected.rule(), rule, differences);
    }
    if (expected.reason() != null) {
      differ(
          new Message("理由", "reason"),
          expected.reason(),
          result == null ? null : result.reason(),
          differences);
    }
    expected
        .grades()
        .forEach(
            (id, wanted) ->
                differ(
                    new Message(id + " の評価", "grade of " + id),
                    none(wanted),
                    grade(evaluation, id),
                    differences));
    List<String> said = evaluation.commentary().stream().map(Comment::text).toList();
    for (String comment : expected.comments()) {
      if (!said.contains(comment)) {
        differences.add(
            new Message(
                "総評: 期待「" + comment + "」 結果 " + said,
                "commentary: expected \"" + comment + "\", got " + said));
      }
    }
    List<String> found = evaluation.findings().stream().map(Finding::code).distinct().toList();
    for (String code : expected.findings()) {
      if (!found.contains(code)) {
        differences.add(
            new Message(
                "確認事項: 期待「" + code + "」 結果 " + found,
                "findings: expected \"" + code + "\", got " + found));
      }
    }
    for (String code : expected.noFindings()) {
      if (found.contains(code)) {
        differences.add(
            new Message(
                "確認事項: 「" + code + "」はないはず 結果 " + found,
                "findings: expected no \"" + code + "\", got " + found));
      }
    }
  }

  private static @Nullable String none(String wanted) {
    return wanted.equals("なし") ? null : wanted;
  }

  private static @Nullable String grade(Evaluation evaluation, String id) {
    return evaluation.subjects().stream()
        .filter(subject -> subject.id().equals(id))
        .findFirst()
        .map(SubjectResult::grade)
        .orElse(null);
  }

  private static void differ(
      Message what, @Nullable String expected, @Nullable String got, List<Message> differences) {
    if (expected == null ? got != null : !expected.equals(got)) {
      differences.add(
          new Message(
              what.ja() + ": 期待「" + shown(expected, "なし") + "」 結果「" + shown(got, "なし") + "」",
              what.en()
                  + ": expected \""
                  + shown(expected, "none")
                  + "\", got \""
                  + shown(got, "none")
                  + "\""));
    }
  }

  private static String shown(@Nullable String value, String none) {
    return value == null ? none : value;
  }
}
