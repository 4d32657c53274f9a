package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hyotei.document.Node;
import org.jspecify.annotations.Nullable;

/** A tree that was read, written again: the same values in the same order. */
public final class NodeJson {

  private NodeJson() {}

  public static void write(Node node, JsonGenerator json) throws IOException {
    if (node instanceof Node.Mapping mapping) {
      json.writeStartObject();
      for (Node.Field field : mapping.fields()) {
        json.writeFieldName(field.name());
        write(field.value(), json);
      }
      json.writeEndObject();
    } else if (node instanceof Node.Sequence sequence) {
      json.writeStartArray();
      for (Node item : sequence.items()) {
        write(item, json);
      }
      json.writeEndArray();
    } else if (node instanceof Node.Words words) {
      json.writeString(words.value());
    } else if (node instanceof Node.Digits digits) {
      json.writeNumber(digits.written());
    } else if (node instanceof Node.Flag flag) {
      json.writeBoolean(flag.value());
    } else {
      json.writeNull();
    }
  }

  /** A field's value; null where the node is no mapping or has no such field. */
  public static @Nullable Node child(@Nullable Node node, String name) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Field field : mapping.fields()) {
        if (field.name().equals(name)) {
          return field.value();
        }
      }
    }
    return null;
  }

  /** The node as JSON on one line. */
  public static String text(Node node) {
    return new String(Json.bytes(json -> write(node, json)), StandardCharsets.UTF_8);
  }
}
