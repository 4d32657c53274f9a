package org.hyotei.audit;

import java.util.List;
import org.hyotei.evaluation.SubjectResult;
import org.jspecify.annotations.Nullable;

/**
 * A published grade that the rules do not give.
 *
 * @param result what the rules gave; null where the policy does not grade the subject at all
 * @param computed null where the rules give no grade
 * @param kinds what may lie behind it, the likeliest first; never empty
 */
public record Difference(
    String subject,
    String name,
    String published,
    @Nullable String computed,
    @Nullable SubjectResult result,
    List<Kind> kinds) {

  /** What may lie behind a difference, in the order of how much it explains. */
  public enum Kind {
    /** The document prints the figure in another way too, or contradicts itself on it. */
    CONTRADICTION("文書の中の食い違い"),
    /** With the opposite direction the published grade comes out. */
    DIRECTION("方向の読み方"),
    /**
     * A figure that differs by no more than a hundredth of the target gives the published grade.
     */
    EDGE("境目の読み方"),
    /** There is nothing in figures to go by. */
    JUDGEMENT("数値によらない判断"),
    /** Published better although the indicator got worse, or worse although it got better. */
    OWN_TREND("指標自身の動きと逆"),
    /** None of these. */
    UNEXPLAINED("説明できないもの");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Difference {
    kinds = List.copyOf(kinds);
  }

  /** The one that explains most. */
  public Kind kind() {
    return kinds.get(0);
  }
}
