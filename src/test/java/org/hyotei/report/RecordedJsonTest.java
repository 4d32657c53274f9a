package org.hyotei.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hyotei.document.JsonText;
import org.hyotei.evaluation.Grading;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PolicyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the pieces which a record keeps make up the result again. */
class RecordedJsonTest {

  private static final Path RULES = Path.of("rules");
  private static final Grading GRADING = new Grading(PolicyCatalog.read(new PackFolder(RULES)));

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      return files
          .filter(file -> file.toString().contains("/examples/"))
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Grading.Graded graded(byte[] request, String policy) {
    return (Grading.Graded) GRADING.request(request, "", policy);
  }

  private static FindingPointers pointers(Grading.Graded graded) {
    return new FindingPointers(graded.root(), graded.planPointer(), graded.evaluation().plan());
  }

  private static Map<String, String> pieces(Grading.Graded graded) {
    Map<String, String> pieces = new LinkedHashMap<>();
    for (Piece piece : RecordJson.of(graded).pieces()) {
      assertThat(pieces.put(piece.name(), piece.text())).as(piece.name()).isNull();
    }
    return pieces;
  }

  private static String again(List<String> names, Map<String, String> pieces, String language) {
    return new String(
        Json.bytes(
            json -> {
              json.writeStartObject();
              new RecordedJson(names, pieces, language).write(json);
              json.writeEndObject();
            }),
        StandardCharsets.UTF_8);
  }

  private static String result(Grading.Graded graded, String language) {
    EvaluationJson json = new EvaluationJson(false, language, pointers(graded));
    String text =
        new String(Json.bytes(out -> json.write(graded.evaluation(), out)), StandardCharsets.UTF_8);
    return "{" + text.substring(text.indexOf("\"subjects\":"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void pieces_ofAnExample_giveItsResultToTheByte(Path example) throws IOException {
    String policy = RULES.relativize(example).getName(0).toString();
    Grading.Graded graded = graded(Files.readAllBytes(example), policy);
    Map<String, String> pieces = pieces(graded);

    for (String language : List.of("ja", "en")) {
      assertThat(again(new ArrayList<>(pieces.keySet()), pieces, language))
          .isEqualTo(result(graded, language));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void answer_ofAnExample_isItsResultToTheByte(Path example) throws IOException {
    String policy = RULES.relativize(example).getName(0).toString();
    Grading.Graded graded = graded(Files.readAllBytes(example), policy);

    for (String language : List.of("ja", "en")) {
      assertThat(answer(graded, language)).isEqualTo(result(graded, language));
    }
  }

  private static String answer(Grading.Graded graded, String language) {
    String text =
        new String(
            Json.bytes(
                json -> {
                  json.writeStartObject();
                  RecordJson.of(graded).answer(language, null, json);
                  json.writeEndObject();
                }),
            StandardCharsets.UTF_8);
    return "{" + text.substring(text.indexOf("\"subjects\":"));
  }

  @Test
  void pieces_ofAJudgedIndicator_keepWhatThePersonSaidApart() throws IOException {
    String request =
        Files.readString(RULES.resolve("kawaguchi/examples/R6.json"))
            .replaceFirst(
                "\"judgements\": *\\[",
                "\"judgements\": [{\"subject\":\"1-2\",\"grade\":\"A\",\"by\":\"福祉総務課\","
                    + "\"reason\":\"特別の事情を考慮した\"},");
    assertThat(request).contains("特別の事情を考慮した");
    Grading.Graded graded = graded(request.getBytes(StandardCharsets.UTF_8), "kawaguchi");
    Map<String, String> pieces = pieces(graded);

    assertThat(pieces.get("judgement:1-2")).contains("特別の事情を考慮した");
    assertThat(pieces.get("subject:1-2")).doesNotContain("特別の事情を考慮した");
    List<String> names = new ArrayList<>(pieces.keySet());
    assertThat(again(names, pieces, "ja")).isEqualTo(result(graded, "ja"));
    assertThat(answer(graded, "ja")).isEqualTo(result(graded, "ja"));

    pieces.remove("judgement:1-2");
    pieces.remove("subject:1-3");
    JsonText left = JsonText.of(again(names, pieces, "ja").getBytes(StandardCharsets.UTF_8));
    assertThat(left.text("/subjects/" + at(left, "1-2") + "/judgement/disposed")).isEqualTo("true");
    assertThat(left.text("/subjects/" + at(left, "1-3") + "/disposed")).isEqualTo("true");
  }

  private static int at(JsonText json, String id) {
    return json.texts("/subjects", "/id").indexOf(id);
  }
}
