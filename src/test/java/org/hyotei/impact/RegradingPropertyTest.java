package org.hyotei.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hyotei.model.Defects;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;

/** What holds of every impact. */
class RegradingPropertyTest {

  private static final CompiledPolicy BEFORE = RegradingTest.BEFORE;

  /** Other thresholds, and another scale: no B. */
  private static final List<CompiledPolicy> OTHERS =
      List.of(
          RegradingTest.AFTER,
          TestPack.sentences(RegradingTest.rule("A", "80% 以上") + RegradingTest.rule("C", "79% 未満"))
              .policy());

  private static CompiledPolicy other(Random random) {
    return OTHERS.get(random.nextInt(OTHERS.size()));
  }

  @Property(tries = 40)
  void samePolicyOnBothSides_movesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    CompiledPolicy policy = random.nextBoolean() ? BEFORE : other(random);
    Regraded regraded = Past.regraded(policy, policy, Past.any(random));

    assertThat(regraded.same()).isTrue();
    assertThat(regraded.shift().any()).isFalse();
    assertThat(regraded.groups().items()).noneMatch(group -> group.shift().any());
    for (Matrix matrix : regraded.matrices()) {
      for (int i = 0; i < matrix.counts().size(); i++) {
        long all = sum(matrix.counts().get(i));
        assertThat(matrix.counts().get(i).get(i)).isEqualTo(all);
      }
    }
  }

  @Property(tries = 60)
  void matrices_haveEverySubjectOnce_andTheirEdgesAreTheDistributions(@ForAll long seed) {
    Random random = new Random(seed);
    List<PastPlan> plans = Past.any(random);
    long indicators = 0;
    for (PastPlan plan : plans) {
      indicators += plan.reading().read(new Defects()).orElseThrow().plan().indicators().size();
    }
    Regraded regraded = Past.regraded(BEFORE, other(random), plans);

    assertThat(regraded.subjects()).isEqualTo(indicators);
    Matrix matrix = regraded.matrices().get(0);
    long moved = 0;
    for (int i = 0; i < matrix.counts().size(); i++) {
      List<Long> row = matrix.counts().get(i);
      moved += sum(row) - row.get(i);
      long before =
          i < matrix.before().size()
              ? regraded.shift().before().of(matrix.before().get(i))
              : regraded.shift().before().withoutGrade();
      assertThat(sum(row)).isEqualTo(before);
    }
    assertThat(regraded.moved()).isEqualTo(moved);
    assertThat(regraded.moves().count()).isEqualTo(moved + regraded.held());
  }

  @Property(tries = 40)
  void plans_inAnyOrder_sameImpact(@ForAll long seed) {
    Random random = new Random(seed);
    List<PastPlan> plans = Past.any(random);
    CompiledPolicy after = other(random);
    List<PastPlan> shuffled = new ArrayList<>(plans);
    Collections.shuffle(shuffled, random);

    assertThat(Past.regraded(BEFORE, after, shuffled))
        .isEqualTo(Past.regraded(BEFORE, after, plans));
  }

  @Property(tries = 40)
  void versionsSwapped_transposeTheMatrix_andSwapWhatIsBetterAndWhatIsNew(@ForAll long seed) {
    Random random = new Random(seed);
    List<PastPlan> plans = Past.any(random);
    CompiledPolicy after = other(random);
    Regraded there = Past.regraded(BEFORE, after, plans);
    Regraded back = Past.regraded(after, BEFORE, plans);

    List<List<Long>> counts = there.matrices().get(0).counts();
    List<List<Long>> swapped = back.matrices().get(0).counts();
    for (int i = 0; i < counts.size(); i++) {
      for (int j = 0; j < counts.size(); j++) {
        assertThat(swapped.get(j).get(i)).isEqualTo(counts.get(i).get(j));
      }
    }
    assertThat(List.of(back.better(), back.worse())).containsExactly(there.worse(), there.better());
    assertThat(back.shift()).isEqualTo(new Shift(there.shift().after(), there.shift().before()));
    assertThat(back.found()).isEqualTo(there.gone());
    assertThat(back.goneByCode()).isEqualTo(there.foundByCode());
  }

  private static long sum(List<Long> row) {
    return row.stream().mapToLong(Long::longValue).sum();
  }
}
