package org.hyotei.layout;

import org.hyotei.model.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What a heading says.
 *
 * @param detail the level, mark, attribute or heading that belongs to the role; empty if none does
 */
record Meaning(Role role, When when, String detail, Cell.@Nullable Status status) {

  static final Meaning UNKNOWN = of(Role.UNKNOWN);

  static Meaning of(Role role) {
    return new Meaning(role, When.UNSAID, "", null);
  }

  static Meaning of(Role role, String detail) {
    return new Meaning(role, When.UNSAID, detail, null);
  }

  Meaning at(When other) {
    return new Meaning(role, other, detail, status);
  }

  boolean isKnown() {
    return role != Role.UNKNOWN;
  }

  /** {@code target R6}, {@code group 施策}: for a person who looks at how columns were taken. */
  String text() {
    String text = role == Role.UNKNOWN || role == Role.NOTHING ? "" : role.word();
    text += detail.isEmpty() ? "" : " " + detail;
    text += when.text().isEmpty() ? "" : " " + when.text();
    return status == null ? text : text + " " + status.label();
  }
}
