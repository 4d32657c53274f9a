package org.hyotei.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hyotei.facts.Member;
import org.hyotei.facts.Members;
import org.hyotei.facts.Scale;
import org.hyotei.facts.Subject;
import org.hyotei.model.Group;
import org.jspecify.annotations.Nullable;

/**
 * How often each grade was given to indicators and activities. Groups' own grades are not counted.
 *
 * @param grades by symbol, in the scale's order; only those given
 * @param withoutGrade how many have none
 * @param byGroup the same for every group with what lies below it, by id in natural order
 */
public record Summary(Map<String, Integer> grades, int withoutGrade, List<OfGroup> byGroup) {

  /** The counts of one group. */
  public record OfGroup(Group group, Map<String, Integer> grades, int withoutGrade) {}

  /**
   * Counts grades.
   *
   * @param results of which those of groups are not counted
   * @param groups in the order that they are to stand in
   * @param below the indicators and activities anywhere below a group
   */
  static Summary of(
      Scale scale,
      Collection<SubjectResult> results,
      List<Group> groups,
      Function<Group, List<Member>> below) {
    List<@Nullable String> all = new ArrayList<>(results.size());
    for (SubjectResult result : results) {
      if (result.fact().kind() != Subject.Kind.GROUP) {
        all.add(result.grade());
      }
    }
    List<OfGroup> byGroup = new ArrayList<>(groups.size());
    for (Group group : groups) {
      List<@Nullable String> grades = new ArrayList<>();
      below.apply(group).forEach(member -> grades.add(member.grade()));
      byGroup.add(new OfGroup(group, Members.count(scale, grades), missing(grades)));
    }
    return new Summary(Members.count(scale, all), missing(all), List.copyOf(byGroup));
  }

  private static int missing(List<@Nullable String> grades) {
    int missing = 0;
    for (String grade : grades) {
      if (grade == null) {
        missing++;
      }
    }
    return missing;
  }
}
