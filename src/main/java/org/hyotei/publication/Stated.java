package org.hyotei.publication;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hyotei.evaluation.Comment;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.Counts;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.TallyFact;
import org.hyotei.model.Activity;
import org.hyotei.model.Assessment;
import org.hyotei.model.Cell;
import org.hyotei.model.Direction;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.Message;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.jspecify.annotations.Nullable;

/**
 * All that an evaluation states of one subject, field by field, in the order of a report. A field
 * without a text is left out. Not thread-safe.
 */
record Stated(String name, Map<Message, Field> fields) {

  /**
   * What a field says.
   *
   * @param path in the subject, of what was entered: {@code actuals/R6}; empty for what was entered
   *     elsewhere, or follows from other fields
   * @param derived whether it follows from other fields
   */
  record Field(String text, String path, boolean derived) {

    static final Field NONE = new Field("", "", false);

    private Field and(Field other) {
      return new Field(text + "\n" + other.text, path, derived);
    }
  }

  private static final Message NAME = new Message("名称", "name");

  private Stated(@Nullable String name) {
    this(name == null ? "" : name, new LinkedHashMap<>());
  }

  /** By subject; the plan as a whole has an empty id. */
  static Map<String, Stated> of(Evaluation evaluation) {
    Map<String, Stated> all = new HashMap<>();
    Plan plan = evaluation.plan();
    all.put("", new Stated(plan.title()));
    put(all, "").say("計画の名称", "title of the plan", "title", plan.title());
    plan.groups().forEach(group -> group(group, all));
    plan.indicators().forEach(indicator -> indicator(indicator, all));
    plan.activities().forEach(activity -> activity(activity, all));
    for (SubjectResult result : evaluation.subjects()) {
      put(all, result.fact().whole() ? "" : result.id()).result(result);
    }
    evaluation.tallies().forEach(tally -> put(all, tally.whole() ? "" : tally.id()).tally(tally));
    plan.assessments().forEach(assessment -> put(all, assessment.group()).assessment(assessment));
    for (Comment comment : evaluation.commentary()) {
      String subject = comment.subject() == null ? "" : comment.subject();
      put(all, subject)
          .add(new Message("総評（案）", "commentary (draft)"), new Field(comment.text(), "", true));
    }
    plan.groups().forEach(group -> put(all, group.id()).narrative(group.narrative()));
    plan.indicators().forEach(one -> put(all, one.id()).narrative(one.narrative()));
    return all;
  }

  /** The same subject with nothing stated of it. */
  Stated without() {
    return new Stated(name, Map.of());
  }

  /** The same but for the name, where that is told already. */
  Stated unnamed() {
    Map<Message, Field> others = new LinkedHashMap<>(fields);
    others.remove(NAME);
    return new Stated(name, others);
  }

  private static Stated put(Map<String, Stated> all, String subject) {
    return all.computeIfAbsent(subject, id -> new Stated(id));
  }

  private static void group(Group group, Map<String, Stated> all) {
    Stated stated = new Stated(group.title());
    all.put(group.id(), stated);
    stated.say("名称", "name", "title", group.title());
    stated.say("上の区分", "group", "parent", group.parent());
    stated.say("所管", "office", "owner", group.owner());
    stated.published(group.publishedGrade(), group.publishedGrades());
  }

  private static void indicator(Indicator indicator, Map<String, Stated> all) {
    Stated stated = new Stated(indicator.name());
    all.put(indicator.id(), stated);
    stated.say("名称", "name", "name", indicator.name());
    stated.say("区分", "group", "group", indicator.group());
    stated.say("所管", "office", "owner", indicator.owner());
    stated.say("実施主体", "carried out by", "actor", indicator.actor());
    stated.say("単位", "unit", "unit", indicator.unit());
    stated.say("数え方", "counting", "counting", indicator.counting());
    Direction direction = indicator.direction();
    stated.say("方向", "direction", "direction", direction == null ? null : direction.label());
    stated.cells("基準値", "baseline", "baseline", indicator.baseline());
    stated.cells("目標", "target", "targets", indicator.targets());
    stated.cells("実績", "actual", "actuals", indicator.actuals());
    stated.published(indicator.publishedGrade(), indicator.publishedGrades());
    stated.say("備考", "note", "note", indicator.note());
  }

  private static void activity(Activity activity, Map<String, Stated> all) {
    Stated stated = new Stated(activity.title());
    all.put(activity.id(), stated);
    stated.say("名称", "name", "title", activity.title());
    stated.say("区分", "group", "group", activity.group());
    stated.say("実施主体", "carried out by", "actor", activity.actor());
    stated.say("自己評価", "own mark", "mark", activity.mark());
    stated.say("前年度の自己評価", "own mark of the year before", "previousMark", activity.previousMark());
  }

  private void published(@Nullable String grade, SortedMap<Period, String> grades) {
    say("公表された評価", "published grade", "publishedGrade", grade);
    grades.forEach(
        (period, one) ->
            say(
                "公表された評価 " + period.key(),
                "published grade " + period.key(),
                "publishedGrades/" + period.key(),
                one));
  }

  private void cells(String ja, String en, String path, SortedMap<Period, Cell> cells) {
    cells.forEach(
        (period, cell) -> {
          Cell.Status status = cell.status();
          String text = Figures.text(cell) + (status == null ? "" : "（" + status.label() + "）");
          say(ja + " " + period.key(), en + " " + period.key(), path + "/" + period.key(), text);
        });
  }

  private void result(SubjectResult result) {
    if (result.fact() instanceof IndicatorFact fact && fact.achievementPercent() != null) {
      derive("達成率", "achievement", Sentence.shown(fact, Measure.ACHIEVEMENT));
    }
    derive("評価", "grade", result.grade());
    Judgement judgement = result.judgement();
    if (judgement != null) {
      say("判断した者", "judged by", "", judgement.by());
    }
    derive("評価の理由", "reason", result.reason());
  }

  private void tally(TallyFact tally) {
    String actor = tally.actor() == null ? "" : "（" + tally.actor() + "）";
    Counts counts = tally.counts();
    StringBuilder text = new StringBuilder();
    counts.now().forEach((mark, count) -> text.append(mark).append(count).append(' '));
    Map<String, Integer> before = counts.before();
    if (before != null) {
      text.append("／");
      new TreeMap<>(before).forEach((mark, count) -> text.append(' ').append(mark).append(count));
    }
    say("取組の数" + actor, "activities by mark" + actor, "", text.toString().strip());
  }

  private void assessment(Assessment assessment) {
    String by = assessment.by() == null ? "" : "（" + assessment.by() + "）";
    List<String> said =
        Stream.of(assessment.mark(), assessment.text())
            .filter(one -> one != null && !one.isEmpty())
            .toList();
    add(new Message("所見" + by, "assessment" + by), new Field(String.join(" ", said), "", false));
  }

  private void narrative(Map<String, String> narrative) {
    narrative.forEach(
        (head, text) ->
            add(
                new Message(head + "（文書の記載）", head + " (as printed)"),
                new Field(text, "narrative/" + head, false)));
  }

  private void say(String ja, String en, String path, @Nullable String text) {
    put(ja, en, text, path, false);
  }

  private void derive(String ja, String en, @Nullable String text) {
    put(ja, en, text, "", true);
  }

  private void put(String ja, String en, @Nullable String text, String path, boolean derived) {
    if (text != null && !text.isBlank()) {
      fields.put(new Message(ja, en), new Field(text.strip(), path, derived));
    }
  }

  /** Several texts of one field stand under each other. */
  private void add(Message field, Field said) {
    if (!said.text().isBlank()) {
      Field stripped = new Field(said.text().strip(), said.path(), said.derived());
      fields.merge(field, stripped, Field::and);
    }
  }
}
