package org.hyotei.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads YAML 1.2 (JSON schema) into a tree. Anchors, tags and several documents are refused; a
 * duplicate name is a defect, and reading goes on.
 */
public final class YamlDocument {

  private static final int LARGEST = 1_000_000;
  private static final int DEEPEST = 64;

  private final String file;
  private final Defects defects;
  private final Set<org.snakeyaml.engine.v2.nodes.Node> seen =
      Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlDocument(String file, Defects defects) {
    this.file = file;
    this.defects = defects;
  }

  /** Reads one document; empty if no tree could be built, and {@code defects} then says why. */
  public static Optional<Node> read(String text, String file, Defects defects) {
    return new YamlDocument(file, defects).document(text);
  }

  private Optional<Node> document(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(LARGEST)
            .setMaxAliasesForCollections(LARGEST) // each is refused, none expanded
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .build();
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try {
      if (!shallow(new Parse(settings).parseString(plain))) {
        return Optional.empty();
      }
      Optional<org.snakeyaml.engine.v2.nodes.Node> root =
          new Compose(settings).composeString(plain);
      if (root.isEmpty()) {
        defects.add("empty-file", Place.ofLine(file, 1), "ファイルが空です。", "The file is empty.");
        return Optional.empty();
      }
      return Optional.of(node(root.get(), ""));
    } catch (MarkedYamlEngineException e) {
      defects.add(
          "not-yaml",
          e.getProblemMark().map(mark -> place(mark, "")).orElse(Place.ofLine(file, 1)),
          "YAML として読めません。この行か前の行の、字下げ（タブは使えません）、半角のコロンとその後の空白、引用符を確かめてください。",
          "This is not YAML: "
              + e.getProblem()
              + ". Check the indentation, the space after a colon and the quotes.");
      return Optional.empty();
    } catch (YamlEngineException | NumberFormatException e) {
      defects.add(
          "not-yaml",
          Place.ofLine(file, 1),
          "YAML として読めません（大きさは" + LARGEST + "文字まで、文書は1つ）。",
          "This cannot be read as YAML (up to "
              + LARGEST
              + " characters, one document): "
              + e.getMessage());
      return Optional.empty();
    }
  }

  /** Looks for tags, told here, and for nesting too deep to compose; false at the latter. */
  private boolean shallow(Iterable<Event> events) {
    int depth = 0;
    for (Event event : events) {
      Place at = event.getStartMark().map(mark -> place(mark, "")).orElse(Place.ofLine(file, 1));
      if (event instanceof CollectionStartEvent start) {
        start.getTag().ifPresent(tag -> refuseTag(tag, at));
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      } else if (event instanceof ScalarEvent scalar) {
        scalar.getTag().ifPresent(tag -> refuseTag(tag, at));
      }
      if (depth > DEEPEST) {
        defects.add(
            "beyond-limits",
            at,
            "入れ子が深すぎます（" + DEEPEST + "段まで）。",
            "The nesting is too deep (up to " + DEEPEST + " levels).");
        return false;
      }
    }
    return true;
  }

  private void refuseTag(String tag, Place at) {
    defects.add(
        "yaml-tag",
        at,
        "「!」で始まる型の指定は使えません。",
        "Tags such as " + Spelling.shorten(tag) + " are not admitted.");
  }

  private Place place(Mark mark, String pointer) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1, pointer);
  }

  private Node node(org.snakeyaml.engine.v2.nodes.Node yaml, String pointer) {
    Place place = yaml.getStartMark().map(mark -> place(mark, pointer)).orElse(Place.NOWHERE);
    if (!seen.add(yaml) || yaml.getAnchor().isPresent()) {
      refuseAnchor(place);
      return new Node.Nothing(place);
    }
    if (yaml instanceof MappingNode mapping) {
      return mapping(mapping, place, pointer);
    }
    if (yaml instanceof SequenceNode sequence) {
      List<Node> items = new ArrayList<>();
      for (org.snakeyaml.engine.v2.nodes.Node item : sequence.getValue()) {
        items.add(node(item, Pointers.child(pointer, items.size())));
      }
      return new Node.Sequence(place, items);
    }
    return scalar((ScalarNode) yaml, place);
  }

  private void refuseAnchor(Place place) {
    defects.add(
        "yaml-anchor",
        place,
        "「&」「*」による参照は使えません。値をそのまま書いてください。",
        "Anchors and aliases are not admitted. Write the value out.");
  }

  /** Line breaks belong in blocks ({@code |}, {@code >}), where a reader sees them. */
  private void refuseControls(ScalarNode scalar, Place place) {
    boolean block =
        scalar.getScalarStyle() == ScalarStyle.LITERAL
            || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    String plain = block ? scalar.getValue().replace("\n", "") : scalar.getValue();
    if (plain.chars().anyMatch(Character::isISOControl)) {
      defects.add(
          "control-character",
          place,
          "見えない制御文字があります。改行は「|」で始まる行に書き、ほかは消してください。",
          "There is an invisible control character. Write line breaks in a block after |, and delete"
              + " others.");
    }
  }

  private Node mapping(MappingNode mapping, Place place, String pointer) {
    List<Node.Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        Place at =
            tuple.getKeyNode().getStartMark().map(mark -> place(mark, pointer)).orElse(place);
        defects.add("not-yaml", at, "項目名は文字で書いてください。", "A name must be plain text.");
        continue;
      }
      String name = key.getValue();
      String child = Pointers.child(pointer, name);
      Place at = key.getStartMark().map(mark -> place(mark, child)).orElse(place);
      refuseControls(key, at);
      if (key.getAnchor().isPresent()) {
        refuseAnchor(at);
      }
      if (!names.add(name)) {
        defects.add(
            "duplicate-field",
            at,
            "項目「" + name + "」が2回あります。1つにしてください。",
            "The field \"" + name + "\" stands twice. Keep one.");
        continue;
      }
      fields.add(new Node.Field(name, at, node(tuple.getValueNode(), child)));
    }
    return new Node.Mapping(place, fields);
  }

  private Node scalar(ScalarNode scalar, Place place) {
    String value = scalar.getValue();
    refuseControls(scalar, place);
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.STR)) {
      return new Node.Words(place, value);
    }
    if (tag.equals(Tag.NULL)) {
      return new Node.Nothing(place);
    }
    if (tag.equals(Tag.BOOL)) {
      return new Node.Flag(place, value.equals("true"));
    }
    if ((tag.equals(Tag.INT) || tag.equals(Tag.FLOAT))
        && value.matches("-?[0-9]{1,30}([.][0-9]{1,30})?")) {
      return new Node.Digits(place, value, new BigDecimal(value));
    }
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return new Node.Words(place, value);
    }
    return new Node.Nothing(place); // has a tag, which was refused
  }
}
