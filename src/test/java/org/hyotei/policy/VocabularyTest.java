package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hyotei.facts.Measure;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  private static Vocabulary read(Defects defects, String... lines) {
    TestPack pack = TestPack.tiny().with("tiny/own.dsl", String.join("\n", lines));
    return Vocabulary.read(pack.files(), List.of("tiny/own.dsl"), defects);
  }

  private static List<Defect> defects(String... lines) {
    Defects defects = new Defects();
    read(defects, lines);
    return defects.list();
  }

  @Test
  void vocabulary_asShipped_hasNoDefect() {
    Defects defects = new Defects();
    Vocabulary vocabulary =
        Vocabulary.read(TestPack.tiny().files(), List.of("vocabulary.dsl"), defects);

    assertThat(defects.list()).isEmpty();
    assertThat(vocabulary.conditions()).hasSizeGreaterThan(50);
    assertThat(vocabulary.consequences()).hasSize(5);
    assertThat(vocabulary.term("達成率")).isEqualTo(Measure.ACHIEVEMENT);
    assertThat(vocabulary.keyword("ならば")).isEqualTo("then");
  }

  @Test
  void vocabulary_asShipped_namesEveryMeasureThatCanBeCompared() {
    Vocabulary vocabulary =
        Vocabulary.read(TestPack.tiny().files(), List.of("vocabulary.dsl"), new Defects());

    for (Measure measure : Measure.values()) {
      if (measure.isNumeric()) {
        assertThat(vocabulary.term(measure.label())).isEqualTo(measure);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bad-vocabulary-line | なにか",
        "bad-vocabulary-line | [いつ]文=(target > 1B)",
        "bad-vocabulary-line | [when]文",
        "bad-vocabulary-line | [when]=(target > 1B)",
        "untyped-placeholder | [when]- {何}が多い=(target > 1B)",
        "untyped-placeholder | [when]- {}が多い=(target > 1B)",
        "unknown-placeholder | [when]- 多い {数}=(target > {数2}B)",
        "unsuffixed-number | [when]- 多い {数}=(target > {数})",
        "unsuffixed-number | [when]- 多い {数} と {数2}=(target > {数}B && target < {数2} )",
        "unsuffixed-number | [when]- 多い=(target > 100)",
        "unknown-property | [when]人気=popularity",
        "unknown-property | [when]区分=level",
        "refused | [then]止める=System.exit(0);",
        "refused | [then]止める {語}={語};",
        "refused | [when]- 何か {語}=({語})",
        "refused | [when]- 何か {文}=(name == {文})",
        "refused | [when]- 評価が {評価}=(mark == {評価})",
        "refused | [when]- 何か=eval(true)",
        "refused | [when]- 何か=(name matches \"x\")",
        "refused | [when]- 何か=($s.grade(\"A\", \"x\") == null)",
        "refused | [then]二つ=$s.comment(\"x\"); } catch (Exception e) {",
        "misplaced-line | [then]抜ける=end rule \"x\" when then",
        "misplaced-line | [when]抜ける=then $s.comment(\"x\");"
      })
  void line_wrong_defectAtItsLine(String code, String line) {
    assertThat(defects("# 注", "", line))
        .extracting(TestPack::shown)
        .containsExactly(code + " tiny/own.dsl:3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[when]- 目標 {数}を超える=(target > {数}B)",
        "[condition]- 目標 {数}を超える=(target > {数}B)",
        "  [when]- {率}が {数}〜{数2}=({率} >= {数}B && {率} <= {数2}B)",
        "[then]良い {文}=$s.grade(\"A\", \"{文}\");",
        "[consequence]言う {文}=$s.comment(\"{文}\");",
        "[keyword]規則=rule",
        "[when]伸び率=changeRatePercent",
        "# [when]読まない"
      })
  void line_right_noDefect(String line) {
    assertThat(defects(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[when]- 同じ=(target > 1B) | [when]- 同じ=(target > 2B)",
        "[when]- 同じ=(target > 1B) | [condition]- 同じ=(target > 2B)",
        "[then]同じ=$s.comment(\"x\"); | [consequence]同じ=$s.comment(\"y\");",
        "[keyword]もし=when | [keyword]もし=then"
      })
  void sentence_twiceInOneSection_defectNamesTheFirst(String first, String second) {
    List<Defect> defects = defects(first, second);

    assertThat(defects)
        .extracting(TestPack::shown)
        .containsExactly("duplicate-sentence tiny/own.dsl:2");
    assertThat(defects.get(0).message().ja()).contains("tiny/own.dsl:1");
  }

  @Test
  void sentence_sameInTwoSections_noDefect() {
    assertThat(defects("[condition]同じ=GroupFact()", "[consequence]同じ=$s.comment(\"x\");"))
        .isEmpty();
  }

  @Test
  void packVocabulary_sentenceOfTheSharedOne_defectInThePack() {
    // "a" is before "vocabulary" in the alphabet, and yet the shared one comes first
    assertThat(TestPack.tiny().with("a/own.dsl", "[when]指標がある=$s : IndicatorFact()").flaws())
        .containsExactly("duplicate-sentence a/own.dsl:1");
  }

  @Test
  void sentences_severalFit_mostParticularFirst() {
    Vocabulary vocabulary =
        read(
            new Defects(),
            "[when]- {率} が {数}%=({率} == {数}B)",
            "[when]- {率} が {数}% 以上 {数2}% 以下=({率} >= {数}B && {率} <= {数2}B)",
            "[when]- {率} が {数}% 以上=({率} >= {数}B)");

    assertThat(vocabulary.conditions()).extracting(Phrase::fixedLength).containsExactly(8, 5, 3);
  }
}
