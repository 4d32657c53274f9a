package org.hyotei.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.hyotei.facts.Movement;
import org.hyotei.facts.Subject;
import org.hyotei.model.Defect;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;

/** What moves when plans are graded again, and what of it is told. */
class RegradingTest {

  static final String SCALE =
      rule("A", "100% 以上") + rule("B", "80% 以上 100% 未満") + rule("C", "80% 未満");
  static final String STRICTER = SCALE.replace("80% 以上", "85% 以上").replace("80% 未満", "85% 未満");

  static final CompiledPolicy BEFORE = TestPack.sentences(SCALE).policy();
  static final CompiledPolicy AFTER = TestPack.sentences(STRICTER).policy();

  static String rule(String grade, String bounds) {
    return "ルール \"%s\"\nもし\n    指標がある\n    - 達成率 が %s\nならば\n    評価 %s 理由 達成率{達成率}\n終わり\n\n"
        .formatted(grade, bounds, grade);
  }

  @Test
  void threshold_moved_movesWhatLiesBetween() {
    Regraded regraded = Past.regraded(BEFORE, AFTER, Past.plan("one", 100, 84, 50, 85));

    assertThat(regraded.plans()).isEqualTo(1);
    assertThat(regraded.graded()).isEqualTo(1);
    assertThat(regraded.subjects()).isEqualTo(4);
    assertThat(List.of(regraded.moved(), regraded.better(), regraded.worse(), regraded.held()))
        .containsExactly(1L, 0L, 1L, 0L);
    Move move = regraded.moves().items().get(0);
    assertThat(move.from()).isEqualTo(new Move.From("one", "one", "R6"));
    assertThat(move.subject()).isEqualTo("i1");
    assertThat(move.kind()).isEqualTo(Subject.Kind.INDICATOR);
    assertThat(move.movement()).isEqualTo(Movement.WORSE);
    assertThat(move.before().grade()).isEqualTo("B");
    assertThat(move.after().grade()).isEqualTo("C");
    assertThat(move.after().reason()).isEqualTo("達成率84％");
    assertThat(Objects.requireNonNull(move.before().rule()).name()).isEqualTo("B");
    assertThat(Objects.requireNonNull(move.after().rule()).location())
        .isEqualTo("tiny/grading.dslr:17-23");
  }

  @Test
  void matrix_hasARowForEveryGradeBeforeAndForNone() {
    Regraded regraded = Past.regraded(BEFORE, AFTER, Past.plan("one", 100, 84, 50, 85));

    assertThat(regraded.matrices()).hasSize(1);
    Matrix matrix = regraded.matrices().get(0);
    assertThat(matrix.before()).containsExactly("A", "B", "C", "-");
    assertThat(matrix.counts())
        .containsExactly(
            List.of(1L, 0L, 0L, 0L, 0L),
            List.of(0L, 1L, 1L, 0L, 0L),
            List.of(0L, 0L, 1L, 0L, 0L),
            List.of(0L, 0L, 0L, 0L, 0L),
            List.of(0L, 0L, 0L, 0L, 0L));
  }

  @Test
  void shift_isToldForAllAndForEachGroup() {
    Regraded regraded = Past.regraded(BEFORE, AFTER, Past.plan("p1", 84), Past.plan("p2", 84, 100));

    assertThat(regraded.shift().before().grades()).isEqualTo(Map.of("A", 1L, "B", 2L));
    assertThat(regraded.shift().after().grades()).isEqualTo(Map.of("A", 1L, "C", 2L));
    assertThat(regraded.groups().items())
        .extracting(group -> group.plan() + " " + group.group() + " " + group.shift().any())
        .containsExactly("p1 g true", "p1 h false", "p2 g true", "p2 h false");
    assertThat(regraded.groups().items().get(0).title()).isEqualTo("目標一");
  }

  @Test
  void ruleTakenAway_leavesNoGradeAndANewFinding() {
    CompiledPolicy without = TestPack.sentences(SCALE.replace(rule("C", "80% 未満"), "")).policy();
    Regraded regraded = Past.regraded(BEFORE, without, Past.plan("one", 50));

    Move move = regraded.moves().items().get(0);
    assertThat(move.after().grade()).isNull();
    assertThat(move.after().rule()).isNull();
    assertThat(move.movement()).isNull();
    assertThat(regraded.foundByCode()).isEqualTo(Map.of("not-covered", 1L));
    assertThat(regraded.found().items().get(0).finding().subject()).isEqualTo("i0");
    assertThat(regraded.gone().count()).isZero();
    assertThat(Past.regraded(without, BEFORE, Past.plan("one", 50)).goneByCode())
        .isEqualTo(Map.of("not-covered", 1L));
  }

  @Test
  void judgement_holdsTheGrade_andTheComputedOneMovesAlone() {
    String judged =
        ", \"judgements\": [{\"subject\": \"i0\", \"grade\": \"A\", \"reason\": \"例\"}]";
    PastPlan plan = PastPlan.of("f", Past.json("p", judged, 84).getBytes(StandardCharsets.UTF_8));
    Regraded regraded = Past.regraded(BEFORE, AFTER, plan);

    assertThat(regraded.moved()).isZero();
    assertThat(regraded.held()).isEqualTo(1);
    Move move = regraded.moves().items().get(0);
    assertThat(move.held()).isTrue();
    assertThat(List.of(move.before().grade(), move.after().grade())).containsExactly("A", "A");
    assertThat(List.of(move.before().computed(), move.after().computed()))
        .containsExactly("B", "C");
  }

  @Test
  void plan_thatIsNoPlan_isToldAndOthersGoOn() {
    PastPlan bad = PastPlan.of("bad.json", "{\"id\": \"x\"}".getBytes(StandardCharsets.UTF_8));
    Regraded regraded = Past.regraded(BEFORE, AFTER, bad, Past.plan("good", 84));

    assertThat(regraded.plans()).isEqualTo(2);
    assertThat(regraded.graded()).isEqualTo(1);
    Ungraded ungraded = regraded.ungraded().items().get(0);
    assertThat(ungraded.by()).isNull();
    assertThat(ungraded.defects()).extracting(Defect::code).contains("missing-field");
    assertThat(ungraded.defects().get(0).place().file()).isEqualTo("bad.json");
  }

  @Test
  void plan_thatOneVersionRefuses_isToldWithItsDefects() {
    CompiledPolicy without =
        TestPack.sentences(SCALE)
            .replacing("tiny/policy.yaml", "  weight: { type: quantity, title: 重み }\n", "")
            .replacing("tiny/policy.yaml", "inputs:\n", "")
            .policy();
    String plan =
        Past.json("p", "", 84)
            .replace("\"group\": \"g\",", "\"group\": \"g\", \"attributes\": {\"weight\": 2},");
    byte[] request =
        ("{\"policy\": \"other\", \"plan\": " + plan + "}").getBytes(StandardCharsets.UTF_8);
    Regraded regraded = Past.regraded(BEFORE, without, PastPlan.of("e", request));

    assertThat(regraded.graded()).isZero();
    Ungraded ungraded = regraded.ungraded().items().get(0);
    assertThat(ungraded.plan()).isEqualTo("p");
    assertThat(ungraded.by()).isEqualTo(Ungraded.Side.AFTER);
    assertThat(ungraded.defects())
        .extracting(defect -> defect.code() + " " + defect.place().pointer())
        .containsExactly("unknown-attribute /plan/indicators/0/attributes/weight");
  }

  @Test
  void rules_thatDoNotEnd_areToldWithThePlan() {
    CompiledPolicy endless =
        TestPack.drl(
                "rule \"all with all\"",
                "when",
                "  $s : IndicatorFact()",
                "  IndicatorFact()",
                "then",
                "  $s.comment(\"x\");",
                "end")
            .policy();
    Regraded regraded =
        Past.regraded(BEFORE, endless, Past.plan("large", IntStream.range(0, 300).toArray()));

    Ungraded ungraded = regraded.ungraded().items().get(0);
    assertThat(ungraded.by()).isEqualTo(Ungraded.Side.AFTER);
    assertThat(ungraded.endless()).contains("fired");
    assertThat(ungraded.defects()).isEmpty();
  }

  @Test
  void moves_beyondTheList_areCounted_andTheFirstAreListed() {
    int[] actuals = IntStream.range(0, 3_000).map(i -> 84).toArray();
    List<PastPlan> plans = new ArrayList<>();
    for (String source : List.of("4", "2", "3", "1")) {
      plans.add(Past.plan(source, actuals));
    }
    Regraded regraded = Past.regraded(BEFORE, AFTER, plans);

    assertThat(regraded.moved()).isEqualTo(12_000);
    assertThat(regraded.moves().items()).hasSize(10_000);
    assertThat(regraded.moves().leftOut()).isEqualTo(2_000);
    assertThat(regraded.moves().items().get(9_999).from().source()).isEqualTo("4");
    assertThat(regraded.moves().items().get(9_999).subject()).isEqualTo("i999");
  }

  @Test
  void progress_isToldAfterEachPlan_andCanEndIt() {
    List<PastPlan> plans = new ArrayList<>();
    IntStream.range(0, 50).forEach(i -> plans.add(Past.plan("s" + i, 84)));
    List<Long> told = new ArrayList<>();
    Regrading.of(BEFORE, AFTER, plans::forEach, told::add);

    assertThat(told).hasSize(50).isSorted().endsWith(50L);
    assertThatThrownBy(
            () ->
                Regrading.of(
                    BEFORE,
                    AFTER,
                    plans::forEach,
                    done -> {
                      throw new CancellationException("enough");
                    }))
        .isInstanceOf(CancellationException.class);
  }
}
