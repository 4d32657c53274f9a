package org.hyotei.reading;

/** The sign that is printed before a number: {@code +5人}, {@code ▲3.2}. */
public final class PrintedSign {

  private PrintedSign() {}

  /** Whether a cell begins with a plus. */
  public static boolean isPlus(String raw) {
    return CellText.of(raw).strip().plain().startsWith("+");
  }

  /** Whether a cell begins with any sign. */
  public static boolean isThere(String raw) {
    String plain = CellText.of(raw).strip().plain();
    return !plain.isEmpty() && "+-▲△±".indexOf(plain.charAt(0)) >= 0;
  }
}
