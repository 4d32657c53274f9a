package org.hyotei.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hyotei.facts.Scale;
import org.junit.jupiter.api.Test;

class BarsTest {

  @Property(tries = 200)
  void gradeBar_ofAnyCounts_isFilledByPartsInProportion(
      @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 400) Integer> counts) {
    List<GradeBar.Share> shares = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      shares.add(new GradeBar.Share("S" + i, i % 8, counts.get(i)));
    }
    GradeBar bar = GradeBar.of(shares);
    int at = 0;
    for (GradeBar.Part part : bar.parts()) {
      assertThat(part.x()).isEqualTo(at);
      at += part.width();
    }
    assertThat(at).isEqualTo(bar.total() == 0 ? 0 : GradeBar.WIDTH);
    assertThat(bar.parts()).hasSize((int) counts.stream().filter(count -> count > 0).count());
    int part = 0;
    for (int count : counts) {
      if (count > 0) {
        assertThat(bar.parts().get(part++).width() * bar.total())
            .isBetween(GradeBar.WIDTH * count - bar.total(), GradeBar.WIDTH * count + bar.total());
      }
    }
  }

  @Test
  void gradeBar_ofASmallPart_leavesItsLetterOut() {
    GradeBar bar =
        GradeBar.of(List.of(new GradeBar.Share("A", 0, 99), new GradeBar.Share("B", 6, 1)));
    assertThat(bar.parts())
        .containsExactly(new GradeBar.Part("A", 0, 0, 297), new GradeBar.Part("", 6, 297, 3));
  }

  @Test
  void achievementBar_justBelowTheTarget_doesNotTouchItsLine() {
    assertThat(AchievementBar.of(new BigDecimal("99.99"), 0).length()).isEqualTo(99);
    assertThat(AchievementBar.of(new BigDecimal("100"), 0).length()).isEqualTo(100);
  }

  @Test
  void achievementBar_outOfItsRange_staysInIt() {
    assertThat(AchievementBar.of(new BigDecimal("-10"), 0))
        .isEqualTo(new AchievementBar(0, false, 0));
    assertThat(AchievementBar.of(new BigDecimal("150"), 0))
        .isEqualTo(new AchievementBar(150, false, 0));
    assertThat(AchievementBar.of(new BigDecimal("150.1"), 0))
        .isEqualTo(new AchievementBar(150, true, 0));
  }

  @Test
  void tones_ofAScale_spreadFromBestToWorst() {
    Scale scale =
        new Scale(
            List.of(
                new Scale.Step("A", "", null, false),
                new Scale.Step("B", "", null, false),
                new Scale.Step("C", "", null, false),
                new Scale.Step("-", "", null, true)));
    assertThat(List.of("A", "B", "C", "-", "Z"))
        .extracting(symbol -> Tones.of(scale, symbol))
        .containsExactly(0, 3, Tones.LAST, Tones.NONE, Tones.NONE);
    assertThat(Tones.of(scale, null)).isEqualTo(Tones.NONE);
    assertThat(Tones.of(List.of("◎"), "◎")).isZero();
  }

  @Test
  void printable_ofHiddenCharacters_showsTheirNumbers() {
    assertThat(Printable.text("一行目\r\n二行目\tB\u2028三")).isEqualTo("一行目\n二行目 B\n三");
    assertThat(Printable.text("a\u0000\u202e\ufeff\ud800"))
        .isEqualTo("a(U+0000)(U+202E)(U+FEFF)(U+D800)");
    assertThat(Printable.text("葛\udb40\udd00城 𠮷野家 👍 שלום"))
        .isEqualTo("葛\udb40\udd00城 𠮷野家 👍 שלום");
  }
}
