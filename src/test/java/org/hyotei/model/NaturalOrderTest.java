package org.hyotei.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalOrderTest {

  private static final NaturalOrder ORDER = NaturalOrder.INSTANCE;

  @ParameterizedTest
  @CsvSource({
    "1-2, 1-10",
    "1, 2",
    "9, 10",
    "a9, a10",
    "a, a1",
    "a1, b",
    "1, a",
    "1/2, 12",
    "01, 1",
    "1a01, 1a1",
    "01a, 1a",
    "01a, 1b",
    "1a, 01b",
    "999999999, 1000000000",
    "99999999999999999999, 100000000000000000000",
    "施策2, 施策10",
    "'', 0",
    "A, a",
    "1１, 2"
  })
  void compare_smallerFirst_isNegativeAndReversed(String smaller, String larger) {
    assertThat(ORDER.compare(smaller, larger)).isNegative();
    assertThat(ORDER.compare(larger, smaller)).isPositive();
  }

  @Test
  void compare_idsOfAPlan_areInPrintedOrder() {
    List<String> ids =
        List.of("1", "1-1", "1-1-1", "1-1-2", "1-1-10", "1-2", "1-10", "2", "10", "施策1", "施策10");
    List<String> shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.sort(ORDER);
    assertThat(shuffled).isEqualTo(ids);
  }

  @Property(tries = 3000)
  void compare_anyTwo_isAntisymmetricAndConsistentWithEquals(
      @ForAll @From("ids") String a, @ForAll @From("ids") String b) {
    assertThat(Integer.signum(ORDER.compare(a, b))).isEqualTo(-Integer.signum(ORDER.compare(b, a)));
    assertThat(ORDER.compare(a, b) == 0).isEqualTo(a.equals(b));
  }

  @Property(tries = 5000)
  void compare_anyThree_isTransitive(
      @ForAll @From("ids") String a, @ForAll @From("ids") String b, @ForAll @From("ids") String c) {
    List<String> sorted = new ArrayList<>(List.of(a, b, c));
    sorted.sort(ORDER);
    assertThat(ORDER.compare(sorted.get(0), sorted.get(1))).isNotPositive();
    assertThat(ORDER.compare(sorted.get(1), sorted.get(2))).isNotPositive();
    assertThat(ORDER.compare(sorted.get(0), sorted.get(2))).isNotPositive();
  }

  @Property
  void compare_anyText_isConsistentWithEquals(@ForAll String a, @ForAll String b) {
    assertThat(ORDER.compare(a, b) == 0).isEqualTo(a.equals(b));
    assertThat(ORDER.compare(a, a)).isZero();
  }

  @Provide
  Arbitrary<String> ids() {
    return Arbitraries.of(
            "0", "00", "1", "01", "2", "10", "9", "1000000000", "-", "a", "/", ":", "施")
        .list()
        .ofMaxSize(5)
        .map(pieces -> String.join("", pieces));
  }
}
