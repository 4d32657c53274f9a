package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate --dry-run}: what it shows of sheets that are sound, and of others. */
class DryRunTest {

  // set before each test
  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path folder;

  private Cli dryRun(String policy, String name, String table, String... more) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, table);
    return run(policy, file, more);
  }

  private static Cli run(String policy, Path file, String... more) {
    String[] args = new String[more.length + 5];
    args[0] = "evaluate";
    args[1] = "--policy";
    args[2] = policy;
    args[3] = "--dry-run";
    args[4] = file.toString();
    System.arraycopy(more, 0, args, 5, more.length);
    return Cli.run(args);
  }

  @Test
  void yearThatCannotBeTold_isADefectBesideColumnsAndFigures() throws IOException {
    Cli run =
        dryRun(
            "kawaguchi",
            "plan.csv",
            """
            番号,基本目標,指標名,令和5年度目標,令和5年度実績,令和6年度目標,令和6年度実績
            1-1,1,相談件数,50件,60件,55件,61件
            """);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("fiscal-year-needed", "R5、R6");
    assertThat(run.out()).contains("令和5年度実績」 → 実績 R5", "1-1 実績 R5: 60件 → 60 件", "61件 → 61 件");
  }

  @Test
  void defectsOfEveryKind_areToldInOneRound() throws IOException {
    Path file = folder.resolve("plan.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("評価");
      row(sheet, 0, "番号", "基本目標", "指標名", "令和6年度目標", "令和6年度実績");
      row(sheet, 1, "1-1", "1", "相談件数", "50件").createCell(4).setCellFormula("1+1");
      row(sheet, 2, "1-2", "1", "会議の数", "50件").createCell(4).setCellValue(true);
      row(sheet, 3, "1-3", "1", "講座の数", "50件", "40件");
      row(sheet, 4, "1-3", "1", "教室の数", "50件", "40件");
      workbook.write(out);
    }

    Cli run = run("kawaguchi", file);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("評価!E2 formula-without-value", "評価!E3 truth-for-figure", "評価!A5 duplicate-id");
    assertThat(run.out()).contains("実績 R6: 40件 → 40 件", "令和6年度目標」 → 目標 R6");
    assertThat(Cli.run("evaluate", "--policy", "kawaguchi", file.toString()).err())
        .contains("formula-without-value", "truth-for-figure", "duplicate-id");
  }

  private static Row row(XSSFSheet sheet, int number, String... texts) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
    return row;
  }

  @Test
  void whatGradingWouldRefuse_isToldByTheDryRunToo() throws IOException {
    Cli run =
        dryRun(
            "kawaguchi",
            "plan.csv",
            """
            番号,基本目標,指標名,令和6年度目標,令和6年度実績
            1-1,1,相談件数,50件,60件
            1-1,1,会議の数,3回,3回
            """);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("A3 duplicate-id");
    assertThat(run.out()).contains("実績 R6: 3回 → 3 回");
  }

  @Test
  void fileThatIsNoSheet_isADefectAlone() throws IOException {
    Cli run = dryRun("kawaguchi", "plan.xlsx", "no workbook");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("misnamed-file");
  }

  @Test
  void gradesAndWhatCellsSayOfTheirFigures_areShown() throws IOException {
    Cli run =
        dryRun(
            "kawaguchi",
            "plan.csv",
            """
            番号,基本目標,指標名,令和6年度目標,令和6年度実績,評価
            1-1,1,相談件数,約50件以上,60件（速報）,Ｂ
            1-2,1,参加者の数,延べ50人,60人,
            """);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "D2  1-1 目標 R6: 約50件以上 → 50 件（以上、約）",
            "E2  1-1 実績 R6: 60件（速報） → 60 件（速報）",
            "F2  1-1 評価: Ｂ → B",
            "D3  1-2 目標 R6: 延べ50人 → 50 人（延べ）");
  }

  @Test
  void countsOfMarks_areShownAsReadWithTheYearBefore() throws IOException {
    Path counts = Path.of("rules/kawagoe/examples/R5.xlsx");
    Cli run = run("kawagoe", counts);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("総括シート!B7  1-1 記号の数 ◎ 市・市社協: 7 (⇧ 2) → 7（前年度 5）");
  }

  @Test
  void json_ofASheetWithDefects_hasItsFiguresAndNoRequest() throws IOException {
    String twice =
        """
        番号,基本目標,指標名,令和6年度目標,令和6年度実績
        1-1,1,相談件数,50件,60件
        1-1,1,会議の数,3回,3回
        """;
    JsonText read =
        JsonText.of(dryRun("kawaguchi", "plan.csv", twice, "--format", "json").output());

    assertThat(read.items("/figures").stream().map(one -> one.text("/cell")).toList())
        .isEqualTo(List.of("D2", "E2", "D3", "E3"));
    assertThat(read.names("")).doesNotContain("request");
  }
}
