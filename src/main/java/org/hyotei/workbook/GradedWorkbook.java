package org.hyotei.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.explanation.WhyNots;
import org.hyotei.layout.SheetPlan;
import org.hyotei.model.Defect;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.hyotei.tabular.Grid;
import org.hyotei.tabular.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * The workbook that came in, graded: columns beside the tables of indicators, and the sheets 集計,
 * 確認事項 and 根拠. Of an {@code .xlsx} everything else stays as it is; any other format becomes a new
 * workbook with the same cells.
 *
 * @param workbook as it was read
 * @param sheet where its subjects stand
 * @param whyNots what stands between subjects and better grades; null leaves the column out
 * @param language of headings and findings: {@code ja} or {@code en}
 * @param program which graded, with its version
 */
public record GradedWorkbook(
    Workbook workbook,
    SheetPlan sheet,
    Evaluation evaluation,
    @Nullable WhyNots whyNots,
    String language,
    String program) {

  /** That a workbook could be read and yet has parts that nothing can be written beside. */
  public static final class NotWritable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotWritable(Throwable cause) {
      super(cause);
    }

    /** What to do about it. */
    public Defect defect(String file) {
      return new Defect(
          "workbook-not-writable",
          Place.ofLine(file, 0),
          new Message(
              "ブックは読めましたが、壊れているか大きすぎる部分があり、評価を書き込めません。Excel で開いて保存し直すか、.html や .csv で書き出してください。",
              "The workbook was read, but has parts that are broken or too large to be written again."
                  + " Open it in Excel and save it again, or ask for .html or .csv."));
    }
  }

  /**
   * The graded workbook as {@code .xlsx}, from the bytes that {@code workbook} was read from.
   *
   * @throws NotWritable where these hold what is not read for grading and cannot be kept
   */
  public byte[] of(byte[] original) {
    if (workbook.format() != Workbook.Format.XLSX) {
      return written(PlainWorkbook.of(workbook));
    }
    try {
      return written(opened(original));
    } catch (IOException | RuntimeException e) {
      throw new NotWritable(e);
    }
  }

  private byte[] written(XSSFWorkbook opened) {
    try (XSSFWorkbook target = opened;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Wording words = Wording.of(this);
      CellStyles styles = new CellStyles(target);
      Map<GradeColumn, String> columns = GradeColumn.of(this, words);
      List<GradedTable> tables = GradedTable.all(this);
      for (GradedTable table : tables) {
        String name = table.place().sheet();
        XSSFSheet sheet = Objects.requireNonNull(sheet(target, name), name);
        new TableColumns(sheet, table.headings(columns, words), styles, words, this)
            .write(table, GradedTable.end(tables, name));
      }
      new CountsSheet(target, styles, words).write(evaluation);
      new FindingsSheet(target, styles, words, this).write();
      new GroundsSheet(target, styles, words).write(this);
      target.write(out);
      return TimelessArchive.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
  }

  /** Which sheet of the answer was one of the workbook; null where it has none of the name. */
  @Nullable XSSFSheet sheet(XSSFWorkbook target, String name) {
    if (workbook.format() == Workbook.Format.XLSX) {
      return target.getSheet(name);
    }
    List<String> names = workbook.grids().stream().map(Grid::name).toList();
    return names.contains(name) ? target.getSheetAt(names.indexOf(name)) : null;
  }

  /** Without what an earlier answer added. */
  private static XSSFWorkbook opened(byte[] original) throws IOException {
    XSSFWorkbook target = new XSSFWorkbook(new ByteArrayInputStream(original));
    EarlierAnswer.remove(target);
    return target;
  }
}
