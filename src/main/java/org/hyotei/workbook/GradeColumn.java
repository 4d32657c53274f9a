package org.hyotei.workbook;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.ActivityFact;
import org.hyotei.facts.Definitions;
import org.hyotei.facts.Display;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Scale;
import org.hyotei.model.Direction;
import org.hyotei.model.Message;
import org.hyotei.policy.RuleSource;
import org.hyotei.tabular.AddedColumns;
import org.jspecify.annotations.Nullable;

/** What is added beside a subject, column by column. */
enum GradeColumn {
  GRADE(11),
  REASON(50),
  RULE(26),
  ACHIEVEMENT(19),
  NEXT(40),
  PUBLISHED(20);

  /** In characters of half width. */
  private final int width;

  GradeColumn(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  /** Whether what it says is a few words for any subject. */
  boolean isShort() {
    return this == GRADE || this == RULE || this == PUBLISHED;
  }

  /** Those that have something to say in this answer, with their headings. */
  static Map<GradeColumn, String> of(GradedWorkbook graded, Wording words) {
    List<SubjectResult> subjects = graded.evaluation().subjects();
    Map<GradeColumn, String> columns = new EnumMap<>(GradeColumn.class);
    for (GradeColumn column : values()) {
      boolean speaks =
          switch (column) {
            case NEXT -> graded.whyNots() != null;
            case PUBLISHED -> subjects.stream().anyMatch(one -> one.publishedGrade() != null);
            default -> true;
          };
      if (speaks) {
        columns.put(column, column.heading(graded, words));
      }
    }
    return columns;
  }

  /** What it is called. */
  String label(Wording words) {
    Message name =
        switch (this) {
          case GRADE -> AddedColumns.GRADE;
          case REASON -> AddedColumns.REASON;
          case RULE -> AddedColumns.RULE;
          case ACHIEVEMENT -> AddedColumns.ACHIEVEMENT;
          case NEXT -> AddedColumns.NEXT;
          case PUBLISHED -> AddedColumns.PUBLISHED;
        };
    return name.in(words.language());
  }

  private String heading(GradedWorkbook graded, Wording words) {
    return label(words) + (this == ACHIEVEMENT ? formulas(graded, words) : "");
  }

  /** The formula of the one direction, or of each that there is. */
  private static String formulas(GradedWorkbook graded, Wording words) {
    Definitions definitions = graded.evaluation().policy().definition().definitions();
    List<Direction> directions =
        graded.evaluation().subjects().stream()
            .map(one -> one.fact() instanceof IndicatorFact fact ? fact.direction() : null)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .toList();
    if (directions.size() == 1) {
      return "\n＝" + definitions.formula(directions.get(0));
    }
    return directions.stream()
        .map(one -> "\n" + name(one, words) + "＝" + definitions.formula(one))
        .collect(Collectors.joining());
  }

  private static String name(Direction direction, Wording words) {
    return switch (direction) {
      case HIGHER -> words.say("増加", "higher");
      case LOWER -> words.say("減少", "lower");
      case MAINTAIN -> words.say("維持", "kept");
    };
  }

  /** Writes the cell; {@code beside} is the style of the table's last cell. */
  void write(
      XSSFCell cell,
      SubjectResult result,
      GradedWorkbook graded,
      CellStyle beside,
      CellStyles styles,
      Wording words) {
    if (this == ACHIEVEMENT && result.fact() instanceof IndicatorFact fact) {
      BigDecimal percent = fact.achievementPercent();
      if (percent != null) {
        BigDecimal ratio = percent.movePointLeft(2);
        CellText.number(cell, ratio, styles.likePercent(beside, places(Display.percent(ratio))));
        return;
      }
    }
    CellStyle style = this == GRADE ? styles.likeGrade(beside) : styles.likeText(beside);
    CellText.text(cell, text(result, graded, words), style, styles);
  }

  /** How many stand after the point; one at least. */
  private static int places(String percent) {
    int point = percent.indexOf('.');
    return point < 0 ? 1 : percent.length() - point - 2;
  }

  String text(SubjectResult result, GradedWorkbook graded, Wording words) {
    return switch (this) {
      case GRADE -> grade(result, words);
      case REASON -> reason(result, words);
      case RULE -> rule(result.rule());
      case ACHIEVEMENT -> "";
      case NEXT -> next(result, graded, words);
      case PUBLISHED -> published(result, graded, words);
    };
  }

  /** Of an activity without a grade the mark that its office gave it. */
  private static String grade(SubjectResult result, Wording words) {
    if (result.computedGrade() != null) {
      return result.computedGrade();
    }
    String mark = result.fact() instanceof ActivityFact activity ? activity.mark() : null;
    return mark == null ? words.say("評価なし", "no grade") : words.say("記号 " + mark, "mark " + mark);
  }

  /** Of a subject without a grade why it has none. */
  private static String reason(SubjectResult result, Wording words) {
    if (result.reason() != null) {
      return result.reason();
    }
    return result.grade() == null ? words.ungraded().getOrDefault(result.id(), "") : "";
  }

  private static String rule(@Nullable RuleSource rule) {
    return rule == null
        ? ""
        : rule.cells() == null ? rule.file() + ":" + rule.line() : rule.location();
  }

  private static String next(SubjectResult result, GradedWorkbook graded, Wording words) {
    Scale scale = graded.evaluation().policy().definition().scale();
    return graded.whyNots() == null
        ? ""
        : graded
            .whyNots()
            .next(result.id(), result.grade(), scale)
            .map(one -> one.text().in(words.language()))
            .orElse("");
  }

  private static String published(SubjectResult result, GradedWorkbook graded, Wording words) {
    String published = result.publishedGrade();
    String computed = result.computedGrade();
    if (published == null) {
      return "";
    }
    if (published.equals(computed)) {
      return words.say("同じ（" + published + "）", "same (" + published + ")");
    }
    Scale scale = graded.evaluation().policy().definition().scale();
    String was = words.say("公表は " + published, "published: " + published);
    if (computed == null || !scale.isOrdered(published) || !scale.isOrdered(computed)) {
      return was;
    }
    List<String> ordered = scale.ordered();
    int steps = ordered.indexOf(published) - ordered.indexOf(computed);
    return was
        + words.say(
            "\n（計算が" + Math.abs(steps) + "段階" + (steps > 0 ? "上" : "下") + "）",
            "\n(computed " + Math.abs(steps) + (steps > 0 ? " above)" : " below)"));
  }
}
