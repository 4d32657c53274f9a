package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Finding;
import org.hyotei.layout.Assumption;
import org.hyotei.layout.TableReading;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * How a plan was read from a sheet, as JSON: the file, and what each table and column was taken
 * for. What was assumed stands among the findings of the result.
 */
public final class SheetJson {

  /** How messages are written. */
  @FunctionalInterface
  private interface Said {
    void message(String name, Message message, JsonGenerator json) throws IOException;
  }

  private SheetJson() {}

  /** Writes a source as an object. */
  public static void write(SheetSource source, String language, JsonGenerator json)
      throws IOException {
    source(source, in(language), json);
  }

  /** What was assumed, as findings, into an array that is open. */
  public static void findings(SheetSource source, String language, JsonGenerator json)
      throws IOException {
    for (Assumption assumption : source.plan().assumptions()) {
      json.writeStartObject();
      assumption(assumption, in(language), json);
      json.writeEndObject();
    }
  }

  /** The piece of a record: the source, the cells of the findings, what was assumed. */
  static void record(
      SheetSource source, Evaluation evaluation, FindingPointers pointers, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeFieldName("source");
    source(source, SheetJson::both, json);
    Map<String, String> cells = new LinkedHashMap<>();
    for (Finding finding : evaluation.findings()) {
      cells.put(pointers.of(finding), pointers.place(finding).cell());
    }
    json.writeObjectFieldStart("cells");
    for (Map.Entry<String, String> cell : cells.entrySet()) {
      if (!cell.getValue().isEmpty()) {
        json.writeStringField(cell.getKey(), cell.getValue());
      }
    }
    json.writeEndObject();
    json.writeArrayFieldStart("findings");
    int place = evaluation.findings().size();
    for (Assumption assumption : source.plan().assumptions()) {
      json.writeStartObject();
      json.writeNumberField("n", place++);
      assumption(assumption, SheetJson::both, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What the piece of a record says for a report. */
  public static ReadSheet read(String piece) {
    Node root =
        JsonDocument.read(piece.getBytes(StandardCharsets.UTF_8), "", new Defects())
            .orElseThrow(() -> new IllegalStateException("a recorded piece is no JSON"));
    Node source = NodeJson.child(root, "source");
    String file = text(NodeJson.child(source, "file"));
    List<Assumption> assumptions = new ArrayList<>();
    if (NodeJson.child(root, "findings") instanceof Node.Sequence findings) {
      for (Node finding : findings.items()) {
        Node message = NodeJson.child(finding, "message");
        assumptions.add(
            new Assumption(
                text(NodeJson.child(finding, "code")),
                new Message(
                    text(NodeJson.child(message, "ja")), text(NodeJson.child(message, "en"))),
                Place.ofCell(file, 0, text(NodeJson.child(finding, "cell")))));
      }
    }
    return new ReadSheet(file, text(NodeJson.child(source, "sha256")), assumptions);
  }

  private static String text(@Nullable Node node) {
    return node instanceof Node.Words words ? words.value() : "";
  }

  private static Said in(String language) {
    return (name, message, json) -> json.writeStringField(name, message.in(language));
  }

  private static void both(String name, Message message, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("ja", message.ja());
    json.writeStringField("en", message.en());
    json.writeEndObject();
  }

  private static void assumption(Assumption assumption, Said said, JsonGenerator json)
      throws IOException {
    json.writeStringField("code", assumption.code());
    json.writeStringField("severity", Finding.Severity.INFO.name().toLowerCase(Locale.ROOT));
    json.writeNullField("subject");
    json.writeStringField("pointer", "");
    if (!assumption.place().cell().isEmpty()) {
      json.writeStringField("cell", assumption.place().cell());
    }
    said.message("message", assumption.message(), json);
  }

  private static void source(SheetSource source, Said said, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", source.file());
    json.writeStringField("format", source.format().name().toLowerCase(Locale.ROOT));
    json.writeStringField("sha256", source.sha256());
    json.writeArrayFieldStart("tables");
    for (TableReading table : source.plan().tables()) {
      table(table, said, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void table(TableReading table, Said said, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("sheet", table.sheet());
    json.writeStringField("cells", table.cells());
    said.message("layout", table.layout(), json);
    json.writeArrayFieldStart("columns");
    for (TableReading.Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("cell", column.place().cell());
      json.writeStringField("heading", column.heading());
      json.writeStringField("taken", column.taken());
      json.writeEndObject();
    }
    json.writeEndArray();
    skipped(table.skipped(), said, json);
    json.writeEndObject();
  }

  private static void skipped(List<TableReading.Skipped> skipped, Said said, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("skipped");
    for (TableReading.Skipped one : skipped) {
      json.writeStartObject();
      json.writeStringField("cell", one.place().cell());
      json.writeStringField("text", one.text());
      said.message("why", one.why(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
