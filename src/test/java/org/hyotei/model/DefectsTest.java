package org.hyotei.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefectsTest {

  @Test
  void add_moreThanAreKept_keepsTheFirstAndCountsAll() {
    Defects defects = new Defects();
    assertThat(defects.isEmpty()).isTrue();
    for (int i = 0; i < Defects.KEPT + 5; i++) {
      defects.add("code-" + i, Place.NOWHERE, "日本語", "English");
    }
    assertThat(defects.isEmpty()).isFalse();
    assertThat(defects.count()).isEqualTo(Defects.KEPT + 5);
    assertThat(defects.list()).hasSize(Defects.KEPT);
    assertThat(defects.list()).extracting(Defect::code).startsWith("code-0", "code-1");
  }

  @Test
  void addAll_defects_areInOrder() {
    Defect first = new Defect("a", Place.NOWHERE, new Message("一", "one"));
    Defect second = new Defect("b", Place.ofLine("x.yaml", 2), new Message("二", "two"));
    Defects defects = new Defects();
    defects.addAll(List.of(first, second));
    assertThat(defects.list()).containsExactly(first, second);
  }

  @Test
  void in_language_isJapaneseUnlessEnglish() {
    Message message = new Message("一", "one");
    assertThat(message.in("en")).isEqualTo("one");
    assertThat(message.in("ja")).isEqualTo("一");
    assertThat(message.in("fr")).isEqualTo("一");
  }

  @ParameterizedTest
  @CsvSource({
    "k/grading.dslr, 12, 3, '', k/grading.dslr:12:3",
    "k/grading.dslr, 12, 0, '', k/grading.dslr:12",
    "k/policy.yaml, 0, 0, /id, k/policy.yaml",
    "'', 3, 4, /groups/0/id, /groups/0/id",
    "'', 3, 4, '', line 3:4",
    "'', 0, 0, '', ''"
  })
  void text_place_isAsFarAsKnown(String file, int line, int column, String pointer, String text) {
    assertThat(new Place(file, line, column, pointer).text()).isEqualTo(text);
  }
}
