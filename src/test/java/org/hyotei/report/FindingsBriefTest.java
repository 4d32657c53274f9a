package org.hyotei.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hyotei.evaluation.Evaluation;
import org.junit.jupiter.api.Test;

/** Findings as a terminal shows them after grading Kawaguchi's plan of R6, which has many. */
class FindingsBriefTest {

  private static Evaluation kawaguchi() throws IOException {
    byte[] request = Files.readAllBytes(Path.of("rules/kawaguchi/examples/R6.json"));
    return Golden.graded(request).evaluation();
  }

  private static List<String> lines(Evaluation evaluation, String language) {
    StringBuilder text = new StringBuilder();
    new FindingsBrief(language, null).write(text, evaluation);
    return text.toString().lines().toList();
  }

  private static long of(Evaluation evaluation, String code) {
    return evaluation.findings().stream().filter(one -> one.code().equals(code)).count();
  }

  @Test
  void findings_ofSeveralSeverities_standGravestFirst() throws IOException {
    Evaluation evaluation = kawaguchi();
    List<String> lines = lines(evaluation, "ja");

    assertThat(lines.get(1)).isEqualTo("確認事項 " + evaluation.findings().size());
    assertThat(lines.get(2)).isEqualTo("  評価が定まらないもの " + of(evaluation, "not-covered"));
    assertThat(lines.get(3)).startsWith("    1-1 ").contains("あてはまる評価の基準がありません");
    assertThat(lines).anyMatch(line -> line.startsWith("  確かめるもの "));
  }

  @Test
  void findings_manyOfOneKind_areCountedAfterTheFirst() throws IOException {
    Evaluation evaluation = kawaguchi();
    List<String> lines = lines(evaluation, "ja");

    long below = of(evaluation, "issue-below-target");
    assertThat(below).isGreaterThan(FindingsBrief.MOST_OF_A_KIND);
    assertThat(lines.stream().filter(line -> line.endsWith("で、目標に達していない。")))
        .hasSize(FindingsBrief.MOST_OF_A_KIND);
    assertThat(lines.get(lines.size() - 1))
        .startsWith("    ほかに同じ種類のもの: ")
        .contains("issue-below-target " + (below - FindingsBrief.MOST_OF_A_KIND));
  }

  @Test
  void findings_inEnglish_haveEnglishHeadings() throws IOException {
    assertThat(lines(kawaguchi(), "en"))
        .anyMatch(line -> line.startsWith("Findings "))
        .anyMatch(line -> line.startsWith("  To look at "))
        .anyMatch(line -> line.startsWith("    More of these kinds: "));
  }
}
