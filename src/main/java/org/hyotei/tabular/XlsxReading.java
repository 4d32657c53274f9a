package org.hyotei.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;

/** Reads every sheet of an {@code .xlsx} workbook, part by part, as it is unpacked. */
final class XlsxReading {

  private final String file;
  private final Defects defects;
  private final ReadingBudget budget;
  private final List<Workbook.Remark> remarks = new ArrayList<>();

  XlsxReading(String file, Defects defects, ReadingBudget budget) {
    this.file = file;
    this.defects = defects;
    this.budget = budget;
  }

  Optional<Workbook> read(byte[] bytes) throws IOException, OpenXML4JException, XMLStreamException {
    try (Archive archive = Archive.of(bytes, budget)) {
      if (archive.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
        WorkbookGate.macros(file, defects);
        return Optional.empty();
      }
      if (archive.has("xl/workbook.bin")) {
        WorkbookGate.notWorkbook(file, "a binary workbook, .xlsb", defects);
        return Optional.empty();
      }
      try (OPCPackage parts = OPCPackage.open(archive)) {
        List<Grid> grids = grids(new XSSFReader(parts));
        return Optional.of(new Workbook(file, Workbook.Format.XLSX, grids, remarks));
      }
    }
  }

  private List<Grid> grids(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    XlsxWorkbook workbook;
    try (InputStream in = reader.getWorkbookData()) {
      workbook = XlsxWorkbook.read(in);
    }
    if (workbook.links()) {
      remarks.add(
          new Workbook.Remark(
              "external-links",
              new Message(
                  "ほかのブックを参照する数式があります。参照先は開かず、保存されている値を使います。",
                  "Formulas refer to other workbooks. These are not opened; the stored values are"
                      + " used."),
              Place.ofLine(file, 0)));
    }
    if (!workbook.added().isEmpty()) {
      remarks.add(AddedColumns.remark(file));
    }
    XlsxSheet.Shared shared =
        new XlsxSheet.Shared(
            file, strings(reader), styles(reader), workbook.from1904(), budget, defects);
    List<Grid> grids = new ArrayList<>();
    XSSFReader.SheetIterator sheets = reader.getSheetIterator();
    while (sheets.hasNext()) {
      try (InputStream in = sheets.next()) {
        String name = sheets.getSheetName();
        XlsxSheet sheet =
            new XlsxSheet(shared, name, notes(sheets.getSheetPart()), workbook.added(name));
        Grid grid = sheet.read(in, workbook.hidden().contains(name));
        if (sheet.isWorksheet()) {
          grids.add(grid);
        }
      }
    }
    return grids;
  }

  private XlsxStrings strings(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    try (InputStream in = reader.getSharedStringsData()) {
      return in == null ? XlsxStrings.none() : XlsxStrings.read(in, budget);
    }
  }

  private static XlsxStyles styles(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    try (InputStream in = reader.getStylesData()) {
      return in == null ? XlsxStyles.none() : XlsxStyles.read(in);
    }
  }

  private XlsxNotes notes(PackagePart sheet)
      throws IOException, OpenXML4JException, XMLStreamException {
    PackageRelationshipCollection relationships = sheet.getRelationships();
    for (PackageRelationship each : relationships) {
      if (each.getRelationshipType().endsWith("/relationships/comments")) {
        try (InputStream in = sheet.getRelatedPart(each).getInputStream()) {
          return XlsxNotes.read(in, budget);
        }
      }
    }
    return XlsxNotes.none();
  }
}
