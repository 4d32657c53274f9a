package org.hyotei.analysis;

import java.util.List;
import org.hyotei.model.Message;
import org.hyotei.model.Plan;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * Something about a policy that does not hold.
 *
 * @param region where it fails, in words
 * @param grades that are given there: none for a gap; for a reversal the worse input's, then the
 *     better one's
 * @param rules that take part
 * @param witness a plan that shows it when it is graded; null where the failure is about a rule
 *     that nothing can show
 * @param subjects ids in the witness, for a reversal the worse input's first
 * @param remedy lines that close a gap, as they may be written into the rule file; empty where the
 *     vocabulary has no words for it
 */
public record Failure(
    Kind kind,
    boolean worthAttention,
    Message region,
    List<String> grades,
    List<RuleSource> rules,
    @Nullable Plan witness,
    List<String> subjects,
    List<String> remedy) {

  /** What can fail. */
  public enum Kind {
    GAP("抜け", "gap"),
    OVERLAP("重なり", "overlap"),
    DOUBLE("同じ評価の二重のあてはまり", "double"),
    UNREACHABLE("使われないルール", "unreachable"),
    ORDER("順序による違い", "order"),
    REVERSAL("逆転", "reversal");

    private final String ja;
    private final String en;

    Kind(String ja, String en) {
      this.ja = ja;
      this.en = en;
    }

    public Message label() {
      return new Message(ja, en);
    }
  }

  public Failure {
    grades = List.copyOf(grades);
    rules = List.copyOf(rules);
    subjects = List.copyOf(subjects);
    remedy = List.copyOf(remedy);
  }
}
