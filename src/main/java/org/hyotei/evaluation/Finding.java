package org.hyotei.evaluation;

import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should look at (確認事項).
 *
 * @param code stable, in kebab case
 * @param subject id; null for the plan as a whole
 * @param field of the subject that it is about, as a path from the subject: {@code actuals/R6};
 *     empty for the subject itself
 */
public record Finding(
    String code, Severity severity, @Nullable String subject, String field, Message message) {

  /** How much a finding matters. */
  public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Someone should look. */
    WARNING,
    /** A grade is missing or cannot be trusted. */
    ERROR
  }
}
