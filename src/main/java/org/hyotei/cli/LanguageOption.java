package org.hyotei.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The language in which all commands speak: {@code --lang}, Japanese where it is left out. */
@Command
final class LanguageOption {

  @Option(
      names = "--lang",
      paramLabel = "ja|en",
      scope = ScopeType.INHERIT,
      description = "Language of messages: ja or en. Default: ja.")
  private OutputLanguage language = OutputLanguage.JA;

  /**
   * The language that arguments ask for, before anything else of them is looked at, so that
   * mistakes in them are told in it; Japanese where they ask for none that is known.
   */
  static OutputLanguage of(String... args) {
    LanguageOption ahead = new LanguageOption();
    try {
      new CommandLine(ahead)
          .setUnmatchedArgumentsAllowed(true)
          .setCaseInsensitiveEnumValuesAllowed(true)
          .parseArgs(args);
    } catch (ParameterException e) {
      return OutputLanguage.JA; // told when the whole line is read
    }
    return ahead.language;
  }
}
