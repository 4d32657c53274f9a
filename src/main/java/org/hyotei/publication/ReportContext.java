package org.hyotei.publication;

import java.util.List;
import org.hyotei.layout.Assumption;
import org.jspecify.annotations.Nullable;

/**
 * What a report says beside its evaluation.
 *
 * @param language of headings and findings: {@code ja} or {@code en}; reasons and commentary are as
 *     their rules have them
 * @param recorded where the evaluation stands in the ledger; null for one that was not recorded
 * @param assumptions what was taken for granted when a sheet was read; first among the findings
 */
public record ReportContext(
    String language, @Nullable RecordedAs recorded, List<Assumption> assumptions) {

  public ReportContext {
    assumptions = List.copyOf(assumptions);
  }

  /** That of an evaluation which was not recorded. */
  public static ReportContext preview(String language) {
    return new ReportContext(language, null, List.of());
  }
}
