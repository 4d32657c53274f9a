package org.hyotei.evaluation;

import java.util.List;
import org.hyotei.facts.Subject;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule did when it fired.
 *
 * @param facts what the rule matched, in the order of its patterns
 * @param symbol the grade or the points given, or the code of a finding; null for a comment
 * @param text the reason or sentence, with its figures
 */
public record TraceStep(
    RuleSource rule,
    Subject subject,
    List<Object> facts,
    Verb verb,
    @Nullable String symbol,
    String text) {

  /** What a consequence can do. */
  public enum Verb {
    SCORE,
    GRADE,
    COMMENT,
    FINDING
  }

  /** The fact that a condition looked at: that of its pattern, as far as one was matched. */
  public @Nullable Subject seen(RuleSource.Condition condition) {
    int pattern = condition.pattern();
    return pattern < facts.size()
            && facts.get(pattern) instanceof Subject fact
            && fact.kind() == condition.kind()
        ? fact
        : null;
  }
}
