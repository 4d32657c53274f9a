package org.hyotei.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.TestPlans;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;

/** Which indicators would have to move for a group to be graded better, by Kawaguchi's rules. */
class GroupWhyNotTest {

  private static final CompiledPolicy KAWAGUCHI = TestPack.shipped("kawaguchi");

  /** A measure {@code 1-1} below a goal {@code 1}, with indicators x0, x1 and so on. */
  private static Evaluation graded(String more, String... targetsAndActuals) {
    List<String> indicators = new ArrayList<>();
    for (int i = 0; i < targetsAndActuals.length; i += 2) {
      indicators.add(
          "{\"id\": \"x%d\", \"name\": \"指標%d\", \"group\": \"1-1\", \"targets\": {\"R6\": \"%s\"}, \"actuals\": {\"R6\": \"%s\"}}"
              .formatted(i / 2, i / 2, targetsAndActuals[i], targetsAndActuals[i + 1]));
    }
    return TestPlans.evaluate(
        KAWAGUCHI,
        TestPlans.ofJsonText(
            "{\"id\": \"p\", \"fiscalYear\": \"R6\", \"groups\": [{\"id\": \"1\", \"level\": \"基本目標\"},"
                + " {\"id\": \"1-1\", \"level\": \"施策\", \"parent\": \"1\"}], \"indicators\": ["
                + String.join(",", indicators)
                + "]"
                + more
                + "}"));
  }

  private static List<WhyNot> whyNots(Evaluation evaluation, String group) {
    return Explaining.of(evaluation, group).orElseThrow().whyNot();
  }

  private static List<String> sets(List<WhyNot> whyNots) {
    return whyNots.stream()
        .map(
            one ->
                one.grade()
                    + one.moves().stream().map(m -> m.indicator() + ":" + m.actual()).toList())
        .toList();
  }

  @Test
  void whyNot_whereOneIndicatorDoes_isThatOne() {
    List<WhyNot> all = whyNots(graded("", "100件", "90件", "100件", "100件"), "1-1");
    assertThat(sets(all)).containsExactly("S[x0:121件]");
    assertThat(all.get(0).condition()).isEqualTo("平均点 が 4.5 以上である");
    assertThat(all.get(0).actual()).isNull();
    assertThat(all.get(0).text().ja()).isEqualTo("「指標0」がBからS（実績121件、あと31件）になればS");
    assertThat(all.get(0).text().en())
        .isEqualTo("S if \"指標0\" moves from B to S (121件, 31 more 件)");
  }

  @Test
  void whyNot_ofTheLevelAbove_isFoundToo() {
    assertThat(sets(whyNots(graded("", "100件", "90件", "100件", "100件"), "1")))
        .containsExactly("S[x0:121件]");
  }

  @Test
  void whyNot_whereSeveralDo_isThreeSetsTheCheapestFirst() {
    assertThat(
            sets(
                whyNots(
                    graded("", "100件", "90件", "100件", "91件", "100件", "92件", "100件", "93件"), "1-1")))
        .containsExactly("A[x3:121件]", "A[x2:121件]", "A[x1:121件]");
  }

  @Test
  void whyNot_whereItTakesTwo_isPairs() {
    Evaluation evaluation = graded("", "100%", "90%", "100%", "91%", "100%", "92%");
    assertThat(sets(whyNots(evaluation, "1-1")))
        .containsExactly("A[x2:100%, x1:100%]", "A[x2:100%, x0:100%]", "A[x1:100%, x0:100%]");
  }

  @Test
  void whyNot_whereNoThreeDo_saysHowManyWaysWereTried() {
    String[] cells = new String[20];
    for (int i = 0; i < cells.length; i += 2) {
      cells[i] = "100%";
      cells[i + 1] = "90%";
    }
    List<WhyNot> all = whyNots(graded("", cells), "1-1");
    assertThat(sets(all)).containsExactly("A[]");
    assertThat(all.get(0).text().ja()).isEqualTo("3つまでの指標の実績を変えてAになる組合せは見つからない（3通りを調べた）");
  }

  @Test
  void whyNot_underAJudgement_movesOthers() {
    String judged =
        ", \"judgements\": [{\"subject\": \"x0\", \"grade\": \"B\", \"by\": \"福祉課\", \"reason\": \"質の面\"}]";
    List<WhyNot> all = whyNots(graded(judged, "100件", "90件", "100件", "90件"), "1-1");
    assertThat(sets(all)).containsExactly("A[x1:100件]");
  }

  @Test
  void whyNot_ofTheBestGrade_isNothing() {
    assertThat(whyNots(graded("", "100件", "130件"), "1-1")).isEmpty();
  }
}
