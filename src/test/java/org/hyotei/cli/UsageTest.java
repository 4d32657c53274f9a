package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line itself: help, mistakes in it, and what {@code serve} is started with. */
class UsageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "grade",
        "evaluate",
        "evaluate --policy kawaguchi",
        "evaluate plan.json",
        "evaluate --policy kawaguchi --format xml -",
        "evaluate --policy kawaguchi --lang fr -",
        "evaluate --policy kawaguchi - -",
        "evaluate --colour red --policy kawaguchi -",
        "evaluate --rules no/such/folder --policy kawaguchi -",
        "test nowhere",
        "test --rules no/such/folder",
        "serve --port eighty",
        "serve --port 70000",
        "serve --port -1",
        "serve --rules no/such/folder"
      })
  void usage_thatIsBad_is2AndToldOnStandardError(String line) {
    Cli run = Cli.run(line.isEmpty() ? new String[0] : line.split(" ", -1));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotBlank().doesNotContain("\tat ");
    assertThat(run.started()).isEmpty();
  }

  static Stream<String> mistakes() {
    return Stream.of(
        "",
        "grade",
        "ledger",
        "keys",
        "evaluate",
        "evaluate --policy",
        "evaluate plan.json",
        "evaluate --policy kawaguchi --policy niigata -",
        "evaluate --policy kawaguchi --format xml -",
        "evaluate --colour red --policy kawaguchi -",
        "evaluate --rules no/such/folder --policy kawaguchi -",
        "evaluate --policy osaka -",
        "evaluate --policy kawaguchi no/such.json",
        "evaluate --policy kawaguchi --from ndjson no/such.ndjson",
        "evaluate --policy kawaguchi - -o result.pdf",
        "evaluate --policy kawaguchi pom.xml -o pom.xml -o a.json",
        "evaluate --policy kawaguchi - -o no/such/folder/a.json",
        "evaluate --policy kawaguchi --dry-run rules/kawaguchi/examples/R6.json",
        "evaluate --policy kawaguchi --fiscal-year soon rules/kawaguchi/examples/R6.xlsx",
        "roll-forward --policy kawaguchi rules/kawaguchi/examples/R6.xlsx",
        "prove --against a --mutate",
        "prove --against no/such kuki",
        "impact --policy kawaguchi --draft no/such",
        "new-pack a/b",
        "new-pack kuki",
        "convert-table a.csv b.txt",
        "convert-table a.csv b.csv --encoding EUC-JP",
        "convert-table a.csv pom.xml",
        "verify pom.xml",
        "verify pom.xml --key no/such",
        "verify pom.xml --key pom.xml",
        "verify pom.xml --checkpoint no/such --key pom.xml",
        "ledger verify --data no/such",
        "ledger checkpoint --data no/such",
        "replay",
        "replay x --data no/such",
        "receipt x --data no/such",
        "keys add --office 課 --role king",
        "keys revoke x --data no/such",
        "serve --port eighty",
        "serve --port 70000");
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistake_isToldInTheLanguageThatIsAskedFor(String line) {
    List<String> args = line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
    Cli japanese = Cli.run(args.toArray(String[]::new));
    assertThat(japanese.exit()).isEqualTo(2);
    assertThat(japanese.err().lines().findFirst().orElseThrow())
        .containsPattern("[ぁ-ん]")
        .doesNotContain("\tat ");
    List<String> asked = new ArrayList<>(args);
    asked.add("--lang=en");
    Cli english = Cli.run(asked.toArray(String[]::new));
    assertThat(english.exit()).isEqualTo(2);
    assertThat(english.err().lines().findFirst().orElseThrow())
        .containsPattern("[a-z]+ [a-z]+")
        .doesNotContainPattern("[ぁ-ん]");
  }

  @Test
  void language_isAskedForBeforeTheCommandOrAfter() {
    String[] before = {"--lang", "en", "test", "nowhere"};
    String[] after = {"test", "nowhere", "--lang", "EN"};
    assertThat(Cli.run(before).err())
        .isEqualTo(Cli.run(after).err())
        .startsWith("There is no policy \"nowhere\"");
    assertThat(Cli.run("test", "nowhere", "--lang", "fr").err())
        .startsWith("--lang の値「fr」は使えません。使えるのは ja、en です。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "help", "evaluate --help", "test --help", "serve --help"})
  void help_isOnStandardOutput(String line) {
    Cli run = Cli.run(line.split(" ", -1));
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("使い方:\n  hyotei");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void version_isOnStandardOutput() {
    assertThat(Cli.run("--version").out()).isEqualTo("Hyotei 0.1.0\n");
  }

  @Test
  void serve_startsWithTheFoldersAndPort() {
    Path rules = Path.of("rules").toAbsolutePath();
    Cli run = Cli.run("serve", "--port", "0", "--rules", "rules");
    assertThat(run.exit()).isEqualTo(HyoteiCommand.SERVING);
    assertThat(run.started()).containsExactly(rules + " null null null 0");
    assertThat(Cli.run("serve", "--rules", "rules").started())
        .containsExactly(rules + " null null null null");
    assertThat(Cli.run("serve", "--rules", "rules", "--data", "kept").started())
        .containsExactly(rules + " kept null null null");
  }

  @Test
  void serve_startsWithTheDatabaseAndKeyThatAreNamed() {
    Path rules = Path.of("rules").toAbsolutePath();
    String url = "jdbc:postgresql://db/hyotei";
    assertThat(
            Cli.run("serve", "--rules", "rules", "--database", url, "--signing-key", "key")
                .started())
        .containsExactly(rules + " null " + url + " key null");
    assertThat(Cli.run("serve", "--rules", "rules", "--database", "").started())
        .containsExactly(rules + " null null null null");
    assertThat(Cli.run("serve", "--help").out()).contains("--database=URL", "--signing-key=FILE");
  }
}
