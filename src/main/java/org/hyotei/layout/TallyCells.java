package org.hyotei.layout;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.hyotei.document.Node;
import org.hyotei.model.Absent;
import org.hyotei.model.Amount;
import org.hyotei.model.Defects;
import org.hyotei.model.Figure;
import org.hyotei.model.Message;
import org.hyotei.model.Reading;
import org.hyotei.reading.FigureReader;
import org.hyotei.reading.PrintedSign;
import org.hyotei.tabular.GridCell;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many carry a mark, and how many more than the year before: {@code 7}, {@code 7 (⇧ 2)},
 * {@code 6 (+1)}, {@code 2 (▲2)}, {@code 4件（前年比⇨0）}. A dash is none. What stands in brackets and is
 * no difference is told.
 */
final class TallyCells {

  private static final BigDecimal MOST = BigDecimal.valueOf(999_999_999);

  private final Gathered gathered;
  private final Remarks remarks;
  private final Defects defects;

  TallyCells(Gathered gathered, Remarks remarks, Defects defects) {
    this.gathered = gathered;
    this.remarks = remarks;
    this.defects = defects;
  }

  /** Gathers the count; empty where the cell holds none, which is a defect. */
  OptionalInt read(Group group, Node.@Nullable Words who, Column column, Seen seen) {
    StruckCells.tell(seen.cell(), seen.place(), true, remarks);
    if (seen.cell().kind() == GridCell.Kind.ERROR) {
      FigureCells.error(seen.cell(), seen.place(), defects);
      return OptionalInt.empty();
    }
    Figure figure =
        FigureReader.read(Text.line(seen.text()), "") instanceof Reading.Read read
            ? read.figure()
            : null;
    if (figure instanceof Absent absent && absent.why() == Absent.Why.DASH) {
      dash(seen);
      add(group, who, column, 0, null, seen);
      return OptionalInt.of(0);
    }
    if (figure instanceof Amount amount && isCount(amount.value())) {
      int count = amount.value().intValueExact();
      Integer previous = previous(count, amount, seen);
      if (previous == null || previous >= 0) {
        add(group, who, column, count, previous, seen);
        return OptionalInt.of(count);
      }
    }
    unreadable(column, seen);
    return OptionalInt.empty();
  }

  private void add(
      Group group,
      Node.@Nullable Words who,
      Column column,
      int count,
      @Nullable Integer previous,
      Seen seen) {
    FigureCells.formula(seen.cell(), seen.place(), remarks);
    gathered.counts.add(
        new Gathered.Count(group, who, column.meaning().detail(), count, previous, seen.place()));
  }

  private static boolean isCount(BigDecimal value) {
    return value.signum() >= 0 && isChange(value);
  }

  private static boolean isChange(BigDecimal value) {
    return value.abs().compareTo(MOST) <= 0 && value.stripTrailingZeros().scale() <= 0;
  }

  /** How many there were the year before; null where that is not said. */
  private @Nullable Integer previous(int now, Amount amount, Seen seen) {
    BigDecimal change = amount.change();
    String said = amount.remark();
    if (change == null && said.isEmpty()) {
      return null;
    }
    if (change == null
        && PrintedSign.isThere(said)
        && FigureReader.read(said, "") instanceof Reading.Read read
        && read.figure() instanceof Amount printed) {
      change = printed.value();
    }
    if (change != null && isChange(change)) {
      return now - change.intValueExact();
    }
    String told = said.isEmpty() ? Text.line(seen.text()) : said;
    remarks.count(
        "difference-not-read",
        FigureCells.sheet(seen.place()),
        seen.place(),
        count ->
            new Message(
                "数の後の「"
                    + told
                    + "」などは、前年との差として読めません（"
                    + count
                    + "か所）。7 (⇧ 2)、7 (+2)、7 (▲2)、7 (±0) のように書いてください。",
                "\""
                    + told
                    + "\" and the like after a count is not read as a difference from the year before ("
                    + count
                    + " cells). Write 7 (⇧ 2), 7 (+2), 7 (▲2) or 7 (±0)."));
    return null;
  }

  private void dash(Seen seen) {
    remarks.count(
        "count-dash-as-zero",
        FigureCells.sheet(seen.place()),
        seen.place(),
        count ->
            new Message(
                "「" + Text.line(seen.text()) + "」と書かれた数" + count + "か所は、0 としました。",
                count + " counts that are \"" + Text.line(seen.text()) + "\" were taken for 0."));
  }

  private void unreadable(Column column, Seen seen) {
    String text = Text.line(seen.text());
    defects.add(
        "unreadable-count",
        seen.place(),
        "「" + column.heading() + "」の数「" + text + "」が読めません。7 や 7 (⇧ 2) のように書いてください。",
        "The count \""
            + text
            + "\" under \""
            + column.heading()
            + "\" cannot be read. Write 7 or 7 (⇧ 2).");
  }
}
