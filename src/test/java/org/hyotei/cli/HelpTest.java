package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What {@code --help} of every command says, in both languages. */
class HelpTest {

  private static final String JAPANESE = "[ぁ-んァ-ヶ一-龠]";

  private static CommandLine line(OutputLanguage language) {
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream());
    return HyoteiCommand.line(terminal.in(language), (start, at) -> {});
  }

  /** Every command that is shown, from the top. */
  private static List<CommandSpec> shown(CommandLine line) {
    List<CommandSpec> all = new ArrayList<>();
    CommandSpec spec = line.getCommandSpec();
    if (!spec.usageMessage().hidden()) {
      all.add(spec);
      line.getSubcommands().values().forEach(sub -> all.addAll(shown(sub)));
    }
    return all;
  }

  /** What is told of commands and of all that may stand after them, by their names. */
  private static Map<String, String> told(OutputLanguage language) {
    Map<String, String> told = new TreeMap<>();
    for (CommandSpec spec : shown(line(language))) {
      String command = spec.qualifiedName();
      UsageMessageSpec usage = spec.usageMessage();
      told.put(command, String.join(" ", usage.description()));
      if (usage.header().length > 0) {
        told.put(command + " (header)", String.join(" ", usage.header()));
      }
      if (usage.footer().length > 0) {
        told.put(command + " (footer)", String.join(" ", usage.footer()));
      }
      for (ArgSpec arg : spec.args()) {
        if (!arg.hidden()) {
          String name =
              arg instanceof OptionSpec option
                  ? option.longestName()
                  : "<" + arg.paramLabel() + ">";
          told.put(command + " " + name, String.join(" ", arg.description()));
        }
      }
    }
    return told;
  }

  static Stream<String> commands() {
    return shown(line(OutputLanguage.EN)).stream()
        .map(spec -> (spec.qualifiedName() + " --help").substring("hyotei ".length()));
  }

  @Test
  void everythingShown_isToldInJapanese_andInEnglish() {
    Map<String, String> japanese = told(OutputLanguage.JA);
    Map<String, String> english = told(OutputLanguage.EN);
    assertThat(japanese).hasSizeGreaterThan(200).containsOnlyKeys(english.keySet());
    assertThat(japanese).allSatisfy((what, text) -> assertThat(text).containsPattern(JAPANESE));
    assertThat(english)
        .allSatisfy((what, text) -> assertThat(text).isNotBlank().doesNotContainPattern(JAPANESE));
  }

  /** A key that names no command or option would be a text that nobody reads. */
  @Test
  void everyTextOfTheBundle_isUsed() {
    ResourceBundle bundle = HelpLanguage.japanese();
    Map<String, String> japanese = told(OutputLanguage.JA);
    String all = String.join("\n", japanese.values());
    assertThat(bundle.keySet().stream().filter(key -> !key.startsWith("usage.")))
        .hasSizeGreaterThan(100)
        .allSatisfy(key -> assertThat(all).contains(untilVariable(bundle.getString(key))));
  }

  /** A text up to what picocli puts in. */
  private static String untilVariable(String text) {
    int at = text.indexOf("${");
    return at < 0 ? text : text.substring(0, at);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_isJapanese_unlessEnglishIsAskedFor(String line) {
    Cli japanese = Cli.run(line.split(" ", -1));
    assertThat(japanese.exit()).isZero();
    assertThat(japanese.err()).isEmpty();
    assertThat(japanese.out()).contains("使い方:\n  hyotei ", "\nオプション:\n");

    Cli english = Cli.run((line + " --lang en").split(" ", -1));
    assertThat(english.exit()).isZero();
    assertThat(english.err()).isEmpty();
    assertThat(english.out()).contains("Usage: hyotei").doesNotContainPattern(JAPANESE);
  }

  /** Examples are copied: they stand on one line each, as they were written. */
  @ParameterizedTest
  @MethodSource("commands")
  void examples_areNotBroken_andOtherLinesFitAnOrdinaryTerminal(String line) {
    for (OutputLanguage language : OutputLanguage.values()) {
      List<String> examples = examples(language, line);
      List<String> help =
          Cli.run((line + " --lang " + language).split(" ", -1)).out().lines().toList();
      assertThat(help).noneMatch(text -> text.endsWith(" .") || text.matches(".*[、。（]\\."));
      assertThat(help)
          .containsAll(examples)
          .filteredOn(text -> !examples.contains(text))
          .allSatisfy(text -> assertThat(columns(text)).isLessThanOrEqualTo(80));
    }
  }

  private static List<String> examples(OutputLanguage language, String line) {
    return shown(line(language)).stream()
        .filter(spec -> (spec.qualifiedName() + " --help").equals("hyotei " + line))
        .flatMap(spec -> Arrays.stream(spec.usageMessage().footer()))
        .filter(text -> text.startsWith("  "))
        .toList();
  }

  /** How wide a text is: Japanese characters take two columns. */
  private static long columns(String text) {
    return text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
  }
}
