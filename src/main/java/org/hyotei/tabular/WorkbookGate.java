package org.hyotei.tabular;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;

/**
 * What is let through to be read as a workbook: a ZIP archive of bounded size when unpacked, with
 * neither macros nor document types. The entries are packed anew, without compression, so that what
 * reads them next finds what was looked at here and nothing else.
 */
final class WorkbookGate {

  private static final int MOST_ENTRIES = 500;
  private static final int LARGEST_ENTRY = 12_000_000;
  private static final int LARGEST_TOTAL = 20_000_000;

  /** Brackets and equals signs of XML: some 100,000 cells, and what a reader keeps of them. */
  private static final int MOST_MARKS = 800_000;

  private WorkbookGate() {}

  /** The admitted entries as an archive; empty, with a defect, for anything else. */
  static Optional<byte[]> admitted(String file, byte[] bytes, Defects defects) {
    FileMagic magic = FileMagic.valueOf(bytes);
    if (magic == FileMagic.OLE2) {
      old(file, bytes, defects);
      return Optional.empty();
    }
    if (magic != FileMagic.OOXML) {
      notWorkbook(file, "no ZIP archive", defects);
      return Optional.empty();
    }
    int before = defects.count();
    ByteArrayOutputStream admitted = new ByteArrayOutputStream();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        ZipOutputStream out = new ZipOutputStream(admitted)) {
      out.setLevel(Deflater.NO_COMPRESSION);
      entries(file, zip, out, defects);
    } catch (IOException | IllegalArgumentException e) {
      notWorkbook(file, String.valueOf(e.getMessage()), defects);
    }
    return defects.count() > before ? Optional.empty() : Optional.of(admitted.toByteArray());
  }

  /** Copies entry by entry, up to the first that is not admitted. */
  private static void entries(String file, ZipInputStream zip, ZipOutputStream out, Defects defects)
      throws IOException {
    int room = LARGEST_TOTAL;
    int count = 0;
    int marks = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
        macros(file, defects);
        return;
      }
      int most = Math.min(room, LARGEST_ENTRY);
      byte[] content = zip.readNBytes(most + 1);
      count++;
      marks += marks(content);
      if (content.length > most || count > MOST_ENTRIES || marks > MOST_MARKS) {
        tooLarge(file, defects);
        return;
      }
      room -= content.length;
      if (declaresType(content)) {
        notWorkbook(file, "a document type declaration in " + name, defects);
        return;
      }
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
      out.closeEntry();
    }
  }

  private static int marks(byte[] content) {
    int marks = 0;
    for (byte each : content) {
      marks += each == '<' || each == '=' ? 1 : 0;
    }
    return marks;
  }

  /** Whether a part, in any encoding of its letters, says what only XML with entities says. */
  private static boolean declaresType(byte[] content) {
    String letters = new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
    return letters.contains("<!DOCTYPE") || letters.contains("<!ENTITY");
  }

  static void macros(String file, Defects defects) {
    defects.add(
        "macro-workbook",
        Place.ofLine(file, 0),
        "マクロの入ったファイルは使えません。「Excel ブック（.xlsx）」で保存し直してください。",
        "The workbook has macros. Save it as an ordinary .xlsx workbook.");
  }

  static void tooLarge(String file, Defects defects) {
    defects.add(
        "workbook-too-large",
        Place.ofLine(file, 0),
        "ファイルの中身が大きすぎます。表だけを、書式を付けずに新しいブックに写してください。",
        "There is too much in the workbook. Copy the table alone, without formats, to a new one.");
  }

  static void old(String file, byte[] bytes, Defects defects) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        encrypted(file, defects);
        return;
      }
      notWorkbook(file, "an old .xls workbook", defects);
    } catch (IOException | RuntimeException e) {
      notWorkbook(file, String.valueOf(e.getMessage()), defects);
    }
  }

  static void encrypted(String file, Defects defects) {
    defects.add(
        "encrypted-workbook",
        Place.ofLine(file, 0),
        "パスワードの付いたファイルは使えません。パスワードを外して保存してください。",
        "The workbook is encrypted. Save it without a password.");
  }

  static void notWorkbook(String file, String why, Defects defects) {
    defects.add(
        "not-xlsx",
        Place.ofLine(file, 0),
        "Excel のブック（.xlsx）として読めません。Excel で開き、「Excel ブック（.xlsx）」で保存し直してください。",
        "This cannot be read as an .xlsx workbook (" + why + "). Save it as .xlsx again.");
  }
}
