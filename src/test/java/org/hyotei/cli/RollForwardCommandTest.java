package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code roll-forward}: what is written for next year is read again as next year's plan. */
class RollForwardCommandTest {

  private static final String WORKBOOK = "rules/kawaguchi/examples/R6.xlsx";

  // set before each test
  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path folder;

  @Test
  void workbook_ofNextYear_isReadAsThatYearWithoutActuals() {
    String next = folder.resolve("R7.xlsx").toString();
    Cli run = Cli.run("roll-forward", "--policy", "kawaguchi", WORKBOOK, "-o", next);
    assertThat(run.exit()).as(run.err()).isZero();

    Cli read =
        Cli.run(
            "evaluate",
            "--policy",
            "kawaguchi",
            "--fiscal-year",
            "R7",
            "--dry-run",
            "--format",
            "json",
            next);
    assertThat(read.exit()).as(read.err()).isZero();
    JsonText plan = JsonText.of(read.output()).at("/request/plan");
    assertThat(plan.items("/indicators")).hasSize(47);
    List<String> fields = JsonText.of(read.output()).texts("/figures", "/field");
    assertThat(fields).contains("actuals R6", "targets R7").doesNotContain("actuals R7");
  }

  @Test
  void output_thatIsNotNamed_isAskedFor() {
    Cli run = Cli.run("roll-forward", "--policy", "kawaguchi", WORKBOOK);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("-o R7.xlsx");
  }
}
