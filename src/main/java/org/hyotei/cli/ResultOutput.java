package org.hyotei.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an evaluation is printed, and in which language it speaks. */
final class ResultOutput {

  /** A way of printing. */
  enum Format {
    JSON,
    TEXT,
    BRIEF,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      description =
          "What is printed: ${COMPLETION-CANDIDATES}. Default: json; brief where -o is given.")
  private @Nullable Format format;

  @Option(
      names = "--lang",
      description = "Language of messages: ja or en. Default: ${DEFAULT-VALUE}.")
  private OutputLanguage language = OutputLanguage.JA;

  /** The format that was asked for, or else the usual one. */
  Format format(Format usual) {
    return format == null ? usual : format;
  }

  /** The language, as its tag. */
  String language() {
    return language.toString();
  }
}
