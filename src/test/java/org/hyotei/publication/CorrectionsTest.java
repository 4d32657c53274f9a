package org.hyotei.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hyotei.document.JsonText;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.model.Defects;
import org.hyotei.model.NaturalOrder;
import org.hyotei.publication.Corrections.Correction;
import org.hyotei.report.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {

  private static final String PLAN =
      """
      {"id": "p", "title": "計画", "fiscalYear": "%s",
       "groups": [{"id": "1", "level": "基本目標", "title": "目標", "narrative": {"課題": "課題の文"}}],
       "indicators": [{"id": "1-2", "group": "1", "name": "相談件数",
                       "targets": {"R6": "100件"}, "actuals": {"R6": "%s"}},
                      %s
                      {"id": "1-10", "group": "1", "name": "講座の数",
                       "targets": {"R6": "10回"}, "actuals": {"R6": "10回"}}]}
      """;

  private static Evaluation plan(String actual) {
    return Reports.graded("kawaguchi", PLAN.formatted("R6", actual, ""));
  }

  private static List<String> said(Corrections corrections) {
    return corrections.list().stream()
        .map(one -> one.subject() + "|" + one.field().ja() + "|" + one.wrong() + "|" + one.right())
        .toList();
  }

  @Test
  void corrections_ofAnActual_areItsFigureGradeAndReasonAndThoseAbove() {
    Corrections corrections = Corrections.between(plan("90件"), plan("40件"));
    assertThat(said(corrections))
        .contains(
            "1-2|実績 R6|90件|40件",
            "1-2|達成率|90%|40%",
            "1-2|評価|B|D",
            "1-2|評価の理由|目標100件に対し実績90件（達成率90％）で、目標には届かないが80％以上であるため。"
                + "|目標100件に対し実績40件（達成率40％）で、目標の50％に届かないため。")
        .contains("1|評価|A|B")
        .noneMatch(one -> one.startsWith("1-10|"));
    assertThat(corrections.list())
        .extracting(Correction::subject)
        .isSortedAccordingTo(NaturalOrder.INSTANCE);
  }

  @Test
  void corrections_ofWhatIsSaidOfAnIndicator_areToldFieldByField() {
    String said = "{\"id\": \"1-3\", \"group\": \"1\", \"name\": \"待機者\", %s},";
    Evaluation before =
        Reports.graded(
            "kawaguchi",
            PLAN.formatted("R6", "90件", said.formatted("\"note\": \"暫定\", \"actor\": \"市\"")));
    Evaluation after =
        Reports.graded(
            "kawaguchi",
            PLAN.formatted(
                "R6",
                "90件",
                said.formatted(
                    "\"note\": \"確定\", \"actor\": \"社協\", \"counting\": \"累計\","
                        + " \"direction\": \"lower\"")));
    assertThat(said(Corrections.between(before, after)))
        .contains("1-3|備考|暫定|確定", "1-3|実施主体|市|社協", "1-3|数え方||累計")
        .anyMatch(one -> one.startsWith("1-3|方向||"));
  }

  @Test
  void corrections_ofTheSame_areNone() throws IOException {
    Corrections corrections =
        Corrections.between(
            Reports.example("kawaguchi", "R6.json"), Reports.example("kawaguchi", "R6.json"));
    assertThat(corrections.list()).isEmpty();
    CorrectionsReport report = new CorrectionsReport("ja");
    assertThat(report.html(corrections)).contains("訂正する箇所はありません。");
    assertThat(report.text(corrections)).endsWith("訂正する箇所はありません。\n");
  }

  @Test
  void subject_thatIsInOneAlone_isOneCorrection() {
    Evaluation more =
        Reports.graded(
            "kawaguchi",
            PLAN.formatted(
                "R6",
                "90件",
                "{\"id\": \"1-3\", \"group\": \"1\", \"name\": \"新しい指標\","
                    + " \"targets\": {\"R6\": \"1件\"}, \"actuals\": {\"R6\": \"1件\"}},"));
    assertThat(said(Corrections.between(plan("90件"), more))).contains("1-3|対象そのもの||新しい指標");
    assertThat(said(Corrections.between(more, plan("90件")))).contains("1-3|対象そのもの|新しい指標|");
  }

  @Test
  void corrections_turnedRound_areTheSameTurnedRound() {
    List<Correction> there = Corrections.between(plan("90件"), plan("40件")).list();
    List<Correction> back = Corrections.between(plan("40件"), plan("90件")).list();
    assertThat(back)
        .extracting(one -> one.subject() + one.field() + one.right() + "|" + one.wrong())
        .isEqualTo(
            there.stream()
                .map(one -> one.subject() + one.field() + one.wrong() + "|" + one.right())
                .toList());
  }

  @Test
  void plans_ofTwoYears_areRefused() {
    Evaluation other = Reports.graded("kawaguchi", PLAN.formatted("R7", "90件", ""));
    assertThat(Corrections.isOfOnePlan(plan("90件"), other)).isFalse();
    assertThatThrownBy(() -> Corrections.between(plan("90件"), other))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void forms_sayEveryCorrection() throws IOException {
    Corrections corrections = Corrections.between(plan("90件"), plan("40件"));
    CorrectionsReport report = new CorrectionsReport("ja");
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document page = parser.parseInput(report.html(corrections), "");
    assertThat(parser.getErrors()).isEmpty();
    assertThat(page.select("h1").text()).isEqualTo("計画　正誤表");
    assertThat(page.select("tbody tr")).hasSize(corrections.list().size());
    String csv =
        new String(
            report.csv(corrections, StandardCharsets.UTF_8, new Defects()).orElseThrow(),
            StandardCharsets.UTF_8);
    String text = report.text(corrections);
    JsonText json = JsonText.of(Json.indented(out -> report.json(corrections, out)));
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(report.word(corrections)))) {
      for (int i = 0; i < corrections.list().size(); i++) {
        Correction one = corrections.list().get(i);
        Element row = page.select("tbody tr").get(i);
        assertThat(row.select("td").eq(3).text())
            .isEqualTo(Jsoup.parse(one.right().replace("\n", " ")).text());
        assertThat(json.text("/corrections/" + i + "/right")).isEqualTo(one.right());
        assertThat(csv).contains(one.wrong());
        assertThat(text).contains(one.field().ja());
        assertThat(word.getTables().get(0).getRow(i + 1).getCell(3).getText())
            .isEqualTo(one.wrong());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "46か所, 64か所, '', 46, 64, か所",
    "90件, 40件, '', 90, 40, 件",
    "達成率88.5％, 達成率88.46％, 達成率, 88.5, 88.46, ％",
    "'1,200人', '1,300人', '', '1,200', '1,300', 人",
    "𠮷野, 𠮶野, '', 𠮷, 𠮶, 野",
    "AB, ABAB, AB, '', AB, ''",
    "同じ, 同じ, 同じ, '', '', ''"
  })
  void marked_ofTwoTexts_isWhereTheyDiffer(
      String wrong, String right, String head, String was, String is, String tail) {
    assertThat(Marked.of(wrong, right)).isEqualTo(new Marked(head, was, is, tail));
  }

  private static final String LONG =
      "窓口の職員を増やし、夜間と休日の相談にも応じた。地域の団体と連携して講座を10回開いた。" + "相談員の研修を年2回行い、事例を共有した。広報紙で周知した。";

  @ParameterizedTest
  @CsvSource({
    "10回, 12回, …地域の団体と連携して講座を10回開いた。…, …地域の団体と連携して講座を12回開いた。…",
    "広報紙で周知した。, 広報紙と動画で周知した。, …広報紙で周知した。, …広報紙と動画で周知した。",
    "相談員の研修を年2回行い、事例を共有した。, '', "
        + "…地域の団体と連携して講座を10回開いた。相談員の研修を年2回行い、事例を共有した。…, …地域の団体と連携して講座を10回開いた。…"
  })
  void passage_ofALongText_isTheSentencesThatDiffer(
      String from, String to, String wrong, String right) {
    Passage passage = Passage.of(LONG, LONG.replace(from, to));

    assertThat(passage.wrongText()).isEqualTo(wrong);
    assertThat(passage.rightText()).isEqualTo(right);
    assertThat(passage.wrong().stream().filter(Passage.Piece::changed).map(Passage.Piece::text))
        .allMatch(from::contains);
  }

  @Test
  void passage_withTwoChangesFarApart_leavesOutWhatIsBetween() {
    Passage passage = Passage.of(LONG, LONG.replace("夜間", "深夜").replace("広報紙", "広報誌"));

    assertThat(passage.rightText()).isEqualTo("窓口の職員を増やし、深夜と休日の相談にも応じた。…広報誌で周知した。");
    assertThat(passage.right().stream().filter(Passage.Piece::changed).map(Passage.Piece::text))
        .containsExactly("深夜", "誌");
  }

  @Test
  void passage_ofOneLongSentence_marksTheClausesThatDiffer() {
    String sentence = "「相談件数」（目標1,000件、実績900件）、「講座の数」（目標10回、実績10回）などがあり、平均点は3.4点で、2.5点以上であるため。";
    Passage passage = Passage.of(sentence, sentence.replace("900", "950").replace("3.4", "3.3"));

    assertThat(passage.wrong().stream().filter(Passage.Piece::changed).map(Passage.Piece::text))
        .containsExactly("900", "3.4");
    assertThat(passage.wrongText()).isEqualTo(sentence);
  }

  @Property(tries = 300)
  void marked_ofAnyTexts_isPutTogetherAgain(
      @ForAll @Chars({'a', 'b', '1', '2', '.', '\ud842', '\udfb7'}) String wrong,
      @ForAll @Chars({'a', 'b', '1', '2', '.', '\ud842', '\udfb7'}) String right) {
    Marked marked = Marked.of(wrong, right);
    assertThat(marked.head() + marked.wrong() + marked.tail()).isEqualTo(wrong);
    assertThat(marked.head() + marked.right() + marked.tail()).isEqualTo(right);
  }

  @Test
  void page_ofAHostileName_showsItAsText() {
    Evaluation before = plan("90件");
    Evaluation after =
        Reports.graded(
            "kawaguchi",
            PLAN.formatted("R6", "90件", "").replace("相談件数", "<script>alert(1)</script>"));
    Document page =
        Jsoup.parse(new CorrectionsReport("en").html(Corrections.between(before, after)));
    assertThat(page.select("script")).isEmpty();
    assertThat(page.text()).contains("<script>alert(1)</script>");
  }
}
