package org.hyotei.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hyotei.document.Trees.yaml;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hyotei.model.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1 | {a: 1}",
        "[yes, no, on, off, Yes, NO, y] | [\"yes\", \"no\", \"on\", \"off\", \"Yes\", \"NO\", \"y\"]",
        "[true, false, null, ~] | [true, false, null, \"~\"]",
        "[1.50, -3, 007, 1_000, 0x1F, 1e3, .inf, 12:30] | [1.50, -3, \"007\", \"1_000\", \"0x1F\", \"1e3\", \".inf\", \"12:30\"]",
        "['1', \"true\", 2024-04-01] | [\"1\", \"true\", \"2024-04-01\"]",
        "{2024: a, true: b} | {2024: \"a\", true: \"b\"}",
        "a: | {a: null}",
        "<<: {a: 1} | {<<: {a: 1}}",
        "label: 120%超 # 境目 | {label: \"120%超\"}"
      })
  void read_yaml_isItsTree(String text, String tree) {
    Trees read = yaml(text);
    assertThat(read.defects()).isEmpty();
    assertThat(read.text()).isEqualTo(tree);
  }

  @Test
  void read_longNumber_staysWords() {
    assertThat(yaml("1".repeat(30)).text()).isEqualTo("1".repeat(30));
    assertThat(yaml("1".repeat(31)).text()).isEqualTo("\"" + "1".repeat(31) + "\"");
  }

  @Test
  void read_duplicates_areAllToldWithTheirPlaces() {
    Trees read = yaml("a: 1\nb:\n  - c: 1\n    c: 2\n\"a\": 3\n");
    assertThat(read.told()).containsExactly("duplicate-field /b/0/c", "duplicate-field /a");
    assertThat(read.lines()).containsExactly("duplicate-field 4:5", "duplicate-field 5:1");
    assertThat(read.text()).isEqualTo("{a: 1, b: [{c: 1}]}");
  }

  @Test
  void read_places_areThoseOfNamesAndValues() {
    Node.Mapping root = (Node.Mapping) yaml("評価:\n  - { 記号: S }\n").node().orElseThrow();
    Node.Field field = root.fields().get(0);
    assertThat(field.place()).isEqualTo(new Place("policy.yaml", 1, 1, "/評価"));
    Node.Mapping item = (Node.Mapping) ((Node.Sequence) field.value()).items().get(0);
    assertThat(item.place()).isEqualTo(new Place("policy.yaml", 2, 5, "/評価/0"));
    assertThat(item.fields().get(0).place()).isEqualTo(new Place("policy.yaml", 2, 7, "/評価/0/記号"));
    assertThat(item.fields().get(0).value().place())
        .isEqualTo(new Place("policy.yaml", 2, 11, "/評価/0/記号"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[&x 1, *x] | yaml-anchor 1:2, yaml-anchor 1:2",
        "{a: &x {b: 1}} | yaml-anchor 1:5",
        "{&x a: 1} | yaml-anchor 1:2",
        "{a: &x b, *x : 2} | yaml-anchor 1:5, yaml-anchor 1:5",
        "&x [*x] | yaml-anchor 1:1"
      })
  void read_anchorsAndAliases_areRefused(String text, String told) {
    assertThat(String.join(", ", yaml(text).lines())).isEqualTo(told);
  }

  @Test
  void read_aliasBomb_isRefusedAtOnce() {
    String bomb =
        "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
            + IntStream.range(1, 30)
                .mapToObj(i -> "a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)))
                .collect(Collectors.joining());
    assertThat(yaml(bomb).codes()).isNotEmpty().containsOnly("yaml-anchor").hasSize(30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!str 5",
        "!!int '5'",
        "!!bool yes",
        "!!binary aGVsbG8=",
        "!x 1",
        "! 5",
        "!!set {a, b}",
        "!x {a: 1}",
        "!!seq [1]",
        "!x [1]",
        "{!x a: 1}",
        "{a: !!java.net.URL x}",
        "!!javax.script.ScriptEngineManager [1]"
      })
  void read_tag_isRefused(String text) {
    assertThat(yaml(text).codes()).containsExactly("yaml-tag");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a: 1\n\tb: 2' | not-yaml 2:1",
        "'a: 1\n---\nb: 2' | not-yaml 2:1",
        "'a: 1\n b: 2' | not-yaml 2:3",
        "'a: [1, 2' | not-yaml 1:9",
        "'a: \"x' | not-yaml 1:6",
        "'a: *none' | not-yaml 1:4",
        "'a: 1\nb: @x' | not-yaml 2:4",
        "'? [a]\n: 1' | not-yaml 1:3",
        "'' | empty-file 1:0",
        "'# nothing' | empty-file 1:0"
      })
  void read_noYaml_isToldWithLineAndColumn(String text, String told) {
    assertThat(yaml(text).lines()).containsExactly(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a: \u0007", "%YAML 3.0\n---\na", "\uD800"})
  void read_unfitCharactersOrVersion_isNotYaml(String text) {
    assertThat(yaml(text).codes()).containsExactly("not-yaml");
  }

  @Test
  void read_byteOrderMark_isPassedOver() {
    assertThat(yaml("\uFEFFa: 1").text()).isEqualTo("{a: 1}");
  }

  @ParameterizedTest
  @CsvSource({"64, ''", "65, beyond-limits", "5000, beyond-limits", "300000, beyond-limits"})
  void read_nesting_isBounded(int depth, String code) {
    Trees flow = yaml("[".repeat(depth) + "]".repeat(depth));
    assertThat(String.join(" ", flow.codes())).isEqualTo(code);
    assertThat(flow.node().isPresent()).isEqualTo(code.isEmpty());
    Trees block = yaml("- ".repeat(depth) + "x");
    assertThat(String.join(" ", block.codes())).isEqualTo(code);
    assertThat(yaml("{a: ".repeat(depth)).node()).isEmpty();
  }

  @Test
  void read_largeText_isRefused() {
    assertThat(yaml("a: " + "x".repeat(1_000_000)).codes()).containsExactly("not-yaml");
  }

  @Property(tries = 2000)
  void read_anyText_neverThrows(@ForAll String text) {
    Trees read = yaml(text);
    assertThat(read.node().isEmpty() && read.defects().isEmpty()).isFalse();
  }

  @Property(tries = 5000)
  void read_anyMixOfYaml_neverThrows(@ForAll @From("mixes") String text) {
    Trees read = yaml(text);
    assertThat(read.node().isEmpty() && read.defects().isEmpty()).isFalse();
  }

  @Provide
  Arbitrary<String> mixes() {
    return Arbitraries.of(
            "a", ":", ": ", "- ", "\n", "\n  ", "\t", "[", "]", "{", "}", ", ", "&x ", "*x ", "!x ",
            "!!int ", "? ", "|", ">", "'", "\"", "#", "---", "...", "%", "@", "1", "~", "<<: ", "件",
            "\\u", "!<", "-1")
        .list()
        .ofMaxSize(20)
        .map(pieces -> String.join("", pieces));
  }
}
