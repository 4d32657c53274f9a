package org.hyotei.impact;

import java.util.List;

/**
 * The first things of a list that may be long.
 *
 * @param count of all, those beyond the list included
 */
public record Listed<T>(List<T> items, long count) {

  public Listed {
    items = List.copyOf(items);
  }

  /** How many are not listed. */
  public long leftOut() {
    return count - items.size();
  }
}
