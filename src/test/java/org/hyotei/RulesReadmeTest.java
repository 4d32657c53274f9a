package org.hyotei;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.facts.Measure;
import org.junit.jupiter.api.Test;

/**
 * Holds the guide for policy staff to the vocabulary: no sentence without its row, no row without
 * its sentence.
 */
class RulesReadmeTest {

  private static final Pattern SENTENCE = Pattern.compile("\\[(?:when|then)\\]([^=]+)=.*");
  private static final Pattern TERM = Pattern.compile("\\[when\\]([^-{=]+)=([A-Za-z]+)");
  private static final Pattern TITLE = Pattern.compile("\\[keyword\\]表の見出し ([^=]+)=.*");
  private static final Pattern ROW = Pattern.compile("\\| `([^`]*)` \\|.*");

  private static final String GUIDE = read("rules/README.md");
  private static final List<String> VOCABULARY = read("rules/vocabulary.dsl").lines().toList();

  @Test
  void guide_everySentenceOfTheVocabulary_hasARow() {
    List<String> rows =
        GUIDE.lines().map(ROW::matcher).filter(Matcher::matches).map(m -> m.group(1)).toList();
    List<String> sentences =
        VOCABULARY.stream()
            .filter(line -> !TERM.matcher(line).matches())
            .map(SENTENCE::matcher)
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1).strip())
            .toList();
    assertThat(sentences).hasSizeGreaterThan(60);
    assertThat(rows).containsAll(sentences);
  }

  @Test
  void guide_everyRowWithAPlaceholderOrDash_isASentence() {
    List<String> known =
        VOCABULARY.stream()
            .map(SENTENCE::matcher)
            .filter(Matcher::matches)
            .map(m -> m.group(1).strip())
            .toList();
    assertThat(
            GUIDE
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .filter(row -> row.startsWith("- ")))
        .isNotEmpty()
        .allMatch(known::contains, "is in the vocabulary");
  }

  @Test
  void guide_everyMeasure_isNamed() {
    assertThat(Measure.labels()).filteredOn(label -> !GUIDE.contains(label)).isEmpty();
  }

  @Test
  void guide_everyTitleOfTables_isNamed() {
    List<String> titles =
        VOCABULARY.stream()
            .map(TITLE::matcher)
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1).replace('・', '／'))
            .toList();
    assertThat(titles).hasSizeGreaterThan(20);
    assertThat(titles)
        .filteredOn(
            title -> !GUIDE.contains("`" + title + "`") && !GUIDE.contains("`" + title + ":"))
        .isEmpty();
  }

  private static String read(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
