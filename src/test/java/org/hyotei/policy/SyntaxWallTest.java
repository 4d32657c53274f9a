package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hyotei.model.Defects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first wall alone: rule text comes to it past the filter of words. */
class SyntaxWallTest {

  private static final PolicyDefinition POLICY = TestPack.tiny().policy().definition();
  private static final String RUN = "System.setProperty(\"hyotei.test.ran\", \"1\")";
  private static final String RULE =
      "rule \"x\" ruleflow-group \"grading\" when $s : IndicatorFact() then $s.comment(\"x\"); end";

  private static List<String> flaws(String... lines) {
    RuleSource rule =
        new RuleSource(
            "x", "tiny/a.drl", 1, 1, Phase.GRADING, List.of(), List.of(), List.of(), null);
    Defects defects = new Defects();
    SyntaxWall.check(
        "tiny",
        new ExpandedFile("tiny/a.drl", Phase.GRADING, Arrays.asList(lines), List.of(rule)),
        POLICY,
        defects);
    assertThat(System.getProperty("hyotei.test.ran")).isNull();
    return defects.list().stream().map(TestPack::shown).toList();
  }

  private static List<String> ofCondition(String condition) {
    return flaws(
        "rule \"x\" ruleflow-group \"grading\" when",
        condition,
        "then",
        "$s.comment(\"x\");",
        "end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function void run() { " + RUN + "; }",
        "declare Box value : String end",
        "declare enum Evil A(" + RUN + "); v : String end",
        "declare Box @timestamp(" + RUN + ") value : long end",
        "declare IndicatorFact @role(event) @duration(" + RUN + ".length()) end",
        "global java.util.List list",
        "query \"all\" IndicatorFact() end",
        "query all(String a) IndicatorFact(name == a) end",
        "import java.lang.Runtime",
        "import java.lang.*",
        "import static java.lang.System.setProperty",
        "import function java.lang.System.setProperty",
        "import accumulate java.io.FileInputStream sum",
        "import acc java.io.FileInputStream sum",
        "dialect \"mvel\"",
        "unit IndicatorFact;",
        "declare entry-point x end",
        "declare window W IndicatorFact() over window:length(2) end",
        "rule \"y\" ruleflow-group \"grading\" when $s : IndicatorFact() then $s.comment(\"x\"); end",
      })
  void file_withMoreThanItsRules_refused(String line) {
    assertThat(flaws(line, RULE))
        .isNotEmpty()
        .allMatch(flaw -> flaw.matches("(refused|drl-syntax) .*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule \"x\" extends \"y\"",
        "rule \"x\" no-loop true",
        "rule \"x\" enabled (" + RUN + " == null)",
        "rule \"x\" salience (" + RUN + ".length())",
        "rule \"x\" timer (int: 1s)",
        "rule \"x\" calendars \"c\"",
        "rule \"x\" dialect \"mvel\"",
        "rule \"x\" date-effective \"1-JAN-2020\"",
        "rule \"x\" @Propagation(EAGER)",
        "rule \"x\" agenda-group \"MAIN\"",
        "rule \"x\" ruleflow-group \"rollup\"",
      })
  void header_otherThanPhaseAndSalience_refused(String header) {
    String group = header.contains("ruleflow-group") ? "" : " ruleflow-group \"grading\"";
    assertThat(flaws(header + group, "when $s : IndicatorFact() then $s.comment(\"x\"); end"))
        .isNotEmpty()
        .allMatch(flaw -> flaw.matches("(refused|drl-syntax) .*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$s : IndicatorFact() eval(true)",
        "$s : IndicatorFact() forall(IndicatorFact())",
        "$s : IndicatorFact() Object()",
        "$s : IndicatorFact() $o : String()",
        "$s : IndicatorFact() java.lang.Object()",
        "$s : IndicatorFact() do[x]",
        "$s : IndicatorFact() @watch(name)",
        "$s := IndicatorFact()",
        "s : IndicatorFact()",
        "$s : IndicatorFact() from " + RUN,
        "$s : IndicatorFact() from entry-point \"x\"",
        "$s : IndicatorFact() over window:length(2)",
        "$s : IndicatorFact() accumulate(IndicatorFact($t : target); $n : sum($t))",
        "$s : IndicatorFact() $l : java.util.List() from collect(IndicatorFact())",
        "$s : IndicatorFact(\"x\";)",
        "$s : IndicatorFact(/name)",
        "$s : IndicatorFact(name matches \"(.*a){25}c\")",
        "$s : IndicatorFact(name contains \"x\")",
        "$s : IndicatorFact(name in (\"x\"))",
        "$s : IndicatorFact(name memberOf $s)",
        "$s : IndicatorFact(target.pow(9999999) > 1B)",
        "$s : IndicatorFact(name == \"a\".repeat(2000000000))",
        "$s : IndicatorFact(target + 1B > 2B)",
        "$s : IndicatorFact(target > 1e999999999B)",
        "$s : IndicatorFact(target > 1.5)",
        "$s : IndicatorFact(target = 1B)",
        "$s : IndicatorFact(target > 1B ? true : false)",
        "$s : IndicatorFact(new java.io.File(\"x\") != null)",
        "$s : IndicatorFact(" + RUN + " == null)",
        "$s : IndicatorFact(getClass() != null)",
        "$s : IndicatorFact(indicator.name() == \"x\")",
        "$s : IndicatorFact(name.length() > 3B)",
        "$s : IndicatorFact(number(name) > 3B)",
        "$s : IndicatorFact(this.name == \"x\")",
        "$s : IndicatorFact($s.verdicts() != null)",
        "$s : IndicatorFact(Situation.valueOf(\"x\") != null)",
        "$s : IndicatorFact(name == 'x')",
        "$s : IndicatorFact(name == \"a\\u0022\")",
        "$s : IndicatorFact(name == \"x\" || == \"y\")",
        "$s : IndicatorFact((((((((((((((((((((((((((target > 1B))))))))))))))))))))))))))",
      })
  void condition_otherThanComparisonsOfKnownFacts_refused(String condition) {
    assertThat(ofCondition(condition))
        .isNotEmpty()
        .allMatch(flaw -> flaw.matches("(refused|drl-syntax) tiny/a.drl:.*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$s : IndicatorFact(targetMet == true, direction == Direction.LOWER)",
        "$s : IndicatorFact(situation != Situation.MEASURED || movement == Movement.WORSE)",
        "$s : IndicatorFact(target > -1.5B && !(actual <= 3B) && (name == \"(\" || atCeiling))",
        "$s : IndicatorFact($g : group) exists GroupFact(id == $g, count(\"A\") > 1B)",
        "($s : IndicatorFact(target > 1B) or $s : IndicatorFact(actual > 1B))",
        "$s : IndicatorFact() Outcome(id == $s.id(), atLeast(\"B\")) not Score(id == $s.id())",
        "$s : IndicatorFact() not (IndicatorFact(id != $s.id, target > $s.target))",
      })
  void condition_ofComparisonsOfKnownFacts_admitted(String condition) {
    assertThat(ofCondition(condition)).isEmpty();
  }

  @Test
  void patterns_threeThatNoIdJoins_refused() {
    assertThat(ofCondition("$s : IndicatorFact() IndicatorFact() GroupFact()"))
        .containsExactly("unjoined-patterns tiny/a.drl:1");
    assertThat(ofCondition("$s : IndicatorFact() IndicatorFact() GroupFact(id == $s.group())"))
        .isEmpty();
    assertThat(
            ofCondition(
                "$s : IndicatorFact() IndicatorFact() GroupFact(id == $s.id || total > 1B)"))
        .containsExactly("unjoined-patterns tiny/a.drl:1");
    assertThat(ofCondition("$s : IndicatorFact() IndicatorFact() GroupFact($i : id, id == $i)"))
        .containsExactly("unjoined-patterns tiny/a.drl:1");
    assertThat(ofCondition("$s : IndicatorFact() IndicatorFact() GroupFact(level == $s.name())"))
        .containsExactly("unjoined-patterns tiny/a.drl:1");
  }

  @Test
  void text_beyondTheBudget_isADefectAtItsLine() {
    assertThat(
            ofCondition(
                "$s : IndicatorFact(" + "(".repeat(3000) + "target > 1B" + ")".repeat(3000) + ")"))
        .containsExactly("beyond-limits tiny/a.drl:2");
    assertThat(ofCondition("$s : IndicatorFact(target > " + "9".repeat(5000) + "B)"))
        .containsExactly("beyond-limits tiny/a.drl:2");
    assertThat(ofCondition("$s : IndicatorFact(name == \"" + "あ".repeat(20_000) + "\")"))
        .containsExactly("beyond-limits tiny/a.drl:2");
    assertThat(
            ofCondition(
                "$s : IndicatorFact("
                    + String.join(
                        ",", IntStream.range(0, 200).mapToObj(i -> "target > " + i + "B").toList())
                    + ")"))
        .containsExactly("beyond-limits tiny/a.drl:1");
  }

  @Test
  void consequence_otherThanVerbsWithLiterals_refused() {
    assertThat(
            flaws(
                "rule \"x\" ruleflow-group \"grading\" when $s : IndicatorFact() then",
                "$s.comment(\"x\"); " + RUN + "; end"))
        .containsExactly("refused tiny/a.drl:1");
  }
}
