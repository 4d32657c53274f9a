package org.hyotei.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.hyotei.evaluation.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text for a terminal. */
class EvaluationTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void text_ofTwoIndicators_isTheKeptOne(String language) throws IOException {
    Evaluation evaluation = Golden.graded(Golden.request()).evaluation();
    String text = new EvaluationText(language).of(evaluation);
    Golden.isKept("two-indicators." + language + ".txt", Golden.withoutVersion(evaluation, text));
  }

  @Test
  void text_writtenTwice_isTheSame() throws IOException {
    EvaluationText text = new EvaluationText("ja");
    assertThat(text.of(Golden.graded(Golden.request()).evaluation()))
        .isEqualTo(text.of(Golden.graded(Golden.request()).evaluation()));
  }
}
