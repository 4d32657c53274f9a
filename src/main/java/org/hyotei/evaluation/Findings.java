package org.hyotei.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import org.hyotei.evaluation.Finding.Severity;
import org.hyotei.facts.Counts;
import org.hyotei.facts.Display;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.Subject;
import org.hyotei.model.Group;
import org.hyotei.model.Judgement;
import org.hyotei.model.Message;
import org.hyotei.policy.RuleSource;

/** The wording of findings about grades. */
final class Findings {

  private Findings() {}

  static Finding ofRule(TraceStep step) {
    String code = step.symbol() == null ? "" : step.symbol();
    String subject = step.subject().whole() ? null : step.subject().id();
    return new Finding(code, Severity.WARNING, subject, "", new Message(step.text(), step.text()));
  }

  static Finding weightMissing(Subject subject, String input, RuleSource rule) {
    return new Finding(
        "weight-missing",
        Severity.WARNING,
        subject.id(),
        "",
        new Message(
            "重みの入力「" + input + "」がないので、「" + rule.name() + "」の点数を付けていません。",
            "Without the input \""
                + input
                + "\", its weight, the rule \""
                + rule.name()
                + "\" gave no points."));
  }

  static Finding markUnknown(String subject, String mark, List<String> marks) {
    String known = String.join("、", marks);
    return new Finding(
        "mark-unknown",
        Severity.WARNING,
        subject,
        "",
        new Message(
            "記号「" + mark + "」は取組の記号（" + known + "）にないので、集計に入れていません。",
            "The mark \""
                + mark
                + "\" is none of the policy's ("
                + known
                + ") and was not counted."));
  }

  static Finding tallyDiffers(Group group, String actor, Counts given, Counts sum) {
    String name = group.title() == null ? group.id() : group.title();
    return new Finding(
        "tally-differs",
        Severity.WARNING,
        group.id(),
        "",
        new Message(
            "「"
                + name
                + "」（"
                + actor
                + "）の集計 "
                + shown(given)
                + " が、下にあるものの合計 "
                + shown(sum)
                + " と一致しません。集計には前者を使いました。",
            "The tally of \""
                + group.id()
                + "\" ("
                + actor
                + "), "
                + shown(given)
                + ", is unlike the sum of what lies below, "
                + shown(sum)
                + ". The former was used."));
  }

  private static String shown(Counts counts) {
    String earlier = counts.before() == null ? "" : " (" + counts.before() + ")";
    return counts.now() + earlier;
  }

  static Finding notCovered(Subject subject) {
    return new Finding(
        "not-covered",
        Severity.ERROR,
        subject.id(),
        "",
        new Message(
            "「" + subject.name() + "」にあてはまる評価の基準がありません。" + figures(subject) + remedy(subject).ja(),
            "No rule grades \""
                + subject.id()
                + "\". "
                + figuresEn(subject)
                + remedy(subject).en()));
  }

  /** What keeps the subject from being graded, as far as its situation tells, and what to try. */
  private static Message remedy(Subject subject) {
    if (!(subject instanceof IndicatorFact fact)) {
      return new Message("基準を確かめてください。", "Look at the rules.");
    }
    return switch (fact.situation()) {
      case NO_TARGET -> new Message("評価する年度の目標がありません。", "There is no target for the year.");
      case NO_ACTUAL, NOT_CONDUCTED, SUSPENDED ->
          new Message("評価する年度の実績がありません。", "There is no actual for the year.");
      case TREND_TARGET ->
          fact.targetMet() == null
              ? new Message(
                  "比べる前回の値がありません。前年度の実績を加えてください。",
                  "There is no earlier figure to compare with. Add that of the year before.")
              : new Message("基準を確かめてください。", "Look at the rules.");
      case STAGE_TARGET ->
          fact.targetMet() == null
              ? new Message(
                  "段階の順序が分かりません。policy.yaml の stages に加えてください。",
                  "The order of the stages is not known. Add them to stages in policy.yaml.")
              : new Message("基準を確かめてください。", "Look at the rules.");
      case INCOMPARABLE ->
          new Message(
              "目標と実績の単位か種類が違います。記載を確かめてください。",
              "Target and actual differ in unit or kind. Look at the cells.");
      case UNREADABLE -> new Message("読めない記載があります。", "A cell could not be read.");
      default -> new Message("基準か数値を確かめてください。", "Look at the rules or the figures.");
    };
  }

  static Finding conflicting(Subject subject, List<TraceStep> steps) {
    return new Finding(
        "conflicting-grades",
        Severity.ERROR,
        subject.id(),
        "",
        new Message(
            "「" + subject.name() + "」に異なる評価を与える基準があります: " + rules(steps) + "。" + figures(subject),
            "Rules give \""
                + subject.id()
                + "\" different grades: "
                + rules(steps)
                + ". "
                + figuresEn(subject)));
  }

  static Finding severalRules(Subject subject, List<TraceStep> steps) {
    return new Finding(
        "several-rules",
        Severity.INFO,
        subject.id(),
        "",
        new Message(
            "「" + subject.name() + "」に複数の基準が同じ評価を与えました: " + rules(steps) + "。",
            "Several rules give \"" + subject.id() + "\" the same grade: " + rules(steps) + "."));
  }

  private static String rules(List<TraceStep> steps) {
    return steps.stream()
        .map(step -> step.symbol() + " " + rule(step))
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static String rule(TraceStep step) {
    return step.rule().location() + "「" + step.rule().name() + "」";
  }

  static Finding publishedDiffers(Subject subject, String published, TraceStep decisive) {
    return new Finding(
        "published-grade-differs",
        Severity.WARNING,
        subject.id(),
        "publishedGrade",
        new Message(
            "公表された評価は「"
                + published
                + "」、この基準による評価は「"
                + decisive.symbol()
                + "」です。"
                + figures(subject)
                + "適用した基準: "
                + rule(decisive)
                + "。",
            "Published is "
                + published
                + ", computed is "
                + decisive.symbol()
                + ". "
                + figuresEn(subject)
                + "Rule: "
                + rule(decisive)
                + "."));
  }

  static Finding publishedNotComputed(Subject subject, String published) {
    return new Finding(
        "published-grade-not-computed",
        Severity.WARNING,
        subject.id(),
        "publishedGrade",
        new Message(
            "公表された評価は「" + published + "」ですが、この基準では評価を決められません。" + figures(subject),
            "Published is " + published + ", and the rules give no grade. " + figuresEn(subject)));
  }

  static Finding judgementWithoutReason(Judgement judgement) {
    return new Finding(
        "judgement-without-reason",
        Severity.WARNING,
        judgement.subject(),
        "",
        new Message(
            "判断「" + judgement.grade() + "」に理由がありません。この評価基準は判断の理由を求めています。",
            "The judgement " + judgement.grade() + " has no reason; the policy requires one."));
  }

  static Finding judgementNotUsed(Subject subject, Judgement judgement) {
    return new Finding(
        "judgement-not-used",
        Severity.WARNING,
        subject.id(),
        "",
        new Message(
            "「"
                + subject.name()
                + "」への判断「"
                + judgement.grade()
                + "」は、この評価基準では評価しない対象なので使っていません。policy.yaml の graded をご覧ください。",
            "The judgement "
                + judgement.grade()
                + " on \""
                + subject.id()
                + "\" was not used: the policy does not grade it. See graded in policy.yaml."));
  }

  static Finding judgementDiffers(Subject subject, Judgement judgement, String computed) {
    String by = judgement.by() == null ? "" : judgement.by();
    return new Finding(
        "judgement-differs",
        Severity.INFO,
        subject.id(),
        "",
        new Message(
            "判断による評価「" + judgement.grade() + "」（" + by + "）は、基準による評価「" + computed + "」と異なります。",
            "The judgement "
                + judgement.grade()
                + " ("
                + by
                + ") differs from the computed "
                + computed
                + "."));
  }

  private static String figures(Subject subject) {
    if (!(subject instanceof IndicatorFact fact)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append("目標").append(shown(fact, Measure.TARGET));
    text.append("、実績").append(shown(fact, Measure.ACTUAL));
    if (fact.previous() != null) {
      text.append("、前回の実績").append(shown(fact, Measure.PREVIOUS));
    }
    if (fact.achievementPercent() != null) {
      text.append("、達成率").append(shown(fact, Measure.ACHIEVEMENT));
    } else {
      text.append("（").append(fact.situation().label()).append("）");
    }
    return text.append("。").toString();
  }

  private static String figuresEn(Subject subject) {
    if (!(subject instanceof IndicatorFact fact)) {
      return "";
    }
    String achievement =
        fact.achievementPercent() == null
            ? ""
            : ", achievement " + Display.percent(fact.achievementPercent().movePointLeft(2));
    String previous = fact.previous() == null ? "" : ", previous " + shown(fact, Measure.PREVIOUS);
    return "Target "
        + shown(fact, Measure.TARGET)
        + ", actual "
        + shown(fact, Measure.ACTUAL)
        + previous
        + achievement
        + ". ";
  }

  private static String shown(IndicatorFact fact, Measure measure) {
    return Sentence.shown(fact, measure);
  }
}
