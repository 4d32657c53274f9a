package org.hyotei.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number at the start of a text: {@code -3.5}, {@code ▲3.2}, {@code 10,004,000}, {@code 3, 230},
 * {@code 112万9868}, {@code 3億2,000万}, {@code 1.5万}. A sign stands directly before the first digit.
 *
 * <p>Left out: numbers in kanji; {@code 千} and {@code 百}, which are taken for a part of the unit,
 * as in {@code 50千円}; commas that do not part thousands; over 30 digits.
 *
 * @param value exact; a number without {@code 万} keeps its decimals as printed
 * @param end where the text goes on after it
 * @param myriads whether it was printed with {@code 万}, {@code 億} or {@code 兆}
 */
record PrintedNumber(BigDecimal value, int end, boolean myriads) {

  static final int MOST_DIGITS = 30;

  private static final String PLAIN = "((?:\\d{1,3}(?:, ?\\d{3})++(?!\\d)|\\d++)(?:\\.\\d++)?+)";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<sign>[+\\-▲△±])?(?=\\d)"
              + ("(?:" + PLAIN + " ?兆 ?)?")
              + ("(?:" + PLAIN + " ?億 ?)?")
              + ("(?:" + PLAIN + " ?万 ?)?")
              + (PLAIN + "?"));
  private static final int FIRST_GROUP = 2;
  private static final int LAST_GROUP = 5;
  private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);

  static Optional<PrintedNumber> at(String text) {
    PrintedNumber ordinary = NumberScan.at(text);
    return ordinary == null ? matched(text) : Optional.of(ordinary);
  }

  /** The number by its pattern, ordinary or not. */
  static Optional<PrintedNumber> matched(String text) {
    Matcher found = NUMBER.matcher(text);
    if (!found.lookingAt()
        || found.group().chars().filter(Character::isDigit).count() > MOST_DIGITS) {
      return Optional.empty();
    }
    boolean myriads = found.group().chars().anyMatch(c -> "万億兆".indexOf(c) >= 0);
    return sum(found)
        .map(sum -> myriads ? whole(sum) : sum)
        .flatMap(sum -> signed(sum, found.group("sign")))
        .map(value -> new PrintedNumber(value, found.end(), myriads));
  }

  /** The groups added up; empty if one that follows another has decimals or over four digits. */
  private static Optional<BigDecimal> sum(Matcher found) {
    BigDecimal sum = BigDecimal.ZERO;
    int groups = 0;
    boolean allFit = true;
    for (int group = FIRST_GROUP; group <= LAST_GROUP; group++) {
      String digits = found.group(group);
      sum = group == FIRST_GROUP ? sum : sum.multiply(MYRIAD);
      if (digits == null) {
        continue;
      }
      BigDecimal value = new BigDecimal(digits.replace(",", "").replace(" ", ""));
      allFit &= groups == 0 || value.compareTo(MYRIAD) < 0;
      groups++;
      sum = groups == 1 ? value : sum.add(value);
    }
    boolean decimals = found.group().indexOf('.') >= 0;
    return groups == 0 || !allFit || (groups > 1 && decimals) ? Optional.empty() : Optional.of(sum);
  }

  private static BigDecimal whole(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  private static Optional<BigDecimal> signed(BigDecimal value, String sign) {
    if ("±".equals(sign)) {
      return value.signum() == 0 ? Optional.of(value) : Optional.empty();
    }
    return Optional.of(sign == null || sign.equals("+") ? value : value.negate());
  }
}
