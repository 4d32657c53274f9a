package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.facts.Counts;
import org.hyotei.facts.Display;
import org.hyotei.facts.TallyFact;
import org.junit.jupiter.api.Test;

/** Kawagoe's summary sheet of R5: both tables, the sentence on the whole, and that they add up. */
class KawagoeExampleTest {

  private static final Evaluation EVALUATION = Examples.evaluation("kawagoe", "R5");
  private static final List<String> MARKS = List.of("◎", "○", "△", "×");

  private static String row(TallyFact tally) {
    StringBuilder row = new StringBuilder();
    for (String mark : MARKS) {
      List<String> alone = List.of(mark);
      int change = Objects.requireNonNull(tally.counts().change(alone));
      row.append(tally.counts().of(alone))
          .append(Display.arrow(change))
          .append(Math.abs(change))
          .append(' ');
    }
    return row.toString().strip();
  }

  private static String row(String group, String actor) {
    return EVALUATION.tallies().stream()
        .filter(tally -> !tally.whole() && tally.id().equals(group) && actor.equals(tally.actor()))
        .map(KawagoeExampleTest::row)
        .findFirst()
        .orElseThrow();
  }

  private static Counts whole(String actor) {
    return EVALUATION.tallies().stream()
        .filter(TallyFact::whole)
        .filter(tally -> actor.isEmpty() ? tally.actor() == null : actor.equals(tally.actor()))
        .map(TallyFact::counts)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tallies_ofTheCity_areThoseOfTheSheet() {
    assertThat(row("1-1", "市・市社協")).isEqualTo("7⇧2 11⇩3 1⇨0 1⇧1");
    assertThat(row("1-2", "市・市社協")).isEqualTo("8⇧1 6⇧1 0⇩2 0⇨0");
    assertThat(row("2-1", "市・市社協")).isEqualTo("6⇧1 10⇩1 0⇨0 0⇨0");
    assertThat(row("2-2", "市・市社協")).isEqualTo("5⇨0 9⇨0 0⇨0 0⇨0");
    assertThat(row("2-3", "市・市社協")).isEqualTo("8⇨0 4⇨0 0⇨0 0⇨0");
    assertThat(row("3-1", "市・市社協")).isEqualTo("10⇩1 14⇧1 0⇨0 0⇨0");
    assertThat(row("3-2", "市・市社協")).isEqualTo("3⇧1 3⇩1 0⇨0 1⇨0");
  }

  @Test
  void tallies_ofTheNeighbourhoods_areThoseOfTheSheet() {
    assertThat(row("1-1", "地域")).isEqualTo("15⇧4 8⇨0 1⇩2 2⇩2");
    assertThat(row("1-2", "地域")).isEqualTo("24⇧10 21⇩2 4⇩8 1⇧1");
    assertThat(row("2-1", "地域")).isEqualTo("4⇨0 6⇨0 2⇩1 2⇨0");
    assertThat(row("2-2", "地域")).isEqualTo("19⇧9 10⇩5 4⇩1 1⇩3");
    assertThat(row("2-3", "地域")).isEqualTo("8⇧5 5⇩3 2⇩3 1⇧1");
    assertThat(row("3-1", "地域")).isEqualTo("7⇧3 3⇩3 0⇨0 0⇨0");
    assertThat(row("3-2", "地域")).isEqualTo("17⇧1 19⇧1 8⇩2 4⇨0");
  }

  @Test
  void commentary_onTheWhole_isTheSheetsSentence() {
    assertThat(EVALUATION.commentary())
        .filteredOn(comment -> comment.subject() == null)
        .extracting(Comment::text)
        .first()
        .isEqualTo(
            "総取組数305の内訳は、◎：141（＋36、46.2％）、○：129（－15、42.3％）、" + "△：22（－19、7.2％）、×：13（－2、4.3％）となった。");
  }

  @Test
  void tallies_ofActors_addUpToTheWhole() {
    for (String mark : MARKS) {
      List<String> alone = List.of(mark);
      assertThat(whole("市・市社協").of(alone) + whole("地域").of(alone)).isEqualTo(whole("").of(alone));
    }
    assertThat(whole("市・市社協").all()).isEqualTo(107);
    assertThat(whole("地域").all()).isEqualTo(198);
    Map<String, Integer> before = whole("").before();
    assertThat(before).isEqualTo(Map.of("◎", 105, "○", 144, "△", 41, "×", 15));
  }

  @Test
  void tallies_ofGroups_addUpToThoseAbove() {
    Map<String, Integer> sums = new HashMap<>();
    for (TallyFact tally : EVALUATION.tallies()) {
      if (tally.actor() == null && "小目標".equals(tally.level())) {
        sums.merge(tally.id().substring(0, 1), tally.counts().all(), Integer::sum);
      }
    }
    for (TallyFact tally : EVALUATION.tallies()) {
      if (tally.actor() == null && "基本目標".equals(tally.level())) {
        assertThat(tally.counts().all()).isEqualTo(sums.get(tally.id()));
      }
    }
    assertThat(sums.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(305);
  }

  @Test
  void sentenceOnTheWhole_itsNumbers_agreeWithEachOther() {
    String text = EVALUATION.commentary().get(0).text();
    Matcher numbers = Pattern.compile("：(\\d+)（([＋－±])(\\d+)、([\\d.]+)％").matcher(text);
    int count = 0;
    int change = 0;
    BigDecimal share = BigDecimal.ZERO;
    while (numbers.find()) {
      count += Integer.parseInt(numbers.group(1));
      change += Integer.parseInt(numbers.group(3)) * (numbers.group(2).equals("－") ? -1 : 1);
      share = share.add(new BigDecimal(numbers.group(4)));
    }
    assertThat(count).isEqualTo(305);
    assertThat(change).isZero();
    assertThat(share).isEqualByComparingTo("100");
  }

  @Test
  void comments_always_nameTheRuleAndRestOnATally() {
    assertThat(EVALUATION.commentary()).isNotEmpty();
    for (Comment comment : EVALUATION.commentary()) {
      assertThat(EVALUATION.trace())
          .anyMatch(
              step ->
                  step.text().equals(comment.text())
                      && step.rule().equals(comment.rule())
                      && step.subject() instanceof TallyFact);
    }
  }
}
