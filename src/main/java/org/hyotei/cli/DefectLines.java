package org.hyotei.cli;

import java.util.List;
import org.hyotei.model.Defect;

/** Prints defects on standard error, a line each. */
final class DefectLines {

  private DefectLines() {}

  /**
   * Prints them.
   *
   * @param count of all that was found wrong, beyond what is listed
   */
  static void print(List<Defect> defects, int count, Language language, Terminal terminal) {
    for (Defect defect : defects) {
      terminal.err(
          defect.place().text() + " " + defect.code() + ": " + defect.message().in(language.tag()));
    }
    if (count > defects.size()) {
      terminal.err("… " + (count - defects.size()) + " more");
    }
  }
}
