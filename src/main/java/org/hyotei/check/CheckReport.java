package org.hyotei.check;

import java.util.List;
import org.hyotei.model.Defect;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a pack found.
 *
 * @param version of the files; null if they are not all there
 * @param rules how many there are; 0 if they do not build
 * @param cases how many golden cases were run
 * @param failed how many of them do not hold
 * @param defects what keeps the pack from being served, in the order of files and lines
 * @param count of all defects, those beyond the list included
 * @param warnings what a person should look at; they keep nothing from being served
 */
public record CheckReport(
    String pack,
    @Nullable String version,
    int rules,
    int cases,
    int failed,
    List<Remark> defects,
    int count,
    List<Remark> warnings) {

  public CheckReport {
    defects = List.copyOf(defects);
    warnings = List.copyOf(warnings);
  }

  /**
   * A defect and the line that it is about.
   *
   * @param text of the line, as the author wrote it; empty where no line can be named
   */
  public record Remark(Defect defect, String text) {}

  /** Whether the pack may be served. */
  public boolean passed() {
    return defects.isEmpty();
  }
}
