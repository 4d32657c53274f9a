package org.hyotei.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.evaluation.Examples;
import org.hyotei.model.Defects;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PackSnapshot;
import org.hyotei.policy.PolicyReader;
import org.hyotei.policy.TestPack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Drafts of shipped packs, on the figures that their cities published. */
class ImpactTest {

  /** A shipped pack with one file edited. */
  private static CompiledPolicy draft(String pack, String file, String old, String text) {
    PackSnapshot shipped = new PackFolder(TestPack.RULES).snapshot(pack);
    String path = pack + "/" + file;
    String before = new String(shipped.bytes(path), StandardCharsets.UTF_8);
    assertThat(before).contains(old);
    Map<String, byte @Nullable []> edit = new HashMap<>();
    edit.put(path, before.replace(old, text).getBytes(StandardCharsets.UTF_8));
    Defects defects = new Defects();
    CompiledPolicy policy =
        new PolicyReader()
            .read(pack, shipped.with(edit).version(defects), defects)
            .orElseThrow(() -> new AssertionError(defects.list()));
    assertThat(defects.list()).isEmpty();
    return policy;
  }

  private static Impact impact(CompiledPolicy after, String... examples) {
    List<PastPlan> plans = new ArrayList<>();
    for (String example : examples) {
      plans.add(PastPlan.of(example, Examples.bytes(after.id(), example)));
    }
    return Impact.of(TestPack.shipped(after.id()), after, PastPlans.of(plans), done -> {});
  }

  private static List<String> moves(Impact impact) {
    return impact.regraded().moves().items().stream()
        .map(
            move ->
                move.from().fiscalYear()
                    + " "
                    + move.subject()
                    + " "
                    + move.before().grade()
                    + "→"
                    + move.after().grade())
        .toList();
  }

  @Test
  void kawaguchi_withSFrom115Percent_movesTwoIndicatorsAndTheirGoal() {
    CompiledPolicy after = draft("kawaguchi", "grading.dslr", "120% ", "115% ");
    Impact impact = impact(after, "R6");

    assertThat(moves(impact)).containsExactly("R6 2 B→A", "R6 2-3 A→S", "R6 2-7 A→S");
    assertThat(impact.regraded().foundByCode()).isEqualTo(Map.of("published-grade-differs", 3L));
    assertThat(impact.changes().parts().get(0).changes())
        .extracting(change -> change.region().ja())
        .contains("比較の状況 数値で比較、達成率 115%超120%以下");
    assertThat(impact.any()).isTrue();
  }

  @Test
  void niigata_withBFrom93Percent_movesInEveryYear() {
    CompiledPolicy after = draft("niigata", "grading.dslr", "達成率 が 84% ", "達成率 が 93% ");
    Impact impact = impact(after, "R3", "R4", "R5", "R6");

    assertThat(impact.regraded().plans()).isEqualTo(4);
    assertThat(moves(impact))
        .containsExactly(
            "R3 1 B→C",
            "R3 1-3-1 B→C",
            "R3 1-6-1 B→C",
            "R3 3-3-4 B→C",
            "R4 1-2-1 B→C",
            "R4 1-4-1 B→C",
            "R4 3-3-4 B→C",
            "R5 1-4-1 B→C",
            "R5 3-3-4 B→C",
            "R5 5-2-1 B→C",
            "R6 3-3-4 B→C");
    // the four that are gone are those that the city itself published as C
    assertThat(impact.regraded().foundByCode()).isEqualTo(Map.of("published-grade-differs", 6L));
    assertThat(impact.regraded().goneByCode()).isEqualTo(Map.of("published-grade-differs", 4L));
  }

  @Test
  void niigata_withAnotherTitle_isAnotherVersionAndMovesNothing() {
    Impact impact =
        impact(draft("niigata", "policy.yaml", "title: ", "title: 新しい"), "R3", "R4", "R5", "R6");

    assertThat(impact.before().version()).isNotEqualTo(impact.after().version());
    assertThat(impact.regraded().same()).isTrue();
    assertThat(impact.any()).isFalse();
  }
}
