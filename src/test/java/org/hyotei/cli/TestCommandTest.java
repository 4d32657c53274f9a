package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code test}: golden cases that hold, that do not, and packs that do not compile. */
@SuppressWarnings("NullAway.Init")
class TestCommandTest {

  private static final String GOAL = "    基本目標がある\n    - ";

  @TempDir private Path rules;

  @BeforeEach
  void copyKawaguchi() throws IOException {
    Files.createDirectories(rules.resolve("kawaguchi/cases"));
    for (String file :
        List.of(
            "vocabulary.dsl",
            "kawaguchi/policy.yaml",
            "kawaguchi/grading.dslr",
            "kawaguchi/rollup.dslr",
            "kawaguchi/commentary.dslr",
            "kawaguchi/findings.dslr",
            "kawaguchi/cases/rollup.yaml")) {
      Files.copy(Path.of("rules").resolve(file), rules.resolve(file));
    }
  }

  private void edit(String file, String old, String replacement) throws IOException {
    String text = Files.readString(rules.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(rules.resolve(file), text.replace(old, replacement));
  }

  private Cli test(String... packs) {
    String[] args = new String[packs.length + 3];
    args[0] = "test";
    args[1] = "--rules";
    args[2] = rules.toString();
    System.arraycopy(packs, 0, args, 3, packs.length);
    return Cli.run(args);
  }

  /** The cases of groups say nothing of indicators' rules and edges. */
  @Test
  void coverage_ofCasesAboutGroupsAlone_namesTheOthersRulesAndEdges() {
    Cli run = test("--coverage", "kawaguchi");

    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out())
        .contains("確認例がない: kawaguchi/grading.dslr:", "「C: 増減の目標を満たさない」")
        .contains("指標 達成率 50% に確認例がない: ")
        .doesNotContain("「基本目標 S: 平均点4.5以上」");
  }

  @Test
  void coverage_isToldInEnglish_whereThatIsAskedFor() {
    Cli run = test("--coverage", "kawaguchi", "--lang", "en");

    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out())
        .containsPattern("  rules that cases reach: \\d+ of \\d+; edges with cases on both sides")
        .contains("no case: kawaguchi/grading.dslr:", "「C: 増減の目標を満たさない」")
        .contains("\n    indicators achievementPercent 80% has no case: below, exactly, above\n")
        .doesNotContain("確認例");
  }

  @Test
  void test_ofTheProjectsPacks_holds() {
    Cli run = Cli.run("test");
    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .matches("((asaka|kawagoe|kawaguchi|kuki|niigata): 事例\\d+件、成り立たないもの0件\n){5}");
  }

  @Test
  void test_ofOnePack_runsThatAlone() {
    assertThat(Cli.run("test", "niigata").out()).matches("niigata: 事例\\d+件、成り立たないもの0件\n");
  }

  @Test
  void case_thatDoesNotHold_isToldWithTheConditionsThatDecided() throws IOException {
    edit("kawaguchi/rollup.dslr", GOAL + "平均点 が 4.5 以上である", GOAL + "平均点 が 4.6 以上である");
    edit("kawaguchi/rollup.dslr", GOAL + "平均点 が 3.5 以上 4.5 未満である", GOAL + "平均点 が 3.5 以上 4.6 未満である");
    Cli run = test();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .containsPattern("kawaguchi/cases/rollup.yaml:\\d+(:\\d+)? 「平均点4.5ちょうどは S」\n")
        .contains("    評価: 期待「S」 結果「A」\n")
        .contains("    適用した基準: 期待「基本目標 S: 平均点4.5以上」 結果「基本目標 A: 平均点3.5以上4.5未満」\n")
        .containsPattern("適用した基準: kawaguchi/rollup.dslr:\\d+-\\d+ 「基本目標 A: 平均点3.5以上4.5未満」")
        .containsPattern("\n      \\d+: .*平均点 が 3.5 以上 4.6 未満である（平均点 4\\.5）\n")
        .endsWith("kawaguchi: 事例18件、成り立たないもの1件\n");
  }

  @Test
  void pack_thatDoesNotCompile_is1HereAnd2InEvaluate() throws IOException {
    edit("kawaguchi/grading.dslr", "達成率 が 50% 未満", "達成率 が 50% みまん");
    Cli run = test();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).containsPattern("kawaguchi/grading.dslr:\\d+");
    Cli evaluate =
        Cli.withInput("{}", "evaluate", "--rules", rules.toString(), "--policy", "kawaguchi", "-");
    assertThat(evaluate.exit()).isEqualTo(2);
    assertThat(evaluate.out()).isEmpty();
    assertThat(evaluate.err()).containsPattern("kawaguchi/grading.dslr:\\d+");
  }

  @Test
  void case_thatCannotBeRead_is1() throws IOException {
    Files.writeString(rules.resolve("kawaguchi/cases/bad.yaml"), "cases: [");
    Cli run = test();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("kawaguchi/cases/bad.yaml:")
        .endsWith("kawaguchi: 事例18件、成り立たないもの0件、誤り1件\n");
  }
}
