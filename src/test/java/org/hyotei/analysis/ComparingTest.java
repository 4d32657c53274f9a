package org.hyotei.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hyotei.facts.Subject;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two versions grade differently, each with a plan that both were asked to grade. */
class ComparingTest {

  private static final String SCALE =
      rule("A", "100% 以上") + rule("B", "80% 以上 100% 未満") + rule("C", "80% 未満");

  private static String rule(String grade, String bounds) {
    return "ルール \""
        + grade
        + "\"\nもし\n    指標がある\n    - 達成率 が "
        + bounds
        + "\nならば\n    評価 "
        + grade
        + " 理由 達成率{達成率}\n終わり\n\n";
  }

  private static Changes changes(String before, String after) {
    return Comparing.of(TestPack.sentences(before).policy(), TestPack.sentences(after).policy());
  }

  private static Changes.Part indicators(Changes changes) {
    return changes.parts().stream()
        .filter(part -> part.kind() == Subject.Kind.INDICATOR)
        .findFirst()
        .orElseThrow();
  }

  private static void assertShown(Changes changes, Changes.Change change) {
    Example example = new Example(change.witness(), change.subject());
    Example.Seen before = Objects.requireNonNull(example.graded(changes.before()));
    Example.Seen after = Objects.requireNonNull(example.graded(changes.after()));
    assertThat(before.grades()).isEqualTo(Set.copyOf(change.before()));
    assertThat(after.grades()).isEqualTo(Set.copyOf(change.after()));
  }

  @Test
  void threshold_moved_changesTheGradesBetweenOldAndNew() {
    Changes changes = changes(SCALE, SCALE.replace("80% 以上", "84% 以上").replace("80% 未満", "84% 未満"));

    List<Changes.Change> found = indicators(changes).changes();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).region().ja()).isEqualTo("達成率 80%以上84%未満");
    assertThat(found.get(0).before()).containsExactly("B");
    assertThat(found.get(0).after()).containsExactly("C");
    assertShown(changes, found.get(0));
    assertThat(changes.any()).isTrue();
  }

  @Test
  void bound_noLongerIncluded_changesTheGradeAtItAlone() {
    Changes changes =
        changes(SCALE, SCALE.replace("100% 以上", "100% 超").replace("100% 未満", "100% 以下"));

    List<Changes.Change> found = indicators(changes).changes();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).region().ja()).isEqualTo("達成率 100%ちょうど");
    assertThat(found.get(0).before()).containsExactly("A");
    assertThat(found.get(0).after()).containsExactly("B");
    assertShown(changes, found.get(0));
  }

  @Test
  void rule_takenAway_leavesItsInputsWithoutAGrade() {
    Changes changes = changes(SCALE, SCALE.replace(rule("C", "80% 未満"), ""));

    List<Changes.Change> found = indicators(changes).changes();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).before()).containsExactly("C");
    assertThat(found.get(0).after()).isEmpty();
    assertShown(changes, found.get(0));
  }

  @Test
  void rules_saidOtherwise_areProvedTheSame() {
    String parted =
        rule("A", "100% 以上")
            + rule("B", "90% 以上 100% 未満").replace("\"B\"", "\"B 90%から\"")
            + rule("B", "80% 以上 90% 未満")
            + rule("C", "80% 未満");

    Changes changes = changes(SCALE, parted);
    assertThat(changes.notAnalysed()).isEmpty();
    assertThat(changes.any()).isFalse();
    assertThat(indicators(changes).undecided()).isEmpty();
    assertThat(indicators(changes).same()).isTrue();
  }

  @Test
  void definitions_thatDiffer_areToldAndNothingIsProved() {
    CompiledPolicy after =
        TestPack.sentences(SCALE)
            .replacing("tiny/policy.yaml", "title: 小さな評価基準", "title: 新しい評価基準")
            .replacing(
                "tiny/policy.yaml",
                "definitions:",
                "definitions:\n  rounding: { mode: half-up, places: 0 }")
            .policy();

    Changes changes = Comparing.of(TestPack.sentences(SCALE).policy(), after);
    assertThat(changes.notAnalysed()).hasSize(1);
    assertThat(indicators(changes).same()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"asaka", "kawagoe", "kawaguchi", "kuki", "niigata"})
  void shippedPack_besideItself_changesNothing(String pack) {
    CompiledPolicy policy = TestPack.shipped(pack);
    Changes changes = Comparing.of(policy, policy);
    assertThat(changes.any()).isFalse();
    assertThat(changes.parts())
        .allMatch(part -> part.same() || !changes.notAnalysed().isEmpty())
        .allMatch(part -> part.undecided().isEmpty());
  }
}
