package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.hyotei.check.CheckReport;
import org.hyotei.model.Place;

/** What a check of a pack found, as JSON. */
public final class CheckJson {

  private CheckJson() {}

  /**
   * Writes one report as an object.
   *
   * @param language of each {@code message}; both stand in {@code messages}
   */
  public static void write(CheckReport report, String language, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    fields(report, language, json);
    json.writeEndObject();
  }

  /** The fields of a report, into an object that is open. */
  public static void fields(CheckReport report, String language, JsonGenerator json)
      throws IOException {
    json.writeStringField("pack", report.pack());
    json.writeBooleanField("passed", report.passed());
    Json.text(json, "version", report.version());
    json.writeNumberField("rules", report.rules());
    json.writeObjectFieldStart("cases");
    json.writeNumberField("run", report.cases());
    json.writeNumberField("failed", report.failed());
    json.writeEndObject();
    json.writeNumberField("count", report.count());
    remarks("defects", report.defects(), language, json);
    remarks("warnings", report.warnings(), language, json);
  }

  private static void remarks(
      String name, List<CheckReport.Remark> remarks, String language, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (CheckReport.Remark remark : remarks) {
      json.writeStartObject();
      json.writeStringField("code", remark.defect().code());
      place(remark.defect().place(), json);
      if (!remark.text().isEmpty()) {
        json.writeStringField("text", remark.text());
      }
      json.writeStringField("message", remark.defect().message().in(language));
      json.writeObjectFieldStart("messages");
      json.writeStringField("ja", remark.defect().message().ja());
      json.writeStringField("en", remark.defect().message().en());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void place(Place place, JsonGenerator json) throws IOException {
    json.writeStringField("file", place.file());
    if (place.line() > 0) {
      json.writeNumberField("line", place.line());
    }
    if (place.column() > 0) {
      json.writeNumberField("column", place.column());
    }
    if (!place.cell().isEmpty()) {
      json.writeStringField("cell", place.cell());
    }
  }
}
