package org.hyotei.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hyotei.facts.Subject;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.RuleSource;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;

/** Packs with one known fault each, and their neighbours without it. */
class ProvingTest {

  /** A rule about indicators with one condition. */
  private static String rule(String grade, String condition) {
    return rule(grade + ": " + condition, grade, condition);
  }

  private static String rule(String name, String grade, String... conditions) {
    List<String> lines = new ArrayList<>(List.of("ルール \"" + name + "\"", "もし", "    指標がある"));
    for (String condition : conditions) {
      lines.add("    - " + condition);
    }
    lines.addAll(List.of("ならば", "    評価 " + grade + " 理由 条件にあてはまるため。", "終わり"));
    return String.join("\n", lines);
  }

  private static final String NO_RATIO = rule("-: 比がない", "-", "達成率 がない");

  private static Proofs.Part prove(CompiledPolicy policy) {
    Proofs proofs = Proving.of(policy);
    assertThat(proofs.notAnalysed()).isEmpty();
    Shown shown = new Shown(policy);
    proofs.parts().get(0).failures().forEach(shown::isShown);
    return proofs.parts().get(0);
  }

  private static Proofs.Part prove(String... rules) {
    return prove(TestPack.sentences(rules).policy());
  }

  /** Kind, region and grades of the failures that somebody should look at. */
  private static List<String> failures(Proofs.Part part) {
    return part.failures().stream()
        .filter(Failure::worthAttention)
        .map(one -> one.kind() + " " + one.region().ja() + " " + one.grades())
        .toList();
  }

  @Test
  void scale_withoutFault_isProved() {
    Proofs.Part part =
        prove(
            rule("A", "達成率 が 100% 以上"),
            rule("B", "達成率 が 80% 以上 100% 未満"),
            rule("C", "達成率 が 80% 未満"),
            NO_RATIO);

    assertThat(part.holds()).isEqualTo(new Proofs.Holds(true, true, true, true));
    assertThat(part.failures()).isEmpty();
    assertThat(part.undecided()).isEmpty();
    assertThat(part.edges())
        .extracting(
            edge ->
                edge.threshold().toPlainString() + " " + edge.below() + edge.at() + edge.above())
        .containsExactly("80 [C][B][B]", "100 [B][A][A]");
  }

  /** 「A 100～120%程度 / B 80～100%程度 / C 50～80%程度」 as a report prints it. */
  @Test
  void scale_asPrinted_overlapsAtItsEdges() {
    Proofs.Part part =
        prove(
            TestPack.sentences(
                    rule("S", "達成率 が 120% 超"),
                    rule("A", "達成率 が 100% 以上 120% 以下"),
                    rule("B", "達成率 が 80% 以上 100% 以下"),
                    rule("C", "達成率 が 50% 以上 80% 以下"),
                    rule("D", "達成率 が 50% 以下"),
                    NO_RATIO)
                .replacing(
                    "tiny/policy.yaml",
                    "  - { grade: A,",
                    "  - { grade: S, label: 特 }\n  - { grade: A,")
                .replacing(
                    "tiny/policy.yaml",
                    "  - { grade: \"-\",",
                    "  - { grade: D, label: 最低 }\n  - { grade: \"-\",")
                .replacing("tiny/policy.yaml", ", points: 3", "")
                .replacing("tiny/policy.yaml", ", points: 2", "")
                .replacing("tiny/policy.yaml", ", points: 1", "")
                .policy());

    assertThat(failures(part))
        .containsExactlyInAnyOrder(
            "OVERLAP 達成率 100%ちょうど [A, B]",
            "OVERLAP 達成率 80%ちょうど [B, C]", "OVERLAP 達成率 50%ちょうど [C, D]");
    assertThat(part.holds()).isEqualTo(new Proofs.Holds(true, false, true, true));
  }

  @Test
  void gap_betweenTwoRules_isShownAndClosedByItsRemedy() {
    String[] rules = {rule("A", "達成率 が 100% 以上"), rule("C", "達成率 が 80% 未満"), NO_RATIO};
    Proofs.Part part = prove(rules);

    assertThat(failures(part)).containsExactly("GAP 達成率 80%以上100%未満 []");
    assertThat(part.holds().total()).isFalse();
    List<String> closed = new ArrayList<>(List.of(rules));
    closed.addAll(part.failures().get(0).remedy());
    assertThat(prove(closed.toArray(String[]::new)).holds().total()).isTrue();
  }

  @Test
  void gap_atOneNumber_isTold() {
    assertThat(failures(prove(rule("A", "達成率 が 100% 超"), rule("C", "達成率 が 100% 未満"), NO_RATIO)))
        .containsExactly("GAP 達成率 100%ちょうど []");
  }

  @Test
  void rule_thatNothingMeets_isUnreachable() {
    Proofs.Part part =
        prove(
            rule("A", "達成率 が 100% 以上"),
            rule("C", "達成率 が 100% 未満"),
            rule("B: 両方", "B", "達成率 が 120% 以上", "達成率 が 110% 未満"),
            rule("B: 達成率のない数値", "B", "目標と実績を数値で比べられる", "達成率 がない"),
            NO_RATIO);

    assertThat(part.failures())
        .extracting(one -> one.kind() + " " + one.rules().get(0).name())
        .containsExactly("UNREACHABLE B: 両方", "UNREACHABLE B: 達成率のない数値");
  }

  @Test
  void rule_ofWhatIsNotGraded_isUnreachable() {
    Proofs proofs =
        Proving.of(
            TestPack.sentences(
                    rule("A", "達成率 がある"), "ルール \"取組\"", "もし", "取組がある", "ならば", "評価 A 理由 取組", "終わり")
                .policy());

    assertThat(proofs.parts()).hasSize(2);
    assertThat(proofs.parts().get(1).kind()).isEqualTo(Subject.Kind.ACTIVITY);
    assertThat(proofs.parts().get(1).failures())
        .extracting(Failure::kind)
        .containsExactly(Failure.Kind.UNREACHABLE);
  }

  @Test
  void betterAchievement_gradedWorse_isAReversal() {
    Proofs.Part part =
        prove(
            rule("B", "達成率 が 120% 超"),
            rule("A", "達成率 が 100% 以上 120% 以下"),
            rule("C", "達成率 が 100% 未満"),
            NO_RATIO);

    assertThat(failures(part))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("REVERSAL ")
        .endsWith("[A, B]");
    assertThat(part.holds()).isEqualTo(new Proofs.Holds(true, true, true, false));
  }

  /** The same numbers are no reversal where lower is better. */
  @Test
  void change_gradedAgainstTheDirection_isAReversalInThatDirectionAlone() {
    List<String> told =
        failures(
            prove(
                rule("A: 増えた", "A", "前回との差 が 0 を超える"),
                rule("C: 増えない", "C", "前回との差 が 0 以下である"),
                rule("-: 前回がない", "-", "前回との差 がない")));

    assertThat(told).hasSize(1);
    assertThat(told.get(0)).startsWith("REVERSAL").contains("低いほどよい").endsWith("[A, C]");
  }

  @Test
  void twoRules_withTheSameGrade_areToldAndNoFault() {
    Proofs.Part part =
        prove(
            rule("A", "達成率 が 90% 以上"),
            rule("A", "達成率 が 100% 以上"),
            rule("C", "達成率 が 90% 未満"),
            NO_RATIO);

    assertThat(failures(part)).isEmpty();
    assertThat(part.failures())
        .extracting(one -> one.kind() + " " + one.region().ja())
        .containsExactly("DOUBLE 達成率 100%以上");
  }

  /** What a phase settles is not there while it runs; only DRL can ask for it. */
  @Test
  void rule_thatLooksAtGradesOfItsOwnPhase_dependsOnOrder() {
    Proofs.Part part =
        Proving.of(
                TestPack.drl(
                        "rule \"A\"",
                        "when",
                        "$s : IndicatorFact(achievementPercent >= 100B)",
                        "then",
                        "$s.grade(\"A\", \"a\");",
                        "end",
                        "rule \"C\"",
                        "when",
                        "$s : IndicatorFact()",
                        "not Outcome(id == $s.id())",
                        "then",
                        "$s.grade(\"C\", \"c\");",
                        "end")
                    .policy())
            .parts()
            .get(0);

    assertThat(part.failures())
        .filteredOn(one -> one.kind() == Failure.Kind.ORDER)
        .flatExtracting(Failure::rules)
        .extracting(RuleSource::name)
        .containsExactly("C");
    assertThat(part.holds().independent()).isFalse();
  }

  @Test
  void rule_aboutTwoSubjects_isNamedAsNotAnalysed() {
    Proofs proofs =
        Proving.of(
            TestPack.drl(
                    "rule \"A\"",
                    "when",
                    "$s : IndicatorFact()",
                    "$o : IndicatorFact(group == $s.group())",
                    "then",
                    "$s.grade(\"A\", \"a\");",
                    "end")
                .policy());

    assertThat(proofs.notAnalysed())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.why().en()).isEqualTo("other facts are not read");
              assertThat(one.line()).isEqualTo(4);
            });
    assertThat(proofs.parts().get(0).holds().deterministic()).isFalse();
  }

  @Test
  void points_addedUp_areWeighedJointly() {
    Proofs.Part part =
        prove(
            TestPack.sentences(
                    rule("A", "達成率 が 0% 以上").replace("    - 達成率 が 0% 以上", "    点数の合計が 3 以上である"),
                    rule("C", "達成率 が 0% 以上").replace("    - 達成率 が 0% 以上", "    点数の合計が 2 未満である"),
                    rule("-: 点数がない", "-", "達成率 がない").replace("    - 達成率 がない", "    点数が付いていない"))
                .with(
                    "tiny/scoring.dslr",
                    String.join(
                        "\n",
                        rule("A", "達成率 が 100% 以上").replace("評価 A", "点数 2"),
                        rule("A2", "A", "達成率 が 80% 以上").replace("評価 A", "点数 1"),
                        rule("A3", "A", "達成率 が 60% 以上").replace("評価 A", "点数 1")))
                .replacing("tiny/policy.yaml", "rules:\n", "rules:\n  scoring: [scoring.dslr]\n")
                .policy());

    assertThat(failures(part)).containsExactly("GAP 達成率 80%以上100%未満 []");
  }
}
