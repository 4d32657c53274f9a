package org.hyotei.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one mapping by name and type, and at {@link #close} refuses those that nobody
 * asked for. Every mistake becomes a defect at its own place; what was asked for is then absent,
 * and reading goes on. Not thread-safe.
 */
public final class Fields implements AutoCloseable {

  private final Node.Mapping mapping;
  private final Map<String, Node> values = new HashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Defects defects;

  private Fields(Node.Mapping mapping, Defects defects) {
    this.mapping = mapping;
    this.defects = defects;
    for (Node.Field field : mapping.fields()) {
      values.put(field.name(), field.value());
    }
  }

  /** Opens a node that should be a mapping; empty, with a defect, if it is none. */
  public static Optional<Fields> of(Node node, Defects defects) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(new Fields(mapping, defects));
    }
    wrongType(node, "項目の並び（{ … }）", "an object", defects);
    return Optional.empty();
  }

  public Place place() {
    return mapping.place();
  }

  public Defects defects() {
    return defects;
  }

  public boolean has(String name) {
    asked.add(name);
    return values.containsKey(name) && !(values.get(name) instanceof Node.Nothing);
  }

  /** Where the value of a field stands; the mapping's own place if there is none. */
  public Place place(String name) {
    Node value = values.get(name);
    return value == null ? mapping.place() : value.place();
  }

  /** The value as it stands; null where it is absent or null. */
  public @Nullable Node node(String name) {
    return has(name) ? values.get(name) : null;
  }

  /** A value that must be there. */
  public Optional<Node> required(String name) {
    Node value = node(name);
    if (value == null) {
      defects.add(
          "missing-field",
          new Place(
              mapping.place().file(),
              mapping.place().line(),
              mapping.place().column(),
              Pointers.child(mapping.place().pointer(), name)),
          "項目「" + name + "」がありません。必ず書いてください。",
          "The field \"" + name + "\" is missing. It is required.");
    }
    return Optional.ofNullable(value);
  }

  /** Text that must be there and not be blank; empty text, with a defect, if it is not. */
  public String requiredText(String name) {
    return required(name).map(node -> nonBlank(node, name)).orElse("");
  }

  private String nonBlank(Node node, String name) {
    String text = words(node);
    if (text != null && text.isBlank()) {
      defects.add(
          "blank-field",
          node.place(),
          "項目「" + name + "」が空です。",
          "The field \"" + name + "\" is blank.");
      return "";
    }
    return text == null ? "" : text;
  }

  /** A text that must be there and stand on one line. */
  public String requiredLine(String name) {
    String text = requiredText(name).stripTrailing();
    if (text.indexOf('\n') >= 0) {
      defects.add(
          "several-lines",
          place(name),
          "項目「" + name + "」は1行で書いてください。",
          "Write the field \"" + name + "\" on one line.");
    }
    return text;
  }

  public @Nullable String text(String name) {
    Node value = node(name);
    return value == null ? null : words(value);
  }

  public @Nullable Integer wholeNumber(String name) {
    Node value = node(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Node.Digits digits
        && digits.value().stripTrailingZeros().scale() <= 0
        && digits.value().abs().compareTo(BigDecimal.valueOf(1_000_000_000)) <= 0) {
      return digits.value().intValueExact();
    }
    wrongType(value, "整数", "a whole number", defects);
    return null;
  }

  /** A number, exact; null if absent. */
  public @Nullable BigDecimal number(String name) {
    Node value = node(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Node.Digits digits) {
      return digits.value();
    }
    wrongType(value, "数", "a number", defects);
    return null;
  }

  public boolean flag(String name, boolean absent) {
    Node value = node(name);
    if (value == null) {
      return absent;
    }
    if (value instanceof Node.Flag flag) {
      return flag.value();
    }
    wrongType(value, "true か false", "true or false", defects);
    return absent;
  }

  /** One of an enum's constants, written in lower case with hyphens. */
  public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
    Node value = node(name);
    if (value == null) {
      return null;
    }
    String written = words(value);
    if (written == null) {
      return null;
    }
    for (E constant : EnumSet.allOf(type)) {
      if (written(constant).equals(written)) {
        return constant;
      }
    }
    String known =
        EnumSet.allOf(type).stream().map(Fields::written).collect(Collectors.joining(", "));
    defects.add(
        "unknown-value",
        value.place(),
        "「" + Spelling.shorten(written) + "」は使えません。使える値: " + known + "。",
        "\"" + Spelling.shorten(written) + "\" is not known here. Known values: " + known + ".");
    return null;
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The items of a list, each through {@code reader}; those that give null are left out. */
  public <T> List<T> list(String name, Function<Node, @Nullable T> reader) {
    Node value = node(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof Node.Sequence sequence)) {
      wrongType(value, "一覧（[ … ]）", "a list", defects);
      return List.of();
    }
    List<T> items = new ArrayList<>();
    for (Node item : sequence.items()) {
      T read = reader.apply(item);
      if (read != null) {
        items.add(read);
      }
    }
    return items;
  }

  public List<String> texts(String name) {
    return list(name, this::words);
  }

  /** The entries of a mapping of text to text, in document order. */
  public Map<String, String> textByName(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Node.Field field : entries(name)) {
      String text = words(field.value());
      if (text != null) {
        texts.put(field.name(), text);
      }
    }
    return texts;
  }

  /** The entries of a mapping whose names are free, in document order. */
  public List<Node.Field> entries(String name) {
    Node value = node(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof Node.Mapping entries) {
      return entries.fields();
    }
    wrongType(value, "項目の並び（{ … }）", "an object", defects);
    return List.of();
  }

  /** The mapping below a name, opened; null if absent or no mapping. */
  public @Nullable Fields fields(String name) {
    Node value = node(name);
    return value == null ? null : of(value, defects).orElse(null);
  }

  /** The text of a node; null, with a defect, if it is not text. */
  public @Nullable String words(Node node) {
    if (node instanceof Node.Words words) {
      return words.value();
    }
    if (node instanceof Node.Digits digits) {
      defects.add(
          "wrong-type",
          node.place(),
          "文字を書くところに数 " + digits.written() + " があります。\"" + digits.written() + "\" と引用符で囲んでください。",
          "Expected text here, found the number "
              + digits.written()
              + ". Write it in quotes, \""
              + digits.written()
              + "\".");
      return null;
    }
    wrongType(node, "文字（\"…\"）", "text", defects);
    return null;
  }

  /** Refuses every field that was not asked for. */
  @Override
  public void close() {
    for (Node.Field field : mapping.fields()) {
      if (!asked.contains(field.name())) {
        String near =
            Spelling.nearest(field.name(), asked).map(n -> "「" + n + "」ではありませんか。").orElse("");
        String nearEn =
            Spelling.nearest(field.name(), asked).map(n -> " Maybe \"" + n + "\"?").orElse("");
        defects.add(
            "unknown-field",
            field.place(),
            "項目「"
                + Spelling.shorten(field.name())
                + "」は使えません。"
                + near
                + "使える項目: "
                + String.join(", ", asked)
                + "。",
            "The field \""
                + Spelling.shorten(field.name())
                + "\" is not known here."
                + nearEn
                + " Known fields: "
                + String.join(", ", asked)
                + ".");
      }
    }
  }

  static void wrongType(Node node, String ja, String en, Defects defects) {
    defects.add(
        "wrong-type",
        node.place(),
        ja + "を書くところに、" + describe(node, true) + "があります。",
        "Expected " + en + " here, found " + describe(node, false) + ".");
  }

  private static String describe(Node node, boolean ja) {
    if (node instanceof Node.Mapping) {
      return ja ? "項目の並び" : "an object";
    } else if (node instanceof Node.Sequence) {
      return ja ? "一覧" : "a list";
    } else if (node instanceof Node.Words words) {
      return (ja ? "文字 " : "text ") + "\"" + Spelling.shorten(words.value()) + "\"";
    } else if (node instanceof Node.Digits digits) {
      return (ja ? "数 " : "the number ") + digits.written();
    } else if (node instanceof Node.Flag flag) {
      return String.valueOf(flag.value());
    }
    return "null";
  }
}
