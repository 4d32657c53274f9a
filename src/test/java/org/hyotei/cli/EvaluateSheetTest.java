package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code evaluate} of spreadsheets, and of many requests at once. */
class EvaluateSheetTest {

  private static final String WORKBOOK = "rules/kawaguchi/examples/R6.xlsx";
  private static final String JSON = "rules/kawaguchi/examples/R6.json";

  private static final String TABLE =
      """
      番号,基本目標,指標名,単位,令和6年度目標,令和6年度実績
      1-1,1,相談件数,件,50,60
      """;

  // set before each test
  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path folder;

  private static Cli evaluate(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "evaluate";
    all[1] = "--policy";
    all[2] = "kawaguchi";
    System.arraycopy(args, 0, all, 3, args.length);
    return Cli.run(all);
  }

  private static Cli piped(byte[] input, String... args) {
    String[] all = new String[args.length + 4];
    all[0] = "evaluate";
    all[1] = "--policy";
    all[2] = "kawaguchi";
    all[3] = "-";
    System.arraycopy(args, 0, all, 4, args.length);
    return Cli.from(new ByteArrayInputStream(input), all);
  }

  private static List<String> grades(byte[] result) {
    return JsonText.of(result).items("/subjects").stream()
        .map(one -> one.text("/kind") + " " + one.text("/name") + " " + one.text("/grade"))
        .sorted()
        .toList();
  }

  @Test
  void workbook_isGradedAsItsJsonIs() {
    Cli sheet = evaluate(WORKBOOK);
    assertThat(sheet.exit()).as(sheet.err()).isZero();
    assertThat(grades(sheet.output())).isEqualTo(grades(evaluate(JSON).output()));
  }

  @Test
  void activity_markedAndWithoutAGrade_showsItsMark() throws IOException {
    Path sheet = folder.resolve("取組.csv");
    Files.writeString(sheet, "取組名,担当課,自己評価\n講座の開催,福祉課,◎\n地図の作成,福祉課,\n");

    Cli graded = evaluate("--fiscal-year", "R6", "--format", "csv", sheet.toString());

    assertThat(graded.out()).contains("講座の開催,福祉課,◎,記号 ◎,", "地図の作成,福祉課,,評価なし,");
  }

  @Test
  void outputs_ofEveryEnding_areWrittenAndTheTableIsShort() throws IOException {
    String[] args = new String[11];
    args[0] = WORKBOOK;
    String[] endings = {"xlsx", "html", "docx", "csv", "json"};
    for (int i = 0; i < endings.length; i++) {
      args[2 * i + 1] = "-o";
      args[2 * i + 2] = folder.resolve("評価." + endings[i]).toString();
    }
    Cli run = evaluate(args);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("川口市", "確認事項", "120%超");
    assertThat(run.out().lines().count()).isLessThan(120);
    for (String ending : endings) {
      assertThat(folder.resolve("評価." + ending)).isNotEmptyFile();
    }
    try (var graded = WorkbookFactory.create(folder.resolve("評価.xlsx").toFile())) {
      assertThat(graded.getSheet("集計")).isNotNull();
      assertThat(graded.getSheet("確認事項")).isNotNull();
      assertThat(graded.getSheet("根拠")).isNotNull();
    }
  }

  @Test
  void dryRun_showsColumnsAndFiguresAndGradesNothing() throws IOException {
    Cli run = evaluate("--dry-run", WORKBOOK);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("読んだ値", "実績R6」 → 実績 R6", "か所").doesNotContain("評価基準:");
    Cli json = evaluate("--dry-run", "--format", "json", WORKBOOK);
    assertThat(JsonText.of(json.output()).items("/figures")).hasSizeGreaterThan(80);

    Cli none = evaluate("--dry-run", JSON);
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("--dry-run は .xlsx、.ods、.csv、.tsv に使います");
  }

  @ParameterizedTest
  @CsvSource({"utf-8, ", "utf-8, utf-8", "windows-31j, ", "windows-31j, cp932"})
  void csv_throughPipes_isGradedInEitherEncoding(String charset, String said) {
    byte[] table = TABLE.getBytes(Charset.forName(charset));
    Cli run =
        said == null
            ? piped(table, "--from", "csv", "--format", "csv")
            : piped(table, "--from", "csv", "--format", "csv", "--encoding", said);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("\uFEFF").contains("相談件数", "評価（計算）");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "text", "brief"})
  void lines_inAnotherFormatThanTheirOwn_areRefused(String format) {
    Cli run =
        piped("{}\n".getBytes(StandardCharsets.UTF_8), "--from", "ndjson", "--format", format);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--format " + format, "NDJSON", "1件ずつ");
  }

  @Test
  void lines_intoAFile_areRefused() {
    Path file = folder.resolve("all.csv");
    Cli run =
        piped("{}\n".getBytes(StandardCharsets.UTF_8), "--from", "ndjson", "-o", file.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("-o", "NDJSON");
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"csv, ','", "tsv, '\t'"})
  void table_onStandardInputWithoutItsFormat_isToldWhatToAdd(String format, String between) {
    String table = TABLE.replace(",", between);
    Cli run = piped(table.getBytes(StandardCharsets.UTF_8));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("--from " + format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\r\n\r\n"})
  void file_thatIsEmpty_isSaidToBe(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("plan.csv"), content);
    Cli run = evaluate(file.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("plan.csv empty-file: ファイルに何も書かれていません");
  }

  @Test
  void workbookOnStandardInput_isReadAsOne() throws IOException {
    Cli run = piped(Files.readAllBytes(Path.of(WORKBOOK)));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(grades(run.output())).isEqualTo(grades(evaluate(JSON).output()));
  }

  @Test
  void year_thatIsNotSaid_isAskedForByTheOption() {
    String sheet = "指標,R5実績,R6実績,R6目標\n相談件数,1,2,3\n";
    Cli run = piped(sheet.getBytes(StandardCharsets.UTF_8), "--from", "csv");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("fiscal-year-needed", "--fiscal-year R6");
  }

  @Test
  void longWork_tellsEveryTenthOfIt() {
    StringBuilder sheet = new StringBuilder("番号,指標,単位,R6目標,R6実績\n");
    for (int i = 1; i <= 600; i++) {
      sheet
          .append("I")
          .append(i)
          .append(",講座の数その")
          .append(i)
          .append(",件,20,")
          .append(i)
          .append('\n');
    }
    Cli run =
        piped(sheet.toString().getBytes(StandardCharsets.UTF_8), "--from", "csv", "--lang", "en");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err().lines().filter(line -> line.contains("% (")))
        .hasSize(10)
        .startsWith("10% (61/601)")
        .endsWith("100% (601/601)");
  }

  @Test
  void lines_areGradedInOrderAndBadOnesAreSaidInTheirPlace() throws IOException {
    String request = JsonText.of(Files.readAllBytes(Path.of(JSON))).json();
    String input = request + "\n\n{\"plan\":3}\n" + request + "\n";
    Cli run = piped(input.getBytes(StandardCharsets.UTF_8), "--from", "ndjson", "--no-why-not");

    assertThat(run.exit()).isEqualTo(2);
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(JsonText.of(lines.get(1)).text("/line")).isEqualTo("3");
    assertThat(JsonText.of(lines.get(1)).items("/defects")).isNotEmpty();
    assertThat(lines.get(2)).isEqualTo(lines.get(0)).contains("\"subjects\"");
    assertThat(run.err()).startsWith("3: ");
  }

  @Test
  void options_thatCannotBe_areRefusedWithARemedy() throws IOException {
    Path other = Files.writeString(folder.resolve("a.xlsx"), "no workbook");
    Path csv = Files.writeString(folder.resolve("a.csv"), TABLE);
    Path columns = Files.writeString(folder.resolve("columns.yaml"), "nonsense: 1\n");
    for (Cli run :
        List.of(
            evaluate(other.toString()),
            evaluate(csv.toString(), "--fiscal-year", "来年"),
            evaluate(csv.toString(), "--columns", columns.toString()),
            evaluate(csv.toString(), "--columns", folder.resolve("none").toString()),
            evaluate(csv.toString(), "-o", folder.resolve("none/a.html").toString()),
            evaluate(JSON, "-o", folder.resolve("a2.xlsx").toString()))) {
      assertThat(run.exit()).as(run.err()).isEqualTo(2);
      assertThat(run.err()).isNotBlank().doesNotContain("\tat ");
    }
  }

  @Test
  void audit_ofAWorkbook_isThatOfItsJson() {
    Cli sheet = Cli.run("audit", "--policy", "kawaguchi", "--format", "json", WORKBOOK);
    Cli json = Cli.run("audit", "--policy", "kawaguchi", "--format", "json", JSON);

    assertThat(sheet.exit()).as(sheet.err()).isEqualTo(json.exit());
    assertThat(JsonText.of(sheet.output()).at("/agreement").json())
        .isEqualTo(JsonText.of(json.output()).at("/agreement").json());
  }

  @Test
  void longWork_saysWhatItDoesOnStandardError() {
    StringBuilder table = new StringBuilder(TABLE);
    for (int i = 2; i <= 600; i++) {
      table.append("1-").append(i).append(",1,相談件数").append(i).append(",件,50,60\n");
    }
    byte[] input = table.toString().getBytes(StandardCharsets.UTF_8);
    Cli run = piped(input, "--from", "csv", "--format", "brief");
    assertThat(run.err()).startsWith("601件を評価しました。");
    assertThat(run.out()).doesNotContain("調べています");
    assertThat(piped(input, "--from", "csv", "--format", "brief", "--no-why-not").err()).isEmpty();
  }

  @Test
  void brief_saysWhatIsCounted() {
    Cli marks =
        Cli.run(
            "evaluate",
            "--policy",
            "kawagoe",
            "--format",
            "brief",
            "rules/kawagoe/examples/R5.xlsx");
    assertThat(marks.out())
        .contains("取組305件の記号", "◎  141 (⇧36)", "×    13 (⇩2)")
        .doesNotContain("二重丸  0");
    assertThat(evaluate("--format", "brief", WORKBOOK).out()).contains("指標47件、取組12件の評価");
  }

  @Test
  void completion_isGenerated() {
    Cli run = Cli.run("generate-completion");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("_complete_hyotei", "--fiscal-year");
  }
}
