package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate -o}: files in the formats of their endings. */
class OutputFilesTest {

  private static final String EXAMPLE = "rules/kawaguchi/examples/R6.json";

  // set before each test
  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path folder;

  private Cli evaluate(String... args) {
    String[] all = new String[args.length + 4];
    all[0] = "evaluate";
    all[1] = "--policy";
    all[2] = "kawaguchi";
    all[3] = EXAMPLE;
    System.arraycopy(args, 0, all, 4, args.length);
    return Cli.run(all);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void files_ofSeveralEndings_areWrittenAndTheResultIsPrintedInShort() throws IOException {
    Cli run = evaluate("-o", file("報告.html"), "--output", file("result.JSON"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("川口市").contains("120%超", "確認事項").doesNotContain("{");
    assertThat(run.err()).contains("書き出しました: " + file("報告.html"));
    assertThat(Files.readString(folder.resolve("報告.html")))
        .startsWith("<!doctype html>")
        .contains("川口市地域共生社会推進計画", "上位の評価まで");
    assertThat(JsonText.of(Files.readAllBytes(folder.resolve("result.JSON"))).text("/plan"))
        .isEqualTo("kawaguchi-R6");
  }

  @Test
  void input_thatIsNotThere_isToldAlsoWhereTheOutputIs() throws IOException {
    Files.writeString(folder.resolve("result.json"), "{}");
    Cli run =
        Cli.run("evaluate", "--policy", "kawaguchi", file("none.json"), "-o", file("result.json"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("none.json というファイルはありません。");
  }

  @Test
  void format_thatIsAskedFor_isPrintedToo() {
    Cli run = evaluate("-o", file("report.html"), "--format", "text", "--lang", "en");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("川口市地域共生社会推進計画").contains("Policy: kawaguchi@");
    assertThat(run.err()).contains("written: ");
  }

  @Test
  void report_withoutWhyNot_leavesItOut() throws IOException {
    evaluate("-o", file("report.html"), "--no-why-not");
    assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("上位の評価まで");
  }

  @Test
  void ending_thatNamesNoFormat_isToldBeforeAnythingIsWritten() {
    Cli run = evaluate("-o", file("report.html"), "-o", file("report.pdf"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("「.pdf」", ".html", ".json");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void file_thatIsRead_isNotWrittenOver() throws IOException {
    Path plan = Files.copy(Path.of(EXAMPLE), folder.resolve("plan.json"));
    byte[] before = Files.readAllBytes(plan);
    Cli run = Cli.run("evaluate", "--policy", "kawaguchi", plan.toString(), "-o", plan.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("読み込むファイルです");
    assertThat(Files.readAllBytes(plan)).isEqualTo(before);
  }

  @Test
  void folder_thatIsNotThere_isTold() {
    Cli run = evaluate("-o", file("no/such/report.html"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("no/such/report.html").doesNotContain("\tat ");
  }

  @Test
  void csv_thatCp932CannotHold_isNotWritten() throws IOException {
    Path plan =
        Files.writeString(
            folder.resolve("plan.json"),
            """
            {"id": "p", "fiscalYear": "R6", "groups": [{"id": "1", "level": "基本目標"}],
             "indicators": [{"id": "1-1", "group": "1", "name": "𠮷野",
                             "targets": {"R6": "1件"}, "actuals": {"R6": "1件"}}]}
            """);
    Cli run =
        Cli.run(
            "evaluate",
            "--policy",
            "kawaguchi",
            plan.toString(),
            "--csv-encoding",
            "cp932",
            "-o",
            file("result.csv"),
            "-o",
            file("report.docx"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("書き出せませんでした: " + file("result.csv"), "C3", "𠮷");
    assertThat(folder.resolve("result.csv")).doesNotExist();
    assertThat(folder.resolve("report.docx")).exists();
  }
}
