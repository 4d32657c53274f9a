package org.hyotei.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Finding;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.explanation.WhyNots;
import org.hyotei.facts.Scale;
import org.hyotei.layout.Assumption;
import org.hyotei.model.Judgement;
import org.hyotei.policy.RuleSource;
import org.hyotei.publication.Report.Details;
import org.hyotei.publication.Report.Entry;
import org.hyotei.publication.Report.Note;
import org.jspecify.annotations.Nullable;

/**
 * What is said of subjects beside their figures, and the numbered list of findings. Not
 * thread-safe.
 */
final class Remarks {

  private final Wording words;
  private final Scale scale;
  private final @Nullable WhyNots whyNots;
  private final List<Note> notes = new ArrayList<>();
  private final Map<String, List<Integer>> numbers = new HashMap<>();

  /** Why a subject has no grade. */
  private final Map<String, String> errors = new HashMap<>();

  Remarks(Evaluation evaluation, @Nullable WhyNots whyNots, ReportContext context) {
    this.words = new Wording(context.language());
    this.scale = evaluation.policy().definition().scale();
    this.whyNots = whyNots;
    Map<String, String> names = names(evaluation);
    for (Assumption one : context.assumptions()) {
      String message = one.message().in(words.language());
      add(words.say("読み取り", "reading"), "", one.place().text(), one.code(), message);
    }
    for (Finding one : evaluation.findings()) {
      String subject = one.subject() == null ? "" : one.subject();
      if (one.severity() == Finding.Severity.ERROR) {
        errors.putIfAbsent(subject, one.message().in(words.language()));
      }
      add(
          words.severity(one.severity()),
          subject,
          names.getOrDefault(subject, ""),
          one.code(),
          one.message().in(words.language()));
    }
  }

  private void add(String severity, String subject, String name, String code, String message) {
    int number = notes.size() + 1;
    boolean again =
        number > 1 && !subject.isEmpty() && notes.get(number - 2).subject().equals(subject);
    notes.add(new Note(number, severity, subject, again ? "" : name, code, message));
    if (!subject.isEmpty()) {
      numbers.computeIfAbsent(subject, id -> new ArrayList<>()).add(number);
    }
  }

  private static Map<String, String> names(Evaluation evaluation) {
    Map<String, String> names = new HashMap<>();
    evaluation.plan().groups().forEach(one -> put(names, one.id(), one.title()));
    evaluation.plan().indicators().forEach(one -> put(names, one.id(), one.name()));
    evaluation.plan().activities().forEach(one -> put(names, one.id(), one.title()));
    return names;
  }

  private static void put(Map<String, String> names, String id, @Nullable String name) {
    names.put(id, name == null ? "" : name);
  }

  /** All findings, what was assumed first. */
  List<Note> notes() {
    return List.copyOf(notes);
  }

  /** What is said of a subject; without a result where the policy does not grade it. */
  Details of(String subject, @Nullable SubjectResult result, List<Entry> passages) {
    List<Integer> found = List.copyOf(numbers.getOrDefault(subject, List.of()));
    if (result == null) {
      return new Details("", "", "", "", "", "", passages, found);
    }
    String published = result.publishedGrade();
    String reason = result.grade() == null ? errors.get(subject) : result.reason();
    RuleSource rule = result.rule();
    return new Details(
        published == null || published.equals(result.grade()) ? "" : published,
        course(result),
        judgement(result),
        reason == null ? "" : reason,
        rule == null ? "" : rule.location() + "「" + rule.name() + "」",
        next(result),
        passages,
        found);
  }

  private String course(SubjectResult result) {
    if (result.earlier().byYear().isEmpty()) {
      return "";
    }
    String now = result.grade() == null ? words.noGrade() : result.grade();
    return result.earlier().byYear().entrySet().stream()
            .map(year -> words.yearShort(year.getKey()) + " " + year.getValue() + " → ")
            .collect(Collectors.joining())
        + now;
  }

  private String judgement(SubjectResult result) {
    Judgement judgement = result.judgement();
    if (judgement == null) {
      return "";
    }
    String by = judgement.by() == null ? words.say("記載なし", "not named") : judgement.by();
    String computed = result.computedGrade();
    return words.say("判断した者: ", "By ")
        + by
        + (computed == null
            ? ""
            : words.say("（基準による評価は ", " (the rules gave ") + computed + words.say("）", ")"));
  }

  private String next(SubjectResult result) {
    return whyNots == null
        ? ""
        : whyNots
            .next(result.id(), result.grade(), scale)
            .map(one -> one.text().in(words.language()))
            .orElse("");
  }
}
