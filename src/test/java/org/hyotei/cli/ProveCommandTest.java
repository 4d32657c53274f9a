package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;

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
  void pack_thatIsNotThere_isBadUsage() {
    Cli run = Cli.run("prove", "osaka");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("\"osaka\"");
  }
}
