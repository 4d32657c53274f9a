package org.hyotei.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.model.Cell;
import org.hyotei.model.Direction;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The workbook of next year, to be filled in: every indicator with its baseline, the actuals so
 * far, the targets from then on, the grades so far, and an empty column for the year's actual.
 * Figures are carried as printed; one that is provisional or expected says so, so that it is
 * replaced by the final one. Activities and tallies are left out.
 */
public final class RollForward {

  private final Evaluation evaluation;
  private final Plan plan;
  private final Period next;
  private final Map<String, Group> groups = new HashMap<>();
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyles styles = new CellStyles(workbook);

  private RollForward(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.plan = evaluation.plan();
    this.next = Period.ofYear(plan.fiscalYear().fiscalYear() + 1);
    plan.groups().forEach(group -> groups.put(group.id(), group));
  }

  /** As {@code .xlsx}, in Japanese, which headings are read in. */
  public static byte[] workbook(Evaluation evaluation) {
    return new RollForward(evaluation).written();
  }

  private byte[] written() {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PlainWorkbook.withoutMoment(workbook);
      sheet();
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
    String title = plan.title() == null ? plan.id() : plan.title();
    AddedSheet sheet =
        new AddedSheet(
            workbook,
            styles,
            "評価",
            title + "　" + next.labelLong() + " 入力用",
            new Wording("ja"),
            columns.stream().mapToInt(Column::width).toArray());
    sheet.line("評価年度：" + next.labelLong());
    sheet.line("※ 色の付いた欄に" + next.labelLong() + "の実績を入れてください。");
    sheet.gap();
    List<Indicator> indicators = ordered();
    String group = "";
    for (Indicator one : indicators) {
      if (!one.group().equals(group)) {
        group = one.group();
        headings(sheet, group);
        sheet.head(columns.stream().map(Column::heading).toList());
      }
      sheet.row(columns.stream().map(column -> text(column, one)).toList());
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).input()) {
          sheet.last(i).setCellStyle(styles.input());
        }
      }
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

  /** The group's line, under those of the groups above it. */
  private void headings(AddedSheet sheet, String id) {
    List<String> lines = new ArrayList<>();
    Group group = groups.get(id);
    while (group != null) {
      String level = Objects.requireNonNullElse(group.level(), "");
      String title = group.title() == null ? "" : "　" + group.title();
      lines.add(0, level + group.id() + title);
      String parent = group.parent();
      group = parent == null ? null : groups.get(parent);
    }
    sheet.gap();
    lines.forEach(sheet::line);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("番号", 10, false, Indicator::id));
    columns.add(new Column("指標", 44, false, Indicator::name));
    columns.add(new Column("単位", 8, false, Indicator::unit));
    columns.add(new Column("方向", 14, false, one -> direction(one.direction())));
    columns.add(new Column("担当課", 20, false, Indicator::owner));
    for (Period year : years(Indicator::baseline, false)) {
      columns.add(new Column("基準値 " + heading(year), 13, false, one -> raw(one.baseline(), year)));
    }
    for (Period year : years(Indicator::actuals, false)) {
      columns.add(new Column(heading(year) + "実績", 13, false, one -> raw(one.actuals(), year)));
    }
    columns.add(new Column(heading(next) + "実績", 13, true, one -> null));
    for (Period year : years(Indicator::targets, true)) {
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
    columns.add(new Column(Revisions.REASON, 30, true, one -> null));
    columns.add(new Column("備考", 30, false, this::remark));
    return columns;
  }

  private interface Series {
    SortedMap<Period, Cell> of(Indicator indicator);
  }

  /** The periods that any indicator has an entry of; {@code ahead} those from next year on. */
  private Set<Period> years(Series series, boolean ahead) {
    return plan.indicators().stream()
        .flatMap(one -> series.of(one).keySet().stream())
        .filter(year -> ahead == (year.fiscalYear() >= next.fiscalYear()))
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
    return status == null ? cell.raw() : cell.raw() + "（" + status + "）";
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
    String status = last == null ? null : unsettled(last);
    return status == null
        ? one.note()
        : plan.fiscalYear().label() + "の実績は" + status + "値です。確定値に直してください。";
  }
}
