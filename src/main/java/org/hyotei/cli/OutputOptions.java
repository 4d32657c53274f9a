package org.hyotei.cli;

import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command prints its result. */
final class OutputOptions {

  @Option(names = "--format", description = "json or text. Default: ${DEFAULT-VALUE}.")
  private Format format;

  // set by picocli before the command runs
  @SuppressWarnings("NullAway.Init")
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  private OutputOptions(Format format) {
    this.format = format;
  }

  /** Text, unless JSON is asked for. */
  static OutputOptions text() {
    return new OutputOptions(Format.TEXT);
  }

  /** JSON, unless text is asked for. */
  static OutputOptions json() {
    return new OutputOptions(Format.JSON);
  }

  boolean isText() {
    return format == Format.TEXT;
  }

  /** Whether the format was asked for, and is not just the usual one. */
  boolean isChosen() {
    return spec.commandLine().getParseResult().hasMatchedOption("--format");
  }

  private enum Format {
    JSON,
    TEXT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
