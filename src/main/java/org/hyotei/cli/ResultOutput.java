package org.hyotei.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an evaluation is printed. */
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

  /** The format that was asked for, or else the usual one. */
  Format format(Format usual) {
    return format == null ? usual : format;
  }
}
