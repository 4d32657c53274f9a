package org.hyotei.analysis;

import org.hyotei.model.Message;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * Something that no proof covers.
 *
 * @param rule that it is about; null where it is about none
 * @param line of the rule file; 0 where it is about no line
 */
public record NotAnalysed(@Nullable RuleSource rule, int line, Message why) {

  static NotAnalysed ofRule(RuleSource rule, int line, Message why) {
    return new NotAnalysed(rule, line, why);
  }

  static NotAnalysed because(String ja, String en) {
    return new NotAnalysed(null, 0, new Message(ja, en));
  }
}
