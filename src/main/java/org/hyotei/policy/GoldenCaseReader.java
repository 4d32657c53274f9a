package org.hyotei.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyotei.document.Fields;
import org.hyotei.document.IndicatorReader;
import org.hyotei.document.Node;
import org.hyotei.document.Spelling;
import org.hyotei.document.YamlDocument;
import org.hyotei.model.Activity;
import org.hyotei.model.Cell;
import org.hyotei.model.Defects;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.Period;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;
import org.hyotei.reading.FigureReader;
import org.hyotei.reading.PeriodReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the golden cases of a pack. A case is about an {@code indicator} (with {@code target},
 * {@code actual}, {@code previous} of the year, or whole series as in a request), an {@code
 * activity}, or a {@code group} with the {@code grades} that lie in it.
 */
public final class GoldenCaseReader {

  private static final Period DEFAULT_YEAR = Period.ofYear(2024);
  private static final String GROUP = "group-of-case";

  private final PolicyDefinition policy;
  private final Defects defects;

  private GoldenCaseReader(PolicyDefinition policy, Defects defects) {
    this.policy = policy;
    this.defects = defects;
  }

  /** The cases of one file, in its order; those with defects are left out. */
  public static List<GoldenCase> read(
      String text, String file, PolicyDefinition policy, Defects defects) {
    GoldenCaseReader reader = new GoldenCaseReader(policy, defects);
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
      GoldenCase.Expected expected = expected(fields);
      return defects.count() > before
          ? null
          : new GoldenCase(name, why, fields.place(), plan, expected);
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

  private Plan plan(Fields fields, Period year) {
    List<Group> groups = new ArrayList<>();
    List<Indicator> indicators = new ArrayList<>();
    List<Activity> activities = new ArrayList<>();
    List<Judgement> judgements = new ArrayList<>();
    Fields indicator = fields.fields("indicator");
    Fields activity = fields.fields("activity");
    Fields group = fields.fields("group");
    int subjects =
        (indicator == null ? 0 : 1) + (activity == null ? 0 : 1) + (group == null ? 0 : 1);
    if (subjects != 1) {
      defects.add(
          "case-without-subject",
          fields.place(),
          "indicator（指標）、activity（取組）、group（区分）のどれか一つを書いてください。",
          "Write exactly one of indicator, activity and group.");
    }
    if (indicator != null) {
      groups.add(group(GROUP, indicator.text("level")));
      try (indicator) {
        indicators.add(indicator(indicator, year));
      }
    } else if (activity != null) {
      groups.add(group(GROUP, null));
      try (activity) {
        activities.add(
            new Activity(
                GoldenCase.SUBJECT,
                GROUP,
                activity.text("actor"),
                activity.text("title"),
                activity.text("mark"),
                activity.text("previousMark")));
      }
    } else if (group != null) {
      try (group) {
        groups.add(group(GoldenCase.SUBJECT, group.requiredText("level")));
        grades(group, indicators, judgements);
      }
    }
    return new Plan(
        "case", null, null, year, groups, indicators, activities, List.of(), List.of(), judgements);
  }

  /**
   * Grades stand as judgements over indicators without figures; {@code ?} is one without a grade.
   */
  private void grades(Fields group, List<Indicator> indicators, List<Judgement> judgements) {
    group.list(
        "grades",
        node -> {
          String grade = group.words(node);
          String id = GoldenCase.SUBJECT + "-" + (indicators.size() + 1);
          indicators.add(blank(id));
          if (grade != null && policy.scale().has(grade)) {
            judgements.add(new Judgement(id, grade, null, null));
          } else if (grade != null && !grade.equals("?")) {
            unknownGrade(grade, node.place());
          }
          return grade;
        });
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

  private static Group group(String id, @Nullable String level) {
    return new Group(id, level, null, null, null, null, new TreeMap<>(), Map.of());
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

  private Indicator indicator(Fields fields, Period year) {
    Indicator read = IndicatorReader.read(fields, GoldenCase.SUBJECT, GROUP);
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
      return new GoldenCase.Expected(false, null, null, null, null, null);
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
          expected.text("comment"),
          expected.text("finding"));
    }
  }
}
