package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @ParameterizedTest
  @ValueSource(strings = {"--help", "help", "evaluate --help", "test --help", "serve --help"})
  void help_isOnStandardOutput(String line) {
    Cli run = Cli.run(line.split(" ", -1));
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("Usage: hyotei");
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
