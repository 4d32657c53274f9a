package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceFileTest {

  private static ExpandedFile expand(Defects defects, String... lines) {
    TestPack pack = TestPack.tiny();
    Vocabulary vocabulary = Vocabulary.read(pack.files(), List.of("vocabulary.dsl"), defects);
    PolicyDefinition policy =
        PolicyDefinitionReader.read(
                pack.text("tiny/policy.yaml"), "tiny/policy.yaml", "tiny", defects)
            .orElseThrow();
    return SentenceFile.expand(
        "tiny/x.dslr",
        Arrays.asList(lines),
        Phase.GRADING,
        vocabulary,
        new SlotReader(vocabulary, policy),
        defects);
  }

  /** The DRL of one condition line of an indicator. */
  private static String condition(String line) {
    Defects defects = new Defects();
    ExpandedFile file =
        expand(defects, "ルール \"x\"", "もし", "指標がある", line, "ならば", "評価 A 理由 x", "終わり");
    assertThat(defects.list()).isEmpty();
    return file.lines().get(3).strip();
  }

  private static List<Defect> defectsOf(String subject, String condition, String consequence) {
    Defects defects = new Defects();
    expand(defects, "ルール \"x\"", "もし", subject, condition, "ならば", consequence, "終わり");
    return defects.list();
  }

  @Test
  void file_sentences_expandLineForLine() {
    Defects defects = new Defects();
    ExpandedFile file =
        expand(
            defects,
            "// 評価",
            "",
            "ルール \"A: 達した\"",
            "もし",
            "    指標がある",
            "    // 二つの条件",
            "    - 達成率 が 100% 以上",
            "    - 高いほどよい",
            "ならば",
            "    評価 A 理由 達成率{達成率}のため。",
            "    総評 良い",
            "終わり");

    assertThat(defects.list()).isEmpty();
    assertThat(file.lines())
        .containsExactly(
            "",
            "",
            "rule \"A: 達した\" ruleflow-group \"grading\"",
            "when",
            "$s : IndicatorFact(",
            "",
            "  (achievementPercent >= 100B),",
            "  (direction == Direction.HIGHER))",
            "then",
            "  $s.grade(\"A\", \"達成率{達成率}のため。\");",
            "  $s.comment(\"良い\");",
            "end");
    RuleSource rule = file.rules().get(0);
    assertThat(rule.location()).isEqualTo("tiny/x.dslr:3-12");
    assertThat(rule.conditions()).extracting(RuleSource.Condition::line).containsExactly(5, 7, 8);
    assertThat(rule.conditions().get(1).text()).isEqualTo("- 達成率 が 100% 以上");
    assertThat(rule.consequences()).containsExactly("評価 A 理由 達成率{達成率}のため。", "総評 良い");
    assertThat(rule.text()).hasSize(10).startsWith("ルール \"A: 達した\"").endsWith("終わり");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- 達成率 が 84% 以上",
        "- 達成率が84%以上",
        "- 達成率　が　８４％　以上",
        "・達成率 が 84％ 以上",
        "－ 達成率 が 84% 以上",
        "−達成率 が ８４% 以上",
        "‐ 達成率  が  84 %  以上",
        "\t-\t達成率\tが\t84%\t以上  "
      })
  void condition_anyWidthSpacingAndDash_sameRuleText(String line) {
    assertThat(condition(line)).isEqualTo("(achievementPercent >= 84B))");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- 達成率 が １，０００．５％ 超 | (achievementPercent > 1000.5B))",
        "- 前回からの増減率 が ▲3.2% 未満 | (changeRatePercent < -3.2B))",
        "- 達成率 が 80% 以上 100% 未満 | (achievementPercent >= 80B && achievementPercent < 100B))",
        "- 実績 が 1,234 以上である | (actual >= 1234B))",
        "- 最終目標への進捗率 が 経過率 以上 | (finalProgressPercent >= elapsedPercent))",
        "- 達成率 がない | (achievementPercent == null))",
        "- 実績 がある | (actual != null))",
        "- 入力 weight が 3 以上 | (number(\"weight\") >= 3B))"
      })
  void condition_ofTheVocabulary_itsRuleText(String line, String drl) {
    assertThat(condition(line)).isEqualTo(drl);
  }

  @Test
  void sentence_unknown_namesItAndTheNearest() {
    List<Defect> defects = defectsOf("指標がある", "- 達成率 が 80% より上", "評価 A 理由 x");

    assertThat(defects)
        .extracting(TestPack::shown)
        .containsExactly("unknown-sentence tiny/x.dslr:4");
    assertThat(defects.get(0).message().ja()).contains("「- 達成率 が 80% より上」", "近い文: - {率} が {数}% 以上");
    assertThat(defects.get(0).message().en()).contains("Nearest: - {率} が {数}% 以上");
  }

  @Test
  void condition_withoutItsDash_isToldSo() {
    List<Defect> defects = defectsOf("指標がある", "達成率 が 80% 以上", "評価 A 理由 x");

    assertThat(defects).extracting(TestPack::shown).containsExactly("missing-dash tiny/x.dslr:4");
  }

  @Test
  void grade_inFullWidth_isThatOfTheScale() {
    assertThat(defectsOf("指標がある", "- 高いほどよい", "評価 Ａ 理由 x")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "指標がある | - 達成率 が 百% 以上 | 評価 A 理由 x | 4 | 「百」",
        "指標がある | - 達成率 が 1e5% 以上 | 評価 A 理由 x | 4 | 「1e5」",
        "指標がある | - 達成率 が 1000000000000000000000% 以上 | 評価 A 理由 x | 4 | 数のところ",
        "指標がある | - 達成度 が 80% 以上 | 評価 A 理由 x | 4 | 近いもの: 達成率",
        "指標がある | - 達成率 が 80 以上 100 未満 | 評価 A 理由 x | 4 | 割合の数には % を付けて",
        "指標がある | - 実績 が 80% 以上 | 評価 A 理由 x | 4 | 「実績」は割合ではないので",
        "指標がある | - 達成率 が 3 以上である | 評価 A 理由 x | 4 | 「達成率」は割合なので",
        "指標がある | - 平均点 が 3 以上である | 評価 A 理由 x | 4 | 「平均点」はこの対象（指標）にはありません",
        "区分がある | - 達成率 が 80% 以上 | 評価 A 理由 x | 4 | 「達成率」はこの対象（区分）にはありません",
        "指標がある | - 達成率 が 120％を超える | 評価 A 理由 x | 4 | 「達成率」は割合なので",
        "指標がある | - 達成率 が 100% 以上 80% 未満 | 評価 A 理由 x | 4 | 下の数 100 が上の数 80 より小さくありません",
        "指標がある | - 達成率 が 80% 超 80% 以下 | 評価 A 理由 x | 4 | 下の数 80 が上の数 80 より小さくありません",
        "指標がある | - 高いほどよい | 評価 A 理由 達成率{達成率 | 6 | 括弧が閉じていません",
        "指標がある | - 入力 height が 3 以上 | 評価 A 理由 x | 4 | 入力「height」",
        "指標がある | - 高いほどよい | 評価 Z 理由 x | 6 | あるもの: A、B、C、-",
        "指標がある | - 高いほどよい | 評価 A 理由 達成度{達成度} | 6 | {達成度} は使えません。近いもの: 達成率",
        "指標がある | - 高いほどよい | 評価 A 理由 {平均点}点 | 6 | {平均点} はこの対象（指標）にはありません",
        "取組がある | - 担当が 市 | 総評 {目標} | 6 | {目標} はこの対象（取組）にはありません",
        "指標がある | - 高いほどよい | 確認事項 Far x | 6 | 符号「Far」"
      })
  void value_wrong_defectSaysWhatAndWhere(
      String subject, String condition, String consequence, int line, String message) {
    List<Defect> defects = defectsOf(subject, condition, consequence);

    assertThat(defects)
        .extracting(TestPack::shown)
        .containsExactly("bad-value-in-sentence tiny/x.dslr:" + line);
    assertThat(defects.get(0).message().ja()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "end",
        "then",
        "rule 1 when x then y end",
        "a; b;",
        "a)",
        "a) // b",
        "/* a */",
        "http://x",
        "#a",
        "'a'",
        "a = b",
        "$s.grade()",
        "%s %d",
        "A 理由 B",
        "100％",
        "「引用」",
        "🙂"
      })
  void reason_wordsOfDrl_standAsText(String words) {
    Defects defects = new Defects();
    ExpandedFile file =
        expand(defects, "ルール \"" + words + "\"", "もし", "指標がある", "ならば", "評価 A 理由 " + words, "終わり");

    assertThat(defects.list()).isEmpty();
    assertThat(file.lines().get(4)).isEqualTo("  $s.grade(\"A\", \"" + words + "\");");
    assertThat(file.rules().get(0).name()).isEqualTo(words);
  }

  static List<String> breakouts() {
    return List.of(
        "\"); System.exit(1); //",
        "a\\",
        "\\\"); System.exit(1); //",
        "\\u0022); System.exit(1); //",
        "\\u000a System.exit(1);",
        "a\u0000b",
        "a\u2028b",
        "a\u2029b",
        "a\u202eb",
        "a\u2066b",
        "a\u200bb",
        "a\ufeffb",
        "a\u0085b",
        "a\u0007b",
        "a\tb",
        "a\ud800b",
        "\"",
        "x".repeat(1001));
  }

  @ParameterizedTest
  @MethodSource("breakouts")
  void text_thatCouldLeaveItsLiteral_isRefusedEverywhere(String text) {
    assertThat(defectsOf("指標がある", "- 高いほどよい", "評価 A 理由 x" + text + "x"))
        .isNotEmpty()
        .allSatisfy(defect -> assertThat(defect.place().line()).isEqualTo(6));
    assertThat(defectsOf("取組がある", "- 担当が x" + text + "x", "評価 A 理由 x"))
        .isNotEmpty()
        .allSatisfy(defect -> assertThat(defect.place().line()).isEqualTo(4));
    Defects defects = new Defects();
    expand(defects, "ルール \"x" + text + "x\"", "もし", "指標がある", "ならば", "評価 A 理由 x", "終わり");
    assertThat(defects.list()).isNotEmpty();
    assertThat(defects.list().get(0).place().line()).isEqualTo(1);
  }

  @Test
  void finding_codeAndSentence_partedAtTheSpace() {
    Defects defects = new Defects();
    ExpandedFile file =
        expand(defects, "ルール \"x\"", "もし", "指標がある", "ならば", "確認事項　far-below　低い 値", "終わり");

    assertThat(defects.list()).isEmpty();
    assertThat(file.lines().get(4)).isEqualTo("  $s.finding(\"far-below\", \"低い 値\");");
  }

  @Test
  void line_veryLong_refusedBeforeMatching() {
    assertThat(defectsOf("指標がある", "- " + "が%以上".repeat(100_000), "評価 A 理由 x"))
        .extracting(Defect::code)
        .containsExactly("line-too-long");
  }
}
