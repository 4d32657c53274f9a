package org.hyotei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

  private final Defects defects = new Defects();

  private Fields fields(String json) {
    Node node = JsonDocument.read(json.getBytes(StandardCharsets.UTF_8), "", defects).orElseThrow();
    return Fields.of(node, defects).orElseThrow();
  }

  private <T> @Nullable T read(String json, Function<Fields, @Nullable T> reader) {
    try (Fields fields = fields(json)) {
      return reader.apply(fields);
    }
  }

  private List<String> told() {
    return new Trees(Optional.empty(), defects.list()).told();
  }

  private Defect only() {
    assertThat(defects.list()).hasSize(1);
    return defects.list().get(0);
  }

  @Test
  void read_everyType_isItsValue() {
    try (Fields fields =
        fields(
            """
            {"text": "あ", "whole": 3.0, "number": 1.50, "flag": true, "direction": "lower",
             "texts": ["a", "b"], "names": {"y": "1", "x": "2"}, "inner": {"a": "1"}, "null": null}
            """)) {
      assertThat(fields.requiredText("text")).isEqualTo("あ");
      assertThat(fields.wholeNumber("whole")).isEqualTo(3);
      assertThat(fields.number("number")).isEqualTo(new BigDecimal("1.50"));
      assertThat(fields.flag("flag", false)).isTrue();
      assertThat(fields.oneOf("direction", Direction.class)).isEqualTo(Direction.LOWER);
      assertThat(fields.texts("texts")).containsExactly("a", "b");
      assertThat(fields.textByName("names").keySet()).containsExactly("y", "x");
      Fields inner = fields.fields("inner");
      assertThat(inner).isNotNull();
      assertThat(fields.has("null")).isFalse();
      assertThat(fields.place("text").pointer()).isEqualTo("/text");
    }
    assertThat(told()).isEmpty();
  }

  @Test
  void read_absentOrNull_isAbsent() {
    for (String json : List.of("{}", "{\"a\": null}")) {
      assertThat(this.<String>read(json, fields -> fields.text("a"))).isNull();
      assertThat(this.<Object>read(json, fields -> fields.number("a"))).isNull();
      assertThat(this.<Object>read(json, fields -> fields.wholeNumber("a"))).isNull();
      assertThat(this.<Object>read(json, fields -> fields.fields("a"))).isNull();
      assertThat(this.<Direction>read(json, f -> f.oneOf("a", Direction.class))).isNull();
      assertThat(this.<Boolean>read(json, fields -> fields.flag("a", true))).isTrue();
      assertThat(this.<List<String>>read(json, fields -> fields.texts("a"))).isEmpty();
    }
    assertThat(told()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text | true | true",
        "text | [1] | a list",
        "text | {\"x\": 1} | an object",
        "number | \"5\" | text \"5\"",
        "whole | 1.5 | the number 1.5",
        "whole | 1000000001 | the number 1000000001",
        "whole | 1e20 | the number 1e20",
        "flag | \"true\" | text \"true\"",
        "list | \"a\" | text \"a\"",
        "fields | [1] | a list",
        "oneOf | [] | a list"
      })
  void read_wrongType_namesTheValue(String type, String value, String found) {
    this.<Object>read(
        "{\"a\": " + value + "}",
        fields ->
            switch (type) {
              case "text" -> fields.text("a");
              case "number" -> fields.number("a");
              case "whole" -> fields.wholeNumber("a");
              case "flag" -> fields.flag("a", false);
              case "list" -> fields.texts("a");
              case "fields" -> fields.fields("a");
              default -> fields.oneOf("a", Direction.class);
            });
    assertThat(told()).containsExactly("wrong-type /a");
    assertThat(only().message().en()).endsWith("found " + found + ".");
  }

  @Test
  void text_givenANumber_asksForQuotes() {
    this.<String>read("{\"a\": 5}", fields -> fields.text("a"));
    assertThat(told()).containsExactly("wrong-type /a");
    assertThat(only().message().en()).endsWith("found the number 5. Write it in quotes, \"5\".");
  }

  @Test
  void of_noMapping_isADefect() {
    Node list = Trees.json("[1]").node().orElseThrow();
    assertThat(Fields.of(list, defects)).isEmpty();
    assertThat(told()).containsExactly("wrong-type ");
  }

  @Test
  void requiredText_missingOrBlank_isEmptyAndTold() {
    assertThat(this.<String>read("{}", fields -> fields.requiredText("id"))).isEmpty();
    assertThat(this.<String>read("{\"id\": \" 　\"}", f -> f.requiredText("id"))).isEmpty();
    assertThat(this.<String>read("{\"id\": null}", f -> f.requiredText("id"))).isEmpty();
    assertThat(told()).containsExactly("missing-field /id", "blank-field /id", "missing-field /id");
    assertThat(defects.list()).allMatch(defect -> defect.message().ja().contains("「id」"));
  }

  @Test
  void close_unknownField_hasTheNearestKnown() {
    this.<Object>read("{\"tittle\": 1, \"zzzzzzzzzz\": 2}", fields -> fields.text("title"));
    assertThat(told()).containsExactly("unknown-field /tittle", "unknown-field /zzzzzzzzzz");
    assertThat(defects.list().get(0).message().ja()).contains("「tittle」", "「title」ではありませんか");
    assertThat(defects.list().get(0).message().en()).contains("Maybe \"title\"?");
    assertThat(defects.list().get(1).message().ja()).doesNotContain("ではありませんか");
  }

  @Test
  void oneOf_unknownValue_listsTheKnown() {
    this.<Object>read("{\"a\": \"HIGHER\"}", fields -> fields.oneOf("a", Direction.class));
    assertThat(told()).containsExactly("unknown-value /a");
    assertThat(only().message().ja()).contains("「HIGHER」", "higher, lower, maintain");
  }

  @Test
  void messages_longOrControlText_isShortened() {
    String longText = "あ".repeat(500) + "\\u0007";
    this.<Object>read(
        "{\"" + longText + "\": 1, \"a\": \"" + longText + "\"}",
        fields -> fields.oneOf("a", Direction.class));
    assertThat(defects.list().stream().map(Defect::code))
        .containsExactlyInAnyOrder(
            "unwritable-character", "unwritable-character", "unknown-field", "unknown-value");
    assertThat(defects.list())
        .allMatch(defect -> defect.message().ja().length() < 200)
        .allMatch(defect -> defect.message().en().length() < 250);
  }

  @ParameterizedTest
  @CsvSource({"施策1-1, 施策1-2", "groop, group", "12, "})
  void nearest_word_isWithinHalfOfItsLength(String written, @Nullable String nearest) {
    assertThat(Spelling.nearest(written, List.of("施策1-2", "group", "gr", "zz")))
        .isEqualTo(Optional.ofNullable(nearest));
    assertThat(Spelling.nearest("b", List.of("c", "a"), 1)).containsExactly("a");
  }
}
