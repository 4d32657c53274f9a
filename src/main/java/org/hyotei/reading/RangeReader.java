package org.hyotei.reading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.model.Amount;
import org.hyotei.model.Qualifier;
import org.hyotei.model.Range;

/**
 * Reads two amounts and what joins them: {@code 80〜90%}, {@code 80%～90%}, {@code 約10〜15件}. Words on
 * one end hold for both. A dash in place of the wave is taken for {@code to} only if the cell has a
 * unit and the second number is the greater; otherwise it could be a minus or a number of a
 * section.
 *
 * <p>Left out: open ends, ends with different units, and {@code 10件以上20件未満}.
 */
final class RangeReader {

  private static final Pattern JOINED =
      Pattern.compile("(?<low>[^〜]*)(?<wave>〜)(?<high>[^〜]*)|(?<a>.*\\d[^-―—]*)[-―—](?<b>[^-―—]*)");

  private RangeReader() {}

  static Optional<Range> read(CellText cell, String columnUnit) {
    Bracketed parts = Bracketed.of(cell);
    if (!mayJoin(parts.body().plain())) {
      return Optional.empty();
    }
    Matcher joined = JOINED.matcher(parts.body().plain());
    if (!joined.matches()) {
      return Optional.empty();
    }
    boolean wave = joined.group("wave") != null;
    CellText from = parts.body().sub(0, joined.end(wave ? "low" : "a"));
    CellText to = cell.strip().from(joined.start(wave ? "high" : "b"));
    Optional<Amount> low = AmountReader.read(from.strip(), "");
    Optional<Amount> high = AmountReader.read(to.strip(), "");
    return low.flatMap(a -> high.flatMap(b -> range(a, b, wave, columnUnit)));
  }

  private static boolean mayJoin(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("〜-―—".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Range> range(Amount low, Amount high, boolean wave, String columnUnit) {
    boolean sameUnit = low.unit().isEmpty() || low.unit().equals(high.unit());
    int order = low.value().compareTo(high.value());
    boolean clear = wave ? order <= 0 : order < 0 && !high.unit().isEmpty();
    Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
    qualifiers.addAll(low.qualifiers());
    qualifiers.addAll(high.qualifiers());
    boolean closed =
        qualifiers.stream()
            .noneMatch(
                qualifier ->
                    switch (qualifier) {
                      case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> true;
                      default -> false;
                    });
    if (!sameUnit || !clear || !closed || low.period() != null || high.change() != null) {
      return Optional.empty();
    }
    String unit = high.unit().isEmpty() ? PrintedUnit.spelling(columnUnit) : high.unit();
    return Optional.of(
        new Range(end(low, unit, qualifiers, high), end(high, unit, qualifiers, high)));
  }

  private static Amount end(Amount end, String unit, Set<Qualifier> qualifiers, Amount high) {
    return new Amount(end.value(), unit, qualifiers, high.period(), null, high.remark());
  }
}
