package org.hyotei.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.hyotei.model.Defects;
import org.hyotei.tabular.GridCell.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cells of an {@code .xlsx} workbook are read as. */
class WorkbookReaderTest {

  private static Grid grid(Consumer<XSSFSheet> content) {
    return Workbooks.read("a.xlsx", Workbooks.of(content)).grids().get(0);
  }

  private static GridCell cell(Consumer<XSSFCell> content) {
    Grid grid = grid(sheet -> content.accept(sheet.createRow(4).createCell(2)));
    return grid.cell(5, 2).orElseThrow();
  }

  private static void format(XSSFCell cell, String code) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(code));
    cell.setCellStyle(style);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.463 | 0.0% | PERCENT | 46.3%",
        "0.463 | 0% | PERCENT | 46.3%",
        "0.5 | 0.0% | PERCENT | 50.0%",
        "1.2 | 0%;[Red]-0% | PERCENT | 120%",
        "-0.05 | 0%;[Red]▲0% | PERCENT | -5%",
        "34 | 0\"件\" | NUMBER | 34件",
        "12345 | #,##0\"か所\" | NUMBER | 12345か所",
        "46.3 | 0.0\"％\" | NUMBER | 46.3％",
        "46 | 0.0\"％\" | NUMBER | 46.0％",
        "46.25 | 0.0\"%\" | NUMBER | 46.25%",
        "3 | General\"件\" | NUMBER | 3件",
        "3 | \"約\"0\"人\" | NUMBER | 約3人",
        "12345678 | #,##0,\"千円\" | NUMBER | 12345.678千円",
        "-5 | #,##0;\"▲ \"#,##0 | NUMBER | -5",
        "-5 | #,##0\"人\";\"▲\"#,##0\"人\" | NUMBER | -5人",
        "-5 | #,##0_);(#,##0) | NUMBER | -5",
        "0 | #,##0;-#,##0;\"-\" | NUMBER | 0",
        "7 | [>=5]0\"件以上\";0\"件\" | NUMBER | 7",
        "7 | ;;; | NUMBER | 7",
        "1.1 | General | NUMBER | 1.1",
        "0.30000000000000004 | General | NUMBER | 0.3",
        "1E-7 | General | NUMBER | 0.0000001",
        "1E15 | 0.00E+00 | NUMBER | 1000000000000000",
        "45455 | m/d | DATE | 2024-06-12",
        "45455 | m\"月\"d\"日\" | DATE | 2024-06-12",
        "45455.4375 | yyyy/m/d h:mm | DATE | 2024-06-12T10:30",
        "45455 | [$-411]ge.m.d | DATE | 2024-06-12",
        "45455 | [$-411]ggge\"年\"m\"月\" | DATE | 2024-06-12",
        "0.4375 | h:mm | DATE | 10:30",
        "1.0625 | [h]:mm | DATE | 25:30",
        "-3 | yyyy/m/d | NUMBER | -3",
      })
  void number_inItsFormat_isWhatAPersonSees(double number, String format, Kind kind, String text) {
    GridCell cell =
        cell(
            at -> {
              at.setCellValue(number);
              format(at, format);
            });

    assertThat(cell.text()).isEqualTo(text);
    assertThat(cell.kind()).isEqualTo(kind);
    assertThat(Double.parseDouble(cell.stored())).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100758 | #,##0\"人\" | 100,758人",
        "758 | #,##0\"人\" | 758人",
        "1234567.5 | #,##0.00 | 1,234,567.50",
        "12345.678 | #,##0 | 12,345.678",
        "12345678 | #,##0,\"千円\" | 12,345.678千円",
        "-5000 | #,##0;\"▲ \"#,##0 | -5,000",
        "1234 | ¥#,##0 | 1,234",
        "12.5 | #,##0% | 1,250%",
        "1234 | 0 | 1234",
        "1234 | 0,\"千円\" | 1.234千円",
        "1234 | 0.0,0 | 1234.00",
        "1234 | General | 1234",
        "1234 | [>=5]#,##0;0 | 1234",
      })
  void number_underSeparatorsOfThousands_isPrintedWithThem(
      double number, String format, String printed) {
    GridCell cell =
        cell(
            at -> {
              at.setCellValue(number);
              format(at, format);
            });

    assertThat(cell.printed()).isEqualTo(printed);
    assertThat(cell.text()).isEqualTo(printed.replace(",", ""));
  }

  /** The formats that Excel in Japan saves by number alone. */
  @ParameterizedTest
  @CsvSource({
    "14, 2024-06-12",
    "31, 2024-06-12",
    "56, 2024-06-12",
    "58, 2024-06-12",
    "55, 2024-06-12"
  })
  void date_inAFormatByItsNumber_isADate(short format, String text) {
    GridCell cell =
        cell(
            at -> {
              at.setCellValue(45455);
              CellStyle style = at.getSheet().getWorkbook().createCellStyle();
              style.setDataFormat(format);
              at.setCellStyle(style);
            });

    assertThat(cell).isEqualTo(new GridCell(2, text, Kind.DATE, "45455.0", "", ""));
  }

  @Test
  void date_countedFrom1904_isTheDayThatIsSeen() {
    Grid grid =
        grid(
            sheet -> {
              sheet.getWorkbook().getCTWorkbook().getWorkbookPr().setDate1904(true);
              XSSFCell cell = sheet.createRow(0).createCell(0);
              cell.setCellValue(43993);
              format(cell, "m/d");
            });

    assertThat(grid.cell(1, 0).orElseThrow().text()).isEqualTo("2024-06-12");
  }

  @Test
  void numbers_storedAsText_areTextAsWritten() {
    Grid grid =
        grid(
            sheet -> {
              XSSFRow row = sheet.createRow(0);
              row.createCell(0).setCellValue("46.3%");
              row.createCell(1).setCellValue("１２３");
              row.createCell(2).setCellValue("6/12");
              row.createCell(3).setCellValue("007");
              format(row.getCell(3), "@");
            });

    assertThat(grid.rows().get(0).cells())
        .containsExactly(
            GridCell.ofText(0, "46.3%"),
            GridCell.ofText(1, "１２３"),
            GridCell.ofText(2, "6/12"),
            GridCell.ofText(3, "007"));
  }

  @Test
  void text_struckInPart_isWhatIsLeftAndStruckAsAWholeStands() {
    Grid grid =
        grid(
            sheet -> {
              XSSFFont line = sheet.getWorkbook().createFont();
              line.setStrikeout(true);
              XSSFFont none = sheet.getWorkbook().createFont();
              CellStyle struck = sheet.getWorkbook().createCellStyle();
              struck.setFont(line);
              XSSFRow row = sheet.createRow(0);
              XSSFRichTextString part = new XSSFRichTextString("100件\n120件");
              part.applyFont(0, 4, line);
              row.createCell(0).setCellValue(part);
              XSSFRichTextString ofCell = new XSSFRichTextString();
              ofCell.append("9件");
              ofCell.append("\n8件", none);
              row.createCell(1).setCellValue(ofCell);
              row.createCell(2).setCellValue("廃止した指標");
              row.createCell(3).setCellValue(12.5);
              for (int column = 1; column < 4; column++) {
                row.getCell(column).setCellStyle(struck);
              }
            });

    assertThat(grid.rows().get(0).cells())
        .containsExactly(
            new GridCell(0, "120件", Kind.TEXT, "120件", "", "", "120件", "100件"),
            new GridCell(1, "8件", Kind.TEXT, "8件", "", "", "8件", "9件"),
            new GridCell(2, "廃止した指標", Kind.TEXT, "廃止した指標", "", "", "廃止した指標", "廃止した指標"),
            new GridCell(3, "12.5", Kind.NUMBER, "12.5", "", "", "12.5", "12.5"));
  }

  @Test
  void error_keptAsText_isAnError() {
    Grid grid =
        grid(
            sheet -> {
              XSSFRow row = sheet.createRow(0);
              row.createCell(0).setCellValue("#DIV/0!");
              row.createCell(1).setCellFormula("\"#\"&\"N/A\"");
              row.getCell(1).setCellValue("#N/A");
            });

    assertThat(grid.rows().get(0).cells())
        .containsExactly(
            new GridCell(0, "#DIV/0!", Kind.ERROR, "#DIV/0!", "", ""),
            new GridCell(1, "#N/A", Kind.ERROR, "#N/A", "\"#\"&\"N/A\"", ""));
  }

  @Test
  void text_withReadingsAndRuns_isItsLettersAlone() {
    GridCell cell =
        cell(
            at -> {
              XSSFRichTextString text = new XSSFRichTextString("基本目標");
              text.append("の評価", at.getSheet().getWorkbook().createFont());
              text.getCTRst().addNewRPh().setT("きほんもくひょう");
              at.setCellValue(text);
            });

    assertThat(cell).isEqualTo(GridCell.ofText(2, "基本目標の評価"));
  }

  @Test
  void text_inlineWithReadings_isItsLettersAlone() {
    Grid grid =
        Workbooks.read(
                "a.xlsx",
                Workbooks.withSheet(
                    "<row><c t=\"inlineStr\"><is><r><t>評</t></r><r><t xml:space=\"preserve\">価"
                        + " </t></r><rPh sb=\"0\" eb=\"1\"><t>ヒョウ</t></rPh></is></c><c"
                        + " t=\"inlineStr\"><is><t>a_x000D_b</t></is></c></row>"))
            .grids()
            .get(0);

    assertThat(grid.rows().get(0).cells())
        .containsExactly(GridCell.ofText(0, "評価 "), GridCell.ofText(1, "a\rb"));
  }

  @Test
  void formulas_withStoredValues_areTheirValues() {
    Grid grid =
        grid(
            sheet -> {
              XSSFRow row = sheet.createRow(0);
              row.createCell(0).setCellFormula("40+40");
              row.createCell(1).setCellFormula("\"A\"&\"B\"");
              row.createCell(2).setCellFormula("1/8");
              format(row.getCell(2), "0.0%");
              row.createCell(3).setCellFormula("NA()");
              row.createCell(4).setCellFormula("1=1");
              row.createCell(5).setCellFormula("\"\"");
              sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    assertThat(grid.rows().get(0).cells())
        .containsExactly(
            new GridCell(0, "80", Kind.NUMBER, "80.0", "40+40", ""),
            new GridCell(1, "AB", Kind.TEXT, "AB", "\"A\"&\"B\"", ""),
            new GridCell(2, "12.5%", Kind.PERCENT, "0.125", "1/8", ""),
            new GridCell(3, "#N/A", Kind.ERROR, "#N/A", "NA()", ""),
            new GridCell(4, "TRUE", Kind.BOOLEAN, "TRUE", "1=1", ""));
  }

  @Test
  void formula_shared_isItsOwnValueInEachCell() {
    Grid grid =
        Workbooks.read(
                "a.xlsx",
                Workbooks.withSheet(
                    "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A2\" si=\"0\">B1*2</f>"
                        + "<v>4</v></c></row><row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\"/>"
                        + "<v>6</v></c></row>"))
            .grids()
            .get(0);

    assertThat(grid.cell(1, 0)).contains(new GridCell(0, "4", Kind.NUMBER, "4", "B1*2", ""));
    assertThat(grid.cell(2, 0)).contains(new GridCell(0, "6", Kind.NUMBER, "6", "B1*2", ""));
  }

  @Test
  void formulas_withoutStoredValues_areDefectsThatNameEachCell() {
    byte[] bytes =
        Workbooks.of(
            sheet -> {
              sheet.createRow(2).createCell(1).setCellFormula("1+1");
              sheet.createRow(11).createCell(5).setCellFormula("2+2");
            });

    assertThat(Workbooks.flaws("a.xlsx", bytes))
        .containsExactly(
            "formula-without-value a.xlsx 評価!B3", "formula-without-value a.xlsx 評価!F12");
  }

  @Test
  void formulas_withAnEmptyValueOfANumber_haveNone() {
    byte[] bytes =
        Workbooks.withSheet(
            "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v></v></c><c r=\"B1\"><f>2+2</f><v/></c>"
                + "<c r=\"C1\" t=\"str\"><f>IF(D1=0,&quot;&quot;,D1)</f><v></v></c></row>");

    assertThat(Workbooks.flaws("a.xlsx", bytes))
        .containsExactly(
            "formula-without-value a.xlsx 評価!A1", "formula-without-value a.xlsx 評価!B1");
  }

  @Test
  void errorsAndBooleans_keepTheirKinds() {
    Grid grid =
        grid(
            sheet -> {
              XSSFRow row = sheet.createRow(0);
              row.createCell(0).setCellErrorValue(FormulaError.DIV0);
              row.createCell(1).setCellValue(true);
            });

    assertThat(grid.rows().get(0).cells())
        .containsExactly(
            new GridCell(0, "#DIV/0!", Kind.ERROR, "#DIV/0!", "", ""),
            new GridCell(1, "TRUE", Kind.BOOLEAN, "TRUE", "", ""));
  }

  @Test
  void comments_goWithTheirCells_alsoWithEmptyOnes() {
    Grid grid =
        grid(
            sheet -> {
              XSSFRow row = sheet.createRow(3);
              row.createCell(1).setCellValue(5);
              comment(row.getCell(1), "速報値");
              comment(row.createCell(4), "未測定");
            });

    assertThat(grid.rows().get(0).cells())
        .containsExactly(
            new GridCell(1, "5", Kind.NUMBER, "5.0", "", "速報値"),
            new GridCell(4, "", Kind.TEXT, "", "", "未測定"));
  }

  private static void comment(XSSFCell cell, String text) {
    var comment =
        cell.getSheet()
            .createDrawingPatriarch()
            .createCellComment(
                cell.getSheet().getWorkbook().getCreationHelper().createClientAnchor());
    comment.setString(new XSSFRichTextString(text));
    cell.setCellComment(comment);
  }

  @Test
  void mergedBlock_isSeenAsItsFirstCell() {
    Grid grid =
        grid(
            sheet -> {
              sheet.createRow(1).createCell(1).setCellValue("基本目標1");
              sheet.createRow(3).createCell(4).setCellValue("x");
              sheet.addMergedRegion(new CellRangeAddress(1, 3, 1, 2));
            });

    assertThat(grid.merged()).containsExactly(new Sheet.Block(2, 4, 1, 2));
    assertThat(grid.seen(4, 2).orElseThrow().text()).isEqualTo("基本目標1");
    assertThat(grid.cell(4, 2)).isEmpty();
    assertThat(grid.place(4, 4).text()).isEqualTo("a.xlsx 評価!E4");
  }

  @Test
  void hiddenRowsColumnsAndSheets_areReadAndMarked() {
    Workbook workbook =
        Workbooks.read(
            "a.xlsx",
            Workbooks.of(
                sheet -> {
                  for (int row = 0; row < 3; row++) {
                    for (int column = 0; column < 3; column++) {
                      sheet.createRow(row).createCell(column).setCellValue(row);
                    }
                    sheet.getRow(row).createCell(2).setCellValue(row);
                  }
                  sheet.getRow(1).setZeroHeight(true);
                  sheet.setColumnHidden(1, true);
                  sheet.setColumnHidden(40, true);
                  sheet.getWorkbook().createSheet("旧").createRow(0).createCell(0).setCellValue("y");
                  sheet.getWorkbook().setSheetHidden(1, true);
                }));

    Grid grid = workbook.grids().get(0);
    assertThat(grid.rows()).extracting(Grid.Row::hidden).containsExactly(false, true, false);
    assertThat(grid.hiddenColumns()).containsExactly(1);
    assertThat(workbook.grids()).extracting(Grid::hidden).containsExactly(false, true);
    assertThat(workbook.grids()).extracting(Grid::name).containsExactly("評価", "旧");
  }

  @Test
  void rowsAndCells_withoutPositions_followOneAnother() {
    Grid grid =
        Workbooks.read(
                "a.xlsx",
                Workbooks.withSheet(
                    "<row><c/><c><v>1</v></c></row><row r=\"5\"><c r=\"D5\"><v>2</v></c>"
                        + "<c><v>3</v></c></row>"))
            .grids()
            .get(0);

    assertThat(grid.cell(1, 1).orElseThrow().text()).isEqualTo("1");
    assertThat(grid.cell(5, 3).orElseThrow().text()).isEqualTo("2");
    assertThat(grid.cell(5, 4).orElseThrow().text()).isEqualTo("3");
  }

  @Test
  void links_toOtherWorkbooks_areARemark() {
    String workbook =
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets><sheet name=\"評価\" sheetId=\"1\" r:id=\"rId3\"/></sheets>"
            + "<externalReferences><externalReference r:id=\"rId9\"/></externalReferences>"
            + "</workbook>";
    Defects defects = new Defects();
    List<Workbook.Remark> remarks =
        WorkbookReader.read(
                "a.xlsx", Workbooks.withPart("xl/workbook.xml", workbook), null, defects)
            .orElseThrow()
            .remarks();

    assertThat(remarks).extracting(Workbook.Remark::code).containsExactly("external-links");
  }
}
