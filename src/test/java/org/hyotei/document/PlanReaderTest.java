package org.hyotei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyotei.model.Absent;
import org.hyotei.model.Activity;
import org.hyotei.model.Amount;
import org.hyotei.model.Assessment;
import org.hyotei.model.Attribute;
import org.hyotei.model.Cell;
import org.hyotei.model.Direction;
import org.hyotei.model.Figure;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.model.Reading;
import org.hyotei.model.Tally;
import org.hyotei.model.Trend;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound plans. */
class PlanReaderTest {

  private static final String FULL =
      """
      {
        "id": "niigata-R6", "fiscalYear": "令和6年度", "municipality": "新潟市", "title": "計画",
        "groups": [
          {"id": "1", "level": "基本目標", "title": "支え合い"},
          {"id": "1-1", "level": "施策", "title": "見守り", "parent": "1", "owner": "福祉課",
           "publishedGrade": "A", "publishedGrades": {"R5": "B", "R4": "C"},
           "narrative": {"課題": "担い手", "展望": "拡大"}}
        ],
        "indicators": [
          {"id": "1-1-1", "group": "1-1", "name": "相談件数", "unit": "件", "direction": "higher",
           "counting": "年度", "owner": "福祉課", "actor": "市",
           "baseline": {"R2.4.1": 10},
           "targets": {"R6": "20件", "2025": "前年度より増加"},
           "actuals": {"R6": {"value": "18", "also": [{"value": "18.5件", "where": "概要版"}, {"value": 19}],
                              "status": "見込", "source": "12ページ"},
                       "R5": null, "R4": "1.2.3"},
           "publishedGrade": "B", "publishedGrades": {"R5": "A"},
           "attributes": {"limit": "100%", "weight": 2, "major": true, "kind": "重点", "none": null},
           "narrative": {"分析": "増えた"}, "note": "注"}
        ],
        "activities": [
          {"id": "a1", "group": "1-1", "actor": "社協", "title": "講座", "mark": "○", "previousMark": "△"}
        ],
        "tallies": [
          {"group": "1-1", "actor": "市", "mark": "○", "count": 3, "previousCount": 0}
        ],
        "assessments": [{"group": "1", "by": "委員会", "mark": "良", "text": "所見"}],
        "judgements": [{"subject": "a1", "grade": "A", "by": "福祉課", "reason": "理由"}]
      }
      """;

  private static Plan sound(String json) {
    Plans read = Plans.read(json);
    assertThat(read.told()).isEmpty();
    return read.plan().orElseThrow();
  }

  private static Cell cell(String raw, Figure figure) {
    return new Cell(raw, new Reading.Read(figure), List.of(), null, null);
  }

  private static Amount amount(String value) {
    return Amount.of(new BigDecimal(value), "件");
  }

  @Test
  void read_fullPlan_hasItsHeadAndGroups() {
    Plan plan = sound(FULL);
    assertThat(plan.id()).isEqualTo("niigata-R6");
    assertThat(plan.fiscalYear()).isEqualTo(Period.ofYear(2024));
    assertThat(plan.municipality()).isEqualTo("新潟市");
    assertThat(plan.title()).isEqualTo("計画");
    assertThat(plan.groups())
        .containsExactly(
            new Group("1", "基本目標", "支え合い", null, null, null, new TreeMap<>(), Map.of()),
            new Group(
                "1-1",
                "施策",
                "見守り",
                "1",
                "福祉課",
                "A",
                new TreeMap<>(Map.of(Period.ofYear(2022), "C", Period.ofYear(2023), "B")),
                Map.of("課題", "担い手", "展望", "拡大")));
    assertThat(plan.groups().get(1).narrative().keySet()).containsExactly("課題", "展望");
  }

  @Test
  void read_fullPlan_hasItsIndicator() {
    Map<Period, Cell> targets =
        Map.of(
            Period.ofYear(2024), cell("20件", amount("20")),
            Period.ofYear(2025),
                cell("前年度より増加", new Trend(Trend.Way.INCREASE, Trend.Against.PREVIOUS_YEAR)));
    Indicator indicator = sound(FULL).indicators().get(0);
    assertThat(indicator)
        .isEqualTo(
            new Indicator(
                "1-1-1",
                "1-1",
                "相談件数",
                "件",
                Direction.HIGHER,
                "年度",
                "福祉課",
                "市",
                new TreeMap<>(
                    Map.of(Period.ofDay(LocalDate.of(2020, 4, 1)), cell("10", amount("10")))),
                new TreeMap<>(targets),
                indicator.actuals(),
                "B",
                new TreeMap<>(Map.of(Period.ofYear(2023), "A")),
                Map.of(
                    "limit", new Attribute.Quantity(Amount.of(new BigDecimal("100"), "%")),
                    "weight", new Attribute.Quantity(Amount.of(new BigDecimal("2"), "")),
                    "major", new Attribute.Flag(true),
                    "kind", new Attribute.Words("重点")),
                Map.of("分析", "増えた"),
                "注"));
    assertThat(indicator.actuals().keySet())
        .containsExactly(Period.ofYear(2022), Period.ofYear(2023), Period.ofYear(2024));
  }

  @Test
  void read_cellObject_hasItsOtherPrintingsStatusAndSource() {
    @Nullable Cell cell = sound(FULL).indicators().get(0).actuals().get(Period.ofYear(2024));
    assertThat(cell)
        .isEqualTo(
            new Cell(
                "18",
                new Reading.Read(amount("18")),
                List.of(
                    new Cell.Also("18.5件", new Reading.Read(amount("18.5")), "概要版"),
                    new Cell.Also("19", new Reading.Read(amount("19")), null)),
                Cell.Status.EXPECTED,
                "12ページ"));
  }

  @Test
  void read_nullOrUnreadableCell_isKept() {
    Map<Period, Cell> actuals = sound(FULL).indicators().get(0).actuals();
    assertThat(actuals.get(Period.ofYear(2023)))
        .isEqualTo(cell("", new Absent(Absent.Why.BLANK, "")));
    assertThat(actuals.get(Period.ofYear(2022)))
        .satisfies(cell -> assertThat(cell.reading()).isInstanceOf(Reading.Unreadable.class))
        .satisfies(cell -> assertThat(cell.figure()).isNull());
  }

  @Test
  void read_fullPlan_hasItsOtherLists() {
    Plan plan = sound(FULL);
    assertThat(plan.activities()).containsExactly(new Activity("a1", "1-1", "社協", "講座", "○", "△"));
    assertThat(plan.tallies()).containsExactly(new Tally("1-1", "市", "○", 3, 0));
    assertThat(plan.assessments()).containsExactly(new Assessment("1", "委員会", "良", "所見"));
    assertThat(plan.judgements()).containsExactly(new Judgement("a1", "A", "福祉課", "理由"));
  }

  @Test
  void read_leastPlan_isEmptyLists() {
    assertThat(sound("{\"id\": \"p\", \"fiscalYear\": \"2024\", \"groups\": null}"))
        .isEqualTo(
            new Plan(
                "p",
                null,
                null,
                Period.ofYear(2024),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void read_childBeforeParentAnd32GroupsAbove_isSound() {
    StringBuilder groups = new StringBuilder("{\"id\": \"0\"}");
    for (int i = 1; i <= 32; i++) {
      groups.insert(0, "{\"id\": \"" + i + "\", \"parent\": \"" + (i - 1) + "\"},");
    }
    assertThat(Plans.with("\"groups\": [" + groups + "]").told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"速報", "見込", "確定"})
  void read_status_isByItsLabel(String status) {
    Plans read =
        Plans.indicator("\"actuals\": {\"R6\": {\"value\": 1, \"status\": \"" + status + "\"}}");
    assertThat(read.plan().orElseThrow().indicators().get(0).actuals().values())
        .extracting(cell -> cell.status() == null ? "" : cell.status().label())
        .containsExactly(status);
  }

  @Test
  void read_plan_cannotBeChanged() {
    Indicator indicator = sound(FULL).indicators().get(0);
    assertThat(indicator.actuals()).isUnmodifiable();
    assertThat(indicator.attributes()).isUnmodifiable();
    assertThat(sound(FULL).groups()).isUnmodifiable();
  }
}
