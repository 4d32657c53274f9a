package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hyotei.model.Defects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The second wall alone: rule text goes to the compiler past the filter and the first wall. */
class BytecodeWallTest {

  private static final String MARK = "hyotei.test.ran";
  private static final Path FILE = Path.of(System.getProperty("java.io.tmpdir"), MARK);
  private static final String RUN = "System.setProperty(\"" + MARK + "\", \"1\")";

  static Stream<String> conditions() {
    return Stream.of(
        "$s : IndicatorFact(" + RUN + " == null)",
        "$s : IndicatorFact(eval(" + RUN + " == null))",
        "$s : IndicatorFact() eval(" + RUN + " == null)",
        "$s : IndicatorFact(target.pow(9999999) > 1B)",
        "$s : IndicatorFact(target.setScale(999999999) > 1B)",
        "$s : IndicatorFact(name == \"a\".repeat(2000000000))",
        "$s : IndicatorFact(name matches \"(.*a){25}c\")",
        "$s : IndicatorFact(name contains \"x\")",
        "$s : IndicatorFact(name str[startsWith] \"x\")",
        "$s : IndicatorFact(name.length() > 3)",
        "$s : IndicatorFact(getClass().getName() == \"x\")",
        "$s : IndicatorFact(target + 1B > 2B)",
        "$s : IndicatorFact(indicator != null)",
        "$s : IndicatorFact(verdicts != null)",
        "$s : IndicatorFact(Thread.currentThread() != null)",
        "$s : IndicatorFact(new java.io.File(\"x\") != null)",
        "$s : IndicatorFact() $l : java.util.List() from java.util.List.of(" + RUN + ")",
        "$s : IndicatorFact() accumulate(IndicatorFact($t : target); $n : sum($t))",
        "$s : IndicatorFact(name in (\"a\", \"b\"))",
        "$s : IndicatorFact(target > 1e999999999B)");
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void condition_otherThanComparison_refusedAndNothingRan(String condition) throws Exception {
    assertRefused(condition, "$s.comment(\"x\");");
  }

  static Stream<String> consequences() {
    return Stream.of(
        RUN + ";",
        "Runtime.getRuntime().exec(\"touch " + FILE + "\");",
        "new java.io.FileOutputStream(\"" + FILE + "\").close();",
        "new java.net.Socket(\"127.0.0.1\", 9).close();",
        "new Thread(() -> " + RUN + ").start();",
        "Runnable r = () -> " + RUN + "; r.run();",
        "Runnable r = new Runnable() { public void run() { " + RUN + "; } }; r.run();",
        "Class.forName(\"java.lang.Runtime\");",
        "$s.getClass().getDeclaredMethods();",
        "while (true) { }",
        "for (int i = 0; i < 2000000000; i++) { $s.comment(\"x\"); }",
        "byte[] b = new byte[2000000000];",
        "String t = \"a\"; $s.comment(t + t);",
        "try { $s.comment(\"x\"); } catch (RuntimeException e) { $s.comment(\"y\"); }",
        "throw new RuntimeException();",
        "synchronized ($s) { $s.comment(\"x\"); }",
        "insert(new Object());",
        "insert($s);",
        "update($s);",
        "delete($s);",
        "drools.halt();",
        "kcontext.getKieRuntime();",
        "$s.verdicts().comment($s, \"x\");",
        "$s.comment($s.name());",
        "$s.comment(\"\" + $s.name());",
        "int i = 1 / 0;",
        "$s.grade(\"A\", \"x\".repeat(2000000000));");
  }

  @ParameterizedTest
  @MethodSource("consequences")
  void consequence_otherThanVerbs_refusedAndNothingRan(String consequence) throws Exception {
    assertRefused("$s : IndicatorFact()", consequence);
  }

  private static void assertRefused(String condition, String consequence) throws Exception {
    Files.deleteIfExists(FILE);
    int threads = Thread.activeCount();

    List<String> flaws = compile("rule \"x\" when", condition, "then", consequence, "end");

    assertThat(flaws)
        .isNotEmpty()
        .allMatch(flaw -> flaw.startsWith("refused-bytecode "), "is refused by the wall");
    assertThat(flaws).anyMatch(flaw -> flaw.contains("tiny/grading.drl:1 "), "names the rule");
    assertThat(System.getProperty(MARK)).isNull();
    assertThat(FILE).doesNotExist();
    assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
  }

  @Test
  void function_recursive_refused() {
    assertThat(
            compile(
                "rule \"x\" when $s : IndicatorFact(f(40) > 1) then $s.comment(\"x\"); end",
                "function int f(int n) { return n < 2 ? n : f(n - 1) + f(n - 2); }"))
        .anyMatch(flaw -> flaw.startsWith("refused-bytecode "));
  }

  @Test
  void salience_computed_refused() {
    assertThat(
            compile(
                "rule \"x\" salience ("
                    + RUN
                    + " == null ? 1 : 2) when $s : IndicatorFact() then"
                    + " $s.comment(\"x\"); end"))
        .isNotEmpty()
        .allMatch(flaw -> flaw.startsWith("refused-bytecode "));
    assertThat(System.getProperty(MARK)).isNull();
  }

  @Test
  void comparison_ofEveryProperty_admitted() {
    List<String> lines = new ArrayList<>();
    for (FactMethods.FactMethod question : FactMethods.questions()) {
      // JavaParser of Drools takes "unit" for the beginning of a declaration
      if (question.name().equals("unit")) {
        continue;
      }
      String call = question.name() + (question.method().getParameterCount() == 0 ? "" : "(\"x\")");
      Class<?> type = question.method().getReturnType();
      String fact = question.fact().getSimpleName();
      String subject = fact.matches("Outcome|Score") ? "$s : IndicatorFact() " : "$s : ";
      for (String comparison : comparisons(call, type)) {
        lines.add(
            "rule \""
                + lines.size()
                + "\" salience "
                + (lines.size() * 1000)
                + " when "
                + subject
                + fact
                + "("
                + comparison
                + ") then "
                + "$s.grade(\"A\", \"x\"); $s.finding(\"a\", \"x\"); end");
      }
    }
    lines.add(
        "rule \"not\" when $s : IndicatorFact($g : group) not GroupFact(id == $g) then $s.comment(\"x\"); end");
    lines.add(
        "rule \"or\" when ($s : IndicatorFact(target > 1B) or $s : IndicatorFact(actual > 1B)) then $s.comment(\"x\"); end");
    lines.add(
        "rule \"exists\" when $s : IndicatorFact($t : target) exists (IndicatorFact(target > $t) and GroupFact(id == $s.group())) then $s.comment(\"x\"); end");

    assertThat(lines).hasSizeGreaterThan(200);
    assertThat(compile(lines.toArray(String[]::new))).isEmpty();
  }

  private static List<String> comparisons(String call, Class<?> type) {
    if (type == java.math.BigDecimal.class) {
      return List.of(
          call + " >= 3B && " + call + " < 4.5B",
          "!(" + call + " > -1.5B) || " + call + " == null");
    }
    if (type == boolean.class || type == Boolean.class) {
      return List.of(call + " == true", call + " != false && " + call);
    }
    return type == String.class
        ? List.of(call + " == \"x\"", call + " != null")
        : List.of(call + " == null");
  }

  /** The defects as {@code code file:line what}. */
  private static List<String> compile(String... lines) {
    List<RuleSource> rules = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].startsWith("rule \"")) {
        String name = lines[i].replaceFirst("rule \"([^\"]*)\"(?s:.*)", "$1");
        rules.add(
            new RuleSource(
                name,
                "tiny/grading.drl",
                i + 1,
                i + 1,
                Phase.GRADING,
                List.of(),
                List.of(),
                List.of(),
                null));
      }
    }
    Defects defects = new Defects();
    ExpandedFile file =
        new ExpandedFile("tiny/grading.drl", Phase.GRADING, Arrays.asList(lines), rules);
    var built =
        new PolicyCompiler(PolicyCompiler.Model.EXECUTABLE).compile("tiny", List.of(file), defects);
    assertThat(built.isEmpty()).isEqualTo(!defects.isEmpty());
    return defects.list().stream()
        .map(defect -> TestPack.shown(defect) + " " + defect.message().en())
        .toList();
  }
}
