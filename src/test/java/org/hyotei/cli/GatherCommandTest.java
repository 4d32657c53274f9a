package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gather}: several offices' workbooks as one plan. */
class GatherCommandTest {

  private static final String HEADINGS = "番号,指標,担当課,R6目標,R6実績\r\n";

  // set before each test
  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path folder;

  private String csv(String name, String... rows) throws IOException {
    String text = "基本目標1　健康\r\n" + HEADINGS + String.join("\r\n", rows) + "\r\n";
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8).toString();
  }

  @Test
  void files_ofTwoOffices_becomeAPlanAndAChaseList() throws IOException {
    String first = csv("福祉課.csv", "1,相談件数,福祉課,10件,9件", "2,受診率,健康課,50%,");
    String second = csv("健康課.csv", "2,受診率,健康課,50%,48%", "1,相談件数,福祉課,10件,11件");
    Path list = folder.resolve("一覧.xlsx");
    Path plan = folder.resolve("plan.json");
    Cli run =
        Cli.run(
            "gather",
            first,
            second,
            "--fiscal-year",
            "R6",
            "-o",
            list.toString(),
            "-o",
            plan.toString());

    assertThat(run.exit()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).contains("福祉課\t食い違い\t1-1\t相談件数\tactuals/R6").doesNotContain("受診率");
    assertThat(Files.size(list)).isGreaterThan(1_000);
    assertThat(Files.readString(plan)).contains("\"48%\"").contains("\"9件\"");
  }

  @Test
  void rows_ofThePlanBefore_areAskedFor() throws IOException {
    String before = csv("前年.csv", "1,相談件数,福祉課,10件,9件", "2,受診率,健康課,50%,48%");
    String now = csv("福祉課.csv", "1,相談件数,福祉課,10件,9件");
    Cli run = Cli.run("gather", now, "--expected", before);

    assertThat(run.exit()).as(run.err()).isEqualTo(1);
    assertThat(run.out().lines()).singleElement().asString().startsWith("健康課\t行がない\t1-2\t受診率");
  }

  @Test
  void files_thatAreNoTables_areBadInput() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xlsx"), "x");

    assertThat(Cli.run("gather", file.toString()).exit()).isEqualTo(2);
    assertThat(Cli.run("gather", csv("b.csv"), "--fiscal-year", "x").exit()).isEqualTo(2);
  }
}
