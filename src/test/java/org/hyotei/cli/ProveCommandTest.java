package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code prove}: exit codes, both formats, both languages, and witnesses that can be graded. */
class ProveCommandTest {

  @Test
  void prove_ofAPackWithoutFault_isZero() {
    Cli run = Cli.run("prove", "kawagoe");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("kawagoe@").contains("  ○ 逆転がない\n").doesNotContain("×  ");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void prove_ofAPackWithGaps_isOneAndGivesThemInJson() {
    Cli run = Cli.run("prove", "--format", "json", "--lang", "en", "kawaguchi");
    JsonText policy = JsonText.of(run.output()).items("/policies").get(0);
    JsonText indicators = policy.items("/parts").get(0);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(policy.text("/policy/id")).isEqualTo("kawaguchi");
    assertThat(indicators.text("/kind")).isEqualTo("indicator");
    assertThat(indicators.text("/proved/deterministic")).isEqualTo("true");
    assertThat(indicators.text("/gapless/0")).isEqualTo("MEASURED");
    assertThat(indicators.text("/failures/0/kind")).isEqualTo("gap");
    assertThat(indicators.text("/failures/0/remedy/1")).isEqualTo("もし");
    assertThat(indicators.text("/failures/0/witness/policy")).isEqualTo("kawaguchi");
  }

  /** What stands after 例 in the text is a request. */
  @Test
  void witness_ofAGap_evaluated_hasNoGrade() {
    String text = Cli.run("prove", "kawaguchi").out();
    String request = text.lines().filter(line -> line.contains("例: ")).findFirst().orElseThrow();
    Cli run =
        Cli.withInput(
            request.substring(request.indexOf('{')), "evaluate", "--policy", "kawaguchi", "-");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(JsonText.of(run.output()).text("/subjects/0/grade")).isEqualTo("null");
    assertThat(run.out()).contains("\"code\" : \"not-covered\"");
  }

  @Test
  void against_anOlderFolder_tellsWhatIsGradedOtherwise(@TempDir Path older) throws IOException {
    Files.createDirectories(older.resolve("kawaguchi"));
    Path rules = Path.of("rules");
    Files.copy(rules.resolve("vocabulary.dsl"), older.resolve("vocabulary.dsl"));
    for (String file :
        List.of("policy.yaml", "grading.dslr", "rollup.dslr", "commentary.dslr", "findings.dslr")) {
      String text = Files.readString(rules.resolve("kawaguchi").resolve(file));
      Files.writeString(
          older.resolve("kawaguchi").resolve(file),
          text.replace("平均点 が 4.5 以上である", "平均点 が 4.6 以上である"));
    }

    Cli run = Cli.run("prove", "--against", older.toString(), "kawaguchi");
    assertThat(run.exit()).as(run.err()).isEqualTo(1);
    assertThat(run.out())
        .contains("  ○ どの入力でも評価は同じ\n")
        .contains("== 基本目標\n  ! 平均点 4.5ちょうど: 評価なし → S\n      例: {");
    Cli json =
        Cli.run(
            "prove",
            "--against",
            older.toString(),
            "--format",
            "json",
            "--lang",
            "en",
            "kawaguchi");
    assertThat(JsonText.of(json.output()).text("/policies/0/parts/2/changes/0/after/0"))
        .isEqualTo("S");
    assertThat(Cli.run("prove", "--against", "rules", "kawaguchi").exit()).isZero();
    assertThat(Cli.run("prove", "--against", "nowhere", "kawaguchi").exit()).isEqualTo(2);
    assertThat(Cli.run("prove", "--against", "rules", "--mutate", "kawaguchi").exit()).isEqualTo(2);
  }

  @Test
  void mutate_ofAPackWithThinCases_tellsTheMovesThatNoneNotices() {
    Cli run = Cli.run("prove", "--mutate", "--format", "json", "kawagoe");
    JsonText policy = JsonText.of(run.output()).items("/policies").get(0);

    assertThat(run.exit()).as(run.err()).isEqualTo(1);
    assertThat(policy.text("/moves")).isEqualTo("32");
    assertThat(policy.texts("/unnoticed", "/condition")).contains("- 評価 ◎ の割合が 50% 未満");
    assertThat(Cli.run("prove", "--mutate", "kawagoe").out())
        .contains(": 境目を動かした32通りのうち、確認例")
        .contains("「- 評価 ◎ の割合が 50% 未満」 < 50 → < 51\n");
  }

  @Test
  void pack_thatIsNotThere_isBadUsage() {
    Cli run = Cli.run("prove", "osaka");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("「osaka」");
  }
}
