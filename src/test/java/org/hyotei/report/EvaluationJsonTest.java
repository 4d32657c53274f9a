package org.hyotei.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyotei.document.JsonText;
import org.hyotei.evaluation.Grading;
import org.junit.jupiter.api.Test;

/** The reply in full, and that it does not change by itself. */
class EvaluationJsonTest {

  private static byte[] json(Grading.Graded graded, String language) {
    return Json.bytes(json -> writer(graded, language).write(graded.evaluation(), json));
  }

  private static EvaluationJson writer(Grading.Graded graded, String language) {
    FindingPointers pointers =
        new FindingPointers(graded.root(), graded.planPointer(), graded.evaluation().plan());
    return new EvaluationJson(true, language, pointers);
  }

  @Test
  void reply_ofTwoIndicators_isTheKeptOne() throws IOException {
    Grading.Graded graded = Golden.graded(Golden.request());
    byte[] reply = Json.indented(json -> writer(graded, "ja").write(graded.evaluation(), json));
    String text = new String(reply, StandardCharsets.UTF_8) + "\n";
    Golden.isKept("two-indicators.reply.json", Golden.withoutVersion(graded.evaluation(), text));
  }

  @Test
  void reply_inEnglish_differsInFindingsAndNotesAlone() throws IOException {
    Grading.Graded graded = Golden.graded(Golden.request());
    JsonText ja = JsonText.of(json(graded, "ja"));
    JsonText en = JsonText.of(json(graded, "en"));
    assertThat(en.names("")).isEqualTo(ja.names(""));
    assertThat(en.texts("/subjects", "/reason")).isEqualTo(ja.texts("/subjects", "/reason"));
    assertThat(en.texts("/findings", "/pointer")).isEqualTo(ja.texts("/findings", "/pointer"));
    List<String> codes = ja.texts("/findings", "/code");
    for (int i = 0; i < codes.size(); i++) {
      String message = "/findings/" + i + "/message";
      boolean isOfARule = codes.get(i).startsWith("issue-");
      assertThat(en.text(message).equals(ja.text(message))).isEqualTo(isOfARule);
    }
    assertThat(en.text("/notes/0")).startsWith("Ratios are rounded");
  }

  @Test
  void reply_writtenTwice_isTheSameBytes() throws IOException {
    byte[] request = Golden.request();
    Grading.Graded graded = Golden.graded(request);
    byte[] reply = json(graded, "ja");
    assertThat(json(graded, "ja")).isEqualTo(reply);
    assertThat(json(Golden.graded(request), "ja")).isEqualTo(reply);
  }

  @Test
  void reply_toIndicatorsInAnotherOrder_differsInPointersAlone() throws IOException {
    String request = new String(Golden.request(), StandardCharsets.UTF_8);
    List<JsonText> indicators = JsonText.of(request).items("/plan/indicators");
    assertThat(indicators).hasSize(2);
    int first = request.indexOf("      {\n        \"id\": \"1-2\"");
    int second = request.indexOf("      {\n        \"id\": \"1-1\"");
    int end = request.indexOf("    ],\n    \"judgements\"");
    String swapped =
        request.substring(0, first)
            + request.substring(second, end).stripTrailing()
            + ",\n"
            + request.substring(first, second).stripTrailing().replaceAll(",$", "\n")
            + request.substring(end);
    assertThat(withoutPointers(swapped)).isEqualTo(withoutPointers(request));
  }

  private static String withoutPointers(String request) {
    byte[] reply = json(Golden.graded(request.getBytes(StandardCharsets.UTF_8)), "ja");
    return new String(reply, StandardCharsets.UTF_8)
        .replaceAll("\"pointer\":\"[^\"]*\"", "\"pointer\":\"\"");
  }
}
