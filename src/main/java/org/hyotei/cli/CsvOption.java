package org.hyotei.cli;

import java.nio.charset.Charset;
import picocli.CommandLine.Option;

/** The encoding of CSV files that a command writes. */
final class CsvOption {

  @Option(
      names = "--csv-encoding",
      paramLabel = "E",
      description = "Of .csv: utf-8 (with a byte order mark) or cp932. Default: utf-8.")
  private CsvCharset encoding = CsvCharset.UTF_8;

  Charset charset() {
    return encoding.charset();
  }
}
