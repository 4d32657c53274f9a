package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsCommandTest {

  @Test
  void draft_ofAWorkbook_saysWhatWasRecognised() {
    Cli run = Cli.run("columns", "rules/kawaguchi/examples/R6.xlsx");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("  - { heading: \"成果指標\", is: name }")
        .contains("  - { heading: \"目標R6\", is: target, year: R6 }");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void draft_ofAnOfficesOwnTable_leavesWhatIsNotKnownToChoose(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("own.csv");
    Files.writeString(file, "指標,めやす,実績 R6\n相談件数,34件,41件\n");

    assertThat(Cli.run("columns", file.toString()).out())
        .contains("own.csv の表の読み方の下書き")
        .contains("  # - { heading: \"めやす\", is: actual, year: R6 }   # 例: 34件");
  }

  @Test
  void file_thatIsNoSpreadsheet_is2WithTheReason(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("plan.xlsx");
    Files.writeString(file, "no workbook");

    Cli run = Cli.run("columns", file.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("plan.xlsx");
  }
}
