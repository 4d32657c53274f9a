package org.hyotei.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.hyotei.evaluation.Comment;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.explanation.Explaining;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordReportTest {

  private static XWPFDocument document(Evaluation evaluation, String language) throws IOException {
    byte[] bytes =
        WordReport.of(evaluation, Explaining.all(evaluation), ReportContext.preview(language));
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "kawaguchi, R6.json, ja",
    "niigata, R6.json, en",
    "kawagoe, R5.json, ja",
    "asaka, progress-illustrative.json, ja"
  })
  void document_ofAnExample_saysEveryReasonAndComment(String pack, String file, String language)
      throws IOException {
    Evaluation evaluation = Reports.example(pack, file);
    try (XWPFDocument document = document(evaluation, language);
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      String text = extractor.getText();
      for (SubjectResult result : evaluation.subjects()) {
        assertThat(text).contains(result.fact().name());
        if (result.reason() != null) {
          assertThat(text).contains(result.reason());
        }
      }
      for (Comment comment : evaluation.commentary()) {
        assertThat(text).contains(comment.text());
      }
      evaluation
          .plan()
          .groups()
          .forEach(
              group ->
                  group
                      .narrative()
                      .values()
                      .forEach(
                          said -> said.lines().forEach(line -> assertThat(text).contains(line))));
    }
  }

  @Test
  void document_ofKawaguchi_hasHeadingsAndTablesThatWordKnows() throws IOException {
    try (XWPFDocument document = document(Reports.example("kawaguchi", "R6.json"), "ja")) {
      List<String> headings =
          document.getParagraphs().stream()
              .filter(one -> "Heading1".equals(one.getStyle()))
              .map(XWPFParagraph::getText)
              .toList();
      assertThat(headings).contains("評価の概要", "基本目標 1　包括的な支援体制の整備及び充実", "確認事項");
      assertThat(document.getParagraphs())
          .allMatch(one -> document.getStyles().styleExist(one.getStyle()));
      assertThat(document.getTables()).hasSizeGreaterThan(10);
      for (XWPFTable table : document.getTables()) {
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
      }
    }
  }

  @Test
  void judgement_andTheWayToABetterGrade_areSaid() throws IOException {
    Evaluation evaluation =
        Reports.graded(
            "kawaguchi",
            """
            {"id": "p", "fiscalYear": "R6", "groups": [{"id": "1", "level": "基本目標"}],
             "indicators": [{"id": "1-1", "group": "1", "name": "相談件数",
                             "targets": {"R6": "100件"}, "actuals": {"R6": "90件"}}],
             "activities": [{"id": "1-2", "group": "1", "title": "講座"}],
             "judgements": [{"subject": "1-1", "grade": "C", "by": "福祉課", "reason": "精査"},
                            {"subject": "1-2", "grade": "A", "by": "学習課", "reason": "実施"}]}
            """);
    try (XWPFDocument document = document(evaluation, "ja");
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      assertThat(extractor.getText()).contains("判断した者: 福祉課（基準による評価は B）", "判断した者: 学習課", "上位の評価まで");
    }
  }

  @Test
  void text_thatXmlCannotHold_showsItsNumber() throws IOException {
    Evaluation evaluation =
        Reports.graded(
            "kawaguchi",
            """
            {"id": "p", "title": "計画\\u202e<w:p/>&amp;", "fiscalYear": "R6",
             "groups": [{"id": "1", "level": "基本目標", "narrative": {"課題": "一\\n二"}}]}
            """);
    try (XWPFDocument document = document(evaluation, "ja")) {
      assertThat(
              document.getParagraphs().stream()
                  .filter(one -> "Title".equals(one.getStyle()))
                  .map(XWPFParagraph::getText)
                  .collect(Collectors.joining()))
          .isEqualTo("計画(U+202E)<w:p/>&amp;");
      assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText).contains("一\n二");
    }
  }
}
