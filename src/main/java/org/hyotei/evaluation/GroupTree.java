package org.hyotei.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.model.Group;
import org.hyotei.model.NaturalOrder;
import org.hyotei.model.Plan;
import org.jspecify.annotations.Nullable;

/** The groups of a plan as a forest. Not thread-safe. */
final class GroupTree {

  private final Map<String, Group> groups = new HashMap<>();
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, List<Group>> children = new HashMap<>();
  private final Map<String, List<Group>> paths = new HashMap<>();
  private final List<Group> ordered;

  GroupTree(Plan plan) {
    for (Group group : plan.groups()) {
      groups.put(group.id(), group);
    }
    List<Group> sorted = new ArrayList<>(plan.groups());
    sorted.sort(Comparator.comparing(Group::id, NaturalOrder.INSTANCE));
    ordered = List.copyOf(sorted);
    for (Group group : ordered) {
      int depth = 0;
      for (String up = group.parent(); up != null; up = parent(up)) {
        depth++;
      }
      depths.put(group.id(), depth);
      if (group.parent() != null) {
        children.computeIfAbsent(group.parent(), id -> new ArrayList<>()).add(group);
      }
    }
  }

  /** All groups, by id in natural order. */
  List<Group> ordered() {
    return ordered;
  }

  /** The groups right below, by id in natural order. */
  List<Group> children(String id) {
    return children.getOrDefault(id, List.of());
  }

  /** A group and those above it, the nearest first. */
  List<Group> path(String id) {
    return paths.computeIfAbsent(
        id,
        start -> {
          List<Group> path = new ArrayList<>();
          for (Group group = groups.get(start); group != null; group = above(group)) {
            path.add(group);
          }
          return List.copyOf(path);
        });
  }

  private @Nullable Group above(Group group) {
    return group.parent() == null ? null : groups.get(group.parent());
  }

  @Nullable String level(String id) {
    Group group = groups.get(id);
    return group == null ? null : group.level();
  }

  @Nullable String parent(String id) {
    Group group = groups.get(id);
    return group == null ? null : group.parent();
  }

  /** Groups by how deep they lie, the deepest first; within a depth by id. */
  List<List<Group>> deepestFirst() {
    List<List<Group>> levels = new ArrayList<>();
    for (Group group : ordered) {
      int depth = depths.getOrDefault(group.id(), 0);
      while (levels.size() <= depth) {
        levels.add(0, new ArrayList<>());
      }
      levels.get(levels.size() - 1 - depth).add(group);
    }
    return levels;
  }
}
