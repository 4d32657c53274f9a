package org.hyotei.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plus before a target is an increase, where the other figures are amounts. */
class IncreaseTargetsTest {

  private static Cell target(String fields) {
    return Plans.indicator(fields)
        .plan()
        .orElseThrow()
        .indicators()
        .get(0)
        .targets()
        .values()
        .stream()
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"baseline\": {\"R5\": \"10人\"}, \"targets\": {\"R6\": \"+5人\"}, \"actuals\": {\"R6\": \"16人\"}",
        "\"targets\": {\"R6\": \"＋20件\"}, \"actuals\": {\"R6\": \"16件\"}",
        "\"baseline\": {\"R5\": \"10人\"}, \"targets\": {\"R6\": \"+5人\"}"
      })
  void increase_besideAmounts_cannotBeRead(String fields) {
    Cell cell = target(fields);

    assertThat(cell.reading()).isInstanceOf(Reading.Unreadable.class);
    assertThat(cell.raw()).matches("[+＋].*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"targets\": {\"R6\": \"+5%\"}, \"actuals\": {\"R6\": \"+3%\"}",
        "\"baseline\": {\"R5\": \"▲1.2%\"}, \"targets\": {\"R6\": \"+5%\"}, \"actuals\": {\"R6\": \"3%\"}",
        "\"targets\": {\"R6\": \"+5%\"}"
      })
  void increase_besideChangesOrAlone_isTheAmount(String fields) {
    assertThat(target(fields).figure()).isInstanceOf(Amount.class);
  }

  @Test
  void targets_besideAnIncrease_areReadAsBefore() {
    Cell first =
        target("\"targets\": {\"R5\": \"12人\", \"R6\": \"+5人\"}, \"actuals\": {\"R6\": \"16人\"}");

    assertThat(first.figure()).isInstanceOf(Amount.class);
  }
}
