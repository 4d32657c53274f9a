package org.hyotei.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.hyotei.tabular.CsvEncoding;

/** An encoding of CSV files. */
enum CsvCharset {
  UTF_8("utf-8", StandardCharsets.UTF_8),
  CP932("cp932", CsvEncoding.CP932);

  private final String word;
  private final Charset charset;

  CsvCharset(String word, Charset charset) {
    this.word = word;
    this.charset = charset;
  }

  Charset charset() {
    return charset;
  }

  @Override
  public String toString() {
    return word;
  }
}
