package org.hyotei.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.hyotei.layout.Assumption;
import org.hyotei.layout.TableReading;
import org.hyotei.report.NodeJson;
import org.hyotei.report.SheetJson;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet was read, for a person to look at before anything is graded: tables, columns, every
 * figure, what was left aside and what was assumed.
 *
 * @param language of messages: {@code ja} or {@code en}
 */
public record DryRun(SheetRequest request, String language) {

  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("dryRun", true);
    json.writeFieldName("sheet");
    SheetJson.write(request.source(), language, json);
    json.writeArrayFieldStart("figures");
    for (FigureReading reading : figures()) {
      json.writeStartObject();
      json.writeStringField("cell", reading.place().cell());
      json.writeStringField("indicator", reading.indicator());
      json.writeStringField("field", reading.field());
      json.writeStringField("raw", reading.raw());
      json.writeStringField("read", reading.read());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    SheetJson.findings(request.source(), language, json);
    json.writeEndArray();
    json.writeFieldName("request");
    NodeJson.write(request.root(), json);
    json.writeEndObject();
  }

  private List<FigureReading> figures() {
    return FigureReading.of(request.source().plan().plan());
  }

  /** For a terminal; not for parsing. */
  public String text() {
    StringBuilder text = new StringBuilder(4_096);
    line(text, request.source().file() + " (" + request.source().format() + ")");
    for (TableReading table : request.source().plan().tables()) {
      table(text, table);
    }
    head(text, say("読んだ値", "Figures"));
    for (FigureReading reading : figures()) {
      line(
          text,
          "  "
              + reading.place().cell()
              + "  "
              + reading.indicator()
              + " "
              + reading.field()
              + ": "
              + reading.raw()
              + " → "
              + read(reading.read()));
    }
    List<Assumption> assumptions = request.source().plan().assumptions();
    head(text, say("確認事項", "Findings") + " " + assumptions.size());
    for (Assumption assumption : assumptions) {
      line(
          text,
          "  "
              + assumption.place().cell()
              + " "
              + assumption.code()
              + ": "
              + assumption.message().in(language));
    }
    return text.toString();
  }

  private void table(StringBuilder text, TableReading table) {
    head(
        text,
        say("表 ", "Table ")
            + (table.sheet().isEmpty() ? "" : table.sheet() + "!")
            + table.cells()
            + "  "
            + table.layout().in(language));
    for (TableReading.Column column : table.columns()) {
      line(
          text,
          "  "
              + column.place().cell()
              + " 「"
              + column.heading()
              + "」 → "
              + (column.taken().isEmpty() ? say("使わない", "not used") : column.taken()));
    }
    for (TableReading.Skipped skipped : table.skipped()) {
      line(
          text,
          "  "
              + say("読み飛ばし ", "skipped ")
              + skipped.place().cell()
              + " 「"
              + skipped.text()
              + "」: "
              + skipped.why().in(language));
    }
  }

  private String read(@Nullable String figure) {
    return figure == null ? say("読めません", "cannot be read") : figure;
  }

  private String say(String ja, String en) {
    return language.equals("en") ? en : ja;
  }

  private static void head(StringBuilder text, String title) {
    text.append('\n').append(title).append('\n');
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
