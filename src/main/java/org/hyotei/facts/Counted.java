package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subject with counts of symbols, and their standing among its peers. */
public sealed interface Counted permits GroupFact, TallyFact {

  Counts counts();

  Standing standing();

  /** How many have this symbol. */
  default BigDecimal count(String symbol) {
    return BigDecimal.valueOf(counts().of(List.of(symbol)));
  }

  /** Share of this symbol in percent; null where there is nothing to share. */
  default @Nullable BigDecimal sharePercent(String symbol) {
    return counts().sharePercent(List.of(symbol));
  }

  /** How many more than the year before; null where that is not known. */
  default @Nullable BigDecimal rise(String symbol) {
    return counts().changeOf(symbol);
  }

  /** Whether none of its peers has more of this symbol. */
  default boolean hasMost(String symbol) {
    return standing().hasMost(symbol);
  }

  default boolean hasFewest(String symbol) {
    return standing().hasFewest(symbol);
  }

  /** Whether this symbol rose in none of its peers more than here. */
  default boolean roseMost(String symbol) {
    return standing().roseMost(symbol);
  }

  default boolean fellMost(String symbol) {
    return standing().fellMost(symbol);
  }
}
