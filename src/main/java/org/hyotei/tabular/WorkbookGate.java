package org.hyotei.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;

/**
 * What is let through to be read as a workbook: a ZIP archive of bounded size when unpacked, with
 * neither macros nor document types. Nothing is kept of what is unpacked here.
 */
final class WorkbookGate {

  private static final int MOST_ENTRIES = 500;
  private static final long LARGEST_ENTRY = 12_000_000;
  private static final long LARGEST_TOTAL = 20_000_000;

  private WorkbookGate() {}

  /** False, with a defect, for anything else. */
  static boolean admits(String file, byte[] bytes, Defects defects) {
    FileMagic magic = FileMagic.valueOf(bytes);
    if (magic == FileMagic.OLE2) {
      old(file, bytes, defects);
      return false;
    }
    if (magic != FileMagic.OOXML) {
      notWorkbook(file, "no ZIP archive", defects);
      return false;
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      return entries(file, zip, defects);
    } catch (IOException | IllegalArgumentException e) {
      notWorkbook(file, String.valueOf(e.getMessage()), defects);
      return false;
    }
  }

  private static boolean entries(String file, ZipInputStream zip, Defects defects)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    int count = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith("vbaproject.bin")) {
        defects.add(
            "macro-workbook",
            Place.ofLine(file, 0),
            "マクロの入ったファイルは使えません。「Excel ブック（.xlsx）」で保存し直してください。",
            "The workbook has macros. Save it as an ordinary .xlsx workbook.");
        return false;
      }
      long size = 0;
      boolean first = true;
      for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
        size += n;
        if (first && n > 0 && declaresType(buffer, n)) {
          notWorkbook(file, "a document type declaration in " + entry.getName(), defects);
          return false;
        }
        first = first && n == 0;
        if (size > LARGEST_ENTRY || total + size > LARGEST_TOTAL) {
          tooLarge(file, defects);
          return false;
        }
      }
      total += size;
      count++;
      if (count > MOST_ENTRIES) {
        tooLarge(file, defects);
        return false;
      }
    }
    return true;
  }

  /** Whether a part begins like XML with a document type; the parser refuses the rest of them. */
  private static boolean declaresType(byte[] buffer, int length) {
    String head =
        new String(buffer, 0, Math.min(length, 2000), java.nio.charset.StandardCharsets.ISO_8859_1)
            .replace("\0", "");
    return head.contains("<!DOCTYPE") || head.contains("<!ENTITY");
  }

  private static void tooLarge(String file, Defects defects) {
    defects.add(
        "workbook-too-large",
        Place.ofLine(file, 0),
        "ファイルの中身が大きすぎます（展開して" + LARGEST_TOTAL / 1_000_000 + "MBまで）。表だけを新しいブックに写してください。",
        "Unpacked, the workbook is too large (up to "
            + LARGEST_TOTAL / 1_000_000
            + " MB). Copy the table alone to a new workbook.");
  }

  private static void old(String file, byte[] bytes, Defects defects) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        defects.add(
            "encrypted-workbook",
            Place.ofLine(file, 0),
            "パスワードの付いたファイルは使えません。パスワードを外して保存してください。",
            "The workbook is encrypted. Save it without a password.");
        return;
      }
      notWorkbook(file, "an old .xls workbook", defects);
    } catch (IOException | RuntimeException e) {
      notWorkbook(file, String.valueOf(e.getMessage()), defects);
    }
  }

  static void notWorkbook(String file, String why, Defects defects) {
    defects.add(
        "not-xlsx",
        Place.ofLine(file, 0),
        "Excel のブック（.xlsx）として読めません。Excel で開き、「Excel ブック（.xlsx）」で保存し直してください。",
        "This cannot be read as an .xlsx workbook (" + why + "). Save it as .xlsx again.");
  }
}
