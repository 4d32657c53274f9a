package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often each symbol was given, this year and, where it is known, the year before. Immutable.
 *
 * @param now by symbol, in the scale's order; only those given
 * @param before the same a year earlier; null where it is not known
 * @param base what shares are shares of
 */
public record Counts(Map<String, Integer> now, @Nullable Map<String, Integer> before, int base) {

  /** How many have this symbol. */
  public int of(String symbol) {
    return now.getOrDefault(symbol, 0);
  }

  /** How many have one of these symbols. */
  public int of(Collection<String> symbols) {
    return symbols.stream().mapToInt(symbol -> now.getOrDefault(symbol, 0)).sum();
  }

  /** How many had a year earlier; null where that is not known. */
  public @Nullable Integer previous(Collection<String> symbols) {
    Map<String, Integer> earlier = before;
    return earlier == null
        ? null
        : Integer.valueOf(
            symbols.stream().mapToInt(symbol -> earlier.getOrDefault(symbol, 0)).sum());
  }

  /** How many more than a year earlier; negative for fewer; null where that is not known. */
  public @Nullable Integer change(Collection<String> symbols) {
    Integer earlier = previous(symbols);
    return earlier == null ? null : Integer.valueOf(of(symbols) - earlier);
  }

  /** How many have this symbol, and how many more than a year earlier: {@code 15 (⇧4)}. */
  public String changed(String symbol) {
    Integer change = change(List.of(symbol));
    String count = Integer.toString(of(symbol));
    return change == null ? count : count + " (" + Display.arrow(change) + Math.abs(change) + ")";
  }

  /** Their share, as a ratio; null where there is nothing to share. */
  public @Nullable BigDecimal share(Collection<String> symbols) {
    return base == 0 ? null : Ratio.of(BigDecimal.valueOf(of(symbols)), BigDecimal.valueOf(base));
  }

  @Nullable BigDecimal sharePercent(Collection<String> symbols) {
    BigDecimal share = share(symbols);
    return share == null ? null : Ratio.percent(share);
  }

  /** All symbols together. */
  public int all() {
    return now.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The symbols that were given and how often: {@code A4、B2、C1}; null for none. */
  @Nullable String breakdown() {
    return now.isEmpty()
        ? null
        : now.entrySet().stream()
            .map(entry -> entry.getKey() + entry.getValue())
            .collect(Collectors.joining("、"));
  }

  @Nullable BigDecimal changeOf(String symbol) {
    Integer change = change(List.of(symbol));
    return change == null ? null : BigDecimal.valueOf(change);
  }
}
