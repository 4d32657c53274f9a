package org.hyotei.evaluation;

import java.util.List;
import java.util.Map;
import org.hyotei.model.Group;

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
}
