package org.hyotei.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagesTest {

  private static final List<List<String>> ORDER =
      List.of(List.of("検討", "計画"), List.of("実施", "実施中"), List.of("継続"));

  @ParameterizedTest
  @CsvSource({
    "検討, 計画, true",
    "実施, 検討, false",
    "実施, 継続, true",
    "継続, 実施中, false",
    "試行, 試行, true",
    "試行, 実施, ",
    "実施, 試行, "
  })
  void reached_stage_isByPlaceInTheOrder(String target, String actual, @Nullable Boolean reached) {
    assertThat(Stages.reached(ORDER, target, actual)).isEqualTo(reached);
  }

  @Test
  void reached_noOrder_isOnlyTheSameWords() {
    assertThat(Stages.reached(List.of(), "実施", "実施")).isTrue();
    assertThat(Stages.reached(List.of(), "実施", "継続")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"検討, 0", "計画, 0", "実施中, 1", "継続, 2", "実, -1", "'', -1"})
  void place_words_isFromZero(String words, int place) {
    assertThat(Stages.place(ORDER, words)).isEqualTo(place);
  }
}
