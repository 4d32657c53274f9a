package org.hyotei.policy;

import java.math.RoundingMode;
import org.hyotei.document.Fields;
import org.hyotei.document.Spelling;
import org.hyotei.facts.Definitions;
import org.hyotei.model.Defects;
import org.jspecify.annotations.Nullable;

/** Reads how something is rounded: {@code { mode: half-up, places: 1 }}. */
final class RoundingReader {

  private static final int MOST_PLACES = 6;

  private final Defects defects;

  RoundingReader(Defects defects) {
    this.defects = defects;
  }

  /** How a ratio is rounded, under {@code rounding}; not at all if it is not there. */
  Definitions.Rounding rounding(Fields fields) {
    Fields given = fields.fields("rounding");
    if (given == null) {
      return Definitions.Rounding.EXACT;
    }
    try (given) {
      return new Definitions.Rounding(mode(given), places(given));
    }
  }

  /** Fraction digits, under {@code places}; 0 if absent or wrong. */
  int places(Fields fields) {
    Integer places = fields.wholeNumber("places");
    if (places != null && (places < 0 || places > MOST_PLACES)) {
      defects.add(
          "out-of-range",
          fields.place("places"),
          "小数の桁数は0から" + MOST_PLACES + "までです。",
          "\"places\" goes from 0 to " + MOST_PLACES + ".");
      return 0;
    }
    return places == null ? 0 : places;
  }

  /** The rounding, under {@code mode}; null, with a defect, if absent or unknown. */
  @Nullable RoundingMode mode(Fields fields) {
    String mode = fields.requiredText("mode");
    return switch (mode) {
      case "half-up" -> RoundingMode.HALF_UP;
      case "down" -> RoundingMode.DOWN;
      case "up" -> RoundingMode.UP;
      case "" -> null;
      default -> {
        defects.add(
            "unknown-value",
            fields.place("mode"),
            "丸め方「"
                + Spelling.shorten(mode)
                + "」は使えません。half-up（四捨五入）、down（切り捨て）、up（切り上げ）のどれかにしてください。",
            "\"" + Spelling.shorten(mode) + "\" is no rounding. Use half-up, down or up.");
        yield null;
      }
    };
  }
}
