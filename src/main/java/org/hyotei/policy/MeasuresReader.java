package org.hyotei.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hyotei.document.Fields;
import org.hyotei.document.Node;
import org.hyotei.document.Spelling;
import org.hyotei.facts.Definitions;
import org.hyotei.model.Defects;
import org.hyotei.model.Direction;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/** Reads {@code definitions} of {@code policy.yaml}: how things are measured. */
final class MeasuresReader {

  private static final int MOST_YEARS = 30;

  private static final Map<String, Definitions.Reference> REFERENCES = references();

  private final Defects defects;

  private static Map<String, Definitions.Reference> references() {
    Map<String, Definitions.Reference> byName = new LinkedHashMap<>();
    for (Definitions.Reference reference : Definitions.Reference.values()) {
      byName.put(reference.name().toLowerCase(Locale.ROOT).replace('_', '-'), reference);
    }
    return Collections.unmodifiableMap(byName);
  }

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
          Definitions.TrendReading.DEFAULT,
          List.of(Definitions.Reference.YEAR),
          null,
          null,
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
          trend(given),
          references(given),
          given.text("judged-value"),
          given.text("limit"),
          given.list("stages", this::stage));
    }
  }

  /** The references in their order; that of the year if none is named. */
  private List<Definitions.Reference> references(Fields fields) {
    List<Definitions.Reference> references = new ArrayList<>();
    Node node = fields.node("target");
    for (String name : fields.texts("target")) {
      Definitions.Reference reference = REFERENCES.get(name);
      if (reference == null || references.contains(reference)) {
        defects.add(
            "unknown-value",
            node == null ? fields.place() : node.place(),
            "target の「"
                + Spelling.shorten(name)
                + "」は使えないか、2回あります。使える値: "
                + String.join(", ", REFERENCES.keySet())
                + "。",
            "\""
                + Spelling.shorten(name)
                + "\" is no reference, or stands twice. Known: "
                + String.join(", ", REFERENCES.keySet())
                + ".");
      } else {
        references.add(reference);
      }
    }
    return references.isEmpty() ? List.of(Definitions.Reference.YEAR) : references;
  }

  /** Refuses the name of an input that the policy does not declare, or not as a quantity. */
  void checkInputs(
      Definitions definitions, Map<String, PolicyDefinition.Input> inputs, Place place) {
    Stream.of(definitions.judgedValue(), definitions.limit())
        .filter(Objects::nonNull)
        .forEach(
            name -> {
              PolicyDefinition.Input input = inputs.get(name);
              if (input == null || input.type() != PolicyDefinition.Input.Type.QUANTITY) {
                defects.add(
                    "unknown-input",
                    place,
                    "「"
                        + Spelling.shorten(name)
                        + "」は policy.yaml の inputs にある type: quantity の名前にしてください。",
                    "\""
                        + Spelling.shorten(name)
                        + "\" must name an input of type quantity. Declare it under inputs.");
              }
            });
  }

  private Definitions.TrendReading trend(Fields fields) {
    Definitions.TrendReading absent = Definitions.TrendReading.DEFAULT;
    Fields given = fields.fields("trend");
    if (given == null) {
      return absent;
    }
    try (given) {
      int years = between(given, "years", 2, MOST_YEARS, absent.years());
      int least = between(given, "least", 2, years, Math.min(absent.least(), years));
      BigDecimal tolerance = given.number("tolerance");
      if (tolerance != null && tolerance.signum() < 0) {
        defects.add(
            "out-of-range",
            given.place("tolerance"),
            "tolerance は0以上の数（1年あたり%）にしてください。",
            "\"tolerance\" is percent a year, 0 or more.");
      }
      return new Definitions.TrendReading(
          years, least, tolerance == null ? absent.tolerance() : tolerance);
    }
  }

  private int between(Fields fields, String name, int low, int high, int absent) {
    Integer given = fields.wholeNumber(name);
    if (given != null && (given < low || given > high)) {
      defects.add(
          "out-of-range",
          fields.place(name),
          name + " は" + low + "から" + high + "までです。",
          "\"" + name + "\" goes from " + low + " to " + high + ".");
      return absent;
    }
    return given == null ? absent : given;
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
