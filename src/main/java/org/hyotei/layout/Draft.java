package org.hyotei.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyotei.document.Node;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/** An indicator or activity while its rows are read. */
final class Draft {

  final boolean activity;
  final Group group;
  final Place place;
  final int number;
  final Map<String, Node> plain = new LinkedHashMap<>();
  final List<Entry> figures = new ArrayList<>();
  final List<Entry> grades = new ArrayList<>();
  final Map<String, Node> narrative = new LinkedHashMap<>();
  final Map<String, Node> attributes = new LinkedHashMap<>();
  final Map<String, Node> judgement = new LinkedHashMap<>();
  final Set<String> notes = new LinkedHashSet<>();
  Node.@Nullable Words id;
  @Nullable RowOrigin origin;

  Draft(boolean activity, Group group, Place place) {
    this.activity = activity;
    this.group = group;
    this.place = place;
    this.number = ++group.rows;
  }

  String name() {
    return plain.get(activity ? "title" : "name") instanceof Node.Words words ? words.value() : "";
  }

  boolean isBlank() {
    return figures.isEmpty() && grades.isEmpty() && judgement.isEmpty();
  }
}
