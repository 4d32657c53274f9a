package org.hyotei.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.document.Trees.json;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hyotei.model.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": [1, -2.50, \"件\", true, false, null, {}]} | {a: [1, -2.50, \"件\", true, false, null, {}]}",
        "[] | []",
        " 7  | 7",
        "1e2 | 100",
        "1E-3 | 0.001",
        "\"\\u4ef6\\ud83d\\ude00\" | \"件😀\"",
        "{\"\": 1} | {: 1}"
      })
  void read_json_isItsTree(String text, String tree) {
    Trees read = json(text);
    assertThat(read.defects()).isEmpty();
    assertThat(read.text()).isEqualTo(tree);
  }

  @Test
  void read_byteOrderMark_isPassedOver() {
    assertThat(json("\uFEFF{\"a\": 1}").text()).isEqualTo("{a: 1}");
    assertThat(json(HexFormat.of().parseHex("efbb4131")).codes()).containsExactly("not-json");
    assertThat(json("\uFEFF").codes()).containsExactly("not-json");
    assertThat(json("\uFEFF\uFEFF1").codes()).containsExactly("not-json");
  }

  @Test
  void read_duplicatesAtSeveralDepths_areAllTold() {
    Trees read =
        json(
            """
            {"a": 1, "b": [{"c": 1, "c": 2, "x/y": {"d": 1, "d": 2, "d": 3}}],
             "a": {"e": 1, "e": 2}, "~": 0, "~": 1}
            """);
    assertThat(read.told())
        .containsExactlyInAnyOrder(
            "duplicate-field /b/0/c",
            "duplicate-field /b/0/x~1y/d",
            "duplicate-field /b/0/x~1y/d",
            "duplicate-field /a/e",
            "duplicate-field /a",
            "duplicate-field /~0");
    assertThat(read.text()).isEqualTo("{a: 1, b: [{c: 1, x/y: {d: 1}}], ~: 0}");
  }

  @Test
  void read_places_areLineAndColumnInCharacters() {
    Defect defect = json("{\"件数件数\": 1,\n \"件\": 2, \"件\": 3}").defects().get(0);
    assertThat(defect.place().line()).isEqualTo(2);
    assertThat(defect.place().column()).isEqualTo(10);
    assertThat(defect.message().ja()).contains("「件」");
  }

  @ParameterizedTest
  @CsvSource({"64, ''", "65, beyond-limits", "100, beyond-limits", "100000, beyond-limits"})
  void read_nesting_isBounded(int depth, String code) {
    for (String open : new String[] {"[", "{\"a\":"}) {
      String close = open.equals("[") ? "]" : "}";
      Trees read = json(open.repeat(depth) + (open.equals("[") ? "" : "1") + close.repeat(depth));
      assertThat(String.join(" ", read.codes())).isEqualTo(code);
      assertThat(read.node().isPresent()).isEqualTo(code.isEmpty());
    }
    assertThat(json("[".repeat(depth)).node()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e61",
        "1e-61",
        "1e999999999",
        "-1e-999999999",
        "0e999999999",
        "1e2147483648",
        "1e99999999999",
        "1e-99999999999",
        "1E+9223372036854775808"
      })
  void read_hugeExponent_isOutOfRange(String number) {
    Trees read = json("{\"a\": [" + number + "], \"b\": 1}");
    assertThat(read.told()).containsExactly("number-out-of-range /a/0");
    assertThat(read.defects().get(0).message().ja()).contains(number);
    assertThat(read.text()).isEqualTo("{a: [null], b: 1}");
  }

  @Test
  void read_longNumber_isBeyondLimits() {
    assertThat(json("1".repeat(60)).text()).isEqualTo("1".repeat(60));
    assertThat(json("1".repeat(61)).codes()).containsExactly("beyond-limits");
    assertThat(json("[0." + "1".repeat(100_000) + "]").codes()).containsExactly("beyond-limits");
  }

  @Test
  void read_longTextOrName_isBeyondLimits() {
    assertThat(json("\"" + "a".repeat(1_000_001) + "\"").codes()).containsExactly("beyond-limits");
    assertThat(json("{\"" + "a".repeat(1_001) + "\": 1}").codes()).containsExactly("beyond-limits");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n",
        "{} x",
        "{}{}",
        "1 2",
        "{",
        "[1,",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\"}",
        "{a: 1}",
        "{'a': 1}",
        "]",
        "}",
        "NaN",
        "[Infinity]",
        "[-Infinity]",
        "+1",
        "01",
        ".5",
        "1.",
        "0x10",
        "// c\n1",
        "/* c */ 1",
        "# c\n1",
        "\"a\nb\"",
        "\"a\u0000b\"",
        "\"a\tb\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"a",
        "tru",
        "TRUE",
        "undefined",
        "\u00001",
        "　1"
      })
  void read_noJson_isOneDefectAndNoTree(String text) {
    Trees read = json(text);
    assertThat(read.codes()).containsExactly(JsonDocument.NOT_JSON);
    assertThat(read.node()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22ff22",
        "22c322",
        "22eda08022",
        "22c0af22",
        "22f4908080",
        "2282",
        "ff",
        "fe",
        "fffe",
        "feff",
        "0000feff00000031",
        "fffe000031000000",
        "0000fffe00000031",
        "feff000000000031",
        "00000031",
        "31000000",
        "00310030",
        "225c7564383030ff22"
      })
  void read_otherBytesThanUtf8_isOneDefectAndNoTree(String hex) {
    Trees read = json(HexFormat.of().parseHex(hex));
    assertThat(read.codes()).containsExactly(JsonDocument.NOT_JSON);
    assertThat(read.node()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shift_JIS", "EUC-JP", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void read_otherCharset_isNotJson(String charset) {
    Trees read = json("{\"件\":\n \"相談件数\"}".getBytes(Charset.forName(charset)));
    assertThat(read.codes()).containsExactly(JsonDocument.NOT_JSON);
  }

  @Test
  void read_invalidByte_isToldWhereItStands() {
    byte[] bytes = "{\"件\":\n \"相?\"}".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xFF;
    assertThat(json(bytes).lines()).containsExactly("not-json 2:4");
  }

  @Test
  void read_unpairedSurrogates_areToldAndNotKept() {
    Trees read = json("{\"a\\ud800\": \"x\\udc00\", \"b\": \"\\ud83d\\ude00\"}");
    assertThat(read.codes()).containsExactly("unpaired-surrogate", "unpaired-surrogate");
    assertThat(read.text()).isEqualTo("{a?: \"x?\", b: \"😀\"}");
  }

  @Test
  void read_controlCharacters_areToldAndNotKept() {
    Trees read = json("{\"a\\u0000\": \"x\\u001f\\n\\t\", \"b\": \"\\uffff😀\"}");
    assertThat(read.codes())
        .containsExactly("unwritable-character", "unwritable-character", "unwritable-character");
    assertThat(read.text()).isEqualTo("{a?: \"x?\n\t\", b: \"?😀\"}");
  }

  @Property(tries = 3000)
  void read_anyBytes_neverThrows(@ForAll byte[] bytes) {
    Trees read = json(bytes);
    assertThat(read.node().isEmpty() && read.defects().isEmpty()).isFalse();
  }

  @Property(tries = 5000)
  void read_anyMixOfJson_neverThrows(@ForAll @From("mixes") String text) {
    Trees read = json(text);
    assertThat(read.node().isEmpty() && read.defects().isEmpty()).isFalse();
  }

  @Provide
  Arbitrary<String> mixes() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"a\"",
            "\"",
            "\\ud800",
            "1",
            "-",
            ".",
            "e9999999999",
            "true",
            "null",
            " ",
            "\n",
            "\uFEFF",
            "件",
            "/*",
            "NaN")
        .list()
        .ofMaxSize(20)
        .map(pieces -> String.join("", pieces));
  }
}
