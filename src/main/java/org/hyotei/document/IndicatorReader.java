package org.hyotei.document;

import java.util.SortedMap;
import org.hyotei.model.Cell;
import org.hyotei.model.Direction;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one indicator; the caller has read its id and group, and closes the fields.
 */
public final class IndicatorReader {

  private IndicatorReader() {}

  public static Indicator read(Fields fields, String id, String group) {
    String unit = fields.text("unit");
    String column = unit == null ? "" : unit;
    SortedMap<Period, Cell> baseline = FigureFields.cells(fields, "baseline", column);
    SortedMap<Period, Cell> targets = FigureFields.cells(fields, "targets", column);
    SortedMap<Period, Cell> actuals = FigureFields.cells(fields, "actuals", column);
    return new Indicator(
        id,
        group,
        fields.text("name"),
        unit,
        direction(fields),
        fields.text("counting"),
        fields.text("owner"),
        fields.text("actor"),
        baseline,
        IncreaseTargets.unread(targets, baseline, actuals),
        actuals,
        fields.text("publishedGrade"),
        FigureFields.grades(fields, "publishedGrades"),
        FigureFields.attributes(fields, "attributes"),
        fields.textByName("narrative"),
        fields.text("note"));
  }

  private static @Nullable Direction direction(Fields fields) {
    return fields.oneOf("direction", Direction.class);
  }
}
