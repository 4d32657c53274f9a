package org.hyotei.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hyotei.model.Defects;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.GoldenCase;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Moves of thresholds, and the golden cases that notice them. The tiny pack parts A and C at 100%.
 */
@SuppressWarnings("NullAway.Init")
class MutatingTest {

  private static final String AT =
      "  - { name: ちょうど, indicator: { target: 1000人, actual: 1000人 }, expect: { grade: A } }\n";
  private static final String BELOW =
      "  - { name: すぐ下, indicator: { target: 1000人, actual: 995人 }, expect: { grade: C } }\n";
  private static final String WRONG =
      "  - { name: 誤り, indicator: { target: 1000人, actual: 900人 }, expect: { grade: A } }\n";

  @TempDir private Path rules;

  private Mutations mutations(String... cases) throws IOException {
    CompiledPolicy policy = TestPack.tiny().policy();
    Path pack = rules.resolve("tiny");
    Files.createDirectories(pack.resolve("cases"));
    for (String file : policy.files().paths()) {
      Files.write(rules.resolve(file), Objects.requireNonNull(policy.files().bytes(file)));
    }
    Files.writeString(pack.resolve("cases/cases.yaml"), "cases:\n" + String.join("", cases));
    Defects defects = new Defects();
    List<GoldenCase> read =
        new PackFolder(rules).snapshot("tiny").cases(policy.definition(), defects);
    assertThat(defects.list()).isEmpty();
    return Mutating.of(policy, read);
  }

  @Test
  void cases_atAndJustBelow_noticeEveryMove() throws IOException {
    Mutations mutations = mutations(AT, BELOW);
    assertThat(mutations.cases()).isEqualTo(2);
    assertThat(mutations.moves()).isEqualTo(6);
    assertThat(mutations.leftOut()).isZero();
    assertThat(mutations.unnoticed()).isEmpty();
  }

  @Test
  void case_atTheThresholdAlone_missesTheMovesDown() throws IOException {
    Mutations mutations = mutations(AT);
    assertThat(mutations.unnoticed())
        .extracting(Mutations.Unnoticed::before, Mutations.Unnoticed::after)
        .containsExactly(tuple(">= 100", ">= 99"), tuple("< 100", "< 99"));
    Mutations.Unnoticed first = mutations.unnoticed().get(0);
    assertThat(first.rule().name()).isEqualTo("A: 目標に達した");
    assertThat(first.condition()).isEqualTo("- 達成率 が 100% 以上");
    assertThat(first.line()).isEqualTo(4);
  }

  @Test
  void case_thatDoesNotHold_cannotNotice() throws IOException {
    Mutations mutations = mutations(WRONG);
    assertThat(mutations.cases()).isZero();
    assertThat(mutations.failing()).isEqualTo(1);
    assertThat(mutations.unnoticed()).hasSize(6);
  }
}
