package org.hyotei.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An indicator (指標, 評価項目, KPI) with its figures by period.
 *
 * @param unit of figures that are printed without one
 * @param direction null where the input does not say; the policy then says what that means
 * @param counting the document's own words: 累計, 年度, 年度末時点 …
 * @param actor who carries it out: 市, 社協, 地域 …
 * @param attributes what the policy declares under {@code inputs}
 * @param narrative what the offices wrote, by the report's own headings; unseen by rules
 */
public record Indicator(
    String id,
    String group,
    @Nullable String name,
    @Nullable String unit,
    @Nullable Direction direction,
    @Nullable String counting,
    @Nullable String owner,
    @Nullable String actor,
    SortedMap<Period, Cell> baseline,
    SortedMap<Period, Cell> targets,
    SortedMap<Period, Cell> actuals,
    @Nullable String publishedGrade,
    SortedMap<Period, String> publishedGrades,
    Map<String, Attribute> attributes,
    Map<String, String> narrative,
    @Nullable String note) {

  /** The heading under which an office says when and why it changed a target or a row. */
  public static final String WHY_CHANGED = "変更した日と理由";

  /** One that nothing is said of. */
  public static Indicator blank(String id, String group) {
    return new Indicator(
        id,
        group,
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

  /** The same under another id. */
  public Indicator as(String other) {
    return with(other, actuals, attributes);
  }

  /** The same with other actuals. */
  public Indicator withActuals(SortedMap<Period, Cell> others) {
    return with(id, others, attributes);
  }

  /** The same with other attributes. */
  public Indicator with(Map<String, Attribute> others) {
    return with(id, actuals, others);
  }

  private Indicator with(
      String otherId,
      SortedMap<Period, Cell> otherActuals,
      Map<String, Attribute> otherAttributes) {
    return new Indicator(
        otherId,
        group,
        name,
        unit,
        direction,
        counting,
        owner,
        actor,
        baseline,
        targets,
        otherActuals,
        publishedGrade,
        publishedGrades,
        otherAttributes,
        narrative,
        note);
  }

  /**
   * The target of a fiscal year: the entry of the whole year, or else the latest of a day in it.
   */
  public @Nullable Cell target(int fiscalYear) {
    return Cell.ofYear(targets, fiscalYear);
  }

  /** The actual of a fiscal year. */
  public @Nullable Cell actual(int fiscalYear) {
    return Cell.ofYear(actuals, fiscalYear);
  }

  /** The baseline of a fiscal year. */
  public @Nullable Cell baseline(int fiscalYear) {
    return Cell.ofYear(baseline, fiscalYear);
  }

  /** The grade published for the plan's fiscal year: named as such, or else by that year. */
  public @Nullable String publishedGrade(int fiscalYear) {
    return publishedGrade != null ? publishedGrade : publishedGrades.get(Period.ofYear(fiscalYear));
  }
}
