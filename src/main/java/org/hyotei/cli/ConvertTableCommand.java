package org.hyotei.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.tabular.CsvEncoding;
import org.hyotei.tabular.Sheet;
import org.hyotei.tabular.SheetReader;
import org.hyotei.tabular.SheetWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code convert-table}: writes a table of rules as CSV or as a workbook, with the text of every
 * cell as it was. Formulas become their values; formats, merging and the sheet's name are not
 * carried over, nor are empty rows below the last.
 */
@Command(
    name = "convert-table",
    mixinStandardHelpOptions = true,
    description = "Converts a table between .csv and .xlsx without loss of any cell's text.")
final class ConvertTableCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "IN", description = "The table: a .csv or .xlsx file.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "OUT", description = "A new .csv or .xlsx file.")
  private String to = "";

  @Option(
      names = "--encoding",
      description =
          "Of a CSV file to write: UTF-8 (with byte order mark) or CP932. Default: UTF-8.")
  private String encoding = "UTF-8";

  ConvertTableCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Charset charset = charset();
    Path target = Path.of(to);
    for (String file : new String[] {from, to}) {
      if (!SheetReader.reads(file)) {
        throw new InputException(
            file + " は表のファイルではありません。.csv か .xlsx を指定してください。",
            file + " is no table. Name a .csv or .xlsx file.");
      }
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw OutputFiles.taken(target);
    }
    Defects defects = new Defects();
    Optional<byte[]> converted =
        SheetReader.read(from, InputFile.read(from, terminal), name -> false, defects)
            .flatMap(sheet -> converted(sheet, charset, defects));
    if (converted.isEmpty()) {
      DefectLines.print(defects, terminal);
      return HyoteiCommand.BAD_INPUT;
    }
    Files.write(target, converted.get());
    terminal.out(new Message(to + " を作りました。", to + " is made."));
    return HyoteiCommand.OK;
  }

  private Charset charset() {
    return switch (encoding.toUpperCase(Locale.ROOT)) {
      case "UTF-8" -> StandardCharsets.UTF_8;
      case "CP932" -> CsvEncoding.CP932;
      default ->
          throw new InputException(
              "文字コード「" + encoding + "」は使えません。UTF-8 か CP932 を指定してください。",
              "\"" + encoding + "\" is no encoding here. Use UTF-8 or CP932.");
    };
  }

  /** The file's bytes, read again to be certain that nothing was lost. */
  private Optional<byte[]> converted(Sheet sheet, Charset charset, Defects defects) {
    Optional<byte[]> bytes =
        to.endsWith(".csv")
            ? SheetWriter.csv(sheet, charset, defects)
            : Optional.of(SheetWriter.workbook(sheet));
    Optional<Sheet> again =
        bytes.flatMap(written -> SheetReader.read(to, written, name -> false, defects));
    if (again.isPresent() && !again.get().hasTextsOf(sheet)) {
      throw new InputException(
          from + " は、失われるものがあるので " + to + " に書き出せません。",
          from + " cannot be written as " + to + " without loss.");
    }
    return again.flatMap(same -> bytes);
  }
}
