package org.hyotei.policy;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.hyotei.document.Fields;
import org.hyotei.document.Node;
import org.hyotei.document.Spelling;
import org.hyotei.facts.Definitions;
import org.hyotei.model.Defects;
import org.hyotei.model.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code definitions} and {@code groupMeasures} of {@code policy.yaml}: how things are
 * measured.
 */
final class MeasuresReader {

  private static final int MOST_PLACES = 6;

  private final Defects defects;

  MeasuresReader(Defects defects) {
    this.defects = defects;
  }

  Definitions definitions(Fields fields) {
    Fields given = fields.fields("definitions");
    if (given == null) {
      return new Definitions(
          null,
          Definitions.Lower.TARGET_OVER_ACTUAL,
          Definitions.PartsReading.NONE,
          Definitions.Previous.PRECEDING_YEAR,
          Definitions.Rounding.EXACT,
          List.of());
    }
    try (given) {
      Direction direction = given.oneOf("direction-when-absent", Direction.class);
      Definitions.Lower lower = given.oneOf("lower-is-better", Definitions.Lower.class);
      Definitions.PartsReading parts = given.oneOf("parts", Definitions.PartsReading.class);
      Definitions.Previous previous = given.oneOf("previous", Definitions.Previous.class);
      return new Definitions(
          direction,
          lower == null ? Definitions.Lower.TARGET_OVER_ACTUAL : lower,
          parts == null ? Definitions.PartsReading.NONE : parts,
          previous == null ? Definitions.Previous.PRECEDING_YEAR : previous,
          rounding(given),
          given.list("stages", this::stage));
    }
  }

  private Definitions.Rounding rounding(Fields fields) {
    Fields given = fields.fields("rounding");
    if (given == null) {
      return Definitions.Rounding.EXACT;
    }
    try (given) {
      return new Definitions.Rounding(mode(given), places(given));
    }
  }

  private int places(Fields fields) {
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

  private @Nullable RoundingMode mode(Fields fields) {
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

  private @Nullable List<String> stage(Node node) {
    if (node instanceof Node.Words words) {
      return List.of(words.value());
    }
    if (node instanceof Node.Sequence sequence) {
      List<String> names = new ArrayList<>();
      for (Node item : sequence.items()) {
        if (item instanceof Node.Words words) {
          names.add(words.value());
        } else {
          notAStage(item);
        }
      }
      return names;
    }
    notAStage(node);
    return null;
  }

  private void notAStage(Node node) {
    defects.add(
        "wrong-type",
        node.place(),
        "段階は「検討」か [企画, 計画] のように書いてください。",
        "A stage is a word or a list of words.");
  }

  PolicyDefinition.GroupMeasures groupMeasures(Fields fields) {
    Fields given = fields.fields("groupMeasures");
    if (given == null) {
      return new PolicyDefinition.GroupMeasures(
          PolicyDefinition.GroupMeasures.Of.DESCENDANTS, 2, RoundingMode.HALF_UP);
    }
    try (given) {
      PolicyDefinition.GroupMeasures.Of of =
          given.oneOf("of", PolicyDefinition.GroupMeasures.Of.class);
      Fields mean = given.fields("mean");
      int places = 2;
      RoundingMode mode = RoundingMode.HALF_UP;
      if (mean != null) {
        try (mean) {
          places = places(mean);
          RoundingMode read = mode(mean);
          mode = read == null ? mode : read;
        }
      }
      return new PolicyDefinition.GroupMeasures(
          of == null ? PolicyDefinition.GroupMeasures.Of.DESCENDANTS : of, places, mode);
    }
  }
}
