package org.hyotei.audit;

import java.math.BigDecimal;
import java.util.List;
import org.hyotei.facts.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * How far published and computed grades agree.
 *
 * @param published subjects with a published grade
 * @param computed those of them that the rules grade
 * @param agreeing those of them where both are the same
 */
public record Agreement(int published, int computed, int agreeing) {

  static final Agreement NONE = new Agreement(0, 0, 0);

  /** Several taken together. */
  public static Agreement of(List<Agreement> several) {
    return several.stream().reduce(NONE, Agreement::plus);
  }

  Agreement plus(Agreement other) {
    return new Agreement(
        published + other.published, computed + other.computed, agreeing + other.agreeing);
  }

  /** Share of {@link #agreeing} in {@link #computed}; null where nothing was computed. */
  public @Nullable BigDecimal rate() {
    return computed == 0
        ? null
        : Ratio.of(BigDecimal.valueOf(agreeing), BigDecimal.valueOf(computed));
  }
}
