package org.hyotei.workbook;

import java.util.HashMap;
import java.util.Map;
import org.hyotei.evaluation.Finding;

/**
 * Which language the added words are in, and why subjects without a grade have none.
 *
 * @param ungraded by their ids
 */
record Wording(String language, Map<String, String> ungraded) {

  Wording(String language) {
    this(language, Map.of());
  }

  static Wording of(GradedWorkbook graded) {
    Map<String, String> ungraded = new HashMap<>();
    for (Finding one : graded.evaluation().findings()) {
      if (one.severity() == Finding.Severity.ERROR && one.subject() != null) {
        ungraded.putIfAbsent(one.subject(), one.message().in(graded.language()));
      }
    }
    return new Wording(graded.language(), ungraded);
  }

  boolean isJapanese() {
    return !language.equals("en");
  }

  String say(String ja, String en) {
    return isJapanese() ? ja : en;
  }
}
