package org.hyotei.workbook;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.tabular.FormulaGuard;
import org.hyotei.tabular.Sheet;
import org.hyotei.tabular.SheetWriter;

/**
 * What is still to be asked for: as a workbook, counts by office, and every point with its cells;
 * as CSV and JSON the points.
 *
 * @param language {@code ja} or {@code en}
 */
public record ChaseList(GatheredPlan gathered, String language) {

  /** As {@code .xlsx}. */
  public byte[] workbook() {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PlainWorkbook.withoutMoment(workbook);
      Wording words = new Wording(language);
      CellStyles styles = new CellStyles(workbook);
      counts(workbook, styles, words);
      points(workbook, styles, words);
      workbook.write(out);
      return TimelessArchive.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
  }

  private void counts(XSSFWorkbook workbook, CellStyles styles, Wording words) {
    int[] widths = new int[Chase.Kind.values().length + 2];
    Arrays.fill(widths, 14);
    widths[0] = 36;
    widths[widths.length - 1] = 10;
    AddedSheet sheet =
        new AddedSheet(
            workbook,
            styles,
            words.say("所管課ごと", "By office"),
            words.say("所管課ごとの確認の数", "What is to be asked for, by office"),
            words,
            widths);
    sheet.gap();
    List<String> head = new ArrayList<>(List.of(words.say("所管課", "Office")));
    for (Chase.Kind kind : Chase.Kind.values()) {
      head.add(kind.label().in(language));
    }
    head.add(words.say("計", "Total"));
    sheet.head(head);
    Map<String, List<Chase>> byOffice =
        gathered.chases().stream()
            .collect(
                Collectors.groupingBy(
                    one -> office(one, words), TreeMap::new, Collectors.toList()));
    byOffice.forEach((office, chases) -> row(sheet, office, chases));
    row(sheet, words.say("計", "Total"), gathered.chases());
  }

  private static void row(AddedSheet sheet, String office, List<Chase> chases) {
    Map<Chase.Kind, Integer> counts = new EnumMap<>(Chase.Kind.class);
    chases.forEach(one -> counts.merge(one.kind(), 1, Integer::sum));
    List<String> cells = new ArrayList<>(List.of(office));
    for (Chase.Kind kind : Chase.Kind.values()) {
      cells.add(Integer.toString(counts.getOrDefault(kind, 0)));
    }
    cells.add(Integer.toString(chases.size()));
    sheet.row(cells, 1, cells.size());
  }

  private void points(XSSFWorkbook workbook, CellStyles styles, Wording words) {
    AddedSheet sheet =
        new AddedSheet(
            workbook,
            styles,
            words.say("一覧", "List"),
            words.say("所管課に確認すること　", "To be asked for: ") + gathered.chases().size(),
            words,
            24,
            12,
            12,
            44,
            60,
            44);
    sheet.gap();
    sheet.head(heads(words));
    gathered.chases().forEach(one -> sheet.row(cells(one, words)));
    if (!gathered.chases().isEmpty()) {
      sheet.sheet().setAutoFilter(new CellRangeAddress(2, 2 + gathered.chases().size(), 0, 5));
    }
  }

  private static List<String> heads(Wording words) {
    return List.of(
        words.say("所管課", "Office"),
        words.say("種類", "Kind"),
        words.say("番号", "Id"),
        words.say("指標", "Indicator"),
        words.say("内容", "What"),
        words.say("ファイルとセル", "File and cell"));
  }

  private List<String> cells(Chase one, Wording words) {
    return List.of(
        office(one, words),
        one.kind().label().in(language),
        one.subject(),
        one.name(),
        one.message().in(language),
        one.where("\n"));
  }

  /** Every point a row, as CSV; empty, with defects, if the encoding lacks characters. */
  public Optional<byte[]> csv(Charset charset, Defects defects) {
    Wording words = new Wording(language);
    List<List<String>> all = new ArrayList<>(List.of(heads(words)));
    gathered.chases().forEach(one -> all.add(cells(one, words)));
    List<Sheet.Row> rows = new ArrayList<>();
    for (List<String> cells : all) {
      int number = rows.size() + 1;
      List<String> safe = cells.stream().map(FormulaGuard::added).toList();
      rows.add(new Sheet.Row(number, number, number, safe));
    }
    return SheetWriter.csv(new Sheet("", "", rows, List.of()), charset, defects);
  }

  /** An object with the plan's id, null where there is none, and every point. */
  public void json(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("plan", gathered.id());
    json.writeArrayFieldStart("chases");
    for (Chase one : gathered.chases()) {
      json.writeStartObject();
      json.writeStringField("office", one.office());
      json.writeStringField("kind", one.kind().label().en());
      json.writeStringField("subject", one.subject());
      json.writeStringField("name", one.name());
      json.writeStringField("message", one.message().in(language));
      json.writeArrayFieldStart("places");
      for (Place place : one.places()) {
        json.writeStartObject();
        json.writeStringField("file", place.fileName());
        json.writeNumberField("line", place.line());
        json.writeStringField("cell", place.cell());
        json.writeStringField("pointer", place.pointer());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String office(Chase one, Wording words) {
    return one.office().isEmpty() ? words.say("（所管課なし）", "(no office)") : one.office();
  }
}
