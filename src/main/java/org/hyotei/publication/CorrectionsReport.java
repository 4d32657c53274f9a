package org.hyotei.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.model.Defects;
import org.hyotei.publication.Corrections.Correction;

/**
 * A 正誤表: as a page of HTML, in Word, as a table, as JSON, as text.
 *
 * @param language of its own words: {@code ja} or {@code en}
 */
public record CorrectionsReport(String language) {

  /** What a page says. */
  record Page(
      Wording words,
      String kicker,
      String title,
      String subtitle,
      List<String> heads,
      List<Row> rows) {}

  record Row(int number, String subject, String field, String wrong, String right) {

    /** Where the two differ. */
    Marked marked() {
      return Marked.of(wrong, right);
    }
  }

  private Page page(Corrections corrections) {
    Wording words = new Wording(language);
    Evaluation after = corrections.after();
    String title = after.plan().title() == null ? after.plan().id() : after.plan().title();
    String year = words.year(after.plan().fiscalYear());
    String municipality = after.plan().municipality();
    List<Row> rows = new ArrayList<>();
    for (Correction one : corrections.list()) {
      String subject = (one.subject() + " " + one.name()).strip();
      rows.add(
          new Row(
              rows.size() + 1,
              subject.isEmpty() ? words.say("計画全体", "The whole plan") : subject,
              one.field().in(language),
              shown(one.wrong(), words),
              shown(one.right(), words)));
    }
    return new Page(
        words,
        municipality == null ? year : municipality + "　" + year,
        title + words.say("　正誤表", ": errata"),
        words.say("評価基準: ", "Graded by: ")
            + after.policy().id()
            + "@"
            + after.policy().version().substring(0, 12),
        List.of(
            words.say("番号", "No."),
            words.say("対象", "Subject"),
            words.say("欄", "Field"),
            words.say("誤", "Wrong"),
            words.say("正", "Right")),
        rows);
  }

  private static String shown(String text, Wording words) {
    return text.isEmpty() ? words.say("（記載なし）", "(nothing)") : text;
  }

  /** One page that loads nothing, to read and to print. */
  public String html(Corrections corrections) {
    return HtmlReport.render("corrections.jte", "page", page(corrections));
  }

  /** A Word file. */
  public byte[] word(Corrections corrections) {
    Page said = page(corrections);
    WordPage page = new WordPage(said.title());
    page.paragraph("Subtitle", said.kicker());
    page.paragraph("Title", said.title());
    page.paragraph("BodyText", said.subtitle());
    List<List<String>> rows = new ArrayList<>();
    for (Row row : said.rows()) {
      rows.add(cells(row));
    }
    if (rows.isEmpty()) {
      page.paragraph("BodyText", nothing());
    } else {
      String caption = said.words().say("訂正する箇所", "What is corrected") + "（" + rows.size() + "）";
      page.table(caption, said.heads(), List.of(3, 9, 6, 12, 12), List.of(0), rows);
    }
    return page.bytes();
  }

  /** Its headings and, below them, its rows. */
  public List<List<String>> table(Corrections corrections) {
    Page said = page(corrections);
    List<List<String>> rows = new ArrayList<>(List.of(said.heads()));
    said.rows().forEach(row -> rows.add(cells(row)));
    return rows;
  }

  /** What it is called. */
  public String title(Corrections corrections) {
    return page(corrections).title();
  }

  /** A table for spreadsheet programs; empty, with defects, if the encoding lacks characters. */
  public Optional<byte[]> csv(Corrections corrections, Charset charset, Defects defects) {
    CsvTable table = new CsvTable();
    table(corrections).forEach(table::row);
    return table.bytes(charset, defects);
  }

  /** An object with the plan, the policy and the corrections; nothing is an empty text. */
  public void json(Corrections corrections, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("plan", corrections.after().plan().id());
    json.writeStringField("fiscalYear", corrections.after().plan().fiscalYear().label());
    json.writeObjectFieldStart("policy");
    json.writeStringField("id", corrections.after().policy().id());
    json.writeStringField("version", corrections.after().policy().version());
    json.writeEndObject();
    json.writeArrayFieldStart("corrections");
    for (Correction one : corrections.list()) {
      json.writeStartObject();
      json.writeStringField("subject", one.subject());
      json.writeStringField("name", one.name());
      json.writeStringField("field", one.field().in(language));
      json.writeStringField("wrong", one.wrong());
      json.writeStringField("right", one.right());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Lines for a terminal. */
  public String text(Corrections corrections) {
    Page said = page(corrections);
    StringBuilder text = new StringBuilder(Printable.text(said.title())).append('\n');
    text.append(said.subtitle()).append('\n');
    if (said.rows().isEmpty()) {
      text.append(nothing()).append('\n');
    }
    for (Row row : said.rows()) {
      text.append(row.number()).append("  ").append(line(row.subject()));
      text.append("  ").append(line(row.field())).append('\n');
      text.append(said.words().say("    誤 ", "    wrong ")).append(line(row.wrong())).append('\n');
      text.append(said.words().say("    正 ", "    right ")).append(line(row.right())).append('\n');
    }
    return text.toString();
  }

  private String nothing() {
    return new Wording(language).say("訂正する箇所はありません。", "Nothing is corrected.");
  }

  private static String line(String text) {
    return Printable.text(text).replace("\n", " ");
  }

  private static List<String> cells(Row row) {
    return List.of(
        Integer.toString(row.number()), row.subject(), row.field(), row.wrong(), row.right());
  }
}
