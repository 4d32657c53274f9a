package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code errata}: two versions of a plan set against each other. */
class ErrataCommandTest {

  private static final String EXAMPLE = "rules/kawaguchi/examples/R6.json";

  // set before each test
  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path folder;

  private String changed(String from, String to) throws IOException {
    String plan = Files.readString(Path.of(EXAMPLE));
    assertThat(plan).contains(from);
    return Files.writeString(folder.resolve("before.json"), plan.replace(from, to)).toString();
  }

  private static Cli errata(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "errata";
    all[1] = "--policy";
    all[2] = "kawaguchi";
    System.arraycopy(args, 0, all, 3, args.length);
    return Cli.run(all);
  }

  @Test
  void errata_ofAnActual_tellsWhatIsCorrected() throws IOException {
    String before = changed("\"46か所\"", "\"64か所\"");
    Cli run = errata(before, EXAMPLE);
    assertThat(run.exit()).as(run.err()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("川口市地域共生社会推進計画（令和6年度評価）　正誤表\n")
        .contains("1-4 世代・属性を問わない交流の場の数  実績 R6\n    誤 64か所\n    正 46か所\n")
        .contains("1-4 世代・属性を問わない交流の場の数  評価\n    誤 S\n    正 B\n");
    Cli json = errata(before, EXAMPLE, "--format", "json", "--lang", "en");
    assertThat(JsonText.of(json.output()).texts("/corrections", "/field"))
        .contains("actual R6", "grade", "reason", "achievement");
  }

  @Test
  void spreadsheets_ofOtherNames_areOfOnePlan() throws IOException {
    Path now = Path.of("rules/kawaguchi/examples/R6.xlsx");
    Path before = Files.copy(now, folder.resolve("before.xlsx"));
    Cli two = errata(before.toString(), now.toString());
    Cli said = errata(before.toString(), now.toString(), "--plan", "p");
    Cli json = errata(EXAMPLE, now.toString());

    assertThat(two.exit()).as(two.err()).isZero();
    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(json.err()).doesNotContain("計画か年度か");
  }

  private String csv(String name, String... rows) throws IOException {
    String text = "基本目標1　健康\n番号,指標,R6目標,R6実績\n" + String.join("\n", rows) + "\n";
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void indicatorThatWasAddedOrDropped_isToldWithFiguresAndGrade() throws IOException {
    String before = csv("before.csv", "1,受診率,50%,48%");
    String after = csv("after.csv", "1,受診率,50%,48%", "2,相談件数,10件,11件");
    Path book = folder.resolve("正誤表.xlsx");
    Cli added = errata(before, after);
    Cli dropped = errata(after, before, "-o", book.toString());

    assertThat(added.exit()).as(added.err()).isEqualTo(1);
    assertThat(added.out())
        .contains("相談件数  対象そのもの\n    誤 （記載なし）\n    正 相談件数\n")
        .contains("相談件数  目標 R6\n    誤 （記載なし）\n    正 10件\n")
        .contains("相談件数  実績 R6\n    誤 （記載なし）\n    正 11件\n")
        .contains("相談件数  評価\n    誤 （記載なし）\n    正 A\n")
        .doesNotContain("相談件数  名称");
    assertThat(dropped.exit()).as(dropped.err()).isEqualTo(1);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(book))) {
      XSSFSheet sheet = workbook.getSheet("正誤表");
      assertThat(sheet.getRow(2).getCell(4).getStringCellValue()).isEqualTo("正");
      assertThat(sheet)
          .anySatisfy(
              row -> {
                assertThat(row.getCell(2)).asString().isEqualTo("実績 R6");
                assertThat(row.getCell(3)).asString().isEqualTo("11件");
                assertThat(row.getCell(4)).asString().isEqualTo("（記載なし）");
              });
    }
  }

  @Test
  void correction_ofASheet_namesItsCellAndWhatFollowsFromIt() throws IOException {
    String before = csv("before.csv", "1,受診率,50%,48%");
    String after = csv("after.csv", "2,別の行,1件,1件", "1,受診率,50%,70%");
    Cli run = errata(before, after);

    assertThat(run.out())
        .contains("受診率  実績 R6\n    誤 48%\n    正 70%\n    セル before.csv D3 after.csv D4\n")
        .contains("受診率  評価\n    誤 B\n    正 S\n    理由 実績 R6 の訂正による\n")
        .contains("別の行  評価\n    誤 （記載なし）\n    正 A\n    理由 対象の追加による\n");
    Cli json = errata(before, after, "--format", "json");
    assertThat(JsonText.of(json.output()).texts("/corrections", "/rightAt"))
        .contains("after.csv D4");
  }

  @Test
  void reasonOfTheOffice_isThatOfTheCorrection() throws IOException {
    String head = "基本目標1　健康\n番号,指標,R6目標,R6実績,変更した日と理由\n";
    Path before = Files.writeString(folder.resolve("a.csv"), head + "1,受診率,50%,48%,\n");
    Path after = Files.writeString(folder.resolve("b.csv"), head + "1,受診率,50%,60%,R7.6.1 集計の誤り\n");
    Cli run = errata(before.toString(), after.toString());

    assertThat(run.out()).contains("実績 R6\n    誤 48%\n    正 60%\n    理由 R7.6.1 集計の誤り\n");
  }

  @Test
  void errata_inFiles_areWritten() throws IOException {
    String before = changed("\"46か所\"", "\"64か所\"");
    Cli run =
        errata(
            before,
            EXAMPLE,
            "-o",
            folder.resolve("正誤表.html").toString(),
            "-o",
            folder.resolve("正誤表.docx").toString(),
            "-o",
            folder.resolve("正誤表.csv").toString(),
            "-o",
            folder.resolve("正誤表.json").toString());
    assertThat(run.exit()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(folder.resolve("正誤表.html"))).contains("<ins>46</ins>か所");
    assertThat(Files.readString(folder.resolve("正誤表.csv"))).contains("64か所,46か所");
    assertThat(folder.resolve("正誤表.docx")).isNotEmptyFile();
    assertThat(folder.resolve("正誤表.json")).isNotEmptyFile();
  }

  @Test
  void errata_ofTheSame_areNone() {
    Cli run = errata(EXAMPLE, EXAMPLE);
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("訂正する箇所はありません。");
  }

  @Test
  void errata_ofTwoPlans_areRefused() throws IOException {
    String other = changed("\"id\": \"kawaguchi-R6\"", "\"id\": \"another\"");
    Cli run = errata(other, EXAMPLE);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("another R6", "kawaguchi-R6 R6");
  }

  @Test
  void errata_ofAPlanThatCannotBeRead_areRefused() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{");
    Cli run = errata(broken.toString(), EXAMPLE);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("not-json");
  }
}
