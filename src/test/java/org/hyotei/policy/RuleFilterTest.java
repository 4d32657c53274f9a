package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hyotei.evaluation.TestPlans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule file might try outside of rules; each attempt that ran would leave a mark. */
class RuleFilterTest {

  static final String MARK = "hyotei.test.ran";
  static final String RUN = "System.setProperty(\"" + MARK + "\", \"1\")";
  private static final Set<String> REFUSALS =
      Set.of(
          "refused", "misplaced-line", "unknown-import", "unsuffixed-number", "several-subjects");

  static void assertRefused(int line, String... lines) {
    List<String> flaws = TestPack.drl(lines).flaws();
    assertThat(flaws).isNotEmpty();
    assertThat(flaws.get(0)).endsWith(" tiny/grading.drl:" + line);
    assertThat(REFUSALS).contains(flaws.get(0).substring(0, flaws.get(0).indexOf(' ')));
    assertThat(System.getProperty(MARK)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function void run() { " + RUN + "; }",
        "declare Box value : String end",
        "global java.util.List list",
        "query \"all\" IndicatorFact() end",
        "import java.lang.Runtime",
        "import java.lang.*;",
        "import static java.lang.System.setProperty",
        "import function java.lang.System.setProperty",
        "import accumulate org.example.Sum sum",
        "import org.hyotei.facts.*;",
        "unit IndicatorFact;",
        "dialect \"mvel\"",
        "entry-point \"x\"",
        "@Author(x)",
        "/* rule */",
        "# comment",
        "// \u2028 " + RUN + ";",
        "// \u0085 " + RUN + ";",
        "package a; " + RUN + ";",
        "end",
        "when",
        "$s : IndicatorFact()",
        "\u200brule \"x\"",
        "ｒｕｌｅ \"x\""
      })
  void file_beforeAnyRule_admitsOnlyKnownImports(String line) {
    assertRefused(
        2,
        "",
        line,
        "rule \"x\"",
        "when",
        "  $s : IndicatorFact()",
        "then",
        "  $s.grade(\"A\", \"x\");",
        "end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule \"x\" extends \"y\"",
        "rule \"x\" no-loop true",
        "rule \"x\" lock-on-active true",
        "rule \"x\" enabled (" + RUN + " == null)",
        "rule \"x\" salience (" + RUN + ".length())",
        "rule \"x\" salience $s",
        "rule \"x\" salience 1.5",
        "rule \"x\" salience 1B",
        "rule \"x\" timer (int: 1s)",
        "rule \"x\" duration 1",
        "rule \"x\" dialect \"mvel\"",
        "rule \"x\" agenda-group \"MAIN\"",
        "rule \"x\" activation-group \"a\"",
        "rule \"x\" date-effective \"1-JAN-2020\"",
        "rule \"x\" auto-focus true",
        "rule \"x\" calendars \"c\"",
        "rule \"x\" @Propagation(EAGER)",
        "rule x",
        "rule grade",
        "rule",
        "rule 'x'",
        "rule \"x\" when",
        "rule \"x\\u0022\"",
        "rule \"x\u202e\""
      })
  void header_otherThanNamePhaseAndSalience_refused(String header) {
    List<String> flaws =
        TestPack.drl(
                header,
                "when",
                "  $s : IndicatorFact()",
                "then",
                "  $s.grade(\"A\", \"x\");",
                "end")
            .flaws();

    assertThat(flaws).isNotEmpty();
    assertThat(flaws.get(0)).matches("(refused|misplaced-line|drl-syntax) tiny/grading.drl:[12]");
    assertThat(System.getProperty(MARK)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// \\u000a " + RUN + ";",
        "// */ " + RUN + "; /*",
        "// \u202e " + RUN + ";",
        "// end\n//rule \"y\" when then " + RUN + "; end"
      })
  void comment_withCode_neverRuns(String comment) {
    CompiledPolicy policy =
        TestPack.drl(
                comment,
                "rule \"x\" " + comment,
                "when",
                "  $s : IndicatorFact() " + comment,
                comment,
                "then",
                "  $s.grade(\"A\", \"x\"); " + comment,
                comment,
                "end " + comment)
            .policy();

    var evaluation = TestPlans.evaluate(policy, TestPlans.example("kawaguchi/examples/R6.json"));
    assertThat(evaluation.trace()).hasSize(47);
    assertThat(policy.sources()).hasSize(1);
    assertThat(System.getProperty(MARK)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$s : IndicatorFact(targetMet == true, direction == Direction.LOWER)",
        "$s : IndicatorFact(situation != Situation.MEASURED || movement == Movement.WORSE)",
        "$s : IndicatorFact(target > -1.5B && !(actual <= 3B))",
        "$s : IndicatorFact(number(\"weight\") >= 2B, words(\"x\") != null, flag(\"y\") == false)",
        "$s : IndicatorFact() not IndicatorFact(achievementPercent < 50B)",
        "$s : IndicatorFact($g : group) exists GroupFact(id == $g, count(\"A\") > 1B)",
        "($s : IndicatorFact(target > 1B) or $s : IndicatorFact(actual > 1B))",
        "$s : ActivityFact(mark == \"○\", previousMark == null)"
      })
  void condition_comparingKnownFacts_admitted(String condition) {
    assertThat(
            TestPack.drl(
                    "rule \"x\"",
                    "  salience -10",
                    "when",
                    "  " + condition,
                    "then",
                    "  $s.comment(\"end; then // rule\");",
                    "end")
                .flaws())
        .isEmpty();
  }

  @Test
  void rule_manyParenthesesOrLongText_isADefect() {
    assertThat(
            TestPack.drl(
                    "rule \"x\"",
                    "when",
                    "  $s : IndicatorFact(" + "(".repeat(20_000),
                    "then",
                    "  $s.comment(\"x\");",
                    "end")
                .flaws())
        .hasSize(1);
    assertThat(
            TestPack.drl(
                    "rule \"x\"",
                    "when",
                    "  $s : IndicatorFact(name == \"" + "あ".repeat(20_000) + "\")",
                    "then",
                    "  $s.comment(\"x\");",
                    "end")
                .flaws())
        .containsExactly("beyond-limits tiny/grading.drl:3");
  }
}
