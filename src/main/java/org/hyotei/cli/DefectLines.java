package org.hyotei.cli;

import java.util.List;
import org.hyotei.model.Defect;
import org.hyotei.policy.PolicyCatalog;

/** Prints defects on standard error, a line each. */
final class DefectLines {

  private DefectLines() {}

  /** A defect's place, code and message. */
  static String line(Defect defect, String language) {
    return defect.place().text() + " " + defect.code() + ": " + defect.message().in(language);
  }

  /**
   * Prints them.
   *
   * @param count of all that was found wrong, beyond what is listed
   */
  static void print(List<Defect> defects, int count, String language, Terminal terminal) {
    for (Defect defect : defects) {
      terminal.err(line(defect, language));
    }
    if (count > defects.size()) {
      terminal.err("… " + (count - defects.size()) + " more");
    }
  }

  /** Prints what is wrong with a catalog's policies; returns whether anything is. */
  static boolean printBroken(PolicyCatalog catalog, String language, Terminal terminal) {
    for (List<Defect> broken : catalog.broken().values()) {
      print(broken, broken.size(), language, terminal);
    }
    return !catalog.broken().isEmpty();
  }
}
