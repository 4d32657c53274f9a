package org.hyotei.publication;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.explanation.Explaining;
import org.hyotei.model.Defects;
import org.hyotei.tabular.CsvEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationCsvTest {

  private static byte[] bytes(Evaluation evaluation, Charset charset) {
    Defects defects = new Defects();
    byte[] bytes =
        EvaluationCsv.of(
                evaluation,
                Explaining.all(evaluation),
                ReportContext.preview("ja"),
                charset,
                defects)
            .orElseThrow(() -> new AssertionError(defects.list()));
    assertThat(defects.list()).isEmpty();
    return bytes;
  }

  private static List<NamedCsvRecord> rows(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return CsvReader.builder()
        .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)
        .stream()
        .toList();
  }

  private static NamedCsvRecord row(List<NamedCsvRecord> rows, String id) {
    return rows.stream().filter(row -> row.getField("番号").equals(id)).findFirst().orElseThrow();
  }

  @Test
  void table_ofAnExample_hasARowForEachSubject() throws IOException {
    Evaluation evaluation = Reports.example("kawaguchi", "R6.json");
    byte[] bytes = bytes(evaluation, StandardCharsets.UTF_8);
    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    List<NamedCsvRecord> rows = rows(bytes, StandardCharsets.UTF_8);
    assertThat(rows)
        .extracting(row -> row.getField("番号"))
        .containsExactlyElementsOf(evaluation.subjects().stream().map(one -> one.id()).toList());
    NamedCsvRecord one = row(rows, "1-4");
    assertThat(one.getField("種類")).isEqualTo("指標");
    assertThat(one.getField("目標")).isEqualTo("52か所");
    assertThat(one.getField("目標（数値）")).isEqualTo("52");
    assertThat(one.getField("実績（数値）")).isEqualTo("46");
    assertThat(one.getField("単位")).isEqualTo("か所");
    assertThat(one.getField("達成率（％）")).isEqualTo("88.4615");
    assertThat(one.getField("評価")).isEqualTo("B");
    assertThat(one.getField("評価の理由")).startsWith("目標52か所に対し実績46か所");
    assertThat(one.getField("上位の評価まで")).startsWith("Aまであと6か所");
    assertThat(one.getField("取組内容")).startsWith("・川口市みんなの居場所設置支援助成金事業");
    NamedCsvRecord goal = row(rows, "1");
    assertThat(goal.getField("評価の理由（文書の記載）")).startsWith("世代属性を問わない");
    assertThat(goal.getField("今後の取組")).contains("\n・");
  }

  @Test
  void headings_inEnglish_areEnglish() {
    byte[] bytes =
        EvaluationCsv.of(
                small("相談件数", "90件"),
                null,
                ReportContext.preview("en"),
                StandardCharsets.UTF_8,
                new Defects())
            .orElseThrow();
    NamedCsvRecord row = rows(bytes, StandardCharsets.UTF_8).get(1);

    assertThat(row.getHeader()).allMatch(head -> head.matches("\\p{ASCII}+"));
    assertThat(row.getField("achievement (%)")).isEqualTo("90");
  }

  @ParameterizedTest
  @CsvSource({"kawaguchi, R6.json", "niigata, R6.json", "kawagoe, R5.json", "asaka, plan.json"})
  void table_inCp932_saysTheSame(String pack, String file) throws IOException {
    Evaluation evaluation = Reports.example(pack, file);
    List<NamedCsvRecord> utf8 =
        rows(bytes(evaluation, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    List<NamedCsvRecord> cp932 = rows(bytes(evaluation, CsvEncoding.CP932), CsvEncoding.CP932);
    assertThat(cp932)
        .extracting(NamedCsvRecord::getFields)
        .isEqualTo(utf8.stream().map(NamedCsvRecord::getFields).toList());
  }

  @Test
  void character_thatCp932Lacks_isToldByItsCell() {
    Evaluation evaluation = small("𠮷野の相談件数", "90件");
    Defects defects = new Defects();
    assertThat(
            EvaluationCsv.of(
                evaluation, null, ReportContext.preview("ja"), CsvEncoding.CP932, defects))
        .isEmpty();
    assertThat(defects.list())
        .anySatisfy(
            defect -> {
              assertThat(defect.place().text()).contains("C3");
              assertThat(defect.message().ja()).contains("𠮷");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "=SUM(A1), '''=SUM(A1)'", "+x, '''+x'", "-x, '''-x'", "@x, '''@x'", "＝A1, '''＝A1'",
    "-12.5, -12.5", "+3, +3", "-, -", "―, ―", "相談=件数, 相談=件数"
  })
  void cell_thatLooksLikeAFormula_isText(String text, String written) {
    assertThat(CsvTable.cell(text)).isEqualTo(written);
  }

  @Test
  void cell_afterATabOrABreak_isText() {
    assertThat(CsvTable.cell("\t=A1")).isEqualTo("' =A1");
    assertThat(CsvTable.cell("\r=A1")).isEqualTo("'\n=A1");
  }

  @Test
  void achievement_justBelowTheTarget_isNotWrittenAsMet() {
    List<NamedCsvRecord> rows =
        rows(bytes(small("相談件数", "99.999999件"), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(row(rows, "1-1").getField("達成率（％）")).isEqualTo("99.9999");
  }

  private static Evaluation small(String name, String actual) {
    return Reports.graded(
        "kawaguchi",
        """
        {"id": "p", "fiscalYear": "R6", "groups": [{"id": "1", "level": "基本目標"}],
         "indicators": [{"id": "1-1", "group": "1", "name": "%s",
                         "targets": {"R6": "100件"}, "actuals": {"R6": "%s"}}]}
        """
            .formatted(name, actual));
  }
}
