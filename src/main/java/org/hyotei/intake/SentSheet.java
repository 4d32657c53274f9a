package org.hyotei.intake;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.hyotei.layout.Assumption;
import org.hyotei.layout.SheetOptions;
import org.hyotei.model.Defects;
import org.hyotei.tabular.Workbook;
import org.hyotei.tabular.Workbook.Format;
import org.hyotei.tabular.WorkbookReader;
import org.jspecify.annotations.Nullable;

/** A spreadsheet as it was sent, with what was said beside it. */
public final class SentSheet {

  private final String file;
  private final byte[] bytes;
  private final @Nullable Charset charset;
  private final String policy;
  private final SheetOptions options;
  private final List<Assumption> remarks;

  /**
   * A spreadsheet.
   *
   * @param file its name, by whose ending the format is told
   * @param bytes not copied, and not to be changed
   * @param charset of CSV or TSV; null if it is to be detected
   * @param policy to grade by: an id, or {@code id@version}
   */
  public SentSheet(
      String file, byte[] bytes, @Nullable Charset charset, String policy, SheetOptions options) {
    this(file, bytes, charset, policy, options, List.of());
  }

  private SentSheet(
      String file,
      byte[] bytes,
      @Nullable Charset charset,
      String policy,
      SheetOptions options,
      List<Assumption> remarks) {
    this.file = file;
    this.bytes = bytes;
    this.charset = charset;
    this.policy = policy;
    this.options = options;
    this.remarks = remarks;
  }

  /** The same, with what a person should know of how it came. */
  public SentSheet remarked(Assumption remark) {
    return new SentSheet(
        file,
        bytes,
        charset,
        policy,
        options,
        Stream.concat(remarks.stream(), Stream.of(remark)).toList());
  }

  /** The cells that it holds; empty, with defects, if they cannot be read for certain. */
  public Optional<Workbook> workbook(Defects defects) {
    return WorkbookReader.read(file, bytes, charset, defects);
  }

  List<Assumption> remarks() {
    return remarks;
  }

  /** Whether a file is a spreadsheet, by its ending or its first bytes; else it may be JSON. */
  public static boolean isSheet(String file, byte[] bytes) {
    FileMagic magic = FileMagic.valueOf(bytes);
    return Format.ofName(file).isPresent()
        || magic == FileMagic.OOXML
        || magic == FileMagic.OLE2
        || file.toLowerCase(Locale.ROOT).matches(".*\\.(xls|xlsm|xlsb)");
  }

  public String file() {
    return file;
  }

  /** Not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  @Nullable Charset charset() {
    return charset;
  }

  String policy() {
    return policy;
  }

  SheetOptions options() {
    return options;
  }
}
