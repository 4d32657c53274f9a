package org.hyotei.workbook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.evaluation.Finding;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.layout.Assumption;
import org.hyotei.model.Place;
import org.hyotei.report.FindingPointers;

/** The sheet 確認事項: what a person should look at, each linked to its cell. */
final class FindingsSheet {

  /** As many as Excel takes on a sheet. */
  private static final int MOST_LINKS = 65_000;

  private static final int LINK = 3;

  private final XSSFWorkbook workbook;
  private final CellStyles styles;
  private final Wording words;
  private final GradedWorkbook graded;
  private final FindingPointers pointers;
  private int links;

  FindingsSheet(XSSFWorkbook workbook, CellStyles styles, Wording words, GradedWorkbook graded) {
    this.workbook = workbook;
    this.styles = styles;
    this.words = words;
    this.graded = graded;
    this.pointers = new FindingPointers(graded.sheet().plan(), "", graded.evaluation().plan());
  }

  void write() {
    List<Finding> findings = graded.evaluation().findings();
    List<Assumption> assumptions = graded.sheet().assumptions();
    int count = findings.size() + assumptions.size();
    AddedSheet sheet =
        new AddedSheet(
            workbook,
            styles,
            words.say("確認事項", "Findings"),
            words.say("確認事項　" + count + "件", count + " findings"),
            words,
            12,
            40,
            76,
            16,
            30);
    EarlierAnswer.markSheet(sheet.sheet());
    sheet.gap();
    sheet.head(
        List.of(
            words.say("重さ", "Severity"),
            words.say("対象", "Subject"),
            words.say("内容", "What to look at"),
            words.say("セル", "Cell"),
            words.say("符号", "Code")));
    Map<String, String> names =
        graded.evaluation().subjects().stream()
            .collect(Collectors.toMap(SubjectResult::id, one -> one.fact().name(), (a, b) -> a));
    for (Finding finding : findings) {
      String id = finding.subject() == null ? "" : finding.subject();
      String name = names.getOrDefault(id, "");
      row(
          sheet,
          severity(finding),
          name.isEmpty() || name.equals(id) ? id : id + "　" + name,
          finding.message().in(words.language()),
          pointers.place(finding),
          finding.code());
    }
    String taken = words.say("読み取り", "reading");
    for (Assumption one : assumptions) {
      row(sheet, taken, "", one.message().in(words.language()), one.place(), one.code());
    }
  }

  private String severity(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> words.say("要対応", "error");
      case WARNING -> words.say("要確認", "warning");
      case INFO -> words.say("参考", "info");
    };
  }

  private void row(
      AddedSheet sheet, String kind, String about, String text, Place place, String code) {
    sheet.row(List.of(kind, about, text, place.cell(), code));
    String address = address(place.cell());
    if (!address.isEmpty() && links++ < MOST_LINKS) {
      XSSFCell cell = sheet.last(LINK);
      Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress(address);
      cell.setHyperlink(link);
      cell.setCellStyle(styles.link());
    }
  }

  /** {@code '評価'!F12}; empty where there is no such cell. */
  private String address(String cell) {
    int mark = cell.lastIndexOf('!');
    XSSFSheet target = graded.sheet(workbook, mark < 0 ? "" : cell.substring(0, mark));
    String reference = cell.substring(mark + 1);
    return target == null || !reference.matches("[A-Z]{1,3}[0-9]+(:[A-Z]{1,3}[0-9]+)?")
        ? ""
        : "'" + target.getSheetName().replace("'", "''") + "'!" + reference;
  }
}
