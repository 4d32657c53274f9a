package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.document.JsonText;
import org.hyotei.tabular.CsvEncoding;
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
    assertThat(run.out()).contains("福祉課\t食い違い\t1-1\t相談件数\t実績 R6 が").doesNotContain("受診率");
    assertThat(Files.size(list)).isGreaterThan(1_000);
    assertThat(Files.readString(plan)).contains("\"48%\"").contains("\"9件\"");
  }

  @Test
  void list_asJson_hasTheCellsOfEveryPoint() throws IOException {
    String first = csv("福祉課.csv", "1,相談件数,福祉課,10件,9件");
    String second = csv("健康課.csv", "1,相談件数,福祉課,10件,11件");
    Cli run = Cli.run("gather", first, second, "--format", "json");

    assertThat(run.exit()).as(run.err()).isEqualTo(1);
    JsonText json = JsonText.of(run.output());
    assertThat(json.text("/plan")).isEqualTo("plan-R6");
    assertThat(json.items("/chases"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.text("/office")).isEqualTo("福祉課");
              assertThat(one.text("/kind")).isEqualTo("contradiction");
              assertThat(one.text("/subject")).isEqualTo("1-1");
              assertThat(one.text("/name")).isEqualTo("相談件数");
              assertThat(one.text("/message")).startsWith("実績 R6 が「9件」と「11件」");
              assertThat(one.texts("/places", "/file")).containsExactly("福祉課.csv", "健康課.csv");
              assertThat(one.texts("/places", "/cell")).containsExactly("E3", "E3");
            });
    Cli unread =
        Cli.run(
            "gather",
            Files.writeString(folder.resolve("空.csv"), "").toString(),
            "--format",
            "json");
    assertThat(JsonText.of(unread.output()).items("/chases")).isNotEmpty();
  }

  @Test
  void id_thatNoFileSays_isOfPolicyAndYearAndTold() throws IOException {
    String first = csv("福祉課.csv", "1,相談件数,福祉課,10件,9件");
    String second = csv("健康課.csv", "2,受診率,健康課,50%,48%");
    Path plan = folder.resolve("plan.json");
    Cli run = Cli.run("gather", "--policy", "kawaguchi", first, second, "-o", plan.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("計画の id は「kawaguchi-R6」としました", "--plan");
    assertThat(JsonText.of(Files.readString(plan)).text("/id")).isEqualTo("kawaguchi-R6");

    Cli said = Cli.run("gather", first, second, "--plan", "第3期", "-o", plan.toString());
    assertThat(said.err()).doesNotContain("計画の id");
    assertThat(JsonText.of(Files.readString(plan)).text("/id")).isEqualTo("第3期");

    Path named =
        Files.writeString(
            folder.resolve("named.json"),
            "{\"id\": \"市の計画\", \"fiscalYear\": \"R6\", \"groups\": [{\"id\": \"1\"}]}");
    Cli own = Cli.run("gather", first, named.toString(), "-o", plan.toString());
    assertThat(own.err()).doesNotContain("計画の id");
    assertThat(JsonText.of(Files.readString(plan)).text("/id")).isEqualTo("市の計画");
  }

  @Test
  void row_thatOneFileNumbersWithItsGroup_isTheSameInTheOther() throws IOException {
    String first = csv("福祉課.csv", "1,相談件数,福祉課,10件,9件", "2,受診率,健康課,50%,");
    String second = csv("健康課.csv", "2,受診率,健康課,50%,48%");
    Path plan = folder.resolve("plan.json");
    Cli run = Cli.run("gather", first, second, "-o", plan.toString());

    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    assertThat(JsonText.of(Files.readString(plan)).texts("/indicators", "/id"))
        .containsExactly("1-1", "1-2");
    Cli turned = Cli.run("gather", second, first, "-o", plan.toString());
    assertThat(turned.out()).doesNotContain("実績がない", "食い違い");
    assertThat(JsonText.of(Files.readString(plan)).items("/indicators")).hasSize(2);
  }

  @Test
  void target_printedWithOtherPlaces_isNotChanged() throws IOException {
    String before = csv("前年.csv", "1,受診率,健康課,50%,48%", "2,参加者,健康課,\"1,200人\",1人");
    String now = csv("健康課.csv", "1,受診率,健康課,50.00%,48%", "2,参加者,健康課,1200人,1人");
    Cli run = Cli.run("gather", now, "--expected", before);

    assertThat(run.exit()).as(run.out()).isZero();
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
  void files_areReadWithEncodingAndColumnsAsGradedOnesAre() throws IOException {
    Path file = folder.resolve("福祉課.csv");
    Files.write(file, "指標,達成めやす,R6実績\r\n相談件数,10件,9件\r\n".getBytes(CsvEncoding.CP932));
    Path columns = folder.resolve("columns.yaml");
    Files.writeString(
        columns,
        """
        columns:
          - { heading: 達成めやす, is: target, year: R6 }
        """);
    Path plan = folder.resolve("plan.json");
    Cli run =
        Cli.run(
            "gather",
            file.toString(),
            "--encoding",
            "cp932",
            "--columns",
            columns.toString(),
            "--plan",
            "fukushi",
            "-o",
            plan.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(Files.readString(plan)).contains("\"fukushi\"").contains("\"10件\"");
  }

  @Test
  void plan_asJson_isGatheredToo() throws IOException {
    String sheet = csv("福祉課.csv", "1,相談件数,福祉課,10件,9件");
    Path first = folder.resolve("first.json");
    assertThat(Cli.run("gather", sheet, "-o", first.toString()).exit()).isZero();
    String other = csv("健康課.csv", "2,受診率,健康課,50%,48%");
    Path both = folder.resolve("both.json");
    Cli run = Cli.run("gather", first.toString(), other, "-o", both.toString());

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(Files.readString(both)).contains("相談件数", "受診率");
  }

  @Test
  void planBefore_isNotWrittenOver() throws IOException {
    Path before = folder.resolve("R5.json");
    String sheet = csv("福祉課.csv", "1,相談件数,福祉課,10件,9件");
    assertThat(Cli.run("gather", sheet, "-o", before.toString()).exit()).isZero();
    Cli run = Cli.run("gather", sheet, "--expected", before.toString(), "-o", before.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("読み込むファイルです");
  }

  @Test
  void files_thatAreNoTables_areBadInput() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xlsx"), "x");

    assertThat(Cli.run("gather", file.toString()).exit()).isEqualTo(2);
    assertThat(Cli.run("gather", csv("b.csv"), "--fiscal-year", "x").exit()).isEqualTo(2);
  }

  @Test
  void workbooks_thatCannotBeRead_areOnTheListBesideTheOthers() throws IOException {
    Path broken = Files.writeString(folder.resolve("こども課.xlsx"), "x");
    Path dated = folder.resolve("保育課.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("報告");
      sheet.createRow(0).createCell(0).setCellValue("所管課：保育課");
      XSSFRow head = sheet.createRow(1);
      XSSFRow first = sheet.createRow(2);
      XSSFRow second = sheet.createRow(3);
      String[] heads = {"番号", "指標", "R6目標", "R6実績"};
      String[] cells = {"5-1", "待機児童数", "0人", ""};
      String[] others = {"5-2", "利用者数", "10人", ""};
      for (int i = 0; i < heads.length; i++) {
        head.createCell(i).setCellValue(heads[i]);
        first.createCell(i).setCellValue(cells[i]);
        second.createCell(i).setCellValue(others[i]);
      }
      XSSFCellStyle date = workbook.createCellStyle();
      date.setDataFormat((short) 14);
      first.getCell(3).setCellValue(45_820);
      first.getCell(3).setCellStyle(date);
      try (OutputStream out = Files.newOutputStream(dated)) {
        workbook.write(out);
      }
    }
    Path list = folder.resolve("一覧.csv");
    Path plan = folder.resolve("plan.json");
    Cli run =
        Cli.run(
            "gather",
            broken.toString(),
            csv("福祉課.csv", "1,相談件数,福祉課,10件,"),
            dated.toString(),
            "--fiscal-year",
            "R6",
            "--csv-encoding",
            "cp932",
            "-o",
            list.toString(),
            "-o",
            plan.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(Files.readString(list, CsvEncoding.CP932).lines())
        .satisfiesExactly(
            head -> assertThat(head).startsWith("所管課,種類"),
            line -> assertThat(line).startsWith("こども課.xlsx,読めない,,,").endsWith(",こども課.xlsx"),
            line -> assertThat(line).startsWith("保育課,読めない,5-1,待機児童数,").endsWith("報告!D3"),
            line -> assertThat(line).startsWith("保育課,実績がない,5-2,"),
            line -> assertThat(line).startsWith("福祉課,実績がない,1-1,"));
    assertThat(plan).doesNotExist();
    assertThat(run.err()).contains("plan-with-gaps");
  }

  @Test
  void endings_thatAreNotWritten_areRefusedWithThoseThatAre() throws IOException {
    Cli run = Cli.run("gather", csv("a.csv", "1,相談件数,福祉課,10件,9件"), "-o", "list.docx");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(".docx", ".csv、.json、.xlsx");
    assertThat(Cli.run("gather", "--help").out())
        .contains("xlsx か csv")
        .doesNotContain("docx", "html");
  }

  @Test
  void officesOfSheets_doNotContradictEachOther() throws IOException {
    String row = "1,相談件数,10件,9件";
    List<String> files = new ArrayList<>(List.of("gather"));
    for (String office : List.of("福祉課", "健康課")) {
      String text = "所管課：" + office + "\n番号,指標,R6目標,R6実績\n" + row + "\n";
      files.add(Files.writeString(folder.resolve(office + ".csv"), text).toString());
    }
    Cli run = Cli.run(files.toArray(String[]::new));

    assertThat(run.out().lines()).singleElement().asString().startsWith("健康課\t重複\t1\t相談件数");
  }
}
