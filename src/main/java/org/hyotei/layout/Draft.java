package org.hyotei.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyotei.document.Node;
import org.hyotei.model.Period;
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

  /** The year that a column of its own names for the baseline. */
  @Nullable Period baselineYear;

  Draft(boolean activity, Group group, Place place) {
    this.activity = activity;
    this.group = group;
    this.place = place;
    this.number = ++group.rows;
  }

  String name() {
    return plain.get(activity ? "title" : "name") instanceof Node.Words words ? words.value() : "";
  }

  /** Gives the year of a column of its own to baselines whose heading and cell name none. */
  void dateBaselines() {
    Period year = baselineYear;
    if (year != null) {
      figures.replaceAll(
          entry ->
              entry.role() == Role.BASELINE && !entry.when().said()
                  ? new Entry(entry.role(), When.of(year), entry.value(), entry.where())
                  : entry);
    }
  }

  boolean isBlank() {
    return figures.isEmpty() && grades.isEmpty() && judgement.isEmpty();
  }
}
