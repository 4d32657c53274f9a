package org.hyotei.layout;

import java.util.List;
import java.util.Map;
import org.hyotei.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is said beside a workbook, because the sheets themselves may not.
 *
 * @param fiscalYear the year that is graded; null if the sheets are to tell
 * @param plan the plan's id; null to take the file's name
 * @param columns what the columns are, where headings do not tell; null if they do
 * @param inputs names of the policy's inputs by their titles, so that a column under a title is
 *     that attribute; empty if none are known
 * @param levels the policy's levels of groups, from the highest down, for goals whose level is not
 *     printed; empty if none are known
 * @param asking how messages ask for any of this
 */
public record SheetOptions(
    @Nullable Period fiscalYear,
    @Nullable String plan,
    @Nullable ColumnsFile columns,
    Map<String, String> inputs,
    List<String> levels,
    Asking asking) {

  /** Nothing is said. */
  public static final SheetOptions NONE =
      new SheetOptions(null, null, null, Map.of(), List.of(), Asking.IN_FILES);

  public SheetOptions {
    inputs = Map.copyOf(inputs);
    levels = List.copyOf(levels);
  }

  public SheetOptions withFiscalYear(@Nullable Period year) {
    return new SheetOptions(year, plan, columns, inputs, levels, asking);
  }

  public SheetOptions withPlan(@Nullable String id) {
    return new SheetOptions(fiscalYear, id, columns, inputs, levels, asking);
  }

  public SheetOptions withColumns(@Nullable ColumnsFile file) {
    return new SheetOptions(fiscalYear, plan, file, inputs, levels, asking);
  }

  public SheetOptions withInputs(Map<String, String> byTitle) {
    return new SheetOptions(fiscalYear, plan, columns, byTitle, levels, asking);
  }

  public SheetOptions withLevels(List<String> highestFirst) {
    return new SheetOptions(fiscalYear, plan, columns, inputs, highestFirst, asking);
  }

  public SheetOptions withAsking(Asking words) {
    return new SheetOptions(fiscalYear, plan, columns, inputs, levels, words);
  }
}
