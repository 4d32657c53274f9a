package org.hyotei.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Examples;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.layout.Assumption;
import org.hyotei.layout.RowOrigin;
import org.hyotei.layout.SheetPlan;
import org.hyotei.model.Cell;
import org.hyotei.model.Defects;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.Workbook;

/**
 * Kawaguchi's plan of R6 in a workbook as an office keeps it: a title, a heading for each goal, a
 * table of indicators with borders and formats, a formula, a comment, a conditional format, a print
 * area, a second sheet that refers to the first.
 */
final class OfficeWorkbook {

  static final Evaluation EVALUATION = Examples.evaluation("kawaguchi", "R6");
  static final String[] HEADINGS = {"評価項目", "基準値", "R5実績", "R6目標", "R6実績", "担当課"};

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final XSSFSheet sheet = workbook.createSheet("評価");
  private final Map<String, RowOrigin> origins = new HashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private final CellStyle body = workbook.createCellStyle();
  private final CellStyle head = workbook.createCellStyle();

  final byte[] bytes;
  final SheetPlan plan;

  OfficeWorkbook() {
    styles();
    int row = 2;
    title();
    for (Group goal : EVALUATION.plan().groups()) {
      List<Indicator> own =
          EVALUATION.plan().indicators().stream()
              .filter(one -> one.group().equals(goal.id()))
              .toList();
      if (!own.isEmpty()) {
        row = table(goal, own, row) + 1;
      }
    }
    extras();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      bytes = out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    plan = new SheetPlan(placed(), assumptions(), List.of(), origins);
  }

  GradedWorkbook graded(String language) {
    return new GradedWorkbook(
        new Workbook("R6.xlsx", Workbook.Format.XLSX, List.of()),
        plan,
        EVALUATION,
        org.hyotei.explanation.Explaining.all(EVALUATION),
        language,
        "Hyotei 0.1.0");
  }

  private void styles() {
    for (CellStyle style : List.of(body, head)) {
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      style.setWrapText(true);
      style.setVerticalAlignment(VerticalAlignment.CENTER);
    }
    head.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private void title() {
    XSSFCell cell = sheet.createRow(0).createCell(0);
    cell.setCellValue("地域共生社会推進計画　成果指標（令和6年度）");
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEADINGS.length - 1));
    int[] widths = {44, 11, 11, 11, 11, 18};
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
    }
  }

  /** The row after it. */
  private int table(Group goal, List<Indicator> indicators, int start) {
    sheet.createRow(start).createCell(0).setCellValue(goal.id() + "　" + goal.title());
    XSSFRow header = sheet.createRow(start + 1);
    for (int i = 0; i < HEADINGS.length; i++) {
      header.createCell(i).setCellValue(HEADINGS[i]);
      header.getCell(i).setCellStyle(head);
    }
    int row = start + 2;
    for (Indicator one : indicators) {
      XSSFRow written = sheet.createRow(row);
      String[] texts = {
        one.name(),
        raw(one.baseline().isEmpty() ? null : one.baseline().get(one.baseline().lastKey())),
        raw(one.actual(2023)),
        raw(one.target(2024)),
        raw(one.actual(2024)),
        one.owner()
      };
      for (int i = 0; i < texts.length; i++) {
        written.createCell(i).setCellValue(texts[i]);
        written.getCell(i).setCellStyle(body);
      }
      written.setHeightInPoints(30);
      origins.put(
          one.id(), new RowOrigin("評価", start + 2, row + 1, row + 1, 0, HEADINGS.length - 1));
      rows.put(one.id(), row + 1);
      row++;
    }
    origins.put(
        goal.id(), new RowOrigin("評価", start + 2, start + 1, start + 1, 0, HEADINGS.length - 1));
    return row;
  }

  private static String raw(@org.jspecify.annotations.Nullable Cell cell) {
    return cell == null ? "" : cell.raw();
  }

  private void extras() {
    XSSFSheet other = workbook.createSheet("集計");
    other.createRow(0).createCell(0).setCellFormula("COUNTA(評価!A:A)");
    other.getRow(0).createCell(1).setCellValue(0.463);
    CellStyle percent = workbook.createCellStyle();
    percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
    other.getRow(0).getCell(1).setCellStyle(percent);
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    var note =
        sheet
            .createDrawingPatriarch()
            .createCellComment(workbook.getCreationHelper().createClientAnchor());
    note.setString(new XSSFRichTextString("確定値に直すこと"));
    sheet.getRow(4).getCell(4).setCellComment(note);
    var rule = sheet.getSheetConditionalFormatting().createConditionalFormattingRule("E5=\"\"");
    PatternFormatting fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(IndexedColors.ROSE.getIndex());
    sheet
        .getSheetConditionalFormatting()
        .addConditionalFormatting(
            new CellRangeAddress[] {CellRangeAddress.valueOf("E5:E40")}, rule);
    workbook.setPrintArea(0, "$A$1:$F$80");
    sheet.getPrintSetup().setLandscape(true);
    sheet.createFreezePane(1, 1);
  }

  private static List<Assumption> assumptions() {
    return List.of(
        new Assumption(
            "assumed-fiscal-year",
            new Message("年度を令和6年度としました。", "The fiscal year was taken to be R6."),
            Place.ofCell("R6.xlsx", 4, "評価!E4")));
  }

  /** The example's plan, every value of an indicator at its cell. */
  private Node placed() {
    Node root =
        Objects.requireNonNull(
            JsonDocument.read(Examples.bytes("kawaguchi", "R6"), "", new Defects()).orElse(null));
    Node plan = child(root, "plan");
    List<Node.Field> fields = new ArrayList<>();
    for (Node.Field field : ((Node.Mapping) plan).fields()) {
      fields.add(
          field.name().equals("indicators")
              ? new Node.Field(field.name(), field.place(), indicators(field.value()))
              : field);
    }
    return new Node.Mapping(plan.place(), fields);
  }

  private Node indicators(Node list) {
    List<Node> items = new ArrayList<>();
    for (Node item : ((Node.Sequence) list).items()) {
      int row = Objects.requireNonNull(rows.get(((Node.Words) child(item, "id")).value()));
      List<Node.Field> fields = new ArrayList<>();
      for (Node.Field field : ((Node.Mapping) item).fields()) {
        String column = field.name().equals("actuals") ? "E" : "A";
        Place place = Place.ofCell("R6.xlsx", row, "評価!" + column + row);
        fields.add(new Node.Field(field.name(), place, moved(field.value(), place)));
      }
      items.add(new Node.Mapping(Place.ofCell("R6.xlsx", row, "評価!A" + row), fields));
    }
    return new Node.Sequence(list.place(), items);
  }

  private static Node moved(Node node, Place place) {
    if (node instanceof Node.Mapping mapping) {
      return new Node.Mapping(
          place,
          mapping.fields().stream()
              .map(field -> new Node.Field(field.name(), place, moved(field.value(), place)))
              .toList());
    }
    return node instanceof Node.Words words ? new Node.Words(place, words.value()) : node;
  }

  private static Node child(Node node, String name) {
    return ((Node.Mapping) node)
        .fields().stream()
            .filter(field -> field.name().equals(name))
            .findFirst()
            .orElseThrow()
            .value();
  }

  /** The CSV of the same tables, as it would be read. */
  Workbook grids(Workbook.Format format) {
    List<Grid.Row> read = new ArrayList<>();
    for (org.apache.poi.ss.usermodel.Row row : sheet) {
      List<org.hyotei.tabular.GridCell> cells = new ArrayList<>();
      row.forEach(
          cell -> {
            if (!cell.getStringCellValue().isEmpty()) {
              cells.add(
                  org.hyotei.tabular.GridCell.ofText(
                      cell.getColumnIndex(), cell.getStringCellValue()));
            }
          });
      read.add(new Grid.Row(row.getRowNum() + 1, row.getRowNum() + 1, false, cells));
    }
    Grid grid = new Grid("R6.csv", "", false, read, List.of(), java.util.Set.of());
    return new Workbook("folder/R6.csv", format, List.of(grid));
  }

  /** A workbook from its bytes. */
  static XSSFWorkbook opened(byte[] bytes) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The workbook after a change. */
  byte[] changed(Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook copy = opened(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(copy);
      copy.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell as text; empty if there is none. */
  static String text(XSSFSheet sheet, int row, int column) {
    XSSFCell cell = sheet.getRow(row - 1) == null ? null : sheet.getRow(row - 1).getCell(column);
    return cell == null ? "" : cell.toString();
  }

  /** The first row of a subject, from 1. */
  int row(String id) {
    return Objects.requireNonNull(plan.origins().get(id)).firstRow();
  }

  /** What became of a subject. */
  static SubjectResult result(String id) {
    return EVALUATION.subjects().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
