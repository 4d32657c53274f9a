package org.hyotei.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hyotei.model.Amount;
import org.hyotei.model.Assessment;
import org.hyotei.model.Attribute;
import org.hyotei.model.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures of groups: halves, empties, missing grades. */
class MembersTest {

  @Test
  void group_empty_measuresAreNull() {
    GroupFact fact = Groups.graded();

    assertThat(fact.total()).isEqualByComparingTo("0");
    assertThat(fact.graded()).isEqualByComparingTo("0");
    assertThat(fact.meanPoints()).isNull();
    assertThat(fact.missingPercent()).isNull();
    assertThat(fact.best()).isNull();
    assertThat(fact.worst()).isNull();
    assertThat(fact.counts().now()).isEmpty();
    assertThat(fact.sharePercent("A")).isNull();
    assertThat(fact.count("A")).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({"1, HALF_UP, 2.3", "1, DOWN, 2.2", "1, UP, 2.3", "0, HALF_UP, 2", "2, HALF_UP, 2.25"})
  void mean_halves_roundedAsDeclared(int places, RoundingMode mode, String mean) {
    assertThat(Groups.graded(Groups.measures(places, mode), "A", "A", "B", "C").meanPoints())
        .isEqualTo(mean);
  }

  @Test
  void mean_twoAndAHalf_goesUpAtNoPlaces() {
    assertThat(Groups.graded(Groups.measures(0, RoundingMode.HALF_UP), "A", "B").meanPoints())
        .isEqualTo("3");
  }

  @Test
  void ungradedSymbol_amongGrades_isLeftOut() {
    GroupFact fact = Groups.graded("A", "C", "-", "-");

    assertThat(fact.total()).isEqualByComparingTo("2");
    assertThat(fact.graded()).isEqualByComparingTo("2");
    assertThat(fact.meanPoints()).isEqualByComparingTo("2");
    assertThat(fact.worst()).isEqualTo("C");
    assertThat(fact.best()).isEqualTo("A");
    assertThat(fact.counts().now()).containsEntry("-", 2);
    assertThat(fact.sharePercent("A")).isEqualByComparingTo("50");
  }

  @Test
  void group_onlyUngraded_measuresAreNull() {
    GroupFact fact = Groups.graded("-", "-");

    assertThat(fact.total()).isEqualByComparingTo("0");
    assertThat(fact.meanPoints()).isNull();
    assertThat(fact.missingPercent()).isNull();
    assertThat(fact.worst()).isNull();
  }

  @Test
  void missingShare_ofThoseThatCount_leavesOutUngraded() {
    GroupFact fact = Groups.graded("A", null, null, null, "-");

    assertThat(fact.total()).isEqualByComparingTo("4");
    assertThat(fact.graded()).isEqualByComparingTo("1");
    assertThat(fact.missingPercent()).isEqualByComparingTo("75");
    assertThat(fact.meanPoints()).isEqualByComparingTo("3");
  }

  @Test
  void mean_gradeWithoutPoints_isNull() {
    Scale scale = new Scale(List.of(new Scale.Step("A", "良", null, false)));
    Members members = Members.of(Groups.members("A"), scale, GroupMeasures.DEFAULT);

    assertThat(Groups.fact(members).meanPoints()).isNull();
  }

  @Test
  void counts_anyOrder_inScaleOrder() {
    assertThat(Members.count(Groups.SCALE, Arrays.asList("C", "-", "A", null, "C")))
        .containsExactly(Map.entry("A", 1), Map.entry("C", 2), Map.entry("-", 1));
  }

  @Test
  void worstTwo_twoOrMore_areTheLowest() {
    GroupFact fact = Groups.graded("A", "C", "B", "-", null);

    assertThat(fact.worst()).isEqualTo("C");
    assertThat(fact.secondWorst()).isEqualTo("B");
    assertThat(fact.worstTwoMean()).isEqualTo("1.50");
    assertThat(fact.worstTwoAtMost("B")).isTrue();
    assertThat(fact.worstTwoAtMost("C")).isFalse();
    assertThat(Groups.graded("C", "C").worstTwoAtMost("C")).isTrue();
  }

  @Test
  void worstTwo_oneGraded_isNull() {
    GroupFact fact = Groups.graded("C", null);

    assertThat(fact.secondWorst()).isNull();
    assertThat(fact.worstTwoMean()).isNull();
    assertThat(fact.worstTwoAtMost("C")).isFalse();
  }

  @Test
  void worst_ofNothing_isNeitherAtLeastNorAtMost() {
    assertThat(Groups.graded().worstAtMost("A")).isFalse();
    assertThat(Groups.graded().worstAtLeast("C")).isFalse();
    assertThat(Groups.graded("B", "A").worstAtLeast("B")).isTrue();
    assertThat(Groups.graded("B", "A").worstAtLeast("A")).isFalse();
    assertThat(Groups.graded("B", "A").worstAtMost("B")).isTrue();
    assertThat(Groups.graded("B", "A").worstAtMost("C")).isFalse();
  }

  @Test
  void mode_severalGivenMostOften_isTied() {
    assertThat(Groups.graded("A", "B").modeTied()).isTrue();
    assertThat(Groups.graded("A", "B").mode()).isNull();
    assertThat(Groups.graded("A", "B", "B").mode()).isEqualTo("B");
    assertThat(Groups.graded("A", "B", "B").modeTied()).isFalse();
    assertThat(Groups.graded("-", "-", null, "C").mode()).isEqualTo("C");
    assertThat(Groups.graded().mode()).isNull();
    assertThat(Groups.graded().modeTied()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"GRADED, 50", "TOTAL, 33.3", "ALL, 25"})
  void share_of_isOfWhatIsDeclared(GroupMeasures.ShareOf of, String percent) {
    GroupMeasures measures =
        new GroupMeasures(GroupMeasures.Of.OWN, 2, RoundingMode.HALF_UP, of, null, 1, 1);

    assertThat(Groups.graded(measures, "A", "B", null, "-").sharePercent("A"))
        .isCloseTo(new BigDecimal(percent), within(new BigDecimal("0.04")));
  }

  @Test
  void shares_fromBestAndToWorst_meetInTheMiddle() {
    GroupFact fact = Groups.graded("A", "B", "B", "C");

    assertThat(fact.countAtLeast("B")).isEqualByComparingTo("3");
    assertThat(fact.countAtMost("B")).isEqualByComparingTo("3");
    assertThat(fact.shareAtLeastPercent("A")).isEqualByComparingTo("25");
    assertThat(fact.shareAtMostPercent("C")).isEqualByComparingTo("25");
    assertThat(fact.shareAtLeastPercent("C")).isEqualByComparingTo("100");
    assertThat(Groups.graded("-").shareAtLeastPercent("C")).isNull();
  }

  @Test
  void points_ofGrades_addUpAndShareTheMost() {
    GroupFact fact = Groups.graded("A", "B", "-", null);

    assertThat(fact.sumPoints()).isEqualByComparingTo("5");
    assertThat(fact.measure(Measure.POINTS_SHARE))
        .isEqualTo(Ratio.of(new BigDecimal(5), new BigDecimal(6)));
    assertThat(Groups.graded("-").sumPoints()).isNull();
    assertThat(Groups.graded("-").pointsSharePercent()).isNull();
  }

  @Test
  void weightedMean_weightsOfIndicators_weighThem() {
    GroupMeasures measures =
        new GroupMeasures(
            GroupMeasures.Of.OWN, 2, RoundingMode.HALF_UP, GroupMeasures.ShareOf.GRADED, "w", 1, 1);
    List<Member> members =
        List.of(weighed("A", "3"), weighed("C", "1"), weighed("-", "9"), weighed(null, "9"));
    GroupFact fact = Groups.fact(Members.of(members, Groups.SCALE, measures));

    assertThat(fact.weightedSum()).isEqualByComparingTo("10");
    assertThat(fact.weightedMean()).isEqualTo("2.50");
    assertThat(fact.meanPoints()).isEqualTo("2.00");
  }

  @Test
  void weightedMean_oneWithoutWeight_isNull() {
    GroupMeasures measures =
        new GroupMeasures(
            GroupMeasures.Of.OWN, 2, RoundingMode.HALF_UP, GroupMeasures.ShareOf.GRADED, "w", 1, 1);
    List<Member> members = new ArrayList<>(List.of(weighed("A", "3")));
    members.addAll(Groups.members("B"));

    assertThat(Groups.fact(Members.of(members, Groups.SCALE, measures)).weightedMean()).isNull();
  }

  private static Member weighed(@Nullable String grade, String weight) {
    Attribute given = new Attribute.Quantity(Amount.of(new BigDecimal(weight), ""));
    return new Member(
        Given.indicator(null).attributes(Map.of("w", given)).fact(), grade, null, List.of());
  }

  @Test
  void combined_pointsAndAssessments_areWeighed() {
    GroupMeasures measures =
        new GroupMeasures(
            GroupMeasures.Of.OWN,
            2,
            RoundingMode.HALF_UP,
            GroupMeasures.ShareOf.GRADED,
            null,
            2,
            1);
    Members members = Members.of(Groups.members("A", "B"), Groups.SCALE, measures);
    Assessment c = new Assessment("1", "福祉課", "C", null);
    Assessment words = new Assessment("1", "社協", null, "順調");

    GroupFact fact = Groups.fact(members, c, words);
    assertThat(fact.combinedPoints()).isEqualTo("2.00");
    assertThat(fact.assessments()).isEqualByComparingTo("2");
    assertThat(fact.assessedPoints()).isEqualTo("1.00");
    assertThat(fact.measure(Measure.ASSESSED_BREAKDOWN)).isEqualTo("福祉課：C");
    assertThat(Groups.fact(members, words).combinedPoints()).isNull();
    assertThat(Groups.fact(Members.of(List.of(), Groups.SCALE, measures), c).combinedPoints())
        .isNull();
  }

  @Test
  void targets_metAndNot_areCounted() {
    List<Member> members =
        List.of(
            new Member(Given.figures(Direction.HIGHER, "10", "10").fact(), null, null, List.of()),
            new Member(Given.figures(Direction.HIGHER, "10", "9").fact(), null, null, List.of()),
            new Member(Given.figures(Direction.HIGHER, "10", "8").fact(), null, null, List.of()),
            new Member(Given.figures(Direction.HIGHER, "10", "-").fact(), null, null, List.of()));
    GroupFact fact = Groups.fact(Members.of(members, Groups.SCALE, GroupMeasures.DEFAULT));

    assertThat(fact.met()).isEqualByComparingTo("1");
    assertThat(fact.unmet()).isEqualByComparingTo("2");
    assertThat(fact.metSharePercent())
        .isEqualByComparingTo(Ratio.percent(Ratio.of(BigDecimal.ONE, new BigDecimal(3))));
    assertThat(Groups.graded().metSharePercent()).isNull();
  }

  @Test
  void movement_gradesOfTheYearBefore_areCompared() {
    List<Member> members =
        List.of(
            moved("A", "B"), moved("C", "B"), moved("B", "B"), moved("-", "A"), moved("A", null));
    GroupFact fact = Groups.fact(Members.of(members, Groups.SCALE, GroupMeasures.DEFAULT));

    assertThat(fact.rose()).isEqualByComparingTo("1");
    assertThat(fact.fell()).isEqualByComparingTo("1");
    assertThat(fact.unmoved()).isEqualByComparingTo("1");
    assertThat(fact.rise("B")).isEqualByComparingTo("-2");
    assertThat(Groups.graded("A").rise("A")).isNull();
  }

  @Test
  void standing_amongPeers_sharesPlacesAndIsNoneAlone() {
    Counts many = new Counts(Map.of("A", 3), Map.of("A", 1), 3);
    Counts alike = new Counts(Map.of("A", 3), Map.of("A", 3), 3);
    Counts fewer = new Counts(Map.of("A", 1), Map.of("A", 4), 1);
    List<Standing> standings = Standing.among(List.of(many, alike, fewer), List.of("A", "B"));

    assertThat(standings).extracting(one -> one.hasMost("A")).containsExactly(true, true, false);
    assertThat(standings).extracting(one -> one.hasFewest("A")).containsExactly(false, false, true);
    assertThat(standings).extracting(one -> one.roseMost("A")).containsExactly(true, false, false);
    assertThat(standings).extracting(one -> one.fellMost("A")).containsExactly(false, false, true);
    assertThat(standings).noneMatch(one -> one.hasMost("B") || one.roseMost("B"));
    Standing alone = Standing.among(List.of(many), List.of("A")).get(0);
    assertThat(alone.hasMost("A") || alone.hasFewest("A") || alone.roseMost("A")).isFalse();
  }

  @Test
  void standing_yearBeforeUnknown_neitherRoseNorFell() {
    Counts known = new Counts(Map.of("A", 3), Map.of("A", 1), 3);
    Counts unknown = new Counts(Map.of("A", 9), null, 9);
    List<Standing> standings = Standing.among(List.of(known, unknown), List.of("A"));

    assertThat(standings.get(0).roseMost("A")).isTrue();
    assertThat(standings.get(1).roseMost("A")).isFalse();
    assertThat(standings.get(1).fellMost("A")).isFalse();
  }

  private static Member moved(@Nullable String grade, @Nullable String before) {
    return new Member(Given.indicator(null).fact(), grade, before, List.of());
  }
}
