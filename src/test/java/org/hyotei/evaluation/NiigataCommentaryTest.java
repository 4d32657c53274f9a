package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Niigata's table and commentary of R6, and that their numbers agree with each other. */
class NiigataCommentaryTest {

  private static final Evaluation EVALUATION = Examples.evaluation("niigata", "R6");

  private static List<String> whole() {
    return EVALUATION.commentary().stream()
        .filter(comment -> comment.subject() == null)
        .map(Comment::text)
        .toList();
  }

  private static Map<String, Integer> grades(String group) {
    return EVALUATION.summary().byGroup().stream()
        .filter(one -> one.group().id().equals(group))
        .map(Summary.OfGroup::grades)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void summary_byMeasure_isThePublishedTable() {
    assertThat(EVALUATION.summary().grades()).isEqualTo(Map.of("A", 7, "B", 7, "C", 6, "-", 3));
    assertThat(grades("1")).isEqualTo(Map.of("A", 3, "B", 2, "C", 3));
    assertThat(grades("2")).isEqualTo(Map.of("A", 3, "B", 1));
    assertThat(grades("3")).isEqualTo(Map.of("B", 2, "-", 2));
    assertThat(grades("4")).isEqualTo(Map.of("B", 2, "C", 2, "-", 1));
    assertThat(grades("5")).isEqualTo(Map.of("A", 1, "C", 1));
  }

  @Test
  void summary_ofMeasures_addsUpToTheWhole() {
    for (String grade : List.of("A", "B", "C", "-")) {
      int sum = 0;
      for (String group : List.of("1", "2", "3", "4", "5")) {
        sum += grades(group).getOrDefault(grade, 0);
      }
      assertThat(EVALUATION.summary().grades().get(grade)).isEqualTo(sum);
    }
  }

  @Test
  void commentary_onTheShare_isThePublishedSentence() {
    assertThat(whole())
        .first()
        .isEqualTo("計23指標のうち、60.9%にあたる14指標が「A: 予定より進んでいる」又は「B: 概ね予定通り進んでいる」であった。");
  }

  @Test
  void commentary_onC_countsByMeasureWhatItSays() {
    String text = whole().stream().filter(one -> one.contains("6指標のうち")).findFirst().orElseThrow();
    Matcher counts = Pattern.compile("(\\d+)指標は").matcher(text);
    int sum = 0;
    while (counts.find()) {
      sum += Integer.parseInt(counts.group(1));
    }
    assertThat(sum).isEqualTo(6);
    assertThat(text).contains("3指標は地域福祉に関する事業の推進（施策①）", "2指標は再犯防止の推進（施策④）");
  }

  @Test
  void movement_ofEachIndicator_isKnownFromR3On() {
    SubjectResult result =
        EVALUATION.subjects().stream()
            .filter(one -> one.id().equals("1-3-1"))
            .findFirst()
            .orElseThrow();
    assertThat(result.earlier().byYear().values()).containsExactly("C", "C", "C");
    assertThat(result.grade()).isEqualTo("B");
    assertThat(result.previousGrade()).isEqualTo("C");
  }

  @Test
  void movements_listed_areAsManyAsCounted() {
    for (String way : List.of("上がった", "下がった")) {
      String text =
          whole().stream().filter(one -> one.contains(way + "指標は")).findFirst().orElseThrow();
      Matcher count = Pattern.compile("指標は(\\d+)件で、(.*)である。").matcher(text);
      assertThat(count.find()).isTrue();
      assertThat(count.group(2).split("）、", -1)).hasSize(Integer.parseInt(count.group(1)));
    }
  }
}
