package org.hyotei.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hyotei.document.Spelling;
import org.hyotei.evaluation.Grading;
import org.hyotei.intake.DryRun;
import org.hyotei.intake.SentSheet;
import org.hyotei.intake.SheetIntake;
import org.hyotei.intake.SheetRequest;
import org.hyotei.layout.Asking;
import org.hyotei.layout.Assumption;
import org.hyotei.layout.ColumnsFile;
import org.hyotei.layout.SheetOptions;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Period;
import org.hyotei.model.Place;
import org.hyotei.reading.PeriodReader;
import org.hyotei.tabular.CsvEncoding;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet as a request brings it: as the body, with what is said of it in the URL, or as the
 * part {@code file} of a form, with what is said of it in the form's other parts or in the URL.
 */
final class SheetBody {

  /** What a URL may say of a sheet that is graded: everything that stands on one line. */
  static final List<String> IN_URL = List.of("policy", "fiscalYear", "plan", "file", "encoding");

  /** What a form may hold. */
  static final List<String> IN_FORM =
      List.of("policy", "fiscalYear", "plan", "file", "encoding", "columns");

  /** What may be said of a sheet that is only looked at, in the URL or in a form. */
  static final List<String> OF_FILE = List.of("file", "encoding");

  private static final Asking ASKING =
      new Asking("fiscalYear=", "columns（multipart/form-data）", "POST /api/v1/columns");

  private final Map<String, String> fields = new HashMap<>();
  private final HttpRequest<?> request;
  private final Defects defects;
  private byte @Nullable [] sheet;
  private FileName name = new FileName("", true);

  private SheetBody(HttpRequest<?> request, Defects defects) {
    this.request = request;
    this.defects = defects;
  }

  /** Whether a request brings a spreadsheet rather than JSON. */
  static boolean isSent(HttpRequest<?> request) {
    String type = media(request);
    return type.equals(SheetMedia.FORM) || SheetMedia.ENDINGS.containsKey(type);
  }

  private static String media(HttpRequest<?> request) {
    return request.getContentType().map(MediaType::getName).orElse("").toLowerCase(Locale.ROOT);
  }

  /** What a URL may say of the body: something of a sheet, nothing of JSON. */
  static List<String> inUrl(HttpRequest<?> request) {
    return isSent(request) ? IN_URL : List.of();
  }

  /** The request that a spreadsheet makes; empty, with what is wrong with it, if it makes none. */
  static Optional<SheetRequest> read(
      HttpRequest<?> request, byte[] body, SheetIntake intake, Defects defects) {
    return graded(request, body, defects).flatMap(sent -> intake.request(sent, defects));
  }

  /** How a spreadsheet is read; empty, with defects, if the file itself cannot be read. */
  static Optional<DryRun> dryRun(
      HttpRequest<?> request, byte[] body, Grading grading, Defects defects) {
    return graded(request, body, defects)
        .flatMap(
            sent ->
                DryRun.of(sent, new SheetIntake(grading), grading, defects, Language.of(request)));
  }

  /** A spreadsheet of which nothing is said; empty, with defects, if there is none. */
  static Optional<SentSheet> file(HttpRequest<?> request, byte[] body, Defects defects) {
    SheetBody read = new SheetBody(request, defects);
    read.parts(body, OF_FILE, OF_FILE);
    return read.sent("", SheetOptions.NONE);
  }

  /** What was sent to be graded; empty, with a defect for everything that is wrong with it. */
  private static Optional<SentSheet> graded(HttpRequest<?> request, byte[] body, Defects defects) {
    SheetBody read = new SheetBody(request, defects);
    read.parts(body, IN_URL, IN_FORM);
    String policy = read.given("policy");
    if (policy == null) {
      read.defect(
          "missing-field",
          "policy",
          "評価基準を policy で指定してください（URL の ?policy=… か、フォームの項目）。",
          "Name the policy: ?policy=… in the URL, or a field of the form.");
    }
    return read.sent(policy == null ? "" : policy, read.options());
  }

  private void parts(byte[] body, List<String> inUrl, List<String> inForm) {
    for (String field : inUrl) {
      request.getParameters().getFirst(field).ifPresent(value -> fields.put(field, value));
    }
    MediaType type = request.getContentType().orElse(MediaType.APPLICATION_OCTET_STREAM_TYPE);
    if (media(request).equals(SheetMedia.FORM)) {
      String header = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
      SheetForm form =
          SheetForm.read(type, header == null ? SheetMedia.FORM : header, body, inForm, defects);
      form.fields().forEach(this::said);
      sheet = form.file();
      name = form.name();
    } else {
      sheet = body;
      name = new FileName("plan." + SheetMedia.ENDINGS.get(media(request)), true);
    }
  }

  /** A field of the form; the URL may say the same, and nothing else. */
  private void said(String field, String value) {
    String before = fields.put(field, value);
    if (before != null && !before.equals(value)) {
      UrlParameters.repeated(field, defects);
    }
  }

  private Optional<SentSheet> sent(String policy, SheetOptions options) {
    byte[] bytes = sheet;
    String said = given("file");
    String file = said == null ? name.text() : said;
    if (bytes == null && defects.isEmpty()) {
      defect(
          "missing-field",
          "file",
          "フォームにファイル（項目 file）がありません。",
          "The form has no part \"file\" with the spreadsheet.");
    } else if (bytes != null && bytes.length == 0) {
      empty(file);
    }
    Charset charset = charset();
    if (bytes == null || !defects.isEmpty()) {
      return Optional.empty();
    }
    SentSheet sent = new SentSheet(file, bytes, charset, policy, options);
    return Optional.of(name.readable() || said != null ? sent : sent.remarked(unreadable(file)));
  }

  private void empty(String file) {
    String shown = Spelling.shorten(file);
    defect(
        "empty-file",
        "file",
        "項目 file のファイル「" + shown + "」は空（0バイト）です。保存し直すか、別のファイルを選んでください。",
        "The file \""
            + shown
            + "\" of the part \"file\" is empty (0 bytes). Save it again, or"
            + " choose another.");
  }

  private static Assumption unreadable(String file) {
    return new Assumption(
        "unreadable-file-name",
        new Message(
            "送られたファイルの名前は UTF-8 でも CP932（Shift_JIS）でもなく、読めません。名前を「"
                + file
                + "」としました。計画の id は plan で指定できます。",
            "The name of the file that was sent is neither in UTF-8 nor in CP932. It was taken to be"
                + " \""
                + file
                + "\". The plan's id can be said by plan."),
        Place.ofLine(file, 0));
  }

  /** The encoding that is said of CSV and TSV: by the field, else by the body's media type. */
  private @Nullable Charset charset() {
    String said = given("encoding");
    Optional<String> charset =
        media(request).startsWith("text/")
            ? request.getContentType().flatMap(type -> type.getParameters().get("charset"))
            : Optional.empty();
    String text = said == null ? charset.orElse(null) : said;
    if (text == null) {
      return null;
    }
    Optional<Charset> named = CsvEncoding.named(text);
    if (named.isEmpty()) {
      String shown = Spelling.shorten(text);
      defect(
          "unknown-encoding",
          said == null ? "" : "encoding",
          (said == null ? "Content-Type の charset" : "encoding")
              + "「"
              + shown
              + "」は分かりません。utf-8 か cp932 と書いてください。",
          (said == null ? "The charset of Content-Type" : "The encoding")
              + " \""
              + shown
              + "\" is not known. Write utf-8 or cp932.");
    }
    return named.orElse(null);
  }

  private SheetOptions options() {
    SheetOptions options = SheetOptions.NONE.withAsking(ASKING).withPlan(given("plan"));
    String year = given("fiscalYear");
    if (year != null) {
      Optional<Period> read = PeriodReader.read(year);
      if (read.isEmpty()) {
        defect(
            "bad-period",
            "fiscalYear",
            "年度「" + Spelling.shorten(year) + "」が読めません。R6、令和6年度、2024 のように書いてください。",
            "The year \"" + Spelling.shorten(year) + "\" cannot be read. Write R6 or 2024.");
      }
      options = options.withFiscalYear(read.orElse(null));
    }
    String columns = given("columns");
    return columns == null
        ? options
        : options.withColumns(ColumnsFile.read(columns, "columns.yaml", defects).orElse(null));
  }

  private @Nullable String given(String field) {
    String value = fields.get(field);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private void defect(String code, String field, String ja, String en) {
    defects.add(code, new Place("", 0, 0, field.isEmpty() ? "" : "/" + field), ja, en);
  }
}
