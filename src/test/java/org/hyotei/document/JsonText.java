package org.hyotei.document;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.hyotei.model.Defects;

/** JSON that a test got back, looked into by JSON pointer. */
public record JsonText(Node root) {

  /** Reads it; it must be JSON without a defect. */
  public static JsonText of(byte[] utf8) {
    Defects defects = new Defects();
    Node root =
        JsonDocument.read(utf8, "", defects)
            .orElseThrow(() -> new AssertionError(defects.list() + " in: " + shown(utf8)));
    if (!defects.isEmpty()) {
      throw new AssertionError(defects.list() + " in: " + shown(utf8));
    }
    return new JsonText(root);
  }

  public static JsonText of(String json) {
    return of(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String shown(byte[] utf8) {
    return Spelling.shorten(new String(utf8, StandardCharsets.UTF_8));
  }

  /** What stands at a pointer; it must be there. */
  public JsonText at(String pointer) {
    Node node = root;
    for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      node = child(node, step.replace("~1", "/").replace("~0", "~"), pointer);
    }
    return new JsonText(node);
  }

  private static Node child(Node node, String step, String pointer) {
    if (node instanceof Node.Sequence sequence
        && Integer.parseInt(step) < sequence.items().size()) {
      return sequence.items().get(Integer.parseInt(step));
    }
    if (node instanceof Node.Mapping mapping) {
      for (Node.Field field : mapping.fields()) {
        if (field.name().equals(step)) {
          return field.value();
        }
      }
    }
    throw new AssertionError("nothing at " + pointer + ": no " + step);
  }

  public String text(String pointer) {
    Node node = at(pointer).root();
    if (node instanceof Node.Words words) {
      return words.value();
    }
    if (node instanceof Node.Digits digits) {
      return digits.written();
    }
    return node instanceof Node.Flag flag ? String.valueOf(flag.value()) : "null";
  }

  /** The items of the list at a pointer. */
  public List<JsonText> items(String pointer) {
    if (at(pointer).root() instanceof Node.Sequence sequence) {
      return sequence.items().stream().map(JsonText::new).toList();
    }
    throw new AssertionError("no list at " + pointer);
  }

  /** One text of each item of a list. */
  public List<String> texts(String list, String pointer) {
    return items(list).stream().map(item -> item.text(pointer)).toList();
  }

  /** The field names of the object at a pointer. */
  public List<String> names(String pointer) {
    if (at(pointer).root() instanceof Node.Mapping mapping) {
      return mapping.fields().stream().map(Node.Field::name).collect(Collectors.toList());
    }
    throw new AssertionError("no object at " + pointer);
  }

  /** As JSON again. */
  public String json() {
    if (root instanceof Node.Mapping mapping) {
      return mapping.fields().stream()
          .map(field -> quoted(field.name()) + ":" + new JsonText(field.value()).json())
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (root instanceof Node.Sequence sequence) {
      return sequence.items().stream()
          .map(item -> new JsonText(item).json())
          .collect(Collectors.joining(",", "[", "]"));
    }
    return root instanceof Node.Words words ? quoted(words.value()) : text("");
  }

  /** A text as a JSON string, with its quotes. */
  public static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }
}
