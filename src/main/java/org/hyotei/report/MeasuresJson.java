package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Measure.Form;
import org.hyotei.facts.Ratio;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.Subject;
import org.hyotei.model.Amount;
import org.hyotei.model.Figure;
import org.jspecify.annotations.Nullable;

/** The measures of a subject: numbers with an exact value and a display form, states by name. */
final class MeasuresJson {

  private static final Set<Measure> ELSEWHERE =
      EnumSet.of(Measure.NAME, Measure.LEVEL, Measure.ACTOR);

  /** What every result tells, whether the policy looks at it or not. */
  private static final Set<Measure> ALWAYS =
      EnumSet.of(
          Measure.BASELINE,
          Measure.PREVIOUS,
          Measure.FINAL_TARGET,
          Measure.GAP,
          Measure.CHANGE,
          Measure.ACHIEVEMENT,
          Measure.PROGRESS,
          Measure.FINAL_PROGRESS,
          Measure.ELAPSED,
          Measure.CHANGE_RATE,
          Measure.SITUATION,
          Measure.MOVEMENT,
          Measure.TARGET_MET,
          Measure.AT_CEILING,
          Measure.DIRECTION,
          Measure.MARK,
          Measure.PREVIOUS_MARK,
          Measure.TOTAL,
          Measure.GRADED,
          Measure.MEAN_POINTS,
          Measure.MISSING,
          Measure.WORST,
          Measure.BEST,
          Measure.BREAKDOWN);

  private MeasuresJson() {}

  /**
   * Writes the usual measures that the subject has, and those that the policy names; names, targets
   * and actuals stand elsewhere.
   */
  static void write(Subject subject, Set<Measure> named, JsonGenerator json) throws IOException {
    for (Measure measure : Measure.values()) {
      if (measure.appliesTo(subject.kind())
          && (ALWAYS.contains(measure) || named.contains(measure))
          && !ELSEWHERE.contains(measure)
          && measure.form() != Form.FIGURE
          && measure.form() != Form.CELL) {
        write(subject, measure, json);
      }
    }
  }

  /** Writes one measure as a field; nothing if the subject has none. */
  static void write(Subject subject, Measure measure, JsonGenerator json) throws IOException {
    Boolean flag = flag(subject, measure);
    if (flag != null) {
      json.writeBooleanField(measure.property(), flag);
      return;
    }
    String state = state(subject, measure);
    if (state != null) {
      json.writeStringField(measure.property(), state);
      return;
    }
    Object value = subject.measure(measure);
    if (value == null) {
      return;
    }
    String unit = subject instanceof IndicatorFact indicator ? indicator.unit(measure) : "";
    if (value instanceof Amount amount) {
      number(json, measure, amount.value(), Sentence.shown(measure, amount, unit));
    } else if (value instanceof BigDecimal number) {
      number(json, measure, number, Sentence.shown(measure, number, unit));
    } else if (value instanceof Figure figure) {
      json.writeStringField(measure.property(), figure.text());
    } else {
      json.writeStringField(measure.property(), value.toString());
    }
  }

  private static void number(JsonGenerator json, Measure measure, BigDecimal value, String display)
      throws IOException {
    json.writeObjectFieldStart(measure.property());
    json.writeStringField("value", Ratio.written(value));
    json.writeStringField("display", display);
    json.writeEndObject();
  }

  /**
   * States go by the names that {@code .drl} files use, in lower case, and flags as true or false.
   */
  private static @Nullable String state(Subject subject, Measure measure) {
    if (subject instanceof IndicatorFact fact) {
      return switch (measure) {
        case SITUATION -> name(fact.situation());
        case MOVEMENT -> name(fact.movement());
        case DIRECTION -> name(fact.direction());
        case BASELINE_MOVEMENT -> name(fact.baselineMovement());
        case TREND_MOVEMENT -> name(fact.trendMovement());
        default -> null;
      };
    }
    return subject instanceof GroupFact && measure == Measure.BREAKDOWN
        ? (String) subject.measure(measure)
        : null;
  }

  private static @Nullable Boolean flag(Subject subject, Measure measure) {
    if (subject instanceof IndicatorFact fact) {
      return switch (measure) {
        case TARGET_MET -> fact.targetMet();
        case AT_CEILING -> fact.atCeiling();
        default -> null;
      };
    }
    return null;
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
