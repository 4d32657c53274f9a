package org.hyotei.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An achievement as a bar: one unit is one percent, the target stands at 100.
 *
 * @param length of the bar, 0 to {@link #LONGEST}
 * @param beyond whether there is more than the bar can show
 */
record AchievementBar(int length, boolean beyond, int tone) {

  static final int LONGEST = 150;

  /** Rounds down, so that only what reached the target touches its line. */
  static AchievementBar of(BigDecimal percent, int tone) {
    BigDecimal most = BigDecimal.valueOf(LONGEST);
    int length = percent.max(BigDecimal.ZERO).min(most).setScale(0, RoundingMode.DOWN).intValue();
    return new AchievementBar(length, percent.compareTo(most) > 0, tone);
  }
}
