package org.hyotei.policy;

import java.util.List;

/**
 * A rule file as DRL, line for line, and the rules in it.
 *
 * @param lines without package and imports
 */
public record ExpandedFile(String file, Phase phase, List<String> lines, List<RuleSource> rules) {
  public ExpandedFile {
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
  }
}
