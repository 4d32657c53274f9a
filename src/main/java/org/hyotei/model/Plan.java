package org.hyotei.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is evaluated (計画), for one fiscal year. Ids are unique across groups, indicators and
 * activities; every group that is named exists and the groups form a forest. The order of the lists
 * means nothing.
 *
 * @param fiscalYear the year that is graded
 */
public record Plan(
    String id,
    @Nullable String municipality,
    @Nullable String title,
    Period fiscalYear,
    List<Group> groups,
    List<Indicator> indicators,
    List<Activity> activities,
    List<Tally> tallies,
    List<Assessment> assessments,
    List<Judgement> judgements) {

  public Plan {
    groups = List.copyOf(groups);
    indicators = List.copyOf(indicators);
    activities = List.copyOf(activities);
    tallies = List.copyOf(tallies);
    assessments = List.copyOf(assessments);
    judgements = List.copyOf(judgements);
  }
}
