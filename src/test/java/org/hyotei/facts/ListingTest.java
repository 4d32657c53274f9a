package org.hyotei.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hyotei.model.Direction;
import org.hyotei.model.Group;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListingTest {

  private static final Terms TERMS =
      new Terms(
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of("施策", "施策の見出し", "施策の題名", Listing.NUMBER, Listing.GRADE),
          true);
  private static final Group FIRST = Groups.named("1", "施策", "施策① 見守り");
  private static final Group SECOND = Groups.named("2", "施策", "つながり");

  private static Listing listing(
      Set<String> grades,
      @Nullable Boolean met,
      @Nullable String per,
      Listing.Order order,
      String item,
      int most) {
    return new Listing(
        "一覧",
        grades,
        met,
        null,
        null,
        null,
        per,
        order,
        Sentence.of(item, TERMS),
        "、",
        most,
        "《" + Listing.ITEMS + "》",
        "なし");
  }

  private static Member member(String actual, String grade, Group group) {
    return new Member(
        Given.figures(Direction.HIGHER, "100件", actual).fact(), grade, null, List.of(group));
  }

  private static Members members(Member... members) {
    return Members.of(List.of(members), Groups.SCALE, GroupMeasures.DEFAULT);
  }

  private static final Members THREE =
      members(member("50件", "C", FIRST), member("20件", "C", FIRST), member("100件", "A", SECOND));

  @Test
  void text_ofThoseThatFellShort_lowestFirst() {
    Listing listing = listing(Set.of(), false, null, Listing.Order.LOWEST_FIRST, "実績{実績}（{評価}）", 0);

    assertThat(listing.text(THREE)).isEqualTo("《実績20件（C）、実績50件（C）》");
  }

  @Test
  void text_ofMoreThanTheMost_endsWithAndOthers() {
    Listing listing = listing(Set.of(), null, null, Listing.Order.HIGHEST_FIRST, "{実績}", 2);

    assertThat(listing.text(THREE)).isEqualTo("《100件、50件など》");
    assertThat(listing.of(THREE)).hasSize(3);
  }

  @Test
  void text_perGroup_countsItsMembers() {
    Listing listing =
        listing(
            Set.of("C", "A"), null, "施策", Listing.Order.NATURAL, "{数}指標は{施策の題名}（{施策の見出し}、{施策}）", 0);

    assertThat(listing.text(THREE)).isEqualTo("《2指標は見守り（施策①、施策① 見守り）、1指標はつながり（つながり、つながり）》");
  }

  @Test
  void text_itemsAlike_standOnce() {
    Listing listing = listing(Set.of("C"), null, null, Listing.Order.NATURAL, "{施策の見出し}", 0);

    assertThat(listing.text(THREE)).isEqualTo("《施策①》");
  }

  @Test
  void text_ofNothing_isWhatThePolicySays() {
    Listing listing = listing(Set.of("B"), null, null, Listing.Order.NATURAL, "{実績}", 0);

    assertThat(listing.text(THREE)).isEqualTo("なし");
    assertThat(listing.text(members())).isEqualTo("なし");
    assertThat(listing.of(THREE)).isEmpty();
  }

  @Test
  void lowestFirst_withoutAchievement_comesLast() {
    List<Member> members = new ArrayList<>(THREE.list());
    members.add(0, member("-", "C", SECOND));
    Listing listing = listing(Set.of("C"), null, null, Listing.Order.LOWEST_FIRST, "{実績}", 0);

    assertThat(listing.text(Members.of(members, Groups.SCALE, GroupMeasures.DEFAULT)))
        .isEqualTo("《20件、50件、「記載なし」》");
  }
}
