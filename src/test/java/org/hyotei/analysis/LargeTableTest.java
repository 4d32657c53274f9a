package org.hyotei.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;

/** A decision table of a thousand rows on two measures. */
class LargeTableTest {

  private static final int ROWS = 40;
  private static final int COLUMNS = 25;

  /** A grid without a hole; row by row the achievement rises, column by column the progress. */
  private static String table(int missing) {
    StringBuilder csv =
        new StringBuilder("達成率 下限,以上／超,達成率 上限,未満／以下,進捗率 下限,以上／超,進捗率 上限,未満／以下,評価,理由\n");
    for (int i = 0; i < ROWS * COLUMNS; i++) {
      if (i == missing) {
        continue;
      }
      int row = i / COLUMNS;
      int column = i % COLUMNS;
      csv.append(side(row, 0, "以上"))
          .append(side(row, ROWS - 1, "未満", row + 1))
          .append(side(column, 0, "以上"))
          .append(side(column, COLUMNS - 1, "未満", column + 1))
          .append(row + column > 40 ? "A" : row + column > 20 ? "B" : "C")
          .append(",表のとおりであるため。\n");
    }
    return csv.toString();
  }

  private static String side(int place, int open, String word) {
    return side(place, open, word, place);
  }

  private static String side(int place, int open, String word, int number) {
    return place == open ? ",," : number * 4 + "," + word + ",";
  }

  private static CompiledPolicy policy(int missing) {
    return TestPack.tiny()
        .without("tiny/grading.dslr")
        .replacing("tiny/policy.yaml", "grading.dslr", "grading.csv")
        .with("tiny/grading.csv", table(missing))
        .policy();
  }

  /** The bound is generous: this is no measurement. */
  @Test
  void table_ofAThousandRows_isProvedInAMoment() {
    CompiledPolicy policy = policy(-1);
    assertThat(policy.sources()).hasSize(1_000);
    long start = System.nanoTime();

    Proofs.Part part = Proving.of(policy).parts().get(0);

    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertThat(taken).isLessThan(Duration.ofSeconds(20));
    assertThat(part.rules()).isEqualTo(1_000);
    assertThat(part.holds().deterministic()).isTrue();
    assertThat(part.failures())
        .filteredOn(one -> one.kind() == Failure.Kind.GAP)
        .allSatisfy(
            one -> assertThat(one.region().ja()).containsAnyOf("達成率 なし", "進捗率 なし", "比較の状況"));
  }

  @Test
  void row_thatIsMissing_isAGapOfItsTwoIntervals() {
    Proofs.Part part = Proving.of(policy(10 * COLUMNS + 5)).parts().get(0);

    assertThat(part.failures())
        .filteredOn(one -> one.kind() == Failure.Kind.GAP)
        .extracting(one -> one.region().ja())
        .contains("達成率 40%以上44%未満、進捗率 20%以上24%未満 か なし");
  }
}
