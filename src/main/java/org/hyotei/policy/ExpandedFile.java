package org.hyotei.policy;

import java.util.List;
import org.hyotei.model.Place;

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

  /** A line, with the row of a table that stands on it. */
  Place place(int line) {
    return rules.stream()
        .filter(rule -> rule.cells() != null && rule.line() == line)
        .findFirst()
        .map(RuleSource::place)
        .orElse(Place.ofLine(file, line));
  }
}
