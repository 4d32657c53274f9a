package org.hyotei.tabular;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.tabular.Workbook.Format;
import org.jspecify.annotations.Nullable;

/**
 * Reads a spreadsheet file of any format, sheet by sheet, in bounded memory. Formulas are not
 * computed and nothing that a file refers to is opened.
 */
public final class WorkbookReader {

  /** In bytes, as sent. */
  static final int LARGEST_FILE = 100_000_000;

  /** In bytes; what is longer has a table to be looked for. */
  private static final int LONGEST_BLANK = 1_000;

  private WorkbookReader() {}

  /**
   * The workbook; empty, with defects, if it cannot be read for certain.
   *
   * @param file by whose ending the format is told; without one that is known, by the content
   * @param said the encoding of CSV or TSV, if the sender names it
   */
  public static Optional<Workbook> read(
      String file, byte[] bytes, @Nullable Charset said, Defects defects) {
    return read(file, bytes, said, new ReadingBudget(), defects);
  }

  /**
   * What could be read of a workbook, for those who look for more that is wrong with it: where
   * single cells have defects they are blank. Empty if the file itself cannot be read.
   */
  public static Optional<Workbook> attempt(
      String file, byte[] bytes, @Nullable Charset said, Defects defects) {
    return attempt(file, bytes, said, new ReadingBudget(), defects);
  }

  static Optional<Workbook> read(
      String file, byte[] bytes, @Nullable Charset said, ReadingBudget budget, Defects defects) {
    int before = defects.count();
    Optional<Workbook> workbook = attempt(file, bytes, said, budget, defects);
    return defects.count() == before ? workbook : Optional.empty();
  }

  private static Optional<Workbook> attempt(
      String file, byte[] bytes, @Nullable Charset said, ReadingBudget budget, Defects defects) {
    try {
      if (bytes.length > LARGEST_FILE) {
        throw new ReadingBudget.Exceeded(ReadingBudget.Limit.BYTES, LARGEST_FILE);
      }
      Optional<Format> format = Format.ofName(file);
      Format told = format.isPresent() ? format.get() : told(bytes);
      return formatted(file, bytes, told, said, budget, defects);
    } catch (ReadingBudget.Exceeded e) {
      UnreadWorkbook.exceeded(file, budget.part(), e, defects);
    } catch (IOException
        | OpenXML4JException
        | XMLStreamException
        | RuntimeException
        | LinkageError
        | StackOverflowError e) {
      UnreadWorkbook.broken(file, bytes, budget.part(), e, defects);
    }
    return Optional.empty();
  }

  private static Optional<Workbook> formatted(
      String file,
      byte[] bytes,
      Format format,
      @Nullable Charset said,
      ReadingBudget budget,
      Defects defects)
      throws IOException, OpenXML4JException, XMLStreamException {
    boolean text = format == Format.CSV || format == Format.TSV;
    FileMagic magic = FileMagic.valueOf(bytes);
    if (isBlank(bytes)) {
      defects.add(
          "empty-file",
          Place.ofLine(file, 0),
          "ファイルに何も書かれていません。正しいファイルか、保存できているかを確かめてください。",
          "There is nothing in the file. Check that it is the right one and was saved.");
    } else if (magic == FileMagic.OLE2) {
      WorkbookGate.old(file, bytes, defects);
    } else if (magic == FileMagic.OOXML && text) {
      misnamed(file, "ZIP で固めたもの（.xlsx か .ods）", "a ZIP archive, maybe .xlsx or .ods", defects);
    } else if (magic == FileMagic.OOXML && told(bytes) != format) {
      boolean ods = format == Format.XLSX;
      misnamed(
          file,
          ods ? "OpenDocument の表（.ods）" : "OpenDocument の表（.ods）ではなく .xlsx か別のもの",
          ods ? "an OpenDocument spreadsheet, .ods" : "no OpenDocument spreadsheet, maybe .xlsx",
          defects);
    } else if (format == Format.ODS && magic == FileMagic.OOXML) {
      return new OdsReading(file, defects, budget).read(bytes);
    } else if (magic == FileMagic.OOXML) {
      return new XlsxReading(file, defects, budget).read(bytes);
    } else if (isMarkup(bytes)) {
      misnamed(file, "Web ページか XML", "a web page or XML", defects);
    } else if (text) {
      return new DelimitedReading(file, defects, budget).read(bytes, format, said);
    } else if (CsvEncoding.decode(file, bytes, new Defects())
        .filter(WorkbookReader::isText)
        .isPresent()) {
      misnamed(file, "文字だけのファイル（CSV など）", "text, maybe CSV", defects);
    } else {
      WorkbookGate.notWorkbook(file, "no ZIP archive", defects);
    }
    return Optional.empty();
  }

  /** Whether there is nothing but space, after a byte order mark. */
  private static boolean isBlank(byte[] bytes) {
    int most = Math.min(bytes.length, LONGEST_BLANK);
    return new String(bytes, 0, most, StandardCharsets.UTF_8).replace("\uFEFF", "").isBlank()
        && most == bytes.length;
  }

  /** The format that the content seems to have. */
  private static Format told(byte[] bytes) throws IOException {
    if (FileMagic.valueOf(bytes) == FileMagic.OOXML) {
      try (Archive archive = Archive.of(bytes, new ReadingBudget())) {
        boolean office = archive.has("[Content_Types].xml");
        return archive.has("mimetype") && !office ? Format.ODS : Format.XLSX;
      }
    }
    int line = 0;
    while (line < bytes.length && bytes[line] != '\n' && bytes[line] != '\t') {
      line++;
    }
    return line < bytes.length && bytes[line] == '\t' ? Format.TSV : Format.CSV;
  }

  private static boolean isMarkup(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 500), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<html") || start.startsWith("<!doctype") || start.startsWith("<?xml");
  }

  private static boolean isText(String text) {
    return text.chars().limit(10_000).noneMatch(c -> c < ' ' && "\t\r\n".indexOf(c) < 0);
  }

  private static void misnamed(String file, String ja, String en, Defects defects) {
    defects.add(
        "misnamed-file",
        Place.ofLine(file, 0),
        "ファイルの名前と中身が合いません。中身は" + ja + "です。Excel で開いて「Excel ブック（.xlsx）」で保存し直してください。",
        "The file's name does not fit its content, which is "
            + en
            + ". Open it in Excel and save it as .xlsx.");
  }
}
