package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The points that rules gave to a subject, for rules that grade.
 *
 * @param id of the subject
 * @param awards each with its reason, in a fixed order; never empty
 */
public record Score(String id, List<Award> awards) {

  /** In sentences: the sum of the points. */
  public static final String TOTAL = "点数の合計";

  /** In sentences: the points with their reasons. */
  public static final String BREAKDOWN = "点数の内訳";

  /** What one rule gave. */
  public record Award(BigDecimal points, String reason) {}

  public Score {
    awards = List.copyOf(awards);
  }

  public BigDecimal total() {
    return awards.stream().map(Award::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** {@code 目標に達した2点、前年度から改善した1点}. */
  public String breakdown() {
    return awards.stream()
        .map(award -> award.reason() + Display.amount(award.points(), "点"))
        .collect(Collectors.joining("、"));
  }
}
