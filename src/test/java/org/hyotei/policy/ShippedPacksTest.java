package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.parser.lang.dsl.DSLMappingFile;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.hyotei.evaluation.EvaluationText;
import org.hyotei.evaluation.TestPlans;
import org.hyotei.model.Defects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs under {@code rules/}: sound, and read by Drools itself as they are read here. */
class ShippedPacksTest {

  private static final PackFolder FOLDER = new PackFolder(TestPack.RULES);

  static List<String> packs() {
    return FOLDER.packs();
  }

  static List<String> examples(String pack) {
    try (Stream<Path> files = Files.list(TestPack.RULES.resolve(pack).resolve("examples"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(file -> pack + "/examples/" + file.getFileName())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void rulesFolder_asShipped_hasTheFiveCities() {
    PolicyCatalog catalog = PolicyCatalog.read(FOLDER);

    assertThat(catalog.broken()).isEmpty();
    assertThat(catalog.ids()).containsExactly("asaka", "kawagoe", "kawaguchi", "kuki", "niigata");
    assertThat(catalog.policies()).allSatisfy(policy -> assertThat(policy.sources()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void pack_byTheClassicModel_sameEvaluations(String pack) {
    Defects defects = new Defects();
    PackFiles files = FOLDER.read(pack, defects);
    CompiledPolicy classic =
        TestPack.compiled(new PolicyReader(PolicyCompiler.Model.CLASSIC), pack, files, defects);

    assertSameEvaluations(pack, classic);
  }

  /** Placeholders, keys and lines mean to Drools what they mean here. */
  @ParameterizedTest
  @MethodSource("packs")
  void pack_expandedByDrools_sameEvaluations(String pack) throws IOException {
    CompiledPolicy ours = TestPack.shipped(pack);
    DSLMappingFile vocabulary = droolsVocabulary();
    List<ExpandedFile> expanded = new ArrayList<>();
    for (String path : ours.files().paths()) {
      if (path.endsWith(".dslr")) {
        List<RuleSource> rules =
            ours.sources().stream().filter(rule -> rule.file().equals(path)).toList();
        Phase phase = rules.get(0).phase();
        List<String> lines = droolsExpansion(vocabulary, ours.files().text(path, new Defects()));
        expanded.add(
            new ExpandedFile(
                path,
                phase,
                lines.stream()
                    .map(
                        line ->
                            line.replaceFirst(
                                "^(rule \"[^\"]*\")",
                                "$1 ruleflow-group \"" + phase.group() + "\""))
                    .toList(),
                rules));
      }
    }
    Defects defects = new Defects();
    var base = new PolicyCompiler(PolicyCompiler.Model.EXECUTABLE).compile(pack, expanded, defects);
    assertThat(defects.list()).isEmpty();
    CompiledPolicy theirs =
        new CompiledPolicy(
            ours.definition(),
            ours.files(),
            base.orElseThrow(),
            ours.sources().stream().collect(Collectors.toMap(RuleSource::name, rule -> rule)),
            expanded);

    assertSameEvaluations(pack, theirs);
  }

  private static void assertSameEvaluations(String pack, CompiledPolicy other) {
    CompiledPolicy ours = TestPack.shipped(pack);
    assertThat(examples(pack)).isNotEmpty();
    for (String example : examples(pack)) {
      var plan = TestPlans.example(example);
      List<String> expected = EvaluationText.lines(TestPlans.evaluate(ours, plan));
      List<String> actual = EvaluationText.lines(TestPlans.evaluate(other, plan));
      for (int i = 0; i < expected.size(); i++) {
        assertThat(actual.get(i)).as(example).isEqualTo(expected.get(i));
      }
      assertThat(actual.size()).as(example).isEqualTo(expected.size());
    }
  }

  private static DSLMappingFile droolsVocabulary() throws IOException {
    String text =
        new String(TestPack.read(TestPack.RULES.resolve("vocabulary.dsl")), StandardCharsets.UTF_8);
    DSLTokenizedMappingFile file = new DSLTokenizedMappingFile();
    boolean read = file.parseAndLoad(new StringReader(escapedKeys(text)));
    assertThat(file.getErrors()).isEmpty();
    assertThat(read).isTrue();
    return file;
  }

  /**
   * Drools' lexer knows no 「」（）。％ in a key; the regular expression may name them by number. A
   * measure's name is to be replaced as a whole word only, not within 「基本目標」.
   */
  private static String escapedKeys(String text) {
    StringBuilder escaped = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int equals = line.startsWith("[") ? line.indexOf('=') : 0;
      Matcher matcher = Pattern.compile("[「」（）。％・]").matcher(line.substring(0, equals));
      boolean name = line.matches("\\[when\\][^-{]+=[A-Za-z]+");
      String key =
          matcher.replaceAll(
              found ->
                  Matcher.quoteReplacement(
                      String.format("\\u%04X", (int) found.group().charAt(0))));
      escaped
          .append(name ? "[when](?U)(?<!\\w)" + key.substring("[when]".length()) + "(?!\\w)" : key)
          .append(line.substring(equals))
          .append('\n');
    }
    return escaped.toString();
  }

  private static List<String> droolsExpansion(DSLMappingFile vocabulary, String text)
      throws IOException {
    DefaultExpander expander = new DefaultExpander();
    expander.addDSLMapping(vocabulary.getMapping());
    // {語} would take the spaces before it as well
    String unindented = text.lines().map(String::strip).collect(Collectors.joining("\n"));
    String expanded = expander.expand(new StringReader(unindented));
    assertThat(expander.getErrors()).isEmpty();
    return Arrays.asList(expanded.split("\n", -1));
  }
}
