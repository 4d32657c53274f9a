package org.hyotei.explanation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hyotei.facts.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The grades that a subject did not get, as far as they are explained.
 *
 * @param better the nearest first; all of the scale, best first, where the subject has none of it
 * @param worse the next worse first
 */
record Grades(List<String> better, List<String> worse) {

  static Grades beside(@Nullable String grade, Scale scale) {
    List<String> ordered = scale.ordered();
    int place = grade == null ? -1 : ordered.indexOf(grade);
    if (place < 0) {
      return new Grades(ordered, List.of());
    }
    List<String> better = new ArrayList<>(ordered.subList(0, place));
    Collections.reverse(better);
    return new Grades(List.copyOf(better), ordered.subList(place + 1, ordered.size()));
  }
}
