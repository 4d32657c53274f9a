package org.hyotei.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hyotei.model.Group;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.reading.FullWidth;
import org.jspecify.annotations.Nullable;

/** What the sheets of next year's workbook have in common: title, year, headings of groups. */
final class YearForm {

  /** What a row has in its cells from the left, and which of these are to be filled in. */
  record Row(List<String> texts, List<Boolean> inputs) {}

  /** What stands between the first and the last year of a span. */
  private static final String TO = "(?:[～〜~\\-－—―]|から)";

  private final XSSFWorkbook workbook;
  private final CellStyles styles;
  private final Plan plan;
  private final Map<String, Group> groups = new HashMap<>();

  YearForm(XSSFWorkbook workbook, CellStyles styles, Plan plan) {
    this.workbook = workbook;
    this.styles = styles;
    this.plan = plan;
    plan.groups().forEach(group -> groups.put(group.id(), group));
  }

  Period last() {
    return plan.fiscalYear();
  }

  Period next() {
    return Period.ofYear(plan.fiscalYear().fiscalYear() + 1);
  }

  /** A sheet with its title, its year and what is to be done. */
  AddedSheet sheet(String name, String note, int... widths) {
    String title = plan.title() == null ? plan.id() : ofNextYear(plan.title());
    String year = title.equals(plan.title()) ? "　" + next().labelLong() : "";
    AddedSheet sheet =
        new AddedSheet(workbook, styles, name, title + year, new Wording("ja"), widths);
    sheet.line("評価年度：" + next().labelLong());
    sheet.line("※ 入力用です。" + note);
    sheet.gap();
    return sheet;
  }

  /** The title with the next year for this one; a span of years that begins with it stays. */
  private String ofNextYear(String title) {
    int year = Integer.parseInt(last().label().replaceAll("\\D", ""));
    String era = last().labelLong().replaceAll("\\d.*", "");
    Matcher said =
        Pattern.compile("(?<!" + TO + ")" + era + "(" + digits(year) + ")年度(?![\\s　]*" + TO + ")")
            .matcher(title);
    StringBuilder text = new StringBuilder();
    while (said.find()) {
      boolean wide = said.group(1).charAt(0) > '9';
      String next = next().label().replaceAll("\\D", "");
      said.appendReplacement(text, era + (wide ? FullWidth.of(next) : next) + "年度");
    }
    return said.appendTail(text).toString();
  }

  private static String digits(int number) {
    String digits = Integer.toString(number);
    return digits + "|" + FullWidth.of(digits);
  }

  /** The group's line, under those of the groups above it. */
  void headings(AddedSheet sheet, String id) {
    List<String> lines = new ArrayList<>();
    Group group = groups.get(id);
    while (group != null) {
      String level = Objects.requireNonNullElse(group.level(), "");
      String title = group.title() == null ? "" : "　" + group.title();
      lines.add(0, level + number(group) + title);
      group = parent(group);
    }
    sheet.gap();
    lines.forEach(sheet::line);
  }

  private @Nullable Group parent(Group group) {
    return group.parent() == null ? null : groups.get(group.parent());
  }

  /** The id; where it begins with a level's word, what the group was numbered. */
  private String number(Group group) {
    Group parent = parent(group);
    Group top = group;
    for (Group above = parent; above != null; above = parent(above)) {
      top = above;
    }
    String level = Objects.requireNonNullElse(top.level(), "");
    if (level.isEmpty() || !top.id().startsWith(level)) {
      return group.id();
    }
    String before = parent == null ? level : parent.id() + "-";
    return group.id().startsWith(before) ? group.id().substring(before.length()) : group.id();
  }

  void row(AddedSheet sheet, Row row) {
    sheet.row(row.texts());
    for (int i = 0; i < row.inputs().size(); i++) {
      if (row.inputs().get(i)) {
        sheet.last(i).setCellStyle(styles.input());
      }
    }
  }
}
