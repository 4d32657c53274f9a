package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.model.Defects;
import org.jspecify.annotations.Nullable;

/**
 * The result of a recorded evaluation, put together from the pieces of {@link RecordJson} as it was
 * when it was given. What was disposed of since is left out: a subject without its result stands
 * with {@code "disposed": true}, a judgement likewise.
 */
public final class RecordedJson {

  private final Map<String, @Nullable Node> pieces = new LinkedHashMap<>();
  private final String language;
  private final @Nullable Node cells;

  /**
   * A result in a language.
   *
   * @param names of all pieces that the record was made of, in its order
   * @param texts of those that are still there, by name
   */
  public RecordedJson(List<String> names, Map<String, String> texts, String language) {
    this.language = language;
    for (String name : names) {
      String text = texts.get(name);
      pieces.put(name, text == null ? null : read(text));
    }
    cells = NodeJson.child(pieces.get(RecordJson.SHEET), "cells");
  }

  private static Node read(String text) {
    Defects defects = new Defects();
    return JsonDocument.read(text.getBytes(StandardCharsets.UTF_8), "", defects)
        .orElseThrow(() -> new IllegalStateException("a recorded piece is no JSON"));
  }

  /** The fields of the result from {@code subjects} on, into an object that is open. */
  public void write(JsonGenerator json) throws IOException {
    Node source = NodeJson.child(pieces.get(RecordJson.SHEET), "source");
    if (source != null) {
      json.writeFieldName("sheet");
      inLanguage(source, json);
    }
    json.writeArrayFieldStart("subjects");
    for (String name : pieces.keySet()) {
      if (name.startsWith(RecordJson.SUBJECT)) {
        subject(name.substring(RecordJson.SUBJECT.length()), json);
      }
    }
    json.writeEndArray();
    Node whole = pieces.get(RecordJson.WHOLE);
    field("commentary", whole, json);
    json.writeArrayFieldStart("findings");
    for (Node finding : inOrder("findings")) {
      finding(finding, json);
    }
    json.writeEndArray();
    field("tallies", whole, json);
    field("summary", whole, json);
    json.writeFieldName("trace");
    trace(step -> true, json);
    EvaluationJson.notes(language, json);
  }

  /** The trace alone, as an array: all of it, or that of one subject. */
  public void trace(@Nullable String subject, JsonGenerator json) throws IOException {
    trace(step -> subject == null || subject.equals(text(NodeJson.child(step, "subject"))), json);
  }

  private void trace(Predicate<Node> wanted, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Node placed : inOrder("trace")) {
      Node step = NodeJson.child(placed, "step");
      if (step != null && wanted.test(step)) {
        NodeJson.write(step, json);
      }
    }
    json.writeEndArray();
  }

  private void subject(String id, JsonGenerator json) throws IOException {
    Node result = NodeJson.child(pieces.get(RecordJson.SUBJECT + id), "result");
    json.writeStartObject();
    if (!(result instanceof Node.Mapping mapping)) {
      json.writeStringField("id", id);
      json.writeBooleanField("disposed", true);
      json.writeEndObject();
      return;
    }
    String judged = RecordJson.JUDGEMENT + id;
    for (Node.Field field : mapping.fields()) {
      if (field.name().equals("rule") && pieces.containsKey(judged)) {
        judgement(judged, json);
      }
      json.writeFieldName(field.name());
      NodeJson.write(field.value(), json);
    }
    json.writeEndObject();
  }

  private void judgement(String name, JsonGenerator json) throws IOException {
    json.writeFieldName("judgement");
    Node said = pieces.get(name);
    if (said == null) {
      json.writeStartObject();
      json.writeBooleanField("disposed", true);
      json.writeEndObject();
      json.writeNullField("reason");
      return;
    }
    NodeJson.write(said, json);
    Json.text(json, "reason", text(NodeJson.child(said, "reason")));
  }

  private void finding(Node finding, JsonGenerator json) throws IOException {
    json.writeStartObject();
    String pointer = text(NodeJson.child(finding, "pointer"));
    String cell = pointer == null ? null : text(NodeJson.child(cells, pointer));
    for (Node.Field field : ((Node.Mapping) finding).fields()) {
      if (field.name().equals("message")) {
        if (cell != null) {
          json.writeStringField("cell", cell);
        }
        Json.text(json, "message", text(NodeJson.child(field.value(), language)));
      } else if (!field.name().equals("n")) {
        json.writeFieldName(field.name());
        NodeJson.write(field.value(), json);
      }
    }
    json.writeEndObject();
  }

  /** A tree, its messages in one language. */
  private void inLanguage(Node node, JsonGenerator json) throws IOException {
    if (node instanceof Node.Sequence sequence) {
      json.writeStartArray();
      for (Node item : sequence.items()) {
        inLanguage(item, json);
      }
      json.writeEndArray();
    } else if (node instanceof Node.Mapping mapping && isMessage(mapping)) {
      json.writeString(text(NodeJson.child(mapping, language)));
    } else if (node instanceof Node.Mapping mapping) {
      json.writeStartObject();
      for (Node.Field field : mapping.fields()) {
        json.writeFieldName(field.name());
        inLanguage(field.value(), json);
      }
      json.writeEndObject();
    } else {
      NodeJson.write(node, json);
    }
  }

  private static boolean isMessage(Node.Mapping mapping) {
    return mapping.fields().stream().map(Node.Field::name).toList().equals(List.of("ja", "en"));
  }

  /** The items of a list that all pieces have, by their place in the result. */
  private List<Node> inOrder(String list) {
    List<Node> items = new ArrayList<>();
    for (Node piece : pieces.values()) {
      if (NodeJson.child(piece, list) instanceof Node.Sequence sequence) {
        items.addAll(sequence.items());
      }
    }
    items.sort(Comparator.comparing(RecordedJson::place));
    return items;
  }

  private static int place(Node item) {
    return NodeJson.child(item, "n") instanceof Node.Digits digits
        ? digits.value().intValueExact()
        : Integer.MAX_VALUE;
  }

  private static void field(String name, @Nullable Node node, JsonGenerator json)
      throws IOException {
    Node value = NodeJson.child(node, name);
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      NodeJson.write(value, json);
    }
  }

  private static @Nullable String text(@Nullable Node node) {
    return node instanceof Node.Words words ? words.value() : null;
  }
}
