package org.hyotei.policy;

import java.util.ArrayList;
import java.util.List;
import org.hyotei.document.Fields;
import org.hyotei.document.Node;
import org.hyotei.document.Spelling;
import org.hyotei.document.YamlDocument;
import org.hyotei.facts.Scale;
import org.hyotei.model.Defects;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.reading.PeriodReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the golden cases of a pack. A case is about an {@code indicator} (with {@code target},
 * {@code actual}, {@code previous} of the year, or whole series as in a request), an {@code
 * activity}, a {@code group} with what lies in it, or a whole {@code plan} or {@code example}.
 */
final class GoldenCaseReader {

  private static final Period DEFAULT_YEAR = Period.ofYear(2024);

  private final Scale scale;
  private final CasePlanReader plans;
  private final Defects defects;

  private GoldenCaseReader(Scale scale, CasePlanReader.Examples examples, Defects defects) {
    this.scale = scale;
    this.plans = new CasePlanReader(scale, examples, defects);
    this.defects = defects;
  }

  /** The cases of one file, in its order; those with defects are left out. */
  static List<GoldenCase> read(
      String text, String file, Scale scale, CasePlanReader.Examples examples, Defects defects) {
    GoldenCaseReader reader = new GoldenCaseReader(scale, examples, defects);
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
      String name = fields.requiredLine("name");
      String why = fields.text("why");
      Period year = year(fields);
      Plan plan = plans.plan(fields, year);
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

  private GoldenCase.Expected expected(Fields fields) {
    Fields expected =
        fields.required("expect").flatMap(node -> Fields.of(node, defects)).orElse(null);
    if (expected == null) {
      return GoldenCase.Expected.NOTHING;
    }
    try (expected) {
      String grade = expected.text("grade");
      String rule = expected.text("rule");
      if (grade != null && !scale.has(grade)) {
        defects.add(
            "unknown-grade", expected.place("grade"), Consequence.unknownGrade(grade, scale));
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
