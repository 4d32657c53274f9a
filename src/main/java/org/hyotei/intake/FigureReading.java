package org.hyotei.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.model.Cell;
import org.hyotei.model.Defects;
import org.hyotei.model.Figure;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.model.Place;
import org.hyotei.reading.PeriodReader;
import org.hyotei.report.NodeJson;
import org.jspecify.annotations.Nullable;

/**
 * How a figure's cell was read.
 *
 * @param indicator id
 * @param field of the plan: {@code actuals R6}
 * @param raw as printed
 * @param read the figure in words; null where the cell could not be read
 */
public record FigureReading(
    Place place, String indicator, String field, String raw, @Nullable String read) {

  /** Of every figure of a plan's indicators, in the order of the plan. */
  static List<FigureReading> of(Node plan) {
    List<FigureReading> readings = new ArrayList<>();
    PlanReader.attempt(plan, new Defects())
        .ifPresent(
            attempt -> {
              List<Indicator> indicators = attempt.plan().indicators();
              if (NodeJson.child(plan, "indicators") instanceof Node.Sequence nodes
                  && nodes.items().size() == indicators.size()) {
                for (int i = 0; i < indicators.size(); i++) {
                  add(nodes.items().get(i), indicators.get(i), readings);
                }
              }
            });
    return readings;
  }

  private static void add(Node node, Indicator indicator, List<FigureReading> readings) {
    add(node, "baseline", indicator.id(), indicator.baseline(), readings);
    add(node, "targets", indicator.id(), indicator.targets(), readings);
    add(node, "actuals", indicator.id(), indicator.actuals(), readings);
  }

  private static void add(
      Node node,
      String name,
      String indicator,
      Map<Period, Cell> series,
      List<FigureReading> readings) {
    if (NodeJson.child(node, name) instanceof Node.Mapping years) {
      for (Node.Field year : years.fields()) {
        Cell cell = PeriodReader.read(year.name()).map(series::get).orElse(null);
        if (cell != null) {
          Figure figure = cell.figure();
          readings.add(
              new FigureReading(
                  year.value().place(),
                  indicator,
                  name + " " + year.name(),
                  cell.raw(),
                  figure == null ? null : figure.text()));
        }
      }
    }
  }
}
