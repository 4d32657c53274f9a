package org.hyotei.facts;

import java.util.List;
import org.hyotei.model.Group;
import org.jspecify.annotations.Nullable;

/**
 * A subject as a group counts it.
 *
 * @param grade null where it has none
 * @param previousGrade that of the year before, as published; null where it is not known
 * @param path the groups it lies in, the nearest first
 */
public record Member(
    Subject subject, @Nullable String grade, @Nullable String previousGrade, List<Group> path) {

  public Member {
    path = List.copyOf(path);
  }

  /** The nearest group of a level that it lies in; null if there is none. */
  public @Nullable Group at(String level) {
    for (Group group : path) {
      if (level.equals(group.level())) {
        return group;
      }
    }
    return null;
  }
}
