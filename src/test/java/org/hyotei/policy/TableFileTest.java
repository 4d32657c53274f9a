package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.tabular.CsvEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {

  private static ExpandedFile expand(Phase phase, Defects defects, byte[] csv) {
    TestPack pack = TestPack.tiny();
    Vocabulary vocabulary = Vocabulary.read(pack.files(), List.of("vocabulary.dsl"), defects);
    PolicyDefinition policy =
        PolicyDefinitionReader.read(
                pack.text("tiny/policy.yaml"), "tiny/policy.yaml", "tiny", defects)
            .orElseThrow();
    return TableFile.expand(
        "tiny/x.csv", csv, phase, vocabulary, new SlotReader(vocabulary, policy), defects);
  }

  private static ExpandedFile expand(Phase phase, Defects defects, String... lines) {
    return expand(phase, defects, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static ExpandedFile sound(Phase phase, String... lines) {
    Defects defects = new Defects();
    ExpandedFile file = expand(phase, defects, lines);
    assertThat(defects.list()).isEmpty();
    return file;
  }

  private static List<Defect> defects(String... lines) {
    Defects defects = new Defects();
    expand(Phase.GRADING, defects, lines);
    return defects.list();
  }

  /** The conditions of the one rule of a table that grades indicators. */
  private static List<String> conditions(String... lines) {
    return sound(Phase.GRADING, lines).rules().get(0).conditions().stream()
        .map(RuleSource.Condition::text)
        .toList();
  }

  @Test
  void table_ofAScale_oneRuleARowOnItsLine() {
    ExpandedFile file =
        sound(
            Phase.GRADING,
            "川口市の評価の基準,,,,,,",
            "値の名前: 達成率,,,,,,",
            ",,,,,,",
            "下限,以上／超,上限,未満／以下,評価,理由,備考",
            "100%,以上,,,A,達成率{達成率},表のとおり",
            ",,,,,,ここから下は目標に届かないもの",
            "80,以上,100,未満,B,達成率{達成率},",
            ",,８０％,未満,C,達成率{達成率},");

    assertThat(file.lines())
        .containsExactly(
            "",
            "",
            "",
            "",
            "rule \"x.csv 5行目: A\" ruleflow-group \"grading\" when $s : IndicatorFact("
                + "(achievementPercent >= 100B)) then $s.grade(\"A\", \"達成率{達成率}\"); end",
            "",
            "rule \"x.csv 7行目: B\" ruleflow-group \"grading\" when $s : IndicatorFact("
                + "(achievementPercent >= 80B && achievementPercent < 100B))"
                + " then $s.grade(\"B\", \"達成率{達成率}\"); end",
            "rule \"x.csv 8行目: C\" ruleflow-group \"grading\" when $s : IndicatorFact("
                + "(achievementPercent < 80B)) then $s.grade(\"C\", \"達成率{達成率}\"); end");
    RuleSource rule = file.rules().get(1);
    assertThat(rule.location()).isEqualTo("tiny/x.csv:7 A7:G7");
    assertThat(rule.cells()).isEqualTo("A7:G7");
    assertThat(rule.conditions())
        .extracting(RuleSource.Condition::text)
        .containsExactly("指標がある", "- 達成率 が 80% 以上 100% 未満");
    assertThat(rule.consequences()).containsExactly("評価 B 理由 達成率{達成率}");
    assertThat(rule.text()).containsExactly("80 | 以上 | 100 | 未満 | B | 達成率{達成率} | ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100% | 以上 | 120% | 以下 | - 達成率 が 100% 以上 120% 以下",
        "100 | 超 | 120 | 未満 | - 達成率 が 100% 超 120% 未満",
        "１００ | を超える | １２０％ | 以下 | - 達成率 が 100% 超 120% 以下",
        "'1,000' | 以上 | '' | '' | - 達成率 が 1000% 以上",
        "52.5% | ちょうど | '' | '' | - 達成率 が 52.5% ちょうど",
        "'' | '' | ▲5% | 未満 | - 達成率 が ▲5% 未満",
        "0 | 以上 | 0.5% | 以下 | - 達成率 が 0% 以上 0.5% 以下",
        "80%以上 | '' | 100％未満 | '' | - 達成率 が 80% 以上 100% 未満"
      })
  void bounds_inCells_areTheSentenceThatMeansThem(
      String low, String lowEdge, String high, String highEdge, String sentence) {
    assertThat(
            conditions(
                "値の名前,達成率",
                "下限,以上／超／ちょうど,上限,未満／以下,評価,理由",
                "\"" + low + "\"," + lowEdge + "," + high + "," + highEdge + ",A,x"))
        .containsExactly("指標がある", sentence);
  }

  @Test
  void bounds_withoutASentenceForBoth_areTwoSentences() {
    assertThat(conditions("値の名前：実績,,", "下限,以上・超,上限,以下・未満,評価,理由", "2,超,3.50,以下,A,x"))
        .containsExactly("指標がある", "- 実績 が 2 を超える", "- 実績 が 3.50 以下である");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"80%以上100%未満", "８０％ 以上 １００％ 未満", "80以上、100未満", "80%以上～100%未満", "100%未満80%以上"})
  void range_inOneCell_isBothBounds(String cell) {
    assertThat(conditions("達成率,評価,理由", cell + ",A,x"))
        .containsExactly("指標がある", "- 達成率 が 80% 以上 100% 未満");
  }

  @Test
  void bounds_ofSeveralMeasures_holdTogether() {
    assertThat(
            conditions(
                "達成率 下限,以上／超,\"進捗率\n上限\",未満／以下,条件１,条件２,評価,理由", "80,以上,50,未満,低いほどよい,- 目標に達した,A,x"))
        .containsExactly("指標がある", "- 達成率 が 80% 以上", "- 進捗率 が 50% 未満", "- 低いほどよい", "- 目標に達した");
  }

  @Test
  void condition_severalLinesInACell_areSeveralSentences() {
    assertThat(conditions("条件,評価,理由", "\"目標が 0 である\r\n・目標に達した\",A,x"))
        .containsExactly("指標がある", "- 目標が 0 である", "・目標に達した");
  }

  @Test
  void subject_inALineOrAColumn_isWhatTheRowGrades() {
    assertThat(
            sound(
                    Phase.ROLLUP,
                    "値の名前: 平均点",
                    "対象: 基本目標",
                    "対象,下限,以上／超,評価,理由",
                    ",2.5,以上,A,x",
                    "施策,1.5,以上,B,x",
                    "計画全体がある,1.5,以上,B,x")
                .rules())
        .extracting(rule -> rule.conditions().get(0).text())
        .containsExactly("基本目標がある", "施策がある", "計画全体がある");
  }

  @Test
  void points_withAndWithoutWeight_areScored() {
    assertThat(
            sound(Phase.SCORING, "条件,点数,重み,理由", "目標に達した,3,weight,x", "目標に達していない,-0.5,,y").rules())
        .extracting(rule -> rule.consequences().get(0))
        .containsExactly("点数 3 重み weight 理由 x", "点数 -0.5 理由 y");
    assertThat(sound(Phase.GRADING, "条件,評価,理由", "点数の合計が 3 以上である,A,x").lines().get(1))
        .contains("when $s : IndicatorFact() Score(id == $s.id(), total >= 3B) then");
  }

  @Test
  void laterPhases_commentsAndFindings_areSaid() {
    assertThat(
            sound(
                    Phase.FINDINGS,
                    "対象: 指標",
                    "条件,確認事項,符号,総評,名前",
                    "その評価が A である,実績{実績},far,,遠い",
                    "目標に達した,,,よい,近い")
                .rules())
        .extracting(RuleSource::name, rule -> rule.consequences().get(0))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("遠い", "確認事項 far 実績{実績}"),
            org.assertj.core.groups.Tuple.tuple("近い", "総評 よい"));
  }

  @Test
  void csv_inCp932WithWindowsLineEnds_isTheSame() {
    String text = "値の名前: 達成率\r\n下限,以上／超,評価,理由,備考\r\n80,以上,A,目標～達成①,\"改\r\n行\"\r\n50,以上,B,x,\r\n";
    Defects defects = new Defects();
    ExpandedFile windows = expand(Phase.GRADING, defects, text.getBytes(CsvEncoding.CP932));
    ExpandedFile marked =
        expand(Phase.GRADING, defects, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));

    assertThat(defects.list()).isEmpty();
    assertThat(windows.lines()).isEqualTo(marked.lines());
    assertThat(windows.rules()).isEqualTo(marked.rules());
    assertThat(windows.rules())
        .extracting(RuleSource::location, RuleSource::endLine)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("tiny/x.csv:3 A3:E3", 4),
            org.assertj.core.groups.Tuple.tuple("tiny/x.csv:5 A4:E4", 5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "80 | '' | A | x | missing-edge A3 | 「以上」か「超」",
        "'' | 以上 | A | x | missing-bound B3 | 数がありません",
        "80 | 未満 | A | x | bad-edge B3 | 「未満」は使えません",
        "80 | 位上 | A | x | bad-edge B3 | 「位上」は使えません",
        "八十 | 以上 | A | x | bad-bound A3 | 「八十」",
        "80～100% | 以上 | A | x | bad-bound A3 | 「80～100%」",
        "0.8 | 以上 | A | x | unclear-percent A3 | 0.8% か 80% か",
        "80 | 以上 | Z | x | bad-value-in-sentence C3 | あるもの: A、B、C、-",
        "80 | 以上 | A | {達成度} | bad-value-in-sentence D3 | {達成度} は使えません",
        "80 | 以上 | A | {平均点} | bad-value-in-sentence D3 | この対象（指標）にはありません",
        "80 | 以上 | '' | x | missing-cell C3 | 「評価」がありません",
        "80 | 以上 | A | '' | missing-cell D3 | 「理由」がありません",
        "80 | 以上 | A 理由 B | x | bad-value-in-sentence C3 | scale にありません"
      })
  void cell_wrong_defectNamesItAndWhat(
      String low, String edge, String grade, String reason, String shown, String message) {
    List<Defect> defects =
        defects(
            "値の名前: 達成率", "下限,以上／超,評価,理由", "\"" + low + "\"," + edge + "," + grade + "," + reason);

    String[] codeAndCell = shown.split(" ", -1);
    assertThat(defects)
        .extracting(TestPack::shown)
        .containsExactly(codeAndCell[0] + " tiny/x.csv:3 " + codeAndCell[1]);
    assertThat(defects.get(0).message().ja()).contains(message);
  }

  @Test
  void text_thatCouldLeaveItsLiteral_isRefusedInEveryCell() {
    for (String text :
        Arrays.asList("\"\"); System.exit(1); //", "a\\\\", "a\u2028b", "a\nb", "a\u0000b")) {
      assertThat(
              defects(
                  "条件,評価,理由,名前",
                  "目標に達した,A,\"" + text + "\",n",
                  "\"担当が " + text + "\",A,x,o",
                  "目標に達した,\"" + text + "\",x,p",
                  "目標に達した,A,x,\"" + text + "\""))
          .extracting(Defect::code)
          .hasSizeGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void table_inAPack_gradesWithItsPlace() {
    CompiledPolicy policy =
        TestPack.table("値の名前: 達成率", "下限,以上／超,上限,未満／以下,評価,理由", "100,以上,,,A,x", ",,100,未満,C,y")
            .policy();

    assertThat(policy.sources())
        .extracting(RuleSource::location)
        .containsExactly("tiny/grading.csv:3 A3:F3", "tiny/grading.csv:4 A4:F4");
  }

  @Test
  void title_inAPacksOwnVocabulary_isKnownThere() {
    CompiledPolicy policy =
        TestPack.table("値の名前: 達成率", "下限,以上／超,判定,理由", "100,以上,A,x")
            .with("tiny/words.dsl", "[keyword]表の見出し 判定=grade\n")
            .policy();

    assertThat(policy.sources().get(0).consequences()).containsExactly("評価 A 理由 x");
  }

  @Test
  void row_thatAWallRefuses_isToldByItsCells() {
    String sentences = "実績 がある\n".repeat(101);

    assertThat(TestPack.table("条件,評価,理由", "\"" + sentences + "\",A,x").flaws())
        .containsExactly("beyond-limits tiny/grading.csv:2 A2:C2");
  }
}
