package org.hyotei.tabular;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;

/** Tells why a workbook's file was not read to its end: what is too much, or where it is broken. */
final class UnreadWorkbook {

  /** How the directory at the end of an archive begins, and how long it is without its remark. */
  private static final byte[] END = {'P', 'K', 5, 6};

  private static final int LENGTH_OF_END = 22;

  private UnreadWorkbook() {}

  /** {@code part} is the one that was being read; empty for none. */
  static void exceeded(String file, String part, ReadingBudget.Exceeded exceeded, Defects defects) {
    ReadingBudget.Limit limit = exceeded.limit();
    String most = String.format(Locale.ROOT, "%,d", exceeded.most());
    defects.add(
        limit.code,
        Place.ofLine(file, 0),
        "ファイルの中身が大きすぎます（"
            + (part.isEmpty() ? "" : "ブックの中の " + part + "、")
            + most
            + limit.ja
            + "まで）。表だけを、書式を付けずに新しいブックに写してください。",
        "There is too much in the workbook"
            + (part.isEmpty() ? "" : ", in its part " + part)
            + ": up to "
            + most
            + " "
            + limit.en
            + ". Copy the table alone, without formats, to a new one.");
  }

  static void broken(String file, byte[] bytes, String part, Throwable cause, Defects defects) {
    if (declaresType(cause)) {
      defects.add(
          "document-type",
          Place.ofLine(file, 0),
          "ブックの中の "
              + part
              + " に文書型宣言（DOCTYPE）があり、安全のため読みません。Excel で開き、「Excel ブック（.xlsx）」で保存し直してください。",
          "The workbook's part "
              + part
              + " declares a document type (DOCTYPE), which is not read for safety. Open it in Excel"
              + " and save it as .xlsx again.");
    } else if (part.isEmpty() && isCutOff(bytes)) {
      defects.add(
          "truncated-file",
          Place.ofLine(file, 0),
          "ファイルが途中で切れています（" + bytes.length + "バイト）。もう一度コピーするか、保存し直してください。",
          "The file is cut off (after " + bytes.length + " bytes). Copy or save it again.");
    } else if (cause instanceof XMLStreamException && !part.isEmpty()) {
      WorkbookGate.notWorkbook(file, part + ": " + cause.getMessage(), defects);
    } else {
      WorkbookGate.notWorkbook(file, String.valueOf(cause.getMessage()), defects);
    }
  }

  private static boolean declaresType(Throwable cause) {
    for (Throwable one = cause; one != null; one = one.getCause()) {
      if (one instanceof Xml.TypeDeclared || String.valueOf(one.getMessage()).contains("DOCTYPE")) {
        return true;
      }
    }
    return false;
  }

  /** Whether an archive lacks its end. */
  private static boolean isCutOff(byte[] bytes) {
    for (int at = bytes.length - LENGTH_OF_END; at >= 0; at--) {
      if (startsAt(bytes, at)) {
        int remark = (bytes[at + 20] & 0xFF) | (bytes[at + 21] & 0xFF) << 8;
        return at + LENGTH_OF_END + remark > bytes.length;
      }
    }
    return true;
  }

  private static boolean startsAt(byte[] bytes, int at) {
    for (int i = 0; i < END.length; i++) {
      if (bytes[at + i] != END[i]) {
        return false;
      }
    }
    return true;
  }
}
