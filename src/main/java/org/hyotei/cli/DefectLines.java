package org.hyotei.cli;

import java.util.List;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.policy.PolicyCatalog;

/** Prints defects on standard error, a line each. */
final class DefectLines {

  private DefectLines() {}

  /** A defect's place, code and message. */
  static String line(Defect defect, String language) {
    return message("", defect).in(language);
  }

  /** The same, with what stands before it on the line. */
  static Message message(String before, Defect defect) {
    String head = before + defect.place().text() + " " + defect.code() + ": ";
    return new Message(head + defect.message().ja(), head + defect.message().en());
  }

  /** Prints all, and how many there are beyond those that are kept. */
  static void print(Defects defects, Terminal terminal) {
    print(defects.list(), defects.count(), terminal);
  }

  /**
   * Prints them.
   *
   * @param count of all that was found wrong, beyond what is listed
   */
  static void print(List<Defect> defects, int count, Terminal terminal) {
    for (Defect defect : defects) {
      terminal.err(message("", defect));
    }
    int more = count - defects.size();
    if (more > 0) {
      terminal.err(new Message("… ほか" + more + "件", "… " + more + " more"));
    }
  }

  /** Prints what is wrong with a catalog's policies; returns whether anything is. */
  static boolean printBroken(PolicyCatalog catalog, Terminal terminal) {
    for (List<Defect> broken : catalog.broken().values()) {
      print(broken, broken.size(), terminal);
    }
    return !catalog.broken().isEmpty();
  }
}
