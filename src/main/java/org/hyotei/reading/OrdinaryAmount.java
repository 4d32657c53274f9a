package org.hyotei.reading;

import java.util.Optional;
import org.hyotei.model.Amount;

/**
 * Reads the most ordinary cells without the other readers: a number, a space or none, an ordinary
 * unit or none, as in {@code 1,467件}, {@code 92.1%}, {@code 34}. Gives up on every other cell.
 */
final class OrdinaryAmount {

  private OrdinaryAmount() {}

  /**
   * The amount; empty says only that the cell is not an ordinary one.
   *
   * @param raw the cell as printed
   * @param columnUnit for a number that has no unit of its own
   */
  static Optional<Amount> read(String raw, String columnUnit) {
    PrintedNumber number = NumberScan.at(raw);
    if (number == null) {
      return Optional.empty();
    }
    int end = number.end();
    if (end == raw.length()) {
      return Optional.of(Amount.of(number.value(), PrintedUnit.spelling(columnUnit)));
    }
    int start = CellText.plain(raw.charAt(end)) == ' ' ? end + 1 : end;
    String unit = raw.substring(start);
    if (PrintedUnit.isOrdinary(unit)) {
      return Optional.of(Amount.of(number.value(), unit));
    }
    return unit.equals("％") ? Optional.of(Amount.of(number.value(), "%")) : Optional.empty();
  }
}
