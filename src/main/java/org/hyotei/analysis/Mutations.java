package org.hyotei.analysis;

import java.util.List;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.RuleSource;

/**
 * Which moves of thresholds the golden cases of a policy do not notice.
 *
 * @param cases that hold, and so can notice
 * @param failing cases that do not hold as it is, and so were not asked
 * @param moves that were tried
 * @param leftOut moves that were not, since there are too many
 */
public record Mutations(
    CompiledPolicy policy,
    int cases,
    int failing,
    int moves,
    int leftOut,
    List<Unnoticed> unnoticed) {

  /**
   * A move after which every case still holds.
   *
   * @param line of the file
   * @param condition as written; the rule's name where the threshold stands in none
   * @param before the comparison as it is: {@code >= 80}
   * @param after the comparison that nobody missed: {@code > 80}
   */
  public record Unnoticed(
      RuleSource rule, int line, String condition, String before, String after) {}

  public Mutations {
    unnoticed = List.copyOf(unnoticed);
  }
}
