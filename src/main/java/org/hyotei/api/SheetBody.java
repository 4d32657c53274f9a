package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.EndOfDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hyotei.document.Spelling;
import org.hyotei.evaluation.Grading;
import org.hyotei.intake.DryRun;
import org.hyotei.intake.SentSheet;
import org.hyotei.intake.SheetIntake;
import org.hyotei.intake.SheetRequest;
import org.hyotei.layout.ColumnsFile;
import org.hyotei.layout.SheetOptions;
import org.hyotei.model.Defects;
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

  /** What may be said beside a sheet. */
  static final List<String> FIELDS =
      List.of("policy", "fiscalYear", "plan", "file", "encoding", "columns");

  private static final int MOST_PARTS = 20;
  private static final int LARGEST_FIELD = 1_000_000;

  private final Map<String, String> fields = new HashMap<>();
  private final Set<String> ofForm = new HashSet<>();
  private final Defects defects;
  private byte @Nullable [] sheet;
  private String name = "";

  private SheetBody(Defects defects) {
    this.defects = defects;
  }

  /** Whether a request brings a spreadsheet rather than JSON. */
  static boolean isSent(HttpRequest<?> request) {
    String type =
        request.getContentType().map(MediaType::getName).orElse("").toLowerCase(Locale.ROOT);
    return type.equals(SheetMedia.FORM) || SheetMedia.ENDINGS.containsKey(type);
  }

  /** What a URL may say of the body: something of a sheet, nothing of JSON. */
  static List<String> inUrl(HttpRequest<?> request) {
    return isSent(request) ? FIELDS : List.of();
  }

  /** The request that a spreadsheet makes; empty, with what is wrong with it, if it makes none. */
  static Optional<SheetRequest> read(
      HttpRequest<?> request, byte[] body, SheetIntake intake, Defects defects) {
    return of(request, body, defects).flatMap(sent -> intake.request(sent, defects));
  }

  /** How a spreadsheet is read; empty, with defects, if the file itself cannot be read. */
  static Optional<DryRun> dryRun(
      HttpRequest<?> request, byte[] body, Grading grading, Defects defects) {
    return of(request, body, defects)
        .flatMap(
            sent ->
                DryRun.of(sent, new SheetIntake(grading), grading, defects, Language.of(request)));
  }

  /** What was sent; empty, with a defect for everything that is wrong with it. */
  private static Optional<SentSheet> of(HttpRequest<?> request, byte[] body, Defects defects) {
    SheetBody read = new SheetBody(defects);
    for (String field : FIELDS) {
      request.getParameters().getFirst(field).ifPresent(value -> read.fields.put(field, value));
    }
    MediaType type = request.getContentType().orElse(MediaType.APPLICATION_OCTET_STREAM_TYPE);
    String media = type.getName().toLowerCase(Locale.ROOT);
    if (media.equals(SheetMedia.FORM)) {
      read.form(type, request.getHeaders().get(HttpHeaderNames.CONTENT_TYPE), body);
    } else {
      read.sheet = body;
      read.name = "plan." + SheetMedia.ENDINGS.getOrDefault(media, "xlsx");
      Optional<String> charset = type.getParameters().get("charset");
      if (charset.isPresent() && media.startsWith("text/")) {
        read.fields.putIfAbsent("encoding", charset.get());
      }
    }
    return read.sheet();
  }

  private void form(MediaType type, @Nullable String header, byte[] body) {
    String boundary = type.getParameters().get("boundary").orElse("");
    String text = new String(body, StandardCharsets.ISO_8859_1);
    if (boundary.isEmpty() || !text.contains("--" + unquoted(boundary) + "--")) {
      badForm();
      return;
    }
    DefaultFullHttpRequest form =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
    form.headers().set(HttpHeaderNames.CONTENT_TYPE, header == null ? SheetMedia.FORM : header);
    try {
      HttpPostMultipartRequestDecoder decoder =
          new HttpPostMultipartRequestDecoder(
              new DefaultHttpDataFactory(false), form, StandardCharsets.UTF_8, MOST_PARTS, 8_192);
      try {
        while (decoder.hasNext()) {
          part(decoder.next());
        }
      } catch (EndOfDataDecoderException e) {
        // the decoder's way of saying that there is no further part
      } finally {
        decoder.destroy();
      }
    } catch (ErrorDataDecoderException
        | TooManyFormFieldsException
        | IOException
        | NullPointerException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      badForm();
    }
  }

  private static String unquoted(String boundary) {
    return boundary.length() > 1 && boundary.startsWith("\"") && boundary.endsWith("\"")
        ? boundary.substring(1, boundary.length() - 1)
        : boundary;
  }

  private void badForm() {
    defect(
        "bad-form",
        "",
        "フォーム（multipart/form-data）として読めません。boundary と、フォームの終わりを確かめてください。",
        "The form cannot be read as multipart/form-data. Look at its boundary, and at its end.");
  }

  private void part(@Nullable InterfaceHttpData part) throws IOException {
    if (part instanceof FileUpload upload && upload.getName().equals("file")) {
      once("file");
      sheet = upload.get();
      name = upload.getFilename();
    } else if (part instanceof FileUpload upload && upload.getName().equals("columns")) {
      said("columns", new String(upload.get(), StandardCharsets.UTF_8));
    } else if (part instanceof Attribute attribute
        && FIELDS.contains(attribute.getName())
        && attribute.length() <= LARGEST_FIELD) {
      said(attribute.getName(), attribute.getString(StandardCharsets.UTF_8));
    } else if (part != null) {
      String known = String.join(", ", FIELDS);
      defect(
          "unknown-field",
          part.getName(),
          "フォームに「"
              + Spelling.shorten(part.getName())
              + "」という項目はありません。使えるもの: "
              + known
              + "。whyNot と dryRun は URL に書きます。",
          "The form takes no \""
              + Spelling.shorten(part.getName())
              + "\". Known: "
              + known
              + "; whyNot and dryRun go into the URL.");
    }
  }

  private boolean once(String field) {
    boolean first = ofForm.add(field);
    if (!first) {
      UrlParameters.repeated(field, defects);
    }
    return first;
  }

  /** A field of the form; the URL may say the same, and nothing else. */
  private void said(String field, String value) {
    String before = fields.put(field, value);
    if (once(field) && before != null && !before.equals(value)) {
      UrlParameters.repeated(field, defects);
    }
  }

  private Optional<SentSheet> sheet() {
    String policy = fields.getOrDefault("policy", "");
    if (policy.isEmpty()) {
      defect(
          "missing-field",
          "policy",
          "評価基準を policy で指定してください（URL の ?policy=… か、フォームの項目）。",
          "Name the policy: ?policy=… in the URL, or a field of the form.");
    }
    if (sheet == null && defects.isEmpty()) {
      defect(
          "missing-field",
          "file",
          "フォームにファイル（項目 file）がありません。",
          "The form has no part \"file\" with the spreadsheet.");
    }
    String file = fields.getOrDefault("file", "");
    Charset charset = charset();
    SheetOptions options = options();
    if (!defects.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SentSheet(
            file.isEmpty() ? name : file, Objects.requireNonNull(sheet), charset, policy, options));
  }

  private @Nullable Charset charset() {
    String said = fields.get("encoding");
    if (said == null || said.isBlank()) {
      return null;
    }
    Optional<Charset> named = CsvEncoding.named(said);
    if (named.isEmpty()) {
      defect(
          "unknown-encoding",
          "encoding",
          "文字コード「" + Spelling.shorten(said) + "」は分かりません。utf-8 か cp932 と書いてください。",
          "There is no encoding \"" + Spelling.shorten(said) + "\". Write utf-8 or cp932.");
    }
    return named.orElse(null);
  }

  private SheetOptions options() {
    SheetOptions options = SheetOptions.NONE.withPlan(given("plan"));
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
