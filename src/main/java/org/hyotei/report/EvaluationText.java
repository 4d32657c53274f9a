package org.hyotei.report;

import java.util.stream.Collectors;
import org.hyotei.evaluation.Comment;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Finding;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.explanation.WhyNot;
import org.hyotei.explanation.WhyNots;
import org.hyotei.facts.GroupFact;
import org.hyotei.model.Judgement;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as text for a terminal: each subject with its grade, reason and rule; the
 * commentary; the findings; the counts. For reading, not for parsing.
 *
 * @param language of headings and findings: {@code ja} or {@code en}
 * @param whyNots what subjects did not get and why not; null leaves it out
 */
public record EvaluationText(String language, @Nullable WhyNots whyNots) {

  public EvaluationText(String language) {
    this(language, null);
  }

  public String of(Evaluation evaluation) {
    StringBuilder text = new StringBuilder(8_192);
    String title = evaluation.plan().title();
    text.append(title == null ? evaluation.plan().id() : title).append('\n');
    line(
        text,
        say("評価基準: ", "Policy: ")
            + evaluation.policy().id()
            + "@"
            + evaluation.policy().version().substring(0, 12));
    text.append('\n');
    for (SubjectResult subject : evaluation.subjects()) {
      subject(text, subject);
    }
    section(text, say("総評（案）", "Commentary (draft)"));
    for (Comment comment : evaluation.commentary()) {
      line(text, comment.text() + "  [" + comment.rule().location() + "]");
    }
    section(text, say("確認事項", "Findings") + " " + evaluation.findings().size());
    for (Finding finding : evaluation.findings()) {
      String about = finding.subject() == null ? "" : finding.subject() + " ";
      line(text, about + finding.code() + ": " + finding.message().in(language));
    }
    section(text, say("集計", "Counts"));
    String total = say("計", "total");
    Tables.grades(evaluation, total, say("評価なし", "no grade")).forEach(row -> line(text, row));
    if (!evaluation.tallies().isEmpty()) {
      section(text, say("取組の集計", "Tallies"));
      Tables.tallies(evaluation, say("すべて", "all"), total).forEach(row -> line(text, row));
    }
    return text.toString();
  }

  private void subject(StringBuilder text, SubjectResult subject) {
    String grade = subject.grade() == null ? say("評価なし", "no grade") : subject.grade();
    text.append(subject.fact() instanceof GroupFact ? "■ " : "  ");
    text.append(subject.id()).append("  ").append(grade).append("  ").append(subject.fact().name());
    text.append('\n');
    if (subject.reason() != null) {
      line(text, "      " + subject.reason());
    }
    if (!subject.earlier().byYear().isEmpty()) {
      line(text, "      " + say("これまでの評価: ", "Grades so far: ") + course(subject, grade));
    }
    Judgement judgement = subject.judgement();
    if (judgement != null) {
      String by = judgement.by() == null ? "" : judgement.by();
      line(text, "      " + say("判断: ", "Judged: ") + judgement.grade() + " " + by);
    }
    RuleSource rule = subject.rule();
    if (rule != null) {
      line(text, "      " + say("適用した基準: ", "Rule: ") + rule.location() + " " + rule.name());
    }
    if (whyNots != null) {
      whyNots.of(subject.id()).stream()
          .filter(WhyNot::isReached)
          .forEach(one -> line(text, "      ・" + one.text().in(language)));
    }
  }

  private static String course(SubjectResult subject, String grade) {
    return subject.earlier().byYear().entrySet().stream()
            .map(year -> year.getKey().key() + " " + year.getValue() + " → ")
            .collect(Collectors.joining())
        + grade;
  }

  private String say(String ja, String en) {
    return language.equals("en") ? en : ja;
  }

  private static void section(StringBuilder text, String title) {
    text.append('\n').append(title).append('\n');
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
