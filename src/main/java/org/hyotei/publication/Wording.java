package org.hyotei.publication;

import java.util.Locale;
import org.hyotei.evaluation.Finding;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Movement;
import org.hyotei.model.Cell;
import org.hyotei.model.Direction;
import org.hyotei.model.Group;
import org.hyotei.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * The report's own words.
 *
 * @param language {@code ja} or {@code en}
 */
record Wording(String language) {

  boolean isEnglish() {
    return language.equals("en");
  }

  String say(String ja, String en) {
    return isEnglish() ? en : ja;
  }

  String year(Period period) {
    return isEnglish() ? "FY" + period.fiscalYear() : period.labelLong();
  }

  /** A fiscal year or day in a table's cell. */
  String yearShort(Period period) {
    return isEnglish() && period.day() == null ? "FY" + period.fiscalYear() : period.key();
  }

  /** What a group is called before its title: {@code 基本目標 1}; empty where the title says it. */
  String label(Group group) {
    String level = group.level();
    String title = group.title();
    if (title == null) {
      return level == null ? "" : level;
    }
    return level == null || title.startsWith(level) ? group.id() : level + " " + group.id();
  }

  String noGrade() {
    return say("評価なし", "no grade");
  }

  String severity(Finding.Severity severity) {
    return switch (severity) {
      case ERROR -> say("要対応", "error");
      case WARNING -> say("要確認", "warning");
      case INFO -> say("参考", "note");
    };
  }

  String movement(@Nullable Movement movement) {
    if (movement == null) {
      return "";
    }
    return switch (movement) {
      case BETTER -> say("前回より改善", "better than before");
      case SAME -> say("前回と同じ", "as before");
      case WORSE -> say("前回より悪化", "worse than before");
    };
  }

  String status(Cell.Status status) {
    return isEnglish() ? status.name().toLowerCase(Locale.ROOT) : status.label();
  }

  /** Said where it is not the usual one. */
  String direction(@Nullable Direction direction) {
    if (direction == null || direction == Direction.HIGHER) {
      return "";
    }
    return isEnglish()
        ? (direction == Direction.LOWER ? "lower is better" : "to be kept")
        : direction.label();
  }

  /** What stands in the place of an achievement where there is none. */
  String situation(IndicatorFact fact) {
    Boolean met = fact.targetMet();
    if (met != null) {
      return met ? say("目標に達した", "target met") : say("目標に届かない", "target not met");
    }
    return isEnglish()
        ? fact.situation().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        : fact.situation().label();
  }
}
