package org.hyotei.policy;

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
import org.hyotei.facts.GroupMeasures;
import org.hyotei.facts.Listing;
import org.hyotei.facts.Scale;
import org.hyotei.model.Defects;
import org.hyotei.model.Period;
import org.hyotei.model.Place;
import org.hyotei.reading.PeriodReader;
import org.jspecify.annotations.Nullable;

/** Reads {@code policy.yaml}; unknown names are refused, by name and line. */
final class PolicyDefinitionReader {

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
      String title = fields.requiredLine("title");
      String municipality = fields.text("municipality");
      String owner = fields.text("owner");
      String approval = fields.text("approval");
      PolicyDefinition.Source source = source(fields);
      @Nullable Period[] years = years(fields);
      MeasuresReader measures = new MeasuresReader(defects);
      Scale scale = new ScaleReader(defects).scale(fields);
      List<String> marks = fields.texts("marks");
      PolicyDefinition.Graded graded = graded(fields);
      Definitions definitions = measures.definitions(fields);
      Map<String, PolicyDefinition.Input> inputs = inputs(fields);
      measures.checkInputs(definitions, inputs, fields.place("definitions"));
      Set<String> levels = new LinkedHashSet<>(fields.texts("levels"));
      levels.addAll(graded.levels());
      GroupMeasuresReader groups = new GroupMeasuresReader(inputs, defects);
      GroupMeasures groupMeasures = groups.groupMeasures(fields);
      Map<String, GroupMeasures> byLevel = groups.byLevel(fields, groupMeasures);
      boolean widePercent = widePercent(fields);
      Map<String, Listing> lists =
          new ListsReader(scale, levels, inputs.keySet(), widePercent, defects).lists(fields);
      List<String> stated = fields.texts("stated");
      List<PolicyDefinition.Decision> decided = fields.list("decided", this::decision);
      return new PolicyDefinition(
          pack,
          title,
          municipality,
          owner,
          approval,
          source,
          years[0],
          years[1],
          scale,
          marks,
          List.copyOf(levels),
          graded,
          definitions,
          inputs,
          groupMeasures,
          byLevel,
          lists,
          widePercent,
          judgementsNeedReasons(fields),
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

  /** Widths of a percent sign. */
  private enum Percent {
    FULL,
    HALF
  }

  /** What a judgement must bring. */
  private enum Demand {
    REQUIRED,
    OPTIONAL
  }

  private boolean judgementsNeedReasons(Fields fields) {
    Fields judgements = fields.fields("judgements");
    if (judgements == null) {
      return false;
    }
    try (judgements) {
      return judgements.oneOf("reason", Demand.class) == Demand.REQUIRED;
    }
  }

  private boolean widePercent(Fields fields) {
    Fields wording = fields.fields("wording");
    if (wording == null) {
      return true;
    }
    try (wording) {
      return wording.oneOf("percent", Percent.class) != Percent.HALF;
    }
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
