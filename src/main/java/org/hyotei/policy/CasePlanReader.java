package org.hyotei.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hyotei.document.Fields;
import org.hyotei.document.IndicatorReader;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.document.Spelling;
import org.hyotei.facts.Scale;
import org.hyotei.model.Activity;
import org.hyotei.model.Assessment;
import org.hyotei.model.Cell;
import org.hyotei.model.Defects;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.Period;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;
import org.hyotei.model.Tally;
import org.hyotei.reading.FigureReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a golden case is about into a plan: the one that the case brings or names, or one made
 * around its only indicator, activity or group.
 */
final class CasePlanReader {

  private static final String GROUP = "group-of-case";

  private final Scale scale;
  private final Examples examples;
  private final Defects defects;

  CasePlanReader(Scale scale, Examples examples, Defects defects) {
    this.scale = scale;
    this.examples = examples;
    this.defects = defects;
  }

  /** Where the plans of {@code example} come from. */
  @FunctionalInterface
  interface Examples {
    /** The plan of a file of the pack's {@code examples}; empty if it is not there or unsound. */
    Optional<Plan> apply(String name, Defects defects);
  }

  /** The plan of a case; a gap-filled one, with defects, if there is none to be had. */
  Plan plan(Fields fields, Period year) {
    Fields indicator = fields.fields("indicator");
    Fields activity = fields.fields("activity");
    Fields group = fields.fields("group");
    Node whole = fields.node("plan");
    String example = fields.text("example");
    long subjects =
        Stream.of(indicator, activity, group, whole, example).filter(Objects::nonNull).count();
    if (subjects != 1) {
      defects.add(
          "case-without-subject",
          fields.place(),
          "indicator（指標）、activity（取組）、group（区分）、plan（計画）、example（examples のファイル）のどれか一つを書いてください。",
          "Write exactly one of indicator, activity, group, plan and example.");
    }
    Parts parts = new Parts();
    if (indicator != null) {
      parts.groups.add(group(GROUP, indicator.text("level"), null, null));
      try (indicator) {
        parts.indicators.add(indicator(indicator, year, GoldenCase.SUBJECT, GROUP));
      }
    } else if (activity != null) {
      parts.groups.add(group(GROUP, null, null, null));
      try (activity) {
        parts.activities.add(activity(activity));
      }
    } else if (group != null) {
      try (group) {
        inGroup(group, year, parts);
      }
    } else if (whole != null) {
      return PlanReader.read(whole, defects).orElseGet(() -> parts.plan(year));
    } else if (example != null) {
      return example(example, fields.place("example")).orElseGet(() -> parts.plan(year));
    }
    return parts.plan(year);
  }

  private Optional<Plan> example(String name, Place place) {
    Optional<Plan> plan = examples.apply(name, defects);
    if (plan.isEmpty()) {
      defects.add(
          "missing-example",
          place,
          "examples の「" + Spelling.shorten(name) + "」が読めません。ファイルの名前と中身を確かめてください。",
          "The example \"" + Spelling.shorten(name) + "\" cannot be read. See its name and text.");
    }
    return plan;
  }

  /** What a case's plan is made of. */
  private static final class Parts {
    private final List<Group> groups = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();

    Plan plan(Period year) {
      return new Plan(
          "case",
          null,
          null,
          year,
          groups,
          indicators,
          activities,
          tallies,
          assessments,
          judgements);
    }
  }

  private static Activity activity(Fields activity) {
    return new Activity(
        GoldenCase.SUBJECT,
        GROUP,
        activity.text("actor"),
        activity.text("title"),
        activity.text("mark"),
        activity.text("previousMark"));
  }

  /**
   * A group with what lies in it: grades alone (judgements over indicators without figures, {@code
   * ?} for none), whole indicators, grades of groups below, assessments, tallies.
   */
  private void inGroup(Fields group, Period year, Parts parts) {
    parts.groups.add(
        group(GoldenCase.SUBJECT, group.requiredText("level"), group.text("title"), null));
    for (String grade : group.list("grades", node -> grade(group, node))) {
      String id = GoldenCase.SUBJECT + "-" + (parts.indicators.size() + 1);
      parts.indicators.add(Indicator.blank(id, GoldenCase.SUBJECT));
      judge(id, grade, parts);
    }
    group.list(
        "indicators",
        node ->
            Fields.of(node, defects)
                .map(
                    fields -> {
                      String id = GoldenCase.SUBJECT + "-" + (parts.indicators.size() + 1);
                      try (fields) {
                        String grade = fields.text("grade");
                        if (grade != null) {
                          judge(id, checked(grade, fields.place("grade")), parts);
                        }
                        parts.indicators.add(indicator(fields, year, id, GoldenCase.SUBJECT));
                      }
                      return id;
                    })
                .orElse(null));
    String level = group.text("childLevel");
    for (String grade : group.list("children", node -> grade(group, node))) {
      String id = GoldenCase.SUBJECT + "-group-" + parts.groups.size();
      parts.groups.add(group(id, level, null, GoldenCase.SUBJECT));
      judge(id, grade, parts);
    }
    parts.assessments.addAll(group.list("assessments", this::assessment));
    parts.tallies.addAll(group.list("tallies", this::tally));
  }

  private @Nullable Assessment assessment(Node node) {
    return Fields.of(node, defects)
        .map(
            given -> {
              try (given) {
                return new Assessment(
                    GoldenCase.SUBJECT, given.text("by"), given.text("mark"), given.text("text"));
              }
            })
        .orElse(null);
  }

  private @Nullable Tally tally(Node node) {
    return Fields.of(node, defects)
        .map(
            given -> {
              try (given) {
                Integer count =
                    given.required("count").isEmpty() ? null : given.wholeNumber("count");
                return new Tally(
                    GoldenCase.SUBJECT,
                    given.text("actor"),
                    given.requiredText("mark"),
                    count == null ? 0 : count,
                    given.wholeNumber("previousCount"));
              }
            })
        .orElse(null);
  }

  private static void judge(String id, String grade, Parts parts) {
    if (!grade.equals("?")) {
      parts.judgements.add(new Judgement(id, grade, null, null));
    }
  }

  private @Nullable String grade(Fields group, Node node) {
    String grade = group.words(node);
    return grade == null ? null : checked(grade, node.place());
  }

  private String checked(String grade, Place place) {
    if (scale.has(grade) || grade.equals("?")) {
      return grade;
    }
    defects.add("unknown-grade", place, Consequence.unknownGrade(grade, scale));
    return "?";
  }

  private static Group group(
      String id, @Nullable String level, @Nullable String title, @Nullable String parent) {
    return new Group(id, level, title, parent, null, null, new TreeMap<>(), Map.of());
  }

  private Indicator indicator(Fields fields, Period year, String id, String group) {
    Indicator read = IndicatorReader.read(fields, id, group);
    TreeMap<Period, Cell> targets = new TreeMap<>(read.targets());
    TreeMap<Period, Cell> actuals = new TreeMap<>(read.actuals());
    Period before = Period.ofYear(year.fiscalYear() - 1);
    put(fields, "target", year, targets);
    put(fields, "actual", year, actuals);
    put(fields, "previous", before, actuals);
    return new Indicator(
        read.id(),
        read.group(),
        read.name(),
        read.unit(),
        read.direction(),
        read.counting(),
        read.owner(),
        read.actor(),
        read.baseline(),
        targets,
        actuals,
        read.publishedGrade(),
        read.publishedGrades(),
        read.attributes(),
        read.narrative(),
        read.note());
  }

  private static void put(Fields fields, String name, Period period, Map<Period, Cell> cells) {
    Node node = fields.node(name);
    String raw =
        node instanceof Node.Digits digits
            ? digits.written()
            : node == null ? null : fields.words(node);
    if (raw != null) {
      String unit = fields.text("unit");
      cells.put(
          period,
          new Cell(raw, FigureReader.read(raw, unit == null ? "" : unit), List.of(), null, null));
    }
  }
}
