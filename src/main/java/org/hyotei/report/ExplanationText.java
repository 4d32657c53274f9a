package org.hyotei.report;

import java.util.stream.Collectors;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.TraceStep;
import org.hyotei.explanation.Explanation;
import org.hyotei.explanation.WhyNot;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.Subject;
import org.hyotei.model.Judgement;
import org.hyotei.policy.RuleSource;

/**
 * Why one subject has its grade and no other, as text. For reading, not for parsing.
 *
 * @param language of headings and sentences: {@code ja} or {@code en}
 */
public record ExplanationText(String language) {

  public String of(Explanation explanation) {
    StringBuilder text = new StringBuilder(1_024);
    SubjectResult result = explanation.result();
    String grade = result.grade() == null ? say("評価なし", "no grade") : result.grade();
    line(text, result.id() + "  " + grade + "  " + result.fact().name());
    Judgement judgement = result.judgement();
    if (judgement != null) {
      String computed = result.computedGrade();
      String by = judgement.by() == null ? "" : " " + judgement.by();
      line(
          text,
          say("判断: ", "Judged: ")
              + judgement.grade()
              + by
              + say("（基準による評価は", " (the rules gave ")
              + (computed == null ? say("なし", "none") : computed)
              + say("）", ")"));
    }
    line(text, say("なぜ", "Why"));
    for (TraceStep step : explanation.why()) {
      step(text, step, explanation.evaluation().policy().version());
    }
    line(text, say("なぜ他の評価でないか", "Why not another grade"));
    for (WhyNot one : explanation.whyNot()) {
      line(text, "  " + one.grade() + ": " + one.text().in(language));
    }
    return text.toString();
  }

  private void step(StringBuilder text, TraceStep step, String version) {
    RuleSource rule = step.rule();
    line(text, "  " + rule.location() + " \"" + rule.name() + "\" @" + version.substring(0, 12));
    for (RuleSource.Condition condition : rule.conditions()) {
      Subject seen = step.seen(condition);
      String saw =
          seen == null
              ? ""
              : condition.measures().stream()
                  .map(measure -> measure.label() + " " + Sentence.shown(seen, measure))
                  .collect(Collectors.joining("、"));
      line(text, "    " + condition.text() + (saw.isEmpty() ? "" : "  ← " + saw));
    }
    line(text, "    → " + step.symbol() + " " + step.text());
  }

  private String say(String ja, String en) {
    return language.equals("en") ? en : ja;
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
