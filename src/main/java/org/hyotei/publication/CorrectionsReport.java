package org.hyotei.publication;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.publication.Corrections.Correction;

/**
 * A 正誤表: as a page of HTML, in Word, as a table, as JSON, as text.
 *
 * @param language of its own words: {@code ja} or {@code en}
 */
public record CorrectionsReport(String language) {

  private static final List<Integer> WIDTHS = List.of(3, 8, 6, 12, 12, 7, 7);

  /** The column of cells. */
  private static final int PLACE = 6;

  /** What a page says. */
  record Page(
      Wording words,
      String kicker,
      String title,
      String subtitle,
      List<String> heads,
      List<Row> rows) {

    /** Whether rows say where they were read. */
    boolean placed() {
      return heads.size() > PLACE;
    }
  }

  /**
   * A row of a page.
   *
   * @param place file and cell; before and after where these are two; empty where none is known
   */
  record Row(int number, String subject, String field, Passage said, String place, String reason) {}

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
              Passage.of(shown(one.wrong(), words), shown(one.right(), words)),
              place(one),
              one.reason().in(language)));
    }
    return new Page(
        words,
        municipality == null ? year : municipality + "　" + year,
        title + words.say("　正誤表", ": errata"),
        words.say("評価基準: ", "Graded by: ")
            + after.policy().id()
            + "@"
            + after.policy().version().substring(0, 12),
        heads(words, rows),
        rows);
  }

  /** The cells' column is left out where no sheet was read. */
  private static List<String> heads(Wording words, List<Row> rows) {
    List<String> heads =
        List.of(
            words.say("番号", "No."),
            words.say("対象", "Subject"),
            words.say("欄", "Field"),
            words.say("誤", "Wrong"),
            words.say("正", "Right"),
            words.say("訂正の理由", "Reason"),
            words.say("元の表のセル", "Cell"));
    return rows.stream().allMatch(row -> row.place().isEmpty()) ? heads.subList(0, PLACE) : heads;
  }

  private static String place(Correction one) {
    return Stream.of(place(one.wrongAt()), place(one.rightAt()))
        .filter(place -> !place.isEmpty())
        .distinct()
        .collect(Collectors.joining("\n"));
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
    List<List<List<Passage.Piece>>> rows =
        said.rows().stream().map(row -> pieces(row, said.heads().size())).toList();
    if (rows.isEmpty()) {
      page.paragraph("BodyText", nothing());
    } else {
      String caption = said.words().say("訂正する箇所", "What is corrected") + "（" + rows.size() + "）";
      page.marked(caption, said.heads(), WIDTHS.subList(0, said.heads().size()), rows);
    }
    return page.bytes();
  }

  /** Its headings and, below them, its rows. */
  public List<List<String>> table(Corrections corrections) {
    Page said = page(corrections);
    List<List<String>> rows = new ArrayList<>(List.of(said.heads()));
    said.rows().forEach(row -> rows.add(cells(row, said.heads().size())));
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
      json.writeStringField("wrongAt", place(one.wrongAt()));
      json.writeStringField("rightAt", place(one.rightAt()));
      json.writeStringField("reason", one.reason().in(language));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String place(Place place) {
    return place.cell().isEmpty() ? "" : place.fileName() + " " + place.cell();
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
      line(said.words().say("誤", "wrong"), row.said().wrongText(), text);
      line(said.words().say("正", "right"), row.said().rightText(), text);
      line(said.words().say("理由", "reason"), row.reason(), text);
      line(said.words().say("セル", "cell"), row.place(), text);
    }
    return text.toString();
  }

  private String nothing() {
    return new Wording(language).say("訂正する箇所はありません。", "Nothing is corrected.");
  }

  private static void line(String head, String said, StringBuilder text) {
    if (!said.isEmpty()) {
      text.append("    ").append(head).append(' ').append(line(said)).append('\n');
    }
  }

  private static String line(String text) {
    return Printable.text(text).replace("\n", " ");
  }

  private static List<String> cells(Row row, int columns) {
    List<String> cells =
        List.of(
            Integer.toString(row.number()),
            row.subject(),
            row.field(),
            row.said().wrongText(),
            row.said().rightText(),
            row.reason(),
            row.place());
    return cells.subList(0, columns);
  }

  private static List<List<Passage.Piece>> pieces(Row row, int columns) {
    List<List<Passage.Piece>> cells = new ArrayList<>();
    cells(row, columns).forEach(text -> cells.add(List.of(new Passage.Piece(text, false))));
    cells.set(3, row.said().wrong());
    cells.set(4, row.said().right());
    return cells;
  }
}
