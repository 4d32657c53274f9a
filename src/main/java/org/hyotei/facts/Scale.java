package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A policy's grades, best first (評価区分). Immutable. */
public final class Scale {

  /**
   * One grade of a scale.
   *
   * @param symbol as it stands in results
   * @param label the wording as published
   * @param points for means; null where the policy gives none
   * @param ungraded a symbol that says why there is no grade: no part of the order, left out of
   *     roll-ups
   */
  public record Step(String symbol, String label, @Nullable BigDecimal points, boolean ungraded) {}

  private final List<Step> steps;
  private final Map<String, Integer> places = new HashMap<>();

  public Scale(List<Step> steps) {
    this.steps = List.copyOf(steps);
    for (int i = 0; i < steps.size(); i++) {
      places.put(steps.get(i).symbol(), i);
    }
  }

  public List<Step> steps() {
    return steps;
  }

  public boolean has(String symbol) {
    return places.containsKey(symbol);
  }

  /** The step with this symbol; null if the scale has none. */
  public @Nullable Step step(String symbol) {
    Integer place = places.get(symbol);
    return place == null ? null : steps.get(place);
  }

  /** Place in the order, 0 the best; −1 for a symbol that the scale does not have. */
  public int place(String symbol) {
    return places.getOrDefault(symbol, -1);
  }

  /** Whether a symbol has a place in the order: it is on the scale and not an ungraded one. */
  public boolean isOrdered(String symbol) {
    Step step = step(symbol);
    return step != null && !step.ungraded();
  }

  /** The symbols that have a place in the order, best first. */
  public List<String> ordered() {
    return steps.stream().filter(step -> !step.ungraded()).map(Step::symbol).toList();
  }

  public List<String> symbols() {
    return steps.stream().map(Step::symbol).toList();
  }
}
