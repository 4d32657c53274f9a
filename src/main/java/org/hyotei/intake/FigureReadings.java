package org.hyotei.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Defects;
import org.hyotei.model.Figure;
import org.hyotei.model.Indicator;
import org.hyotei.model.Parts;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.model.Qualifier;
import org.hyotei.model.Range;
import org.hyotei.reading.PeriodReader;
import org.hyotei.report.NodeJson;
import org.jspecify.annotations.Nullable;

/** How every cell that is graded or compared was read, in the order of the plan. */
final class FigureReadings {

  private final CellTexts texts;
  private final List<FigureReading> readings = new ArrayList<>();

  private FigureReadings(CellTexts texts) {
    this.texts = texts;
  }

  static List<FigureReading> of(SheetRequest request) {
    FigureReadings readings = new FigureReadings(new CellTexts(request.workbook()));
    Node plan = request.source().plan().plan();
    PlanReader.attempt(plan, new Defects())
        .ifPresent(attempt -> readings.read(plan, attempt.plan()));
    return readings.readings;
  }

  private void read(Node node, Plan plan) {
    items(node, "groups").forEach(this::grades);
    List<Indicator> indicators = plan.indicators();
    List<Node> nodes = items(node, "indicators");
    for (int i = 0; i < Math.min(nodes.size(), indicators.size()); i++) {
      Indicator indicator = indicators.get(i);
      series(nodes.get(i), "baseline", indicator.id(), indicator.baseline());
      series(nodes.get(i), "targets", indicator.id(), indicator.targets());
      series(nodes.get(i), "actuals", indicator.id(), indicator.actuals());
      grades(nodes.get(i));
    }
    for (Node activity : items(node, "activities")) {
      grade(activity, "id", "mark");
      grade(activity, "id", "previousMark");
    }
    items(node, "judgements").forEach(judgement -> grade(judgement, "subject", "grade"));
    items(node, "tallies").forEach(this::tally);
  }

  private static List<Node> items(Node plan, String name) {
    return NodeJson.child(plan, name) instanceof Node.Sequence list ? list.items() : List.of();
  }

  private void series(Node node, String name, String indicator, Map<Period, Cell> series) {
    if (NodeJson.child(node, name) instanceof Node.Mapping years) {
      for (Node.Field year : years.fields()) {
        Cell cell = PeriodReader.read(year.name()).map(series::get).orElse(null);
        if (cell != null) {
          readings.add(
              new FigureReading(
                  year.value().place(),
                  indicator,
                  name + " " + year.name(),
                  cell.raw(),
                  words(cell)));
        }
      }
    }
  }

  private void grades(Node subject) {
    grade(subject, "id", "publishedGrade");
    if (NodeJson.child(subject, "publishedGrades") instanceof Node.Mapping years) {
      for (Node.Field year : years.fields()) {
        add(year.value(), text(subject, "id"), "publishedGrades " + year.name());
      }
    }
  }

  private void grade(Node node, String id, String field) {
    Node grade = NodeJson.child(node, field);
    if (grade != null) {
      add(grade, text(node, id), field);
    }
  }

  private void add(Node value, String subject, String field) {
    if (value instanceof Node.Words words) {
      String raw = texts.at(value.place());
      readings.add(
          new FigureReading(
              value.place(), subject, field, raw.isEmpty() ? words.value() : raw, words.value()));
    }
  }

  private void tally(Node tally) {
    Node count = NodeJson.child(tally, "count");
    if (count != null) {
      String actor = text(tally, "actor");
      String previous = text(tally, "previousCount");
      readings.add(
          new FigureReading(
              count.place(),
              text(tally, "group"),
              "tallies " + text(tally, "mark") + (actor.isEmpty() ? "" : " " + actor),
              texts.at(count.place()),
              text(tally, "count") + (previous.isEmpty() ? "" : "（前年度 " + previous + "）")));
    }
  }

  private static String text(Node node, String field) {
    Node value = NodeJson.child(node, field);
    if (value instanceof Node.Digits digits) {
      return digits.value().toPlainString();
    }
    return value instanceof Node.Words words ? words.value() : "";
  }

  /** The figure, and in brackets what its cell or its column says of it. */
  private static @Nullable String words(Cell cell) {
    Figure figure = cell.figure();
    if (figure == null) {
      return null;
    }
    Set<String> said = new LinkedHashSet<>();
    if (figure instanceof Amount amount) {
      said(amount, said);
    } else if (figure instanceof Range range) {
      said(range.low(), said);
      said(range.high(), said);
    } else if (figure instanceof Parts parts) {
      parts.parts().forEach(part -> said(part.amount(), said));
    }
    if (cell.status() != null) {
      said.add(cell.status().label());
    }
    return said.isEmpty() ? figure.text() : figure.text() + "（" + String.join("、", said) + "）";
  }

  private static void said(Amount amount, Set<String> said) {
    for (Qualifier qualifier : Qualifier.values()) {
      if (amount.qualifiers().contains(qualifier)) {
        said.add(qualifier.label());
      }
    }
    if (amount.period() != null) {
      said.add(amount.period().label());
    }
    if (amount.change() != null) {
      said.add(
          "前回比 " + (amount.change().signum() > 0 ? "+" : "") + amount.change().toPlainString());
    }
    if (!amount.remark().isEmpty()) {
      said.add(amount.remark());
    }
  }
}
