package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.Comparator;

/** Compares numbers by value, where there may be none. */
final class Nulls {

  static final Comparator<BigDecimal> ORDER = Comparator.nullsFirst(Comparator.naturalOrder());

  private Nulls() {}
}
