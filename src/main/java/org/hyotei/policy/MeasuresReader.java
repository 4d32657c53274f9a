package org.hyotei.policy;

import java.util.ArrayList;
import java.util.List;
import org.hyotei.document.Fields;
import org.hyotei.document.Node;
import org.hyotei.facts.Definitions;
import org.hyotei.model.Defects;
import org.hyotei.model.Direction;
import org.jspecify.annotations.Nullable;

/** Reads {@code definitions} of {@code policy.yaml}: how things are measured. */
final class MeasuresReader {

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
          new RoundingReader(defects).rounding(given),
          given.list("stages", this::stage));
    }
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
}
