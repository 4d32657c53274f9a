package org.hyotei.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * A Word document on A4 as it is written, from the top. Its styles, {@code styles.xml} beside this
 * class, are those that Word knows by name, so that whoever finishes it can change them in one
 * place. Not thread-safe.
 */
final class WordPage {

  /** Between the margins, in twentieths of a point. */
  static final int WIDTH = 9638;

  private static final int PAGE_WIDTH = 11906;
  private static final int PAGE_HEIGHT = 16838;
  private static final int MARGIN = (PAGE_WIDTH - WIDTH) / 2;

  private final XWPFDocument document = new XWPFDocument();

  WordPage(String title) {
    try (InputStream styles = WordPage.class.getResourceAsStream("styles.xml")) {
      if (styles == null) {
        throw new IllegalStateException("styles.xml is missing");
      }
      document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
    } catch (IOException | XmlException e) {
      throw new IllegalStateException("styles.xml cannot be read", e);
    }
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    section.addNewPgSz().setW(BigInteger.valueOf(PAGE_WIDTH));
    section.getPgSz().setH(BigInteger.valueOf(PAGE_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
    var properties = document.getProperties().getCoreProperties();
    properties.setTitle(Printable.text(title));
    properties.setCreator("");
  }

  /** A paragraph in one of the styles; a line of the text is a line of the paragraph. */
  void paragraph(String style, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    write(paragraph, text, false);
  }

  /** A heading, 1 for the first level. */
  void heading(int level, String text) {
    paragraph("Heading" + level, text);
  }

  /** A paragraph that begins with a word in bold. */
  void entry(String name, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("BodyText");
    write(paragraph, name + "　", true);
    write(paragraph, text, false);
  }

  /**
   * A table whose head stands on every page and whose rows are not parted.
   *
   * @param caption what it shows, above it
   * @param widths of the columns, in parts of all of them together
   * @param right the columns that are set to the right
   */
  void table(
      String caption,
      List<String> heads,
      List<Integer> widths,
      List<Integer> right,
      List<List<String>> rows) {
    write(caption, heads, widths, right, rows.stream().map(WordPage::unmarked).toList());
  }

  /** The same, of cells in which what is changed is marked; the first column is of numbers. */
  void marked(
      String caption,
      List<String> heads,
      List<Integer> widths,
      List<List<List<Passage.Piece>>> rows) {
    write(caption, heads, widths, List.of(0), rows);
  }

  private static List<List<Passage.Piece>> unmarked(List<String> cells) {
    return cells.stream().map(cell -> List.of(new Passage.Piece(cell, false))).toList();
  }

  private void write(
      String caption,
      List<String> heads,
      List<Integer> widths,
      List<Integer> right,
      List<List<List<Passage.Piece>>> rows) {
    paragraph("Caption", caption);
    XWPFTable table = document.createTable(rows.size() + 1, heads.size());
    table.setStyleID("TableGrid");
    table.setWidth(WIDTH);
    table.getCTTbl().getTblPr().unsetTblBorders();
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    int parts = widths.stream().mapToInt(Integer::intValue).sum();
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf((long) WIDTH * width / parts));
    }
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    row(head, unmarked(heads), widths, right, "TableHead");
    for (int i = 0; i < rows.size(); i++) {
      row(table.getRow(i + 1), rows.get(i), widths, right, "TableText");
    }
    paragraph("TableText", "");
  }

  private static void row(
      XWPFTableRow row,
      List<List<Passage.Piece>> cells,
      List<Integer> widths,
      List<Integer> right,
      String style) {
    row.setCantSplitRow(true);
    int parts = widths.stream().mapToInt(Integer::intValue).sum();
    for (int i = 0; i < cells.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      cell.setWidth(Integer.toString(WIDTH * widths.get(i) / parts));
      if (style.equals("TableHead")) {
        cell.setColor("EEF2F7");
      }
      XWPFParagraph paragraph = cell.getParagraphs().get(0);
      paragraph.setStyle(style);
      if (right.contains(i)) {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
      }
      for (Passage.Piece piece : cells.get(i)) {
        XWPFRun run = write(paragraph, piece.text(), piece.changed());
        if (piece.changed()) {
          run.setUnderline(UnderlinePatterns.SINGLE);
        }
      }
    }
  }

  private static XWPFRun write(XWPFParagraph paragraph, String text, boolean bold) {
    XWPFRun run = paragraph.createRun();
    if (bold) {
      run.setBold(true);
    }
    boolean first = true;
    for (String line : Printable.text(text).split("\n", -1)) {
      if (!first) {
        run.addBreak();
      }
      run.setText(line);
      first = false;
    }
    return run;
  }

  byte[] bytes() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.write(out);
      document.close();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
  }
}
