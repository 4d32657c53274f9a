package org.hyotei.policy;

import static org.hyotei.policy.RuleFilterTest.RUN;
import static org.hyotei.policy.RuleFilterTest.assertRefused;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What conditions and consequences of a rule might try; each is refused at its line. */
class RuleFilterAttemptsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$s : IndicatorFact(eval(" + RUN + " == null))",
        "eval(true)",
        "$s : IndicatorFact(name.getClass() != null)",
        "$s : IndicatorFact(getClass() != null)",
        "$s : IndicatorFact(this.name != null)",
        "$s : IndicatorFact(" + RUN + " == null)",
        "$s : IndicatorFact(Runtime.getRuntime() != null)",
        "$s : IndicatorFact(java.lang.System.out != null)",
        "$s : IndicatorFact(indicator != null)",
        "$s : IndicatorFact(verdicts != null)",
        "$s : IndicatorFact(measure(null) != null)",
        "$s : IndicatorFact(grade(\"A\", \"x\") == null)",
        "$s : IndicatorFact(name matches \"(a+)+b\")",
        "$s : IndicatorFact(name contains \"x\")",
        "$s : IndicatorFact(name str[startsWith] \"x\")",
        "$s : IndicatorFact(name in (\"x\"))",
        "$s : IndicatorFact(name soundslike \"x\")",
        "$s : IndicatorFact(name == 'x')",
        "$s : IndicatorFact(name == `x`)",
        "$s : IndicatorFact(target == 'x' + 1B)",
        "$s : IndicatorFact(target + 1B > 2B)",
        "$s : IndicatorFact(target * 2B > 2B)",
        "$s : IndicatorFact(target > 1B ? true : false)",
        "$s : IndicatorFact(target = 1B)",
        "$s : IndicatorFact(indicator.attributes[\"x\"] != null)",
        "$s : IndicatorFact() from $list",
        "$s : IndicatorFact() from entry-point \"x\"",
        "$s : IndicatorFact() over window:length(2)",
        "accumulate(IndicatorFact($t : target); $n : sum($t))",
        "$s : IndicatorFact() IndicatorFact() from collect(IndicatorFact())",
        "forall($s : IndicatorFact())",
        "Object()",
        "$s : Object()",
        "String()",
        "org.hyotei.facts.IndicatorFact()",
        "$s : IndicatorFact(/name)",
        "?all()",
        "$s : IndicatorFact(new java.io.File(\"x\") != null)",
        "$s : IndicatorFact() do[x]",
        "if (true) do[x]",
        "$s : IndicatorFact(name == \"\\u0022\")",
        "$s : IndicatorFact(name == \"a\\\\\")",
        "$s : IndicatorFact(name == \"a\u202eb\")",
        "$s : IndicatorFact(name == \"not closed)",
        "$s : IndicatorFact(\\u0053ystem != null)",
        "$s : IndicatorFact(target > 0x10)",
        "$s : IndicatorFact(target > 1.5)",
        "$s : IndicatorFact(target > 100) // salience",
        "$salience : IndicatorFact(target > 100.5)",
        "$s : IndicatorFact(target > 1e3B)",
        "$s : IndicatorFact() /* " + RUN + " */",
        "$s : IndicatorFact(); } { " + RUN + ";",
        "$s : IndicatorFact() then " + RUN + ";",
        "$s : IndicatorFact() end",
        "$s : IndicatorFact() rule \"y\"",
        "end",
        "rule \"y\"",
        "when",
        "$s : GroupFact()"
      })
  void condition_otherThanComparisonsOfKnownFacts_refused(String condition) {
    assertRefused(
        4,
        "rule \"x\"",
        "when",
        "  $s : IndicatorFact()",
        "  " + condition,
        "then",
        "  $s.grade(\"A\", \"x\");",
        "end");
  }

  static List<String> consequences() {
    return List.of(
        RUN + ";",
        "java.lang." + RUN + ";",
        "Runtime.getRuntime().exit(1);",
        "Runtime.getRuntime().exec(\"true\");",
        "Thread.sleep(1);",
        "new Thread().start();",
        "throw new RuntimeException();",
        "while (true) { }",
        "for (;;) { }",
        "do { } while (true);",
        "int i = 0;",
        "var x = $s;",
        "return;",
        "if (true) { }",
        "synchronized ($s) { }",
        "insert(new Object());",
        "insertLogical($s);",
        "update($s);",
        "modify($s) { }",
        "retract($s);",
        "delete($s);",
        "drools.halt();",
        "kcontext.getKieRuntime();",
        "$s.getClass();",
        "$s.verdicts().grade($s, \"A\", \"x\");",
        "$s.indicator();",
        "$s.grade(\"A\", \"x\").getClass();",
        "$s.grade(\"A\", \"x\"); " + RUN + ";",
        "$s.grade(\"A\", $s.name());",
        "$s.grade($s, \"x\");",
        "$s.grade(\"A\", \"x\" + \"y\");",
        "$s.grade(\"A\");",
        "$s.comment(\"A\", \"x\");",
        "$s.finding(\"x\");",
        "$s.grade(\"A\", \"x\")",
        "$s.grade.comment(\"x\");",
        "grade(\"A\", \"x\");",
        "($s).grade(\"A\", \"x\");",
        "$s.grade(\"A\", 'x');",
        "$s.grade(\"A\", \"\\u0022); " + RUN + "; //\");",
        "$s.grade(\"A\", \"\\\"); " + RUN + "; //\");",
        "$s.grade(\"A\", \"\\\\u0022); //\");",
        "$s.grade(\"A\", \"\"\"x\"\"\");",
        "$s.grade(\"A\", \"x\ty\");",
        "$s.grade(\"A\", \"x\u2028y\");",
        "\\u0053ystem.exit(1);",
        "Ｓystem.exit(1);",
        "@Deprecated",
        "#{x}",
        "/* " + RUN + "; */",
        "/**/",
        "{ " + RUN + "; }",
        "; ; " + RUN,
        ";",
        "when",
        "end end",
        "then");
  }

  @ParameterizedTest
  @MethodSource("consequences")
  void consequence_otherThanTheVerbsWithLiterals_refused(String consequence) {
    assertRefused(
        6,
        "rule \"x\"",
        "when",
        "  $s : IndicatorFact()",
        "then",
        "  $s.grade(\"A\", \"x\");",
        "  " + consequence,
        "end");
  }
}
