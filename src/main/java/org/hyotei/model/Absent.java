package org.hyotei.model;

/**
 * No figure, and why, as far as the cell says.
 *
 * @param words the cell's words beyond a bare dash; empty if none
 */
public record Absent(Why why, String words) implements Figure {

  /** Why there is no figure. */
  public enum Why {
    /** A dash: the cell says that there is nothing and not why. */
    DASH("記載なし"),
    /** The cell, or the whole entry, is empty. */
    BLANK("空欄"),
    /** {@code 中止}: called off. */
    CANCELLED("中止"),
    /** {@code 実施なし}: the survey or event did not take place. */
    NOT_CONDUCTED("実施なし"),
    /** {@code 未集計}: there will be one, and it is not known yet. */
    PENDING("未集計"),
    /** {@code R5年度から実施予定のため}: not begun at that time. */
    NOT_STARTED("未実施");

    private final String label;

    Why(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  @Override
  public String text() {
    return words.isEmpty() ? why.label() : why.label() + "（" + words + "）";
  }
}
