package org.hyotei.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hyotei.evaluation.Comment;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Finding;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.Subject;
import org.hyotei.layout.Assumption;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.hyotei.report.ReadSheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlReportTest {

  private static final Path KEPT = Path.of("src/docs/kawaguchi-R6.html");

  private static final String HOSTILE = "</title><script>alert(1)</script>\\\"'&<img src=x>";

  /** {@code -Dgolden.update=true} writes it anew. */
  @Test
  void page_ofKawaguchi_isTheOneThatIsKept() throws IOException {
    Evaluation evaluation = Reports.example("kawaguchi", "R6.json");
    String page = Reports.html(evaluation, "ja");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(KEPT, page);
    }
    assertThat(page).isEqualTo(Files.readString(KEPT));
    assertThat(Files.size(KEPT)).isLessThan(300_000);
  }

  @ParameterizedTest
  @CsvSource({
    "kawaguchi, R6.json, ja",
    "kawaguchi, R6.json, en",
    "niigata, R6.json, ja",
    "kawagoe, R5.json, ja",
    "kuki, progress-illustrative.json, ja",
    "asaka, progress-illustrative.json, en"
  })
  void page_ofAnExample_saysEverything(String pack, String file, String language)
      throws IOException {
    Evaluation evaluation = Reports.example(pack, file);
    String text = Jsoup.parse(Reports.html(evaluation, language)).text();
    for (SubjectResult result : evaluation.subjects()) {
      assertThat(text).contains(plain(result.fact().name()));
      if (result.reason() != null) {
        assertThat(text).contains(plain(result.reason()));
      }
      if (result.rule() != null && result.fact().kind() != Subject.Kind.TALLY) {
        assertThat(text).contains(result.rule().location() + "「" + plain(result.rule().name()));
      }
    }
    for (Comment comment : evaluation.commentary()) {
      assertThat(text).contains(plain(comment.text()));
    }
    for (Finding finding : evaluation.findings()) {
      assertThat(text).contains(plain(finding.message().in(language)));
    }
    evaluation
        .plan()
        .indicators()
        .forEach(one -> one.narrative().values().forEach(said -> contains(text, said)));
    evaluation
        .plan()
        .groups()
        .forEach(one -> one.narrative().values().forEach(said -> contains(text, said)));
    assertThat(text).contains(evaluation.policy().version());
  }

  private static void contains(String text, String said) {
    assertThat(text).contains(plain(said));
  }

  /** As a browser shows it: white space is one space. */
  private static String plain(String text) {
    return text.strip().replaceAll("[ \\n\\t]+", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "kawaguchi, R6.json, ja",
    "niigata, R6.json, en",
    "kawagoe, R5.json, ja",
    "kuki, plan.json, ja",
    "asaka, progress-illustrative.json, en"
  })
  void page_ofAnExample_isWellFormedAndAccessible(String pack, String file, String language)
      throws IOException {
    String page = Reports.html(Reports.example(pack, file), language);
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document document = parser.parseInput(page, "");
    assertThat(parser.getErrors()).isEmpty();
    assertThat(document.documentType()).isNotNull();
    assertThat(document.select("html").attr("lang")).isEqualTo(language);
    assertThat(document.title()).isNotBlank();
    assertThat(document.select("h1")).hasSize(1);
    assertThat(document.select("main")).hasSize(1);
    int level = 1;
    for (Element heading : document.select("h1,h2,h3,h4,h5,h6")) {
      int own = heading.tagName().charAt(1) - '0';
      assertThat(own).as(heading.text()).isLessThanOrEqualTo(level + 1);
      assertThat(heading.text()).isNotBlank();
      level = own;
    }
    for (Element table : document.select("table")) {
      assertThat(table.select("> caption").text()).isNotBlank();
      assertThat(table.select("> thead th[scope=col]")).isNotEmpty();
      assertThat(table.select("> tbody > tr th[scope=row]")).isNotEmpty();
      assertThat(table.select("th:not([scope])")).isEmpty();
    }
    for (Element picture : document.select("svg")) {
      assertThat(picture.attr("aria-hidden")).isEqualTo("true");
    }
    List<String> ids = new ArrayList<>();
    document.select("[id]").forEach(element -> ids.add(element.id()));
    assertThat(ids).doesNotHaveDuplicates();
    for (Element link : document.select("a")) {
      assertThat(ids).contains(link.attr("href").substring(1));
    }
  }

  @Test
  void page_ofAnything_loadsAndRunsNothing() throws IOException {
    String page = Reports.html(Reports.example("kawaguchi", "R6.json"), "ja");
    Document document = Jsoup.parse(page);
    assertThat(document.select("script,link,img,iframe,object,embed,form,base")).isEmpty();
    assertThat(document.select("[src],[style],[onclick],[onload]")).isEmpty();
    assertThat(document.select("a[href]")).allMatch(link -> link.attr("href").startsWith("#"));
    assertThat(page).doesNotContain("http://", "https://", "url(", "@import");
    assertThat(document.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(HtmlReport.POLICY);
  }

  @Test
  void page_ofAHostilePlan_showsItAsText() {
    Evaluation evaluation =
        Reports.graded(
            "kawaguchi",
            """
            {"id": "%1$s", "municipality": "%1$s", "title": "%1$s", "fiscalYear": "R6",
             "groups": [{"id": "1%1$s", "level": "%1$s", "title": "%1$s\\u202e",
                         "owner": "%1$s", "narrative": {"%1$s": "%1$s\\n%1$s"}}],
             "indicators": [{"id": "i%1$s", "group": "1%1$s", "name": "%1$s", "note": "%1$s",
                             "targets": {"R6": "10件"}, "actuals": {"R6": "%1$s"},
                             "publishedGrade": "A"}],
             "activities": [{"id": "a%1$s", "group": "1%1$s", "title": "%1$s", "actor": "%1$s"}],
             "assessments": [{"group": "1%1$s", "by": "%1$s", "text": "%1$s"}],
             "judgements": [{"subject": "a%1$s", "grade": "A", "by": "%1$s", "reason": "%1$s"}]}
            """
                .formatted(HOSTILE));
    ReportContext context =
        new ReportContext(
            "ja",
            new RecordedAs("<b>", "<b>", 1, 2, "<b>", List.of("<b>")),
            new ReadSheet(
                "<b>.xlsx",
                "<b>",
                List.of(
                    new Assumption(
                        "<b>", new Message("<b>", "<b>"), Place.ofCell("<b>.xlsx", 3, "<b>!A3")))));
    String page = HtmlReport.of(evaluation, null, context);
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document document = parser.parseInput(page, "");
    assertThat(parser.getErrors()).isEmpty();
    assertThat(document.select("script,img")).isEmpty();
    assertThat(document.select("b")).isEmpty();
    assertThat(document.select("h1").text())
        .isEqualTo("</title><script>alert(1)</script>\"'&<img src=x>");
    assertThat(page).doesNotContain("\u202e").contains("(U+202E)");
    assertThat(document.select(".record").text()).contains("<b>").doesNotContain("試算");
    assertThat(document.select(".notes tr").get(1).text()).contains("読み取り", "<b>.xlsx", "<b>!A3");
  }

  @Test
  void page_ofAPlanWithoutAnyGrade_saysWhy() {
    Evaluation evaluation =
        Reports.graded(
            "kawaguchi",
            """
            {"id": "p", "fiscalYear": "R6", "groups": [{"id": "1", "level": "基本目標"}],
             "indicators": [{"id": "1-1", "group": "1", "targets": {"R6": "-"},
                             "actuals": {"R6": "-"}}]}
            """);
    Document document = Jsoup.parse(Reports.html(evaluation, "ja"));
    assertThat(document.select(".indicators .grade").text()).isEqualTo("評価なし");
    assertThat(document.select(".said").text()).contains("目標がありません");
    assertThat(document.select(".counts tbody tr").eq(0).text()).isEqualTo("計画全体 なし 0 0 0 0 0 1 1");
  }

  @Test
  void page_ofGroupsOfAnyDepth_keepsTheOrderOfHeadings() {
    StringBuilder groups = new StringBuilder("{\"id\": \"g0\"}");
    for (int i = 1; i < 9; i++) {
      groups.append(", {\"id\": \"g%d\", \"parent\": \"g%d\"}".formatted(i, i - 1));
    }
    Evaluation evaluation =
        Reports.graded(
            "kawaguchi",
            "{\"id\": \"p\", \"fiscalYear\": \"R6\", \"groups\": [%s], \"indicators\": [%s]}"
                .formatted(groups, "{\"id\": \"i\", \"group\": \"g8\"}"));
    Document document = Jsoup.parse(Reports.html(evaluation, "ja"));
    assertThat(document.select("section.group")).hasSize(9);
    assertThat(document.select("section.group h6")).hasSize(5);
    assertThat(document.select("#s-g8 .indicators tbody")).hasSize(1);
  }
}
