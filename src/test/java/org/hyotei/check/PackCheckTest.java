package org.hyotei.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PackSnapshot;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackCheckTest {

  private static final String GOOD_CASE =
      """
      cases:
        - name: 目標と同じ
          indicator: { direction: higher, targets: { R6: "10件" }, actuals: { R6: "10件" } }
          expect: { grade: A }
      """;

  private static CheckReport check(TestPack pack, Map<String, String> beside) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String path : List.of("vocabulary.dsl", "tiny/policy.yaml", "tiny/grading.dslr")) {
      files.put(path, pack.text(path).getBytes(StandardCharsets.UTF_8));
    }
    beside.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new PackCheck().check(new PackSnapshot("tiny", files, List.of()));
  }

  private static List<String> shown(List<CheckReport.Remark> remarks) {
    return remarks.stream()
        .map(remark -> remark.defect().code() + " " + remark.defect().place().text())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"asaka", "kawagoe", "kawaguchi", "kuki", "niigata"})
  void pack_shipped_passesWithItsCases(String pack) {
    CheckReport report = new PackCheck().check(new PackFolder(Path.of("rules")).snapshot(pack));

    assertThat(shown(report.defects())).isEmpty();
    assertThat(shown(report.warnings())).isEmpty();
    assertThat(report.passed()).isTrue();
    assertThat(report.version()).matches("[0-9a-f]{64}");
    assertThat(report.rules()).isPositive();
    assertThat(report.cases()).isPositive();
    assertThat(report.failed()).isZero();
  }

  @Test
  void pack_withoutCases_passesWithAWarning() {
    CheckReport report = check(TestPack.tiny(), Map.of());

    assertThat(report.passed()).isTrue();
    assertThat(shown(report.warnings())).containsExactly("no-cases tiny/cases");
  }

  @Test
  void case_thatHolds_passes() {
    CheckReport report = check(TestPack.tiny(), Map.of("tiny/cases/a.yaml", GOOD_CASE));

    assertThat(shown(report.defects())).isEmpty();
    assertThat(report.cases()).isEqualTo(1);
  }

  @Test
  void case_thatDoesNotHold_isADefectWithExpectedAndGot() {
    CheckReport report =
        check(
            TestPack.tiny(),
            Map.of("tiny/cases/a.yaml", GOOD_CASE.replace("grade: A", "grade: C")));

    assertThat(report.passed()).isFalse();
    assertThat(report.failed()).isEqualTo(1);
    assertThat(shown(report.defects())).containsExactly("case-fails tiny/cases/a.yaml:2:5");
    CheckReport.Remark remark = report.defects().get(0);
    assertThat(remark.text()).isEqualTo("  - name: 目標と同じ");
    assertThat(remark.defect().message().ja()).contains("「目標と同じ」", "評価: 期待「C」 結果「A」");
    assertThat(remark.defect().message().en()).contains("grade: expected \"C\", got \"A\"");
  }

  @Test
  void defects_ofSeveralFiles_areToldTogetherByPlace() {
    CheckReport report =
        check(
            TestPack.tiny()
                .replacing("tiny/policy.yaml", "title: 小さな評価基準", "title: 小さな評価基準\nowner2: x")
                .replacing("tiny/grading.dslr", "評価 A", "評価 Z"),
            Map.of("tiny/more.dslr", "", "tiny/cases/a.yaml", GOOD_CASE));

    assertThat(shown(report.defects()).stream().map(flaw -> flaw.replaceAll(":\\d+.*", "")))
        .contains("unknown-field tiny/policy.yaml");
    assertThat(report.passed()).isFalse();
    assertThat(report.cases()).isZero();
  }
}
