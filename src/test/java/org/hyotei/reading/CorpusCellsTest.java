package org.hyotei.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hyotei.model.Absent;
import org.hyotei.model.Amount;
import org.hyotei.model.Figure;
import org.hyotei.model.Parts;
import org.hyotei.model.Period;
import org.hyotei.model.Qualifier;
import org.hyotei.model.Reading;
import org.hyotei.model.Stage;
import org.hyotei.model.Trend;
import org.hyotei.model.Whole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every cell of five published documents against what was recorded of it. */
class CorpusCellsTest {

  private static final Map<String, Integer> CELLS =
      Map.of("asaka", 82, "kawagoe", 75, "kawaguchi", 262, "kuki", 103, "niigata", 247);

  /** What stands among the cells and is none, with the reason. */
  private static final Map<String, String> NOT_CELLS =
      Map.of(
          "kawagoe/total", "a sentence with the totals of the table",
          "kawagoe/statements/0", "a sentence of the written summary",
          "kawagoe/statements/1", "a sentence of the written summary",
          "kawagoe/statements/2", "a sentence of the written summary",
          "kawagoe/statements/3", "a sentence of the written summary",
          "kawaguchi/plan_period", "a span of years, neither a figure nor one period",
          "niigata/overall_comment/0", "a sentence of the overall comment",
          "niigata/overall_comment/1", "a sentence of the overall comment",
          "niigata/overall_comment/2", "a sentence of the overall comment");

  @TestFactory
  Stream<DynamicTest> cell_asPrinted_readsAsRecorded() throws IOException {
    NOT_CELLS.forEach((at, reason) -> System.out.println("not a cell: " + at + ": " + reason));
    List<DynamicTest> tests = new ArrayList<>();
    for (Map.Entry<String, Integer> city : CELLS.entrySet()) {
      List<RecordedCell> cells = RecordedCell.of(city.getKey());
      tests.add(
          DynamicTest.dynamicTest(
              city.getKey() + " has all its cells",
              () -> assertThat(cells).hasSize(city.getValue()).doesNotHaveDuplicates()));
      for (RecordedCell cell : cells) {
        String at = city.getKey() + cell.at();
        tests.add(DynamicTest.dynamicTest(at + " " + cell.field("raw"), () -> check(at, cell)));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> check_wrongRecord_fails() {
    Map<String, String> right =
        Map.of("raw", "年15人以上", "kind", "number", "value", "15", "unit", "人", "qualifier", "以上");
    check("/x", new RecordedCell("/x", right, List.of()));
    return Stream.of(
            Map.entry("kind", "qualitative"),
            Map.entry("value", "16"),
            Map.entry("value", "15.0"),
            Map.entry("unit", "件"),
            Map.entry("qualifier", "未満"),
            Map.entry("period", "2024"),
            Map.entry("change", "1"))
        .map(
            wrong ->
                DynamicTest.dynamicTest(
                    wrong.toString(),
                    () -> {
                      Map<String, String> fields = new HashMap<>(right);
                      fields.put(wrong.getKey(), wrong.getValue());
                      RecordedCell cell = new RecordedCell("/x", fields, List.of());
                      assertThatThrownBy(() -> check("/x", cell))
                          .isInstanceOf(AssertionError.class);
                    }));
  }

  private static void check(String at, RecordedCell cell) {
    if (cell.field("kind").equals("period")) {
      assertThat(PeriodReader.read(cell.field("raw")).map(CorpusCellsTest::text))
          .contains(cell.field("period"));
      return;
    }
    Reading reading = FigureReader.read(cell.field("raw"), cell.field("columnUnit"));
    if (cell.field("kind").isEmpty()) {
      assertThat(NOT_CELLS).containsKey(at);
      assertThat(reading).isInstanceOf(Reading.Unreadable.class);
      return;
    }
    assertThat(NOT_CELLS).doesNotContainKey(at);
    assertThat(reading).isInstanceOf(Reading.Read.class);
    compare(cell, ((Reading.Read) reading).figure());
  }

  private static void compare(RecordedCell cell, Figure figure) {
    assertThat(figure).isInstanceOf(type(cell.field("kind")));
    if (figure instanceof Amount amount) {
      compare(cell.fields(), amount);
      if (cell.fields().containsKey("qualifier")) {
        assertThat(amount.qualifiers())
            .extracting(Qualifier::label)
            .contains(cell.field("qualifier"));
      } else {
        assertThat(amount.qualifiers()).isEmpty();
      }
    } else if (figure instanceof Parts parts) {
      assertThat(parts.parts()).hasSameSizeAs(cell.parts());
      for (int i = 0; i < cell.parts().size(); i++) {
        assertThat(parts.parts().get(i).label()).isEqualTo(cell.parts().get(i).get("label"));
        compare(cell.parts().get(i), parts.parts().get(i).amount());
      }
    } else if (figure instanceof Absent absent) {
      assertThat(absent.why()).isEqualTo(why(cell));
    } else if (figure instanceof Stage stage) {
      assertThat(text(stage.period())).isEqualTo(cell.field("period"));
    } else if (figure instanceof Trend trend) {
      assertThat(cell.field("raw")).contains(trend.way().label(), trend.against().label());
    }
  }

  private static void compare(Map<String, String> recorded, Amount amount) {
    assertThat(amount.value()).isEqualTo(new BigDecimal(recorded.getOrDefault("value", "")));
    assertThat(amount.unit()).isEqualTo(recorded.getOrDefault("unit", ""));
    assertThat(text(amount.period())).isEqualTo(recorded.getOrDefault("period", ""));
    assertThat(amount.change() == null ? "" : amount.change().toPlainString())
        .isEqualTo(recorded.getOrDefault("change", ""));
  }

  private static Class<? extends Figure> type(String kind) {
    return switch (kind) {
      case "number", "count" -> Amount.class;
      case "multi", "row" -> Parts.class;
      case "relative" -> Trend.class;
      case "all" -> Whole.class;
      case "qualitative" -> Stage.class;
      case "missing", "cancelled", "not_surveyed" -> Absent.class;
      default -> throw new AssertionError(kind);
    };
  }

  private static Absent.Why why(RecordedCell cell) {
    return switch (cell.field("kind")) {
      case "cancelled" -> Absent.Why.CANCELLED;
      case "not_surveyed" -> Absent.Why.NOT_CONDUCTED;
      default ->
          cell.field("reason").equals("not_started") ? Absent.Why.NOT_STARTED : Absent.Why.DASH;
    };
  }

  private static String text(@Nullable Period period) {
    if (period == null) {
      return "";
    }
    return period.day() == null ? Integer.toString(period.fiscalYear()) : period.day().toString();
  }
}
