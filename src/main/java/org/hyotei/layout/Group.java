package org.hyotei.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.document.Node;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/** A goal or measure while its sheet is read. */
final class Group {

  final String id;
  final @Nullable String level;
  final String title;
  final @Nullable Group parent;
  final Place place;
  final Map<String, Node> plain = new LinkedHashMap<>();
  final List<Entry> grades = new ArrayList<>();
  final Map<String, Node> narrative = new LinkedHashMap<>();
  @Nullable RowOrigin origin;

  /** Rows counted so far, for the ids of those that have none. */
  int rows;

  /** Groups below that have no number of their own. */
  int unnumbered;

  Group(String id, @Nullable String level, String title, @Nullable Group parent, Place place) {
    this.id = id;
    this.level = level;
    this.title = title;
    this.parent = parent;
    this.place = place;
  }

  int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }
}
