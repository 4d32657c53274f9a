package org.hyotei.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.model.Absent;
import org.hyotei.model.Cell;
import org.hyotei.model.Direction;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The workbook of next year, to be filled in: every indicator with its baseline, the actuals so
 * far, the targets of this year and from then on, the grades so far, and an empty column for the
 * year's actual; activities and counts of them on a sheet of their own. Figures are carried as
 * printed; one that is provisional, expected or not yet known says so, so that it is replaced by
 * the final one. Judgements by others and assessments are left out.
 */
public final class RollForward {

  private final Evaluation evaluation;
  private final Plan plan;
  private final Period next;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final YearForm form;

  private RollForward(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.plan = evaluation.plan();
    this.form = new YearForm(workbook, new CellStyles(workbook), plan);
    this.next = form.next();
  }

  /** As {@code .xlsx}, in Japanese, which headings are read in. */
  public static byte[] workbook(Evaluation evaluation) {
    return new RollForward(evaluation).written();
  }

  private byte[] written() {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PlainWorkbook.withoutMoment(workbook);
      boolean others = !plan.activities().isEmpty() || !plan.tallies().isEmpty();
      if (!plan.indicators().isEmpty() || !others) {
        sheet();
      }
      new ActivityForm(evaluation, form).write();
      workbook.write(out);
      return TimelessArchive.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
  }

  /** A column: its heading, its width, and what stands in it of an indicator. */
  private record Column(String heading, int width, boolean input, Text text) {
    interface Text {
      @Nullable String of(Indicator indicator);
    }
  }

  private void sheet() {
    List<Column> columns = columns();
    String year = next.labelLong();
    AddedSheet sheet =
        form.sheet(
            "評価",
            "色の付いた欄に"
                + year
                + "の実績と取組内容を入れてください。目標を変えた、指標を足した・やめたときは「"
                + Indicator.WHY_CHANGED
                + "」も書いてください。",
            columns.stream().mapToInt(Column::width).toArray());
    List<Indicator> indicators = ordered();
    String group = "";
    for (Indicator one : indicators) {
      if (!one.group().equals(group)) {
        group = one.group();
        form.headings(sheet, group);
        sheet.head(columns.stream().map(Column::heading).toList());
      }
      form.row(
          sheet,
          new YearForm.Row(
              columns.stream().map(column -> text(column, one)).toList(),
              columns.stream().map(Column::input).toList()));
    }
  }

  private static String text(Column column, Indicator one) {
    return Objects.requireNonNullElse(column.text().of(one), "");
  }

  /** Group after group, as the groups stand in the plan. */
  private List<Indicator> ordered() {
    Map<String, List<Indicator>> byGroup =
        plan.indicators().stream().collect(Collectors.groupingBy(Indicator::group));
    return plan.groups().stream()
        .flatMap(group -> byGroup.getOrDefault(group.id(), List.of()).stream())
        .toList();
  }

  private List<Column> columns() {
    int now = plan.fiscalYear().fiscalYear();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("番号", 10, false, Indicator::id));
    columns.add(new Column("指標", 44, false, Indicator::name));
    columns.add(new Column("単位", 8, false, Indicator::unit));
    columns.add(new Column("方向", 14, false, one -> direction(one.direction())));
    columns.add(new Column("担当課", 20, false, Indicator::owner));
    for (Period year : years(Indicator::baseline, year -> year <= now)) {
      columns.add(new Column("基準値 " + heading(year), 13, false, one -> raw(one.baseline(), year)));
    }
    for (Period year : years(Indicator::actuals, year -> year <= now)) {
      columns.add(new Column(heading(year) + "実績", 13, false, one -> raw(one.actuals(), year)));
    }
    columns.add(new Column(heading(next) + "実績", 13, true, one -> null));
    for (Period year : years(Indicator::targets, year -> year >= now)) {
      columns.add(new Column(heading(year) + "目標", 13, false, one -> raw(one.targets(), year)));
    }
    Map<String, SortedMap<Period, String>> grades = grades();
    for (Period year :
        new TreeSet<>(grades.values().stream().flatMap(one -> one.keySet().stream()).toList())) {
      columns.add(
          new Column(
              heading(year) + "評価",
              9,
              false,
              one -> grades.getOrDefault(one.id(), new TreeMap<>()).get(year)));
    }
    columns.add(new Column("取組内容", 40, true, one -> null));
    columns.add(new Column(Indicator.WHY_CHANGED, 30, true, one -> null));
    columns.add(new Column("備考", 30, false, this::remark));
    return columns;
  }

  private interface Series {
    SortedMap<Period, Cell> of(Indicator indicator);
  }

  /** The periods of certain fiscal years that any indicator has an entry of. */
  private Set<Period> years(Series series, IntPredicate of) {
    return plan.indicators().stream()
        .flatMap(one -> series.of(one).keySet().stream())
        .filter(year -> of.test(year.fiscalYear()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@code R6}; {@code R2.4.1} for a day. */
  private static String heading(Period period) {
    return period.day() == null
        ? period.label()
        : period.day().getYear()
            + "年"
            + period.day().getMonthValue()
            + "月"
            + period.day().getDayOfMonth()
            + "日";
  }

  private static String raw(SortedMap<Period, Cell> series, Period year) {
    Cell cell = series.get(year);
    if (cell == null) {
      return "";
    }
    String status = unsettled(cell);
    return status == null || cell.raw().contains(status)
        ? cell.raw()
        : cell.raw() + "（" + status + "）";
  }

  /** 速報 or 見込; null for a figure that is to stay. */
  private static @Nullable String unsettled(Cell cell) {
    Cell.Status status = cell.status();
    return status == null || status == Cell.Status.FINAL ? null : status.label();
  }

  private static String direction(@Nullable Direction direction) {
    return direction == null ? "" : direction.label();
  }

  /** Published grades, and for the year itself the grade that was computed where none was. */
  private Map<String, SortedMap<Period, String>> grades() {
    Map<String, SortedMap<Period, String>> grades = new TreeMap<>();
    for (SubjectResult result : evaluation.subjects()) {
      SortedMap<Period, String> own = new TreeMap<>(result.earlier().byYear());
      String last = result.publishedGrade() == null ? result.grade() : result.publishedGrade();
      if (last != null) {
        own.put(plan.fiscalYear(), last);
      }
      grades.put(result.id(), own);
    }
    return grades;
  }

  private @Nullable String remark(Indicator one) {
    Cell last = one.actual(plan.fiscalYear().fiscalYear());
    String year = plan.fiscalYear().label();
    if (last != null && unsettled(last) != null) {
      return year + "の実績は" + unsettled(last) + "値です。確定値に直してください。";
    }
    boolean open =
        last != null
            && last.figure() instanceof Absent absent
            && (absent.why() == Absent.Why.PENDING
                || (absent.why() == Absent.Why.DASH && !absent.words().isEmpty()));
    return last != null && open
        ? year + "の実績は「" + last.raw().strip() + "」のままです。数値が分かれば直してください。"
        : one.note();
  }
}
