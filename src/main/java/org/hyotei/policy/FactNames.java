package org.hyotei.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.facts.ActivityFact;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Movement;
import org.hyotei.facts.Outcome;
import org.hyotei.facts.Score;
import org.hyotei.facts.Situation;
import org.hyotei.facts.Subject;
import org.hyotei.facts.TallyFact;
import org.hyotei.model.Direction;
import org.jspecify.annotations.Nullable;

/** The names that rule text may use for facts and their properties. */
final class FactNames {

  /** Every class that rules may name. */
  static final List<Class<?>> IMPORTED =
      List.of(
          ActivityFact.class,
          Direction.class,
          GroupFact.class,
          IndicatorFact.class,
          Movement.class,
          Outcome.class,
          Score.class,
          Situation.class,
          TallyFact.class);

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
  private static final Pattern FACT =
      Pattern.compile("\\b(IndicatorFact|ActivityFact|GroupFact|TallyFact)\\s*\\(");
  private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:");
  private static final Map<String, Measure> BY_PROPERTY = new HashMap<>();

  static {
    for (Measure measure : Measure.values()) {
      BY_PROPERTY.put(measure.property(), measure);
      BY_PROPERTY.put(measure.comparedProperty(), measure);
    }
  }

  private FactNames() {}

  /** The kind of the first fact that a piece of rule text matches; null for none. */
  static Subject.@Nullable Kind kindIn(String text) {
    Matcher fact = FACT.matcher(text);
    if (!fact.find()) {
      return null;
    }
    return switch (fact.group(1)) {
      case "IndicatorFact" -> Subject.Kind.INDICATOR;
      case "ActivityFact" -> Subject.Kind.ACTIVITY;
      case "TallyFact" -> Subject.Kind.TALLY;
      default -> Subject.Kind.GROUP;
    };
  }

  /** The variables that a piece of rule text binds, in order. */
  static List<String> boundIn(String text) {
    return BOUND
        .matcher(text.replaceAll("\"[^\"]*\"", ""))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** The measures that a piece of rule text looks at, each once, in order. */
  static List<Measure> measuresIn(String text, Subject.@Nullable Kind kind) {
    List<Measure> measures = new ArrayList<>();
    Matcher word = WORD.matcher(text.replaceAll("\"[^\"]*\"", ""));
    while (word.find()) {
      Measure measure = BY_PROPERTY.get(word.group());
      if (measure != null
          && (kind == null || measure.appliesTo(kind))
          && !measures.contains(measure)) {
        measures.add(measure);
      }
    }
    return measures;
  }
}
