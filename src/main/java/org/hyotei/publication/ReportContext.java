package org.hyotei.publication;

import java.util.List;
import org.hyotei.layout.Assumption;
import org.hyotei.report.ReadSheet;
import org.jspecify.annotations.Nullable;

/**
 * What a report says beside its evaluation.
 *
 * @param language of headings and findings: {@code ja} or {@code en}; reasons and commentary are as
 *     their rules have them
 * @param recorded where the evaluation stands in the ledger; null for one that was not recorded
 * @param sheet that the plan was read from; what was assumed in reading it is first among the
 *     findings; null for one that came as JSON
 */
public record ReportContext(
    String language, @Nullable RecordedAs recorded, @Nullable ReadSheet sheet) {

  /** That of an evaluation which was not recorded. */
  public static ReportContext preview(String language) {
    return new ReportContext(language, null, null);
  }

  List<Assumption> assumptions() {
    return sheet == null ? List.of() : sheet.assumptions();
  }
}
