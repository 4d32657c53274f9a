package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.check.CheckReport;
import org.hyotei.check.PackCheck;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Files that hostile authors would write, under {@code src/test/attacks}: each takes the place of
 * one file of a good pack and must be told as {@code expected.txt} says, with nothing of it run.
 */
class AttacksTest {

  private static final Path ATTACKS = Path.of("src/test/attacks");
  private static final Path EXPECTED = ATTACKS.resolve("expected.txt");

  private static final String FILE = "tiny/grading.drl";

  /** What runs before there is bytecode to read. */
  private static final Set<String> RUN_BY_THE_BUILD =
      Set.of("build/enum-initialiser.drl", "build/accumulate-constructor.drl");

  /**
   * What calls nothing, and costs time or space or looks like something else. The parser of Drools
   * takes time without end for brackets that are too deep, where its stack is deep enough.
   */
  private static final Set<String> ONLY_COSTLY =
      Set.of(
          "language/class-by-full-name.drl",
          "space/alternatives.drl",
          "space/comment-over-lines.drl",
          "space/conjunction.drl",
          "space/long-text.drl",
          "space/not-nested.drl",
          "space/parentheses-over-lines.drl",
          "space/parentheses.drl",
          "text/right-to-left.drl",
          "time/five-unjoined-patterns.drl",
          "time/many-comparisons.drl",
          "time/many-patterns.drl");

  /** Of a check, on a machine that does other things too. */
  private static final Duration LONGEST = Duration.ofSeconds(15);

  /** Attacks by path, as {@code expected.txt} lists them, with their defects. */
  private static Map<String, String> expected() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (String line : Files.readAllLines(EXPECTED)) {
      String[] parts = line.split(": ", 2);
      assertThat(expected.put(parts[0], parts[1])).as(line).isNull();
    }
    return expected;
  }

  private static List<String> attacks() throws IOException {
    try (Stream<Path> files = Files.walk(ATTACKS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.equals(EXPECTED))
          .map(file -> ATTACKS.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void attacks_inTheTree_areThoseExpected() throws IOException {
    assertThat(attacks()).containsExactlyElementsOf(expected().keySet());
    assertThat(attacks()).hasSizeGreaterThan(150);
  }

  @TestFactory
  Stream<DynamicTest> attack_inAPack_refusedAndNothingRan() throws IOException {
    TestPack.tiny().policy(); // what a first build changes is no attack's doing
    Map<String, String> expected = expected();
    return attacks().stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack, () -> check(attack, expected.getOrDefault(attack, ""))));
  }

  private static void check(String attack, String expected) throws IOException {
    try (Canary canary = new Canary()) {
      String text =
          Files.readString(ATTACKS.resolve(attack))
              .replace("@PORT@", String.valueOf(canary.port()));
      PackSnapshot pack = pack(attack, text).snapshot();
      long start = System.nanoTime();

      CheckReport report = new PackCheck().check(pack);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
      canary.assertAlive();
      assertThat(report.passed()).isFalse();
      assertThat(report.defects())
          .extracting(CheckReport.Remark::defect)
          .allSatisfy(AttacksTest::isToldOnOneLineInBothLanguages);
      assertThat(
              report.defects().stream()
                  .map(remark -> TestPack.shown(remark.defect()))
                  .distinct()
                  .collect(Collectors.joining(", ")))
          .isEqualTo(expected);
    }
  }

  /** Past the filter of words, with the phase that a rule file gets. */
  private static ExpandedFile unfiltered(String attack) throws IOException {
    String text =
        Files.readString(ATTACKS.resolve(attack))
            .replace("rule \"attack\"", "rule \"attack\" ruleflow-group \"grading\"")
            .replace("@PORT@", "9");
    List<String> lines = text.lines().toList();
    RuleSource rule =
        new RuleSource(
            "attack", FILE, 1, lines.size(), Phase.GRADING, List.of(), List.of(), lines, null);
    return new ExpandedFile(FILE, Phase.GRADING, lines, List.of(rule));
  }

  private static Stream<DynamicTest> eachInDrl(Set<String> but, ThrowingConsumer<String> test)
      throws IOException {
    TestPack.tiny().policy();
    assertThat(attacks()).containsAll(but);
    return attacks().stream()
        .filter(attack -> attack.endsWith(".drl") && !but.contains(attack))
        .map(attack -> DynamicTest.dynamicTest(attack, () -> test.accept(attack)));
  }

  @TestFactory
  Stream<DynamicTest> attack_inDrl_stoppedByTheSyntaxWallAlone() throws IOException {
    PolicyDefinition policy = TestPack.tiny().policy().definition();
    return eachInDrl(
        Set.of(),
        attack -> {
          try (Canary canary = new Canary()) {
            Defects defects = new Defects();
            SyntaxWall.check("tiny", unfiltered(attack), policy, defects);

            assertThat(defects.list()).isNotEmpty();
            canary.assertAlive();
          }
        });
  }

  private static Defects compiled(String attack) throws IOException {
    Defects defects = new Defects();
    new PolicyCompiler(PolicyCompiler.Model.EXECUTABLE)
        .compile("tiny", List.of(unfiltered(attack)), defects);
    return defects;
  }

  @TestFactory
  Stream<DynamicTest> attack_inDrl_stoppedByTheBytecodeWallAlone() throws IOException {
    return eachInDrl(
        Stream.concat(ONLY_COSTLY.stream(), RUN_BY_THE_BUILD.stream()).collect(Collectors.toSet()),
        attack -> {
          try (Canary canary = new Canary()) {
            assertThat(compiled(attack).list())
                .isNotEmpty()
                .extracting(Defect::code)
                .containsAnyOf("refused-bytecode", "does-not-compile");
            canary.assertAlive();
          }
        });
  }

  /** Why there are two walls; and that the canary does notice. */
  @TestFactory
  Stream<DynamicTest> attack_runByTheBuild_isBeyondTheBytecodeWall() {
    return RUN_BY_THE_BUILD.stream()
        .map(
            attack ->
                DynamicTest.dynamicTest(
                    attack,
                    () -> {
                      try (Canary canary = new Canary()) {
                        compiled(attack);

                        assertThatThrownBy(canary::assertAlive).isInstanceOf(AssertionError.class);
                      } finally {
                        System.clearProperty("hyotei.attack");
                      }
                    }));
  }

  /** Whatever the author wrote, a line of the log stays one line, and short. */
  private static void isToldOnOneLineInBothLanguages(Defect defect) {
    assertThat(defect.message().ja()).matches(".*[ぁ-ん].*").hasSizeLessThan(2000);
    assertThat(defect.message().en()).isNotBlank().hasSizeLessThan(2000);
    assertThat(defect.message().ja() + defect.message().en() + defect.place().text())
        .doesNotMatch("(?s).*[\\p{Cntrl}\u2028\u2029\u202e].*");
  }

  /** The good pack with the attack in the place of the file of its kind. */
  private static TestPack pack(String attack, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String kind = attack.substring(attack.indexOf('.') + 1);
    return switch (kind) {
      case "drl" -> TestPack.drl("").with(FILE, text);
      case "csv" -> TestPack.table("grading.csv", bytes);
      case "dslr" -> TestPack.tiny().with("tiny/grading.dslr", text);
      case "dsl" -> TestPack.tiny().with("tiny/own.dsl", text);
      case "policy.yaml" -> TestPack.tiny().with("tiny/policy.yaml", text);
      case "case.yaml" -> TestPack.tiny().with("tiny/cases/attack.yaml", text);
      default -> throw new IllegalArgumentException(attack);
    };
  }
}
