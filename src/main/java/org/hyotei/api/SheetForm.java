package org.hyotei.api;

import io.micronaut.http.MediaType;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.EndOfDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.TooManyFormFieldsException;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.document.Spelling;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/** The parts of a form (multipart/form-data) with a spreadsheet; all that is wrong with them. */
final class SheetForm {

  private static final int MOST_PARTS = 20;
  private static final int LARGEST_FIELD = 1_000_000;

  private static final Pattern DISPOSITION_OF_FILE =
      Pattern.compile("(?dim)^content-disposition:.*;\\s*name=\"?file\"?\\s*(;.*)?$");

  private final List<String> known;
  private final Defects defects;
  private final Map<String, String> fields = new HashMap<>();
  private final Set<String> said = new HashSet<>();
  private byte @Nullable [] file;
  private FileName name = new FileName("", true);

  private SheetForm(List<String> known, Defects defects) {
    this.known = known;
    this.defects = defects;
  }

  /**
   * Reads a form.
   *
   * @param type of the body
   * @param header that says so, with the boundary
   * @param known names of parts; of these {@code file} is a file and {@code columns} may be one
   */
  static SheetForm read(
      MediaType type, String header, byte[] body, List<String> known, Defects defects) {
    SheetForm form = new SheetForm(known, defects);
    form.read(type, header, body);
    return form;
  }

  /** What the parts say that are no file, and the text of {@code columns} where it is one. */
  Map<String, String> fields() {
    return fields;
  }

  /** The bytes of the part {@code file}; null if there is none. */
  byte @Nullable [] file() {
    return file;
  }

  FileName name() {
    return name;
  }

  private void read(MediaType type, String header, byte[] body) {
    String boundary = type.getParameters().get("boundary").orElse("");
    String text = new String(body, StandardCharsets.ISO_8859_1);
    if (boundary.isEmpty() || !text.contains("--" + unquoted(boundary) + "--")) {
      malformed();
      return;
    }
    name = name(unquoted(boundary), text);
    DefaultFullHttpRequest form =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
    form.headers().set(HttpHeaderNames.CONTENT_TYPE, header);
    try {
      // a letter for each byte, as names of files are not always in UTF-8
      HttpPostMultipartRequestDecoder decoder =
          new HttpPostMultipartRequestDecoder(
              new DefaultHttpDataFactory(false),
              form,
              StandardCharsets.ISO_8859_1,
              MOST_PARTS,
              8_192);
      try {
        while (decoder.hasNext()) {
          part(decoder.next());
        }
      } catch (EndOfDataDecoderException e) {
        // the decoder's way of saying that there is no further part
      } finally {
        decoder.destroy();
      }
    } catch (TooManyFormFieldsException e) {
      defect(
          "too-many-parts",
          "",
          "フォームの項目が多すぎます（" + MOST_PARTS + "個まで）。",
          "The form has too many parts (up to " + MOST_PARTS + ").");
    } catch (ErrorDataDecoderException
        | IOException
        | NullPointerException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      malformed();
    }
  }

  /** The file's name, from the head of its part: the decoder takes backslashes out of it. */
  private static FileName name(String boundary, String body) {
    Matcher heads =
        Pattern.compile("--" + Pattern.quote(boundary) + "\r?\n((?:[^\r\n]+\r?\n)*)").matcher(body);
    while (heads.find()) {
      Matcher disposition = DISPOSITION_OF_FILE.matcher(heads.group(1));
      if (disposition.find()) {
        return FileName.ofHead(disposition.group());
      }
    }
    return new FileName("", true);
  }

  private static String unquoted(String boundary) {
    return boundary.length() > 1 && boundary.startsWith("\"") && boundary.endsWith("\"")
        ? boundary.substring(1, boundary.length() - 1)
        : boundary;
  }

  private void malformed() {
    defect(
        "bad-form",
        "",
        "フォーム（multipart/form-data）として読めません。boundary と、フォームの終わりを確かめてください。",
        "The form cannot be read as multipart/form-data. Look at its boundary, and at its end.");
  }

  private void part(@Nullable InterfaceHttpData part) throws IOException {
    if (!(part instanceof HttpData data)) {
      return;
    }
    String field =
        new String(data.getName().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    if (!known.contains(field)) {
      unknown(field);
      return;
    }
    if (!said.add(field)) {
      UrlParameters.repeated(field, defects);
      return;
    }
    boolean isFile = data instanceof FileUpload;
    if (field.equals("file") && isFile) {
      file = data.get();
    } else if (data.length() > LARGEST_FIELD) {
      defect(
          "part-too-long",
          field,
          "項目「" + field + "」が長すぎます（" + data.length() + "バイト）。" + LARGEST_FIELD + "バイトまでです。",
          "The part \""
              + field
              + "\" is too long: "
              + data.length()
              + " bytes, of at most "
              + LARGEST_FIELD
              + ".");
    } else if (field.equals("file")) {
      notAFile();
    } else if (isFile && !field.equals("columns")) {
      notAText(field);
    } else {
      fields.put(field, new String(data.get(), StandardCharsets.UTF_8));
    }
  }

  private void unknown(String field) {
    String shown = Spelling.shorten(field);
    String all = String.join(", ", known);
    defect(
        "unknown-field",
        shown,
        "フォームに「" + shown + "」という項目はありません。使えるもの: " + all + "。whyNot と dryRun は URL に書きます。",
        "The form takes no \""
            + shown
            + "\". Known: "
            + all
            + "; whyNot and dryRun go into the URL.");
  }

  private void notAFile() {
    defect(
        "part-is-text",
        "file",
        "項目 file が、ファイルではなく文字として送られました。ファイル名（filename）を付けて送ってください（curl では -F file=@計画.xlsx）。",
        "The part \"file\" came as text, not as a file. Send it with a filename; with curl, -F"
            + " file=@plan.xlsx.");
  }

  private void notAText(String field) {
    defect(
        "part-is-file",
        field,
        "項目「"
            + field
            + "」が、文字ではなくファイルとして送られました。ファイル名（filename）を付けずに送ってください（curl では -F "
            + field
            + "=…、@ は付けません）。",
        "The part \""
            + field
            + "\" came as a file, not as text. Send it without a filename; with"
            + " curl, -F "
            + field
            + "=…, without @.");
  }

  private void defect(String code, String field, String ja, String en) {
    defects.add(code, new Place("", 0, 0, field.isEmpty() ? "" : "/" + field), ja, en);
  }
}
