package org.hyotei.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hyotei.model.Plan;
import org.hyotei.tabular.Workbook;

/** Sheets made from plans say those plans, in whatever order their columns stand. */
class SheetPlansPropertyTest {

  private static final List<String> FIGURES =
      List.of(
          "34件",
          "50.0%以上",
          "①13.9% ②3.0%",
          "-",
          "前年度より増加",
          "検討",
          "全校",
          "1,234",
          "▲3.2",
          "0人（中止）",
          "継続",
          "実践者60％ 専門職50％");
  private static final List<String> NAMES =
      List.of("相談件数", "「孤独感」のある人の割合", "目標を立てた団体数", "計画の周知回数", "R6調査の満足度", "注意報の配信");

  /** A made plan: two levels of goals, a few indicators in each. */
  private static Map<String, Object> made(Random random) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("id", "made-" + random.nextInt(100));
    plan.put("municipality", "川口市");
    plan.put("title", "地域福祉計画");
    plan.put("fiscalYear", "R" + (6 + random.nextInt(2)));
    List<Map<String, Object>> groups = new ArrayList<>();
    List<Map<String, Object>> indicators = new ArrayList<>();
    for (int goal = 1; goal <= 1 + random.nextInt(3); goal++) {
      groups.add(group("" + goal, "基本目標", "", random));
      indicators(indicators, "" + goal, random);
      for (int measure = 1; measure <= random.nextInt(3); measure++) {
        String id = goal + "-(" + measure + ")";
        groups.add(group(id, "施策", "" + goal, random));
        indicators(indicators, id, random);
      }
    }
    plan.put("groups", groups);
    plan.put("indicators", indicators);
    return plan;
  }

  private static <T> T one(List<T> items, Random random) {
    return items.get(random.nextInt(items.size()));
  }

  private static Map<String, Object> group(String id, String level, String parent, Random random) {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("id", id);
    group.put("level", level);
    group.put("title", one(NAMES, random) + "を高める（" + random.nextInt(9) + "）");
    if (!parent.isEmpty()) {
      group.put("parent", parent);
    }
    return group;
  }

  private static void indicators(
      List<Map<String, Object>> indicators, String group, Random random) {
    for (int i = 1; i <= 1 + random.nextInt(3); i++) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", group + "-k" + i);
      one.put("group", group);
      one.put("name", one(NAMES, random));
      put(one, "unit", one(List.of("", "件", "%"), random));
      put(one, "direction", one(List.of("", "higher", "lower", "maintain"), random));
      put(one, "owner", one(List.of("", "福祉総務課", "計画課"), random));
      put(one, "counting", one(List.of("", "累計", "年度"), random));
      one.put("baseline", series(random, 5, 5));
      one.put("targets", series(random, 6, 8));
      one.put("actuals", series(random, 4, 7));
      put(one, "publishedGrade", one(List.of("", "A", "-", "◎"), random));
      if (random.nextBoolean()) {
        one.put("publishedGrades", Map.of("R5", one(List.of("A", "B"), random)));
      }
      if (random.nextBoolean()) {
        one.put("narrative", Map.of("取組内容", "講座を開いた。\n・三回", "課題", "周知が足りない。"));
      }
      indicators.add(one);
    }
  }

  private static void put(Map<String, Object> map, String name, String value) {
    if (!value.isEmpty()) {
      map.put(name, value);
    }
  }

  private static Map<String, Object> series(Random random, int from, int to) {
    Map<String, Object> series = new LinkedHashMap<>();
    for (int year = from; year <= to; year++) {
      if (random.nextInt(4) > 0) {
        series.put("R" + year, one(FIGURES, random));
      }
    }
    return series;
  }

  /** A column: its heading, and what an indicator has under it. */
  private record Written(String heading, Function<Map<String, Object>, String> cell) {}

  private static List<Written> columns(Random random) {
    List<Written> columns = new ArrayList<>();
    columns.add(new Written(one(List.of("番号", "No.", "指標ID"), random), text("id")));
    columns.add(new Written(one(List.of("指標", "成果指標", "指 標 名"), random), text("name")));
    columns.add(new Written("単位", text("unit")));
    columns.add(new Written(one(List.of("方向", "望ましい方向"), random), text("direction")));
    columns.add(new Written(one(List.of("担当課", "所管課"), random), text("owner")));
    columns.add(new Written("集計方法", text("counting")));
    columns.add(figure("現状", "baseline", "R5", random));
    for (String year : List.of("R6", "R7", "R8")) {
      columns.add(figure(one(List.of("目標", "目標値"), random), "targets", year, random));
    }
    for (String year : List.of("R4", "R5", "R6", "R7")) {
      columns.add(figure(one(List.of("実績", "実績値"), random), "actuals", year, random));
    }
    columns.add(new Written("評価", text("publishedGrade")));
    columns.add(new Written("令和５年度評価", under("publishedGrades", "R5")));
    columns.add(new Written("取組内容", under("narrative", "取組内容")));
    columns.add(new Written("課題", under("narrative", "課題")));
    Collections.shuffle(columns, random);
    return columns;
  }

  private static Written figure(String word, String series, String year, Random random) {
    String wide = "（令和" + (char) ('０' + (year.charAt(1) - '0')) + "年度）";
    String heading =
        one(
            List.of(
                word + " " + year,
                year + word,
                word + "\n" + wide,
                "20" + western(year) + "年度" + word),
            random);
    return new Written(heading, under(series, year));
  }

  private static int western(String year) {
    return 18 + Integer.parseInt(year.substring(1));
  }

  private static Function<Map<String, Object>, String> text(String name) {
    return indicator -> Objects.toString(indicator.get(name), "");
  }

  private static Function<Map<String, Object>, String> under(String name, String key) {
    return indicator ->
        indicator.get(name) instanceof Map<?, ?> map ? Objects.toString(map.get(key), "") : "";
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> plan, String name) {
    return (List<Map<String, Object>>) Objects.requireNonNull(plan.get(name));
  }

  /** Writes a plan as an office would: goals as lines, a table of its indicators below each. */
  private static Workbook written(Map<String, Object> plan, List<Written> columns) {
    Cells sheet = new Cells();
    sheet.row(List.of("計画ID", text("id").apply(plan)));
    sheet.row(List.of("自治体名", text("municipality").apply(plan)));
    sheet.row(List.of("計画名", text("title").apply(plan)));
    sheet.row(List.of("評価年度", text("fiscalYear").apply(plan)));
    for (Map<String, Object> group : list(plan, "groups")) {
      String id = text("id").apply(group);
      String number = id.substring(id.indexOf('-') + 1);
      sheet.row(List.of(group.get("level") + number + "　" + group.get("title")));
      sheet.row(columns.stream().map(Written::heading).toList());
      for (Map<String, Object> one : list(plan, "indicators")) {
        if (id.equals(one.get("group"))) {
          sheet.row(columns.stream().map(column -> column.cell().apply(one)).toList());
        }
      }
      sheet.row(List.of());
    }
    return sheet.workbook();
  }

  private static Plan read(Workbook workbook) {
    return SheetReads.plan(workbook, SheetOptions.NONE);
  }

  @Property(tries = 150)
  void sheet_writtenFromAPlan_saysThePlan(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, Object> made = made(random);

    Plan read = read(written(made, columns(random)));

    assertThat(read).isEqualTo(Trees.plan(made));
  }

  @Property(tries = 60)
  void columns_inAnyOrder_sayTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, Object> made = made(random);
    List<Written> columns = columns(random);
    Plan first = read(written(made, columns));

    Collections.shuffle(columns, random);

    assertThat(read(written(made, columns))).isEqualTo(first);
  }
}
