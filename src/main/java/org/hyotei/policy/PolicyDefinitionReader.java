package org.hyotei.policy;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyotei.document.Fields;
import org.hyotei.document.Node;
import org.hyotei.document.Spelling;
import org.hyotei.document.YamlDocument;
import org.hyotei.facts.Definitions;
import org.hyotei.model.Defects;
import org.hyotei.model.Direction;
import org.hyotei.model.Period;
import org.hyotei.model.Place;
import org.hyotei.reading.PeriodReader;
import org.jspecify.annotations.Nullable;

/** Reads {@code policy.yaml}; unknown names are refused, by name and line. */
final class PolicyDefinitionReader {

  private static final int MOST_PLACES = 6;

  private final Defects defects;

  private PolicyDefinitionReader(Defects defects) {
    this.defects = defects;
  }

  /** The definition; empty if the file is no mapping at all. Other defects leave gaps in it. */
  static Optional<PolicyDefinition> read(String text, String file, String pack, Defects defects) {
    return YamlDocument.read(text, file, defects)
        .flatMap(node -> Fields.of(node, defects))
        .map(fields -> new PolicyDefinitionReader(defects).definition(fields, pack));
  }

  private PolicyDefinition definition(Fields fields, String pack) {
    try (fields) {
      String id = fields.requiredText("id");
      if (!id.isEmpty() && !id.equals(pack)) {
        defects.add(
            "id-unlike-folder",
            fields.place("id"),
            "id「" + id + "」はフォルダの名前「" + pack + "」と同じにしてください。",
            "The id \"" + id + "\" must be the folder's name, \"" + pack + "\".");
      }
      if (!PolicyDefinition.isId(pack)) {
        badId(pack, fields.place("id"), defects);
      }
      String title = fields.requiredText("title");
      String municipality = fields.text("municipality");
      String owner = fields.text("owner");
      PolicyDefinition.Source source = source(fields);
      @Nullable Period[] years = years(fields);
      Scale scale = scale(fields);
      PolicyDefinition.Graded graded = graded(fields);
      Definitions definitions = definitions(fields);
      Map<String, PolicyDefinition.Input> inputs = inputs(fields);
      PolicyDefinition.GroupMeasures groupMeasures = groupMeasures(fields);
      List<String> stated = fields.texts("stated");
      List<PolicyDefinition.Decision> decided = fields.list("decided", this::decision);
      return new PolicyDefinition(
          pack,
          title,
          municipality,
          owner,
          source,
          years[0],
          years[1],
          scale,
          graded,
          definitions,
          inputs,
          groupMeasures,
          stated,
          decided,
          rules(fields));
    }
  }

  static void badId(String pack, Place place, Defects defects) {
    String shown = Spelling.shorten(pack);
    defects.add(
        "bad-name",
        place,
        "フォルダの名前「" + shown + "」は使えません。英数字、ハイフン、下線で書いてください。",
        "A pack's folder has letters, digits, hyphens and underscores; \"" + shown + "\" has not.");
  }

  private PolicyDefinition.Source source(Fields fields) {
    Fields source =
        fields.required("source").flatMap(node -> Fields.of(node, defects)).orElse(null);
    if (source == null) {
      return new PolicyDefinition.Source("", null, null);
    }
    try (source) {
      return new PolicyDefinition.Source(
          source.requiredText("document"), source.text("place"), source.text("publisher"));
    }
  }

  private @Nullable Period[] years(Fields fields) {
    @Nullable Period[] years = new Period[2];
    Fields range = fields.fields("fiscalYears");
    if (range != null) {
      try (range) {
        years[0] = year(range, "from");
        years[1] = year(range, "to");
      }
    }
    return years;
  }

  private @Nullable Period year(Fields fields, String name) {
    String written = fields.text(name);
    if (written == null) {
      return null;
    }
    Optional<Period> year = PeriodReader.read(written);
    if (year.isEmpty()) {
      defects.add(
          "unreadable-period",
          fields.place(name),
          "年度「" + Spelling.shorten(written) + "」が読めません。R6 や 令和6年度 のように書いてください。",
          "The fiscal year \""
              + Spelling.shorten(written)
              + "\" cannot be read. Write R6 or 令和6年度.");
    }
    return year.orElse(null);
  }

  private Scale scale(Fields fields) {
    Set<String> symbols = new HashSet<>();
    fields.required("scale");
    List<Scale.Step> steps =
        fields.list(
            "scale",
            node -> Fields.of(node, defects).map(step -> step(step, symbols)).orElse(null));
    if (fields.node("scale") instanceof Node.Sequence sequence && sequence.items().isEmpty()) {
      defects.add(
          "empty-scale",
          fields.place("scale"),
          "scale に評価が1つもありません。",
          "There is no grade under \"scale\".");
    }
    return new Scale(steps);
  }

  private Scale.Step step(Fields fields, Set<String> symbols) {
    try (fields) {
      String symbol = fields.requiredText("grade");
      if (symbol.codePoints().anyMatch(PolicyDefinitionReader::isNotOfSymbol)) {
        defects.add(
            "bad-symbol",
            fields.place("grade"),
            "評価の記号「" + symbol + "」に空白や「\"」「\\」「{」「}」は使えません。",
            "The symbol \"" + symbol + "\" may have no space, quote, backslash or brace.");
      }
      if (!symbols.add(symbol)) {
        defects.add(
            "duplicate-grade",
            fields.place("grade"),
            "評価「" + symbol + "」が2回あります。",
            "The grade \"" + symbol + "\" stands twice.");
      }
      return new Scale.Step(
          symbol,
          fields.requiredText("label"),
          fields.number("points"),
          fields.flag("ungraded", false));
    }
  }

  private static boolean isNotOfSymbol(int character) {
    return SlotReader.isRefused(character)
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '{'
        || character == '}';
  }

  private PolicyDefinition.Graded graded(Fields fields) {
    Fields graded = fields.fields("graded");
    if (graded == null) {
      return new PolicyDefinition.Graded(true, false, Set.of());
    }
    try (graded) {
      return new PolicyDefinition.Graded(
          graded.flag("indicators", true),
          graded.flag("activities", false),
          new LinkedHashSet<>(graded.texts("levels")));
    }
  }

  private Definitions definitions(Fields fields) {
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
        }
      }
      return names;
    }
    defects.add(
        "wrong-type",
        node.place(),
        "段階は「検討」か [企画, 計画] のように書いてください。",
        "A stage is a word or a list of words.");
    return null;
  }

  private Map<String, PolicyDefinition.Input> inputs(Fields fields) {
    Map<String, PolicyDefinition.Input> inputs = new LinkedHashMap<>();
    for (Node.Field entry : fields.entries("inputs")) {
      Fields.of(entry.value(), defects)
          .ifPresent(
              given -> {
                try (given) {
                  given.required("type");
                  String title = given.requiredText("title");
                  PolicyDefinition.Input.Type type =
                      given.oneOf("type", PolicyDefinition.Input.Type.class);
                  if (!entry.name().matches("[A-Za-z][A-Za-z0-9-]*")) {
                    defects.add(
                        "bad-name",
                        entry.place(),
                        "入力の名前「" + entry.name() + "」は英数字とハイフンで書いてください。",
                        "An input's name has letters, digits and hyphens; \""
                            + entry.name()
                            + "\" has not.");
                  }
                  if (type != null) {
                    inputs.put(entry.name(), new PolicyDefinition.Input(entry.name(), title, type));
                  }
                }
              });
    }
    return inputs;
  }

  private PolicyDefinition.GroupMeasures groupMeasures(Fields fields) {
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

  private PolicyDefinition.@Nullable Decision decision(Node node) {
    return Fields.of(node, defects)
        .map(
            given -> {
              try (given) {
                return new PolicyDefinition.Decision(
                    given.requiredText("what"), given.requiredText("why"));
              }
            })
        .orElse(null);
  }

  private Map<Phase, List<String>> rules(Fields fields) {
    Map<Phase, List<String>> rules = new EnumMap<>(Phase.class);
    Fields given = fields.required("rules").flatMap(node -> Fields.of(node, defects)).orElse(null);
    if (given != null) {
      try (given) {
        Set<String> named = new HashSet<>();
        for (Phase phase : Phase.values()) {
          List<String> files = given.texts(phase.group());
          for (String file : files) {
            if (!named.add(file)) {
              defects.add(
                  "duplicate-file",
                  given.place(phase.group()),
                  "ファイル「" + file + "」が2回あります。1つの段階に1回だけ書いてください。",
                  "The file \"" + file + "\" is named twice. Name it once, in one phase.");
            }
          }
          rules.put(phase, files.stream().distinct().toList());
        }
      }
    }
    return rules;
  }
}
