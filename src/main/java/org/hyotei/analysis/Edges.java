package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hyotei.model.Message;

/** The grades just below, at and just above every threshold. */
record Edges(Space space, Firing firing, Diagram<List<Integer>> diagram, RegionText text) {

  List<Edge> all() {
    List<Edge> edges = new ArrayList<>();
    for (int a = 0; a < space.axes().size(); a++) {
      Axis axis = space.axes().get(a);
      Set<BigDecimal> constants = space.thresholds(axis);
      for (int c = 0; c < axis.cells().size(); c++) {
        if (axis.cells().get(c) instanceof Cell.Point point && constants.contains(point.value())) {
          edges.add(
              new Edge(
                  name(a, axis),
                  axis.key(),
                  point.value(),
                  grades(a, c - 1),
                  grades(a, c),
                  grades(a, c + 1)));
        }
      }
    }
    return edges;
  }

  private Message name(int a, Axis axis) {
    return new Message(text.name(axis), space.axes().get(a).key());
  }

  private List<String> grades(int a, int cell) {
    if (cell < 0
        || cell >= space.axes().get(a).cells().size()
        || space.axes().get(a).cells().get(cell).isNothing()) {
      return List.of();
    }
    Set<String> grades = new TreeSet<>();
    diagram.values(space.only(a, cell)).forEach(fired -> grades.addAll(firing.grades(fired)));
    return List.copyOf(grades);
  }
}
