package org.hyotei.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.Subject;
import org.hyotei.report.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports in a real browser. */
class BrowserTest {

  // A4 in points
  private static final float WIDTH = 595.3f;
  private static final float HEIGHT = 841.9f;

  private static final int PHONE = 390;

  /** Puts a page into a frame as wide as a phone, and says how wide it is and shows itself. */
  private static final String FRAME =
      """
      <!doctype html><meta charset="utf-8"><body>
      <iframe id="frame" style="width:%dpx;height:800px;border:0"></iframe>
      <script>
      const frame = document.getElementById("frame");
      frame.onload = () => {
        const page = frame.contentDocument.documentElement;
        document.body.dataset.wide = page.scrollWidth;
        document.body.dataset.high = page.scrollHeight;
      };
      frame.srcdoc = %s;
      </script>
      """;

  @ParameterizedTest
  @CsvSource({
    "kawaguchi, R6.json, ja",
    "niigata, R6.json, en",
    "kawagoe, R5.json, ja",
    "kuki, progress-illustrative.json, ja",
    "asaka, progress-illustrative.json, ja"
  })
  void report_printed_isOfA4PagesWithEveryRuleOnThem(
      String pack, String file, String language, @TempDir Path folder) throws Exception {
    Evaluation evaluation = Reports.example(pack, file);
    Path pdf = new Browser(folder).printed(Reports.html(evaluation, language));

    try (PDDocument printed = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      int number = 0;
      for (PDPage page : printed.getPages()) {
        number++;
        assertThat(page.getMediaBox().getWidth()).isEqualTo(WIDTH, within(1f));
        assertThat(page.getMediaBox().getHeight()).isEqualTo(HEIGHT, within(1f));
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        assertThat(stripper.getText(printed)).as("page " + number).isNotBlank();
      }
      stripper.setStartPage(1);
      stripper.setEndPage(number);
      String text = stripper.getText(printed).replaceAll("\\s", "");
      assertThat(text).contains(evaluation.policy().version().substring(0, 12));
      evaluation.subjects().stream()
          .filter(result -> result.fact().kind() != Subject.Kind.TALLY)
          .map(SubjectResult::rule)
          .filter(Objects::nonNull)
          .map(rule -> rule.location().replaceAll("\\s", ""))
          .forEach(rule -> assertThat(text).contains(rule));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kawaguchi, R6.json, ja",
    "kawaguchi, R6.json, en",
    "niigata, R6.json, ja",
    "kawagoe, R5.json, ja",
    "kuki, progress-illustrative.json, ja",
    "asaka, progress-illustrative.json, ja"
  })
  void report_onAPhone_isNoWiderThanItsScreen(
      String pack, String file, String language, @TempDir Path folder)
      throws IOException, InterruptedException {
    String page = Reports.html(Reports.example(pack, file), language);
    String quoted = new String(Json.bytes(json -> json.writeString(page)), StandardCharsets.UTF_8);
    String framed = FRAME.formatted(PHONE, quoted.replace("</", "<\\/"));

    Element body = Jsoup.parse(new Browser(folder).document(framed)).body();
    assertThat(Integer.parseInt(body.attr("data-high"))).isGreaterThan(2_000);
    assertThat(body.attr("data-wide")).isEqualTo(String.valueOf(PHONE));
  }
}
