package org.hyotei.model;

import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A node of the plan's tree (基本目標, 施策 …).
 *
 * @param level the plan's own word for the kind of node
 * @param parent id of the group above; null at the top
 * @param publishedGrade the grade that the city printed for the plan's fiscal year
 * @param publishedGrades those of other years
 * @param narrative what the offices wrote, by the report's own headings; unseen by rules
 */
public record Group(
    String id,
    @Nullable String level,
    @Nullable String title,
    @Nullable String parent,
    @Nullable String owner,
    @Nullable String publishedGrade,
    SortedMap<Period, String> publishedGrades,
    Map<String, String> narrative) {

  /** The grade published for the plan's fiscal year: named as such, or else by that year. */
  public @Nullable String publishedGrade(int fiscalYear) {
    return publishedGrade != null ? publishedGrade : publishedGrades.get(Period.ofYear(fiscalYear));
  }
}
