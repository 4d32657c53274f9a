package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hyotei.evaluation.TestPlans;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {

  private static TestPack withSecondRule(String condition) {
    return TestPack.drl(
        "rule \"good\"",
        "when",
        "  $s : IndicatorFact()",
        "then",
        "  $s.comment(\"x\");",
        "end",
        "",
        "rule \"second\"",
        "when",
        "  " + condition,
        "then",
        "  $s.comment(\"x\");",
        "end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$s : IndicatorFact(meanPoints > 1B)",
        "$s : GroupFact(achievementPercent > 1B)",
        "$s : ActivityFact(name.level == \"x\")",
        "$s : IndicatorFact(target == \"x\")",
        "$s : IndicatorFact(direction == Direction.BETTER)",
        "$s : IndicatorFact(direction == Situation.MEASURED)",
        "$s : IndicatorFact(number(1B) > 1B)",
        "$s : IndicatorFact(count(\"A\") > 1B)",
        "$s : IndicatorFact(target > $t)",
        "$s : IndicatorFact(target > , actual > 1B)",
        "$t : IndicatorFact()",
        "$s : IndicatorFact",
        "$s : Direction()",
        "not IndicatorFact()"
      })
  void drl_thatDrlAdmitsNotOrDoesNotBuild_defectInItsRule(String condition) {
    List<Defect> defects = withSecondRule(condition).defects();

    assertThat(defects).isNotEmpty();
    assertThat(defects)
        .allSatisfy(
            defect -> {
              assertThat(defect.code()).isIn("does-not-compile", "drl-syntax", "refused");
              assertThat(defect.place().file()).isEqualTo("tiny/grading.drl");
              assertThat(defect.place().line()).isBetween(8, 13);
            });
  }

  @Test
  void sentences_ofTwoKinds_defectInTheirRule() {
    TestPack pack =
        TestPack.sentences(
            "ルール \"良\"",
            "もし",
            "指標がある",
            "ならば",
            "総評 x",
            "終わり",
            "",
            "ルール \"合わない\"",
            "もし",
            "区分がある",
            "- 目標に達した",
            "ならば",
            "総評 x",
            "終わり");

    assertThat(pack.flaws()).containsExactly("does-not-compile tiny/grading.dslr:8");
    assertThat(pack.defects().get(0).message().en()).contains("合わない");
  }

  @Test
  void rules_twoDoNotBuild_bothAreTold() {
    TestPack pack =
        TestPack.drl(
            "rule \"a\"",
            "when",
            "  $s : IndicatorFact(meanPoints > 1B)",
            "then",
            "  $s.comment(\"x\");",
            "end",
            "rule \"b\"",
            "when",
            "  $s : GroupFact(target > 1B)",
            "then",
            "  $s.comment(\"x\");",
            "end");

    assertThat(pack.flaws())
        .containsExactly(
            "does-not-compile tiny/grading.drl:1", "does-not-compile tiny/grading.drl:7");
  }

  @ParameterizedTest
  @CsvSource({"tiny/more.dslr, 1", "tiny/grading.dslr, 9"})
  void ruleName_twice_defectNamesTheFirst(String file, int line) {
    String again = "ルール \"A: 目標に達した\"\nもし\n指標がある\nならば\n総評 x\n終わり\n";
    TestPack pack = TestPack.tiny();
    pack =
        file.endsWith("more.dslr")
            ? pack.with(file, again)
                .replacing("tiny/policy.yaml", "[grading.dslr]", "[grading.dslr, more.dslr]")
            : pack.replacing(file, "\"C: 目標に届かない\"", "\"A: 目標に達した\"");

    List<Defect> defects = pack.defects();

    assertThat(defects)
        .extracting(TestPack::shown)
        .containsExactly("duplicate-rule " + file + ":" + line);
    assertThat(defects.get(0).message().ja()).contains("tiny/grading.dslr:1-7");
  }

  @Test
  void ruleNames_ofAllSorts_keepApartAndAreTraced() {
    List<String> names =
        List.of(
            "A:B",
            "A;B",
            "A B",
            "A_B",
            "A__B",
            "a b",
            "あ",
            "ア",
            "ｱ",
            "1",
            "A/B",
            "A\u3000B",
            "%s",
            "$s",
            "{x}",
            "rule",
            "A.B",
            "A-B",
            "'A'",
            "🙂",
            "end",
            "then");
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      lines.addAll(List.of("ルール \"" + name + "\"", "もし", "指標がある", "ならば", "総評 x", "終わり"));
    }

    CompiledPolicy policy = TestPack.sentences(lines.toArray(String[]::new)).policy();
    var evaluation =
        TestPlans.evaluate(
            policy,
            TestPlans.ofJsonText(
                "{\"id\": \"p\", \"fiscalYear\": \"R6\", \"groups\": [{\"id\": \"g\"}],"
                    + " \"indicators\": [{\"id\": \"i\", \"group\": \"g\"}]}"));

    assertThat(evaluation.commentary())
        .extracting(comment -> comment.rule().name())
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "int", "2024", "a-b", "a_b", "java"})
  void pack_anyPlainFolderName_compiles(String id) {
    assertThat(read(id).list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"川口", "A B", "a.b", "a:b", "-a", "a;b", "\u202ea"})
  void pack_folderNameThatIsNoId_isADefect(String id) {
    assertThat(read(id).list()).extracting(Defect::code).containsExactly("bad-name");
  }

  private static Defects read(String id) {
    Map<String, byte[]> files = new TreeMap<>();
    TestPack tiny = TestPack.tiny().replacing("tiny/policy.yaml", "id: tiny", "id: \"" + id + "\"");
    PackFiles all = tiny.files();
    for (String path : all.paths()) {
      files.put(
          path.replace("tiny/", id + "/"), Optional.ofNullable(all.bytes(path)).orElseThrow());
    }
    Defects defects = new Defects();
    new PolicyReader().read(id, new PackFiles(files), defects);
    return defects;
  }

  @Test
  void ruleFile_namedAndNotAmongTheFiles_isADefect() {
    assertThat(TestPack.tiny().without("tiny/grading.dslr").flaws())
        .containsExactly("missing-file tiny/grading.dslr:0");
  }

  @Test
  void policy_oldVersion_goesOnWorkingBesideTheNew() {
    CompiledPolicy before = TestPack.tiny().policy();
    CompiledPolicy after = TestPack.tiny().replacing("tiny/grading.dslr", "100%", "200%").policy();
    var plan = TestPlans.example("kawaguchi/examples/R6.json");

    assertThat(TestPlans.evaluate(before, plan).summary().grades().get("A")).isGreaterThan(10);
    assertThat(TestPlans.evaluate(after, plan).summary().grades().get("A")).isEqualTo(1);
    assertThat(before.version()).isNotEqualTo(after.version());
  }
}
