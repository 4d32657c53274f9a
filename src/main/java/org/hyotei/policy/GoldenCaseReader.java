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
import org.hyotei.document.YamlDocument;
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
import org.hyotei.reading.PeriodReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the golden cases of a pack. A case is about an {@code indicator} (with {@code target},
 * {@code actual}, {@code previous} of the year, or whole series as in a request), an {@code
 * activity}, a {@code group} with what lies in it, or a whole {@code plan} or {@code example}.
 */
public final class GoldenCaseReader {

  private static final Period DEFAULT_YEAR = Period.ofYear(2024);
  private static final String GROUP = "group-of-case";

  private final PolicyDefinition policy;
  private final Examples examples;
  private final Defects defects;

  private GoldenCaseReader(PolicyDefinition policy, Examples examples, Defects defects) {
    this.policy = policy;
    this.examples = examples;
    this.defects = defects;
  }

  /** Where the plans of {@code example} come from. */
  @FunctionalInterface
  interface Examples {
    /** The plan of a file of the pack's {@code examples}; empty if it is not there or unsound. */
    Optional<Plan> apply(String name, Defects defects);
  }

  /** The cases of one file, in its order; those with defects are left out. */
  static List<GoldenCase> read(
      String text, String file, PolicyDefinition policy, Examples examples, Defects defects) {
    GoldenCaseReader reader = new GoldenCaseReader(policy, examples, defects);
    List<GoldenCase> cases = new ArrayList<>();
    YamlDocument.read(text, file, defects)
        .flatMap(node -> Fields.of(node, defects))
        .ifPresent(
            fields -> {
              try (fields) {
                cases.addAll(fields.list("cases", reader::goldenCase));
              }
            });
    return cases;
  }

  private @Nullable GoldenCase goldenCase(Node node) {
    return Fields.of(node, defects).map(this::goldenCase).orElse(null);
  }

  private @Nullable GoldenCase goldenCase(Fields fields) {
    int before = defects.count();
    try (fields) {
      String name = fields.requiredText("name");
      String why = fields.text("why");
      Period year = year(fields);
      Plan plan = plan(fields, year);
      String subject = fields.text("subject");
      GoldenCase.Expected expected = expected(fields);
      return defects.count() > before
          ? null
          : new GoldenCase(
              name,
              why,
              fields.place(),
              plan,
              subject == null ? GoldenCase.SUBJECT : subject,
              expected);
    }
  }

  private Period year(Fields fields) {
    String written = fields.text("fiscalYear");
    Period year = written == null ? DEFAULT_YEAR : PeriodReader.read(written).orElse(null);
    if (year == null) {
      defects.add(
          "unreadable-period",
          fields.place("fiscalYear"),
          "年度「" + Spelling.shorten(String.valueOf(written)) + "」が読めません。R6 のように書いてください。",
          "The fiscal year \"" + Spelling.shorten(String.valueOf(written)) + "\" cannot be read.");
      return DEFAULT_YEAR;
    }
    return year;
  }

  /** The plan of a case; a gap-filled one, with defects, if there is none to be had. */
  private Plan plan(Fields fields, Period year) {
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
      parts.indicators.add(blank(id));
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
    group.list("assessments", node -> assessment(node, parts));
    group.list("tallies", node -> tally(node, parts));
  }

  private @Nullable Assessment assessment(Node node, Parts parts) {
    return Fields.of(node, defects)
        .map(
            given -> {
              try (given) {
                Assessment read =
                    new Assessment(
                        GoldenCase.SUBJECT,
                        given.text("by"),
                        given.text("mark"),
                        given.text("text"));
                parts.assessments.add(read);
                return read;
              }
            })
        .orElse(null);
  }

  private @Nullable Tally tally(Node node, Parts parts) {
    return Fields.of(node, defects)
        .map(
            given -> {
              try (given) {
                Integer count =
                    given.required("count").isEmpty() ? null : given.wholeNumber("count");
                Tally read =
                    new Tally(
                        GoldenCase.SUBJECT,
                        given.text("actor"),
                        given.requiredText("mark"),
                        count == null ? 0 : count,
                        given.wholeNumber("previousCount"));
                parts.tallies.add(read);
                return read;
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
    if (policy.scale().has(grade) || grade.equals("?")) {
      return grade;
    }
    unknownGrade(grade, place);
    return "?";
  }

  private void unknownGrade(String grade, Place place) {
    String known = String.join("、", policy.scale().symbols());
    defects.add(
        "unknown-grade",
        place,
        "評価「" + Spelling.shorten(grade) + "」は policy.yaml の scale にありません。あるもの: " + known + "。",
        "The grade \""
            + Spelling.shorten(grade)
            + "\" is not on the scale in policy.yaml. Known: "
            + known
            + ".");
  }

  private static Group group(
      String id, @Nullable String level, @Nullable String title, @Nullable String parent) {
    return new Group(id, level, title, parent, null, null, new TreeMap<>(), Map.of());
  }

  private static Indicator blank(String id) {
    return new Indicator(
        id,
        GoldenCase.SUBJECT,
        null,
        null,
        null,
        null,
        null,
        null,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        null,
        new TreeMap<>(),
        Map.of(),
        Map.of(),
        null);
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

  private GoldenCase.Expected expected(Fields fields) {
    Fields expected =
        fields.required("expect").flatMap(node -> Fields.of(node, defects)).orElse(null);
    if (expected == null) {
      return GoldenCase.Expected.NOTHING;
    }
    try (expected) {
      String grade = expected.text("grade");
      String rule = expected.text("rule");
      if (grade != null && !policy.scale().has(grade)) {
        unknownGrade(grade, expected.place("grade"));
      }
      return new GoldenCase.Expected(
          grade != null,
          grade,
          rule,
          expected.text("reason"),
          expected.textByName("grades"),
          oneOrMany(expected, "comment"),
          oneOrMany(expected, "finding"),
          oneOrMany(expected, "noFinding"));
    }
  }

  private static List<String> oneOrMany(Fields fields, String name) {
    Node node = fields.node(name);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Node.Sequence) {
      return fields.texts(name);
    }
    String one = fields.text(name);
    return one == null ? List.of() : List.of(one);
  }
}
