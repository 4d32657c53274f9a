package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Batches: a line in, a line out, in order, whatever the lines are. */
@ExtendWith(SharedService.class)
class BatchTest {

  private final Service service;

  BatchTest(Service service) {
    this.service = service;
  }

  private List<JsonText> batch(String lines) {
    Service.Reply reply = service.batch(lines);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Content-Type")).isEqualTo(Service.NDJSON);
    assertThat(reply.text()).matches("(?s)|.*\n");
    return reply.text().lines().map(JsonText::of).toList();
  }

  /** What a line came to: the plan that was graded, or the number of the line and its problem. */
  private static String told(JsonText answer) {
    return answer.names("").contains("plan")
        ? answer.text("/plan")
        : answer.text("/line") + " " + answer.text("/status") + " " + answer.text("/type");
  }

  @Test
  void lines_goodAndBad_areAnsweredInOrder() {
    String lines =
        String.join(
            "\n",
            Requests.small("first", 90),
            "{oops",
            Requests.small("third", 90).replace("kawaguchi", "nowhere"),
            "[]",
            Requests.small("fifth", 90),
            "");
    assertThat(batch(lines))
        .map(BatchTest::told)
        .containsExactly(
            "first",
            "2 400 urn:hyotei:problem:not-json",
            "3 422 urn:hyotei:problem:defects",
            "4 422 urn:hyotei:problem:defects",
            "fifth");
  }

  @Test
  void lines_blankOrEndedByCrLf_areCountedAndSkipped() {
    String lines =
        "\r\n \t\r\n" + Requests.small("third", 90) + "\r\n\n{\r\n" + Requests.small("last", 90);
    assertThat(batch(lines))
        .map(BatchTest::told)
        .containsExactly("third", "5 400 urn:hyotei:problem:not-json", "last");
  }

  @Test
  void line_ofAPreview_isThePreviewsBytes() {
    String request = Requests.small("p", 120);
    String preview = service.preview(request, "Accept-Language", "en").text();
    assertThat(service.batch(request).text()).isEqualTo(preview + "\n");
  }

  @Test
  void line_askedForWhyNot_isThePreviewsBytesThen() {
    String request = Requests.small("p", 90);
    String preview = service.previewWhyNot(request, "Accept-Language", "en").text();
    assertThat(preview).contains("\"whyNot\"");
    assertThat(service.batch(request).text()).doesNotContain("\"whyNot\"");
    assertThat(service.batchWhyNot(request).text()).isEqualTo(preview + "\n");
  }

  @Test
  void body_ofNothing_givesNothing() {
    assertThat(batch("")).isEmpty();
    assertThat(batch("\n\r\n\n")).isEmpty();
  }

  @Test
  void line_beyond10Mb_isAProblemAndTheNextIsGraded() {
    String lines =
        Requests.small("first", 90)
            + "\n"
            + "x".repeat(10 * 1024 * 1024 + 1)
            + "\n"
            + Requests.small("third", 90);
    assertThat(batch(lines))
        .map(BatchTest::told)
        .containsExactly("first", "2 413 urn:hyotei:problem:too-large", "third");
  }

  @Test
  void lines_aThousand_areAllAnsweredInOrder() {
    String lines =
        IntStream.range(0, 1_000)
            .mapToObj(i -> i % 10 == 3 ? "{}" : Requests.small("p" + i, i))
            .collect(Collectors.joining("\n"));
    List<JsonText> answers = batch(lines);
    assertThat(answers).hasSize(1_000);
    for (int i = 0; i < 1_000; i++) {
      String expected = i % 10 == 3 ? (i + 1) + " 422 urn:hyotei:problem:defects" : "p" + i;
      assertThat(told(answers.get(i))).isEqualTo(expected);
    }
  }
}
