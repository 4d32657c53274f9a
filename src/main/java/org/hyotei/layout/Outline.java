package org.hyotei.layout;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.model.Place;
import org.hyotei.tabular.Grid;
import org.jspecify.annotations.Nullable;

/**
 * The groups of a workbook, in the order that they are met. A heading stays in force until the next
 * of its level or of one above it; which level is above is told by the policy's order of levels, or
 * else by which came first on the sheet.
 */
final class Outline {

  static final String WHOLE = "全体";

  private final List<String> levels;
  private final Map<String, Group> byKey = new LinkedHashMap<>();
  private final Map<String, Group> byId = new LinkedHashMap<>();
  private final Deque<Group> open = new ArrayDeque<>();
  private int unnumbered;

  Outline(List<String> levels) {
    this.levels = levels;
  }

  /** Another sheet: no heading is in force. */
  void restart() {
    open.clear();
  }

  Collection<Group> groups() {
    return byId.values();
  }

  /** The group that is in force; null if none is. */
  @Nullable Group current() {
    return open.peek();
  }

  /** A heading on a line of its own. */
  Group heading(GroupName name, Place place) {
    String level = name.level();
    if (name.isWhole()) {
      while (!open.isEmpty() && !name.number().startsWith(open.getFirst().id + "-")) {
        open.pop();
      }
    } else {
      close(level);
    }
    Group group = below(open.peek(), name, place);
    open.push(group);
    return group;
  }

  private void close(String level) {
    if (open.stream().anyMatch(group -> level.equals(group.level))) {
      boolean same = false;
      while (!same) {
        same = level.equals(open.pop().level);
      }
      return;
    }
    int rank = levels.indexOf(level);
    while (rank >= 0 && !open.isEmpty() && rank(open.getFirst()) >= rank) {
      open.pop();
    }
  }

  private int rank(Group group) {
    return group.level == null ? -1 : levels.indexOf(group.level);
  }

  /** The group of this name below another; the same one each time. */
  Group below(@Nullable Group parent, GroupName name, Place place) {
    String above = parent == null ? "" : parent.id;
    String own = name.number().isEmpty() ? Text.key(name.title()) : name.number();
    String key = above + "\n" + name.level() + "\n" + own;
    Group known = byKey.get(key);
    if (known != null) {
      return known;
    }
    Group group = new Group(id(parent, name), level(parent, name), name.title(), parent, place);
    byKey.put(key, group);
    byId.put(group.id, group);
    return group;
  }

  private @Nullable String level(@Nullable Group parent, GroupName name) {
    if (!name.level().isEmpty()) {
      return name.level();
    }
    int depth = parent == null ? 0 : parent.depth() + 1;
    return depth < levels.size() ? levels.get(depth) : null;
  }

  private String id(@Nullable Group parent, GroupName name) {
    String number = name.number();
    if (number.isEmpty()) {
      int next = parent == null ? ++unnumbered : ++parent.unnumbered;
      String id = parent == null ? "G" + next : parent.id + "-G" + next;
      return free(id);
    }
    String before = parent == null || name.isWhole() ? "" : parent.id + "-";
    return byId.containsKey(before + number)
        ? free(before + name.level() + number)
        : before + number;
  }

  private String free(String id) {
    String free = id;
    for (int next = 2; byId.containsKey(free); next++) {
      free = id + "-" + next;
    }
    return free;
  }

  /** The one group of a workbook that has none. */
  Group whole(Grid grid, Place place, Remarks remarks) {
    Group known = byId.get(WHOLE);
    if (known != null) {
      return known;
    }
    String title = grid.name().isEmpty() ? WHOLE : grid.name();
    remarks.add(
        "one-group-for-all",
        place,
        "基本目標や施策の書かれていない指標は、区分「" + title + "」にまとめました。",
        "Indicators without a goal or measure were put into one group, \"" + title + "\".");
    Group group = new Group(WHOLE, levels.isEmpty() ? null : levels.get(0), title, null, place);
    byId.put(WHOLE, group);
    return group;
  }

  boolean hasId(String id) {
    return byId.containsKey(id);
  }
}
