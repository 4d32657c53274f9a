package org.hyotei.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.hyotei.model.Direction;
import org.jspecify.annotations.Nullable;

/**
 * How a policy defines what it measures; written under {@code definitions} in {@code policy.yaml}.
 *
 * @param directionWhenAbsent what an indicator without a direction means; null where the policy
 *     refuses to guess
 * @param lower achievement where lower is better
 * @param parts achievement of an indicator with several parts
 * @param previous which earlier actual counts as the previous one
 * @param rounding how a ratio is rounded before it meets a threshold
 * @param trend how a course of several years is read
 * @param references what the actual is set against: the first of these that there is
 * @param judgedValue name of the input whose value is graded instead of the printed actual, where
 *     an indicator has it; null for none
 * @param limit name of the input with the most, or least, that an indicator can reach; null for
 *     none
 * @param stages the stages in their order, each with the words that name it
 */
public record Definitions(
    @Nullable Direction directionWhenAbsent,
    Lower lower,
    PartsReading parts,
    Previous previous,
    Rounding rounding,
    TrendReading trend,
    List<Reference> references,
    @Nullable String judgedValue,
    @Nullable String limit,
    List<List<String>> stages) {

  /** Achievement where lower is better. */
  public enum Lower {
    /** target ÷ actual. */
    TARGET_OVER_ACTUAL("目標÷実績"),
    /** 2 − actual ÷ target. */
    TWO_MINUS_ACTUAL_OVER_TARGET("2−実績÷目標"),
    /** (baseline − actual) ÷ (baseline − target). */
    SHARE_OF_REDUCTION("（基準値−実績）÷（基準値−目標）");

    private final String formula;

    Lower(String formula) {
      this.formula = formula;
    }

    public String formula() {
      return formula;
    }
  }

  /** Achievement of an indicator with several parts. */
  public enum PartsReading {
    /** The lowest achievement of any part. */
    WEAKEST,
    /** None; a rule must say what parts mean. */
    NONE
  }

  /** Which earlier actual counts as the previous one. */
  public enum Previous {
    /** That of the year before, or a baseline of that year. */
    PRECEDING_YEAR,
    /** The latest there is, a baseline included. */
    LATEST
  }

  /** What an actual can be set against. */
  public enum Reference {
    /** The target of the year. */
    YEAR("当年度の目標"),
    /** Between the baseline and the final target, by the years gone. */
    PRO_RATA("按分した目標"),
    /** The target of the last year that has one. */
    FINAL("最終目標"),
    /** The previous actual, to be reached or bettered. */
    PREVIOUS("前回の実績"),
    /** The baseline, to be reached or bettered. */
    BASELINE("基準値");

    private final String label;

    Reference(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * How a course of several years is read.
   *
   * @param years how many are looked back, the one that is graded included
   * @param least fewest years with a figure that make a course
   * @param tolerance slope, in percent of the mean a year, up to which a course is level
   */
  public record TrendReading(int years, int least, BigDecimal tolerance) {
    public static final TrendReading DEFAULT = new TrendReading(5, 3, BigDecimal.ZERO);
  }

  /**
   * Rounding of a ratio in percent before it meets a threshold.
   *
   * @param mode null for none: the exact ratio is compared
   * @param places fraction digits of the percentage
   */
  public record Rounding(@Nullable RoundingMode mode, int places) {
    public static final Rounding EXACT = new Rounding(null, 0);

    public String label() {
      if (mode == null) {
        return "丸めない";
      }
      String how =
          mode == RoundingMode.HALF_UP ? "四捨五入" : mode == RoundingMode.DOWN ? "切り捨て" : "切り上げ";
      return "百分率を小数第" + places + "位まで" + how;
    }
  }

  public Definitions {
    references = List.copyOf(references);
    stages = stages.stream().map(List::copyOf).toList();
  }

  /** The formula of achievement in a direction, as printed beside a rate. */
  public String formula(Direction direction) {
    return switch (direction) {
      case HIGHER -> "実績÷目標";
      case LOWER -> lower.formula();
      case MAINTAIN -> "目標と実績の小さい方÷大きい方";
    };
  }
}
