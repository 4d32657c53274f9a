package org.hyotei.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Scale;
import org.hyotei.facts.TallyFact;
import org.hyotei.model.Activity;
import org.hyotei.model.Assessment;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.NaturalOrder;
import org.hyotei.model.Plan;
import org.hyotei.publication.Report.ActivityRow;
import org.hyotei.publication.Report.Entry;
import org.hyotei.publication.Report.Grade;
import org.hyotei.publication.Report.IndicatorRow;
import org.hyotei.publication.Report.Opinion;
import org.hyotei.publication.Report.Section;
import org.hyotei.publication.Report.Tally;
import org.jspecify.annotations.Nullable;

/** The groups of a plan with what lies in them, as sections of a report. Not thread-safe. */
final class Sections {

  private final Evaluation evaluation;
  private final Plan plan;
  private final Scale scale;
  private final Wording words;
  private final Remarks remarks;
  private final Counting counting;
  private final Figures figures;
  private final Map<String, SubjectResult> results = new HashMap<>();
  private final Map<String, List<Group>> groups;
  private final Map<String, List<Indicator>> indicators;
  private final Map<String, List<Activity>> activities;

  Sections(Evaluation evaluation, Remarks remarks, Counting counting, Wording words) {
    this.evaluation = evaluation;
    this.plan = evaluation.plan();
    this.scale = evaluation.policy().definition().scale();
    this.words = words;
    this.remarks = remarks;
    this.counting = counting;
    this.figures = new Figures(words, plan.fiscalYear().fiscalYear());
    evaluation.subjects().forEach(result -> results.put(result.id(), result));
    this.groups =
        by(plan.groups(), Group::id, group -> group.parent() == null ? "" : group.parent());
    this.indicators = by(plan.indicators(), Indicator::id, Indicator::group);
    this.activities = by(plan.activities(), Activity::id, Activity::group);
  }

  private static <T> Map<String, List<T>> by(
      List<T> items, Function<T, String> id, Function<T, String> group) {
    return items.stream()
        .sorted(Comparator.comparing(id, NaturalOrder.INSTANCE))
        .collect(Collectors.groupingBy(group));
  }

  /** The groups at the top, with those below. */
  List<Section> all() {
    return below("", 0);
  }

  private List<Section> below(String parent, int depth) {
    return groups.getOrDefault(parent, List.of()).stream()
        .map(group -> section(group, depth))
        .toList();
  }

  private Section section(Group group, int depth) {
    String id = group.id();
    SubjectResult result = results.get(id);
    List<Entry> passages = new ArrayList<>(passages(group.narrative()));
    List<Entry> reasons = new ArrayList<>(passages);
    reasons.removeIf(one -> !isReason(one));
    passages.removeAll(reasons);
    reasons.replaceAll(one -> new Entry(one.name() + asPrinted(), one.text()));
    return new Section(
        anchor(id),
        Math.min(depth + 2, 6),
        words.label(group),
        group.title() == null ? id : group.title(),
        empty(group.owner()),
        result == null ? null : grade(result),
        remarks.of(id, result, reasons),
        counting.bar(id),
        comments(id),
        indicators.getOrDefault(id, List.of()).stream().map(this::row).toList(),
        activities.getOrDefault(id, List.of()).stream().map(this::row).toList(),
        tallies(id),
        opinions(id),
        List.copyOf(passages),
        below(id, depth + 1));
  }

  /** What a document itself gives as the reason belongs beside the one that the rules give. */
  private static boolean isReason(Entry passage) {
    return passage.name().contains("理由");
  }

  private String asPrinted() {
    return words.say("（文書の記載）", " (as the document has it)");
  }

  /** Where links to a subject point: what an id may hold and a link may not is written as hex. */
  static String anchor(String id) {
    return id.codePoints()
        .mapToObj(c -> isPlain(c) ? Character.toString(c) : "_" + Integer.toHexString(c) + "_")
        .collect(Collectors.joining("", "s-", ""));
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  private static List<Entry> passages(Map<String, String> narrative) {
    return narrative.entrySet().stream()
        .filter(one -> !one.getValue().isBlank())
        .map(one -> new Entry(one.getKey(), one.getValue().strip()))
        .toList();
  }

  private Grade grade(@Nullable SubjectResult result) {
    return result == null
        ? new Grade(words.say("対象外", "not graded"), "", Tones.NONE)
        : counting.grade(result.grade());
  }

  private List<String> comments(String id) {
    return evaluation.commentary().stream()
        .filter(comment -> id.equals(comment.subject()))
        .map(comment -> comment.text())
        .toList();
  }

  private IndicatorRow row(Indicator indicator) {
    SubjectResult result = results.get(indicator.id());
    List<Entry> passages = new ArrayList<>(passages(indicator.narrative()));
    if (indicator.note() != null) {
      passages.add(new Entry(words.say("備考", "Note"), indicator.note()));
    }
    IndicatorFact fact =
        result != null && result.fact() instanceof IndicatorFact graded ? graded : null;
    return new IndicatorRow(
        indicator.id(),
        indicator.name() == null ? "" : indicator.name(),
        Stream.of(indicator.owner(), indicator.actor(), indicator.counting(), direction(fact))
            .filter(one -> one != null && !one.isEmpty())
            .collect(Collectors.joining("、")),
        figures.earlier(indicator),
        figures.target(indicator),
        figures.actual(indicator, fact),
        figures.achievement(fact, scale, result == null ? null : result.grade()),
        grade(result),
        remarks.of(indicator.id(), result, passages));
  }

  private String direction(@Nullable IndicatorFact fact) {
    return fact == null ? "" : words.direction(fact.direction());
  }

  private ActivityRow row(Activity activity) {
    SubjectResult result = results.get(activity.id());
    String mark = activity.mark() == null ? "" : activity.mark();
    String before = activity.previousMark();
    return new ActivityRow(
        activity.id(),
        activity.title() == null ? "" : activity.title(),
        activity.actor() == null ? "" : activity.actor(),
        before == null
            ? mark
            : mark + words.say("（前年度 ", " (before: ") + before + words.say("）", ")"),
        grade(result),
        remarks.of(activity.id(), result, List.of()));
  }

  private Report.@Nullable Tallies tallies(String id) {
    List<Tally> rows =
        evaluation.tallies().stream()
            .filter(tally -> !tally.whole() && tally.id().equals(id))
            .map(this::row)
            .toList();
    return rows.isEmpty() ? null : new Report.Tallies(counting.symbols(), rows);
  }

  private Tally row(TallyFact tally) {
    String actor = tally.actor() == null ? words.say("すべて", "all") : tally.actor();
    return new Tally(actor, counting.cells(tally.counts()));
  }

  private List<Opinion> opinions(String id) {
    return plan.assessments().stream()
        .filter(one -> one.group().equals(id))
        .sorted(
            Comparator.comparing((Assessment one) -> String.valueOf(one.by()))
                .thenComparing(one -> String.valueOf(one.mark()))
                .thenComparing(one -> String.valueOf(one.text())))
        .map(one -> new Opinion(empty(one.by()), empty(one.mark()), empty(one.text())))
        .toList();
  }

  private static String empty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
