package org.hyotei.policy;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hyotei.document.Fields;
import org.hyotei.document.Node;
import org.hyotei.document.Spelling;
import org.hyotei.facts.GroupMeasures;
import org.hyotei.model.Defects;
import org.jspecify.annotations.Nullable;

/** Reads {@code groupMeasures} of {@code policy.yaml}: for all groups, and for those of a level. */
final class GroupMeasuresReader {

  private static final int MOST_WEIGHT = 1000;

  private final Map<String, PolicyDefinition.Input> inputs;
  private final RoundingReader rounding;
  private final Defects defects;

  GroupMeasuresReader(Map<String, PolicyDefinition.Input> inputs, Defects defects) {
    this.inputs = inputs;
    this.rounding = new RoundingReader(defects);
    this.defects = defects;
  }

  /** Those of all levels that say nothing else. */
  GroupMeasures groupMeasures(Fields policy) {
    Fields given = policy.fields("groupMeasures");
    if (given == null) {
      return GroupMeasures.DEFAULT;
    }
    try (given) {
      given.entries("levels");
      return read(given, GroupMeasures.DEFAULT);
    }
  }

  /** Those of single levels; what one does not say is as for all. */
  Map<String, GroupMeasures> byLevel(Fields policy, GroupMeasures all) {
    Map<String, GroupMeasures> byLevel = new LinkedHashMap<>();
    if (policy.node("groupMeasures") instanceof Node.Mapping mapping) {
      for (Node.Field field : mapping.fields()) {
        if (field.name().equals("levels") && field.value() instanceof Node.Mapping levels) {
          for (Node.Field level : levels.fields()) {
            Fields.of(level.value(), defects)
                .ifPresent(
                    given -> {
                      try (given) {
                        byLevel.put(level.name(), read(given, all));
                      }
                    });
          }
        }
      }
    }
    return byLevel;
  }

  private GroupMeasures read(Fields given, GroupMeasures absent) {
    GroupMeasures.Of of = given.oneOf("of", GroupMeasures.Of.class);
    GroupMeasures.ShareOf shareOf = given.oneOf("share-of", GroupMeasures.ShareOf.class);
    int places = absent.meanPlaces();
    RoundingMode mode = absent.meanRounding();
    Fields mean = given.fields("mean");
    if (mean != null) {
      try (mean) {
        places = rounding.places(mean);
        RoundingMode read = rounding.mode(mean);
        mode = read == null ? mode : read;
      }
    }
    int figures = absent.figuresWeight();
    int assessments = absent.assessmentsWeight();
    Fields combine = given.fields("combine");
    if (combine != null) {
      try (combine) {
        figures = weight(combine, "figures");
        assessments = weight(combine, "assessments");
      }
    }
    return new GroupMeasures(
        of == null ? absent.of() : of,
        places,
        mode,
        shareOf == null ? absent.shareOf() : shareOf,
        weightInput(given, absent.weight()),
        figures,
        assessments);
  }

  private @Nullable String weightInput(Fields given, @Nullable String absent) {
    String weight = given.text("weight");
    if (weight == null) {
      return absent;
    }
    PolicyDefinition.Input input = inputs.get(weight);
    if (input == null || input.type() != PolicyDefinition.Input.Type.QUANTITY) {
      defects.add(
          "unknown-input",
          given.place("weight"),
          "重み「"
              + Spelling.shorten(weight)
              + "」は policy.yaml の inputs にある type: quantity の名前にしてください。",
          "\"weight\" names an input of type quantity; \""
              + Spelling.shorten(weight)
              + "\" is none. Declare it under inputs.");
      return absent;
    }
    return weight;
  }

  private int weight(Fields combine, String name) {
    combine.required(name);
    Integer weight = combine.wholeNumber(name);
    if (weight != null && (weight < 1 || weight > MOST_WEIGHT)) {
      defects.add(
          "out-of-range",
          combine.place(name),
          "重みは1から" + MOST_WEIGHT + "までの整数です。",
          "A weight is a whole number from 1 to " + MOST_WEIGHT + ".");
      return 1;
    }
    return weight == null ? 1 : weight;
  }
}
