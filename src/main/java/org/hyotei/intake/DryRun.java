package org.hyotei.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hyotei.evaluation.Grading;
import org.hyotei.layout.Assumption;
import org.hyotei.layout.TableReading;
import org.hyotei.model.Defects;
import org.hyotei.report.FieldLabel;
import org.hyotei.report.NodeJson;
import org.hyotei.report.SheetJson;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet was read, for a person to look at before anything is graded: tables, columns, every
 * figure, what was left aside and what was assumed; also where the sheet has defects, so that all
 * can be looked at in one round.
 *
 * @param defects everything for which grading would refuse the sheet
 * @param language of messages: {@code ja} or {@code en}
 */
public record DryRun(SheetRequest request, Defects defects, String language) {

  /**
   * How a sheet was read; empty, with defects, if the file itself cannot be read.
   *
   * @param intake that reads the sheet
   * @param grading that would grade it
   * @param defects gains all that grading would refuse the sheet for
   */
  public static Optional<DryRun> of(
      SentSheet sent, SheetIntake intake, Grading grading, Defects defects, String language) {
    Optional<SheetRequest> request = intake.attempt(sent, defects);
    if (defects.isEmpty()) {
      request
          .flatMap(sound -> grading.refusal(sound.root()))
          .ifPresent(refused -> defects.addAll(refused.defects()));
    }
    return request.map(read -> new DryRun(read, defects, language));
  }

  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeFields(json);
    json.writeEndObject();
  }

  /** The fields, into an object that is open; the request only where grading would take it. */
  public void writeFields(JsonGenerator json) throws IOException {
    json.writeBooleanField("dryRun", true);
    json.writeFieldName("sheet");
    SheetJson.write(request.source(), language, json);
    json.writeArrayFieldStart("figures");
    for (FigureReading reading : figures()) {
      json.writeStartObject();
      json.writeStringField("cell", reading.place().cell());
      json.writeStringField("subject", reading.subject());
      json.writeStringField("field", reading.field());
      json.writeStringField("raw", reading.raw());
      json.writeStringField("read", reading.read());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    SheetJson.findings(request.source(), language, json);
    json.writeEndArray();
    if (defects.isEmpty()) {
      json.writeFieldName("request");
      NodeJson.write(request.root(), json);
    }
  }

  private List<FigureReading> figures() {
    return FigureReadings.of(request);
  }

  /** For a terminal, without the defects; not for parsing. */
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
              + reading.subject()
              + " "
              + FieldLabel.ofWords(reading.field()).in(language)
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
              + (column.taken().isEmpty()
                  ? say("使わない", "not used")
                  : FieldLabel.ofWords(column.taken()).in(language)));
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
