package org.hyotei.analysis;

import java.util.List;
import org.hyotei.facts.Subject;
import org.hyotei.model.Message;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Where two versions of a policy grade the same input differently. Reasons, commentary and findings
 * are not compared.
 *
 * @param parts one for each kind of subject that either version grades, and for each level
 * @param notAnalysed what keeps all inputs from being compared
 */
public record Changes(
    CompiledPolicy before, CompiledPolicy after, List<Part> parts, List<NotAnalysed> notAnalysed) {

  /**
   * The changes for one kind of subject.
   *
   * @param level of the groups; null for other kinds
   * @param same whether every input is proved to get the same grades
   * @param undecided regions that the rules grade differently, and no plan was found for
   */
  public record Part(
      Subject.Kind kind,
      @Nullable String level,
      boolean same,
      List<Change> changes,
      List<NotAnalysed> undecided) {
    public Part {
      changes = List.copyOf(changes);
      undecided = List.copyOf(undecided);
    }
  }

  /**
   * A region of inputs whose grades change.
   *
   * @param before the grades that the older version gives there; none, or several that conflict
   * @param after those that the newer one gives
   * @param witness a plan that shows it when it is graded by both
   * @param subject its id in the witness
   */
  public record Change(
      Message region, List<String> before, List<String> after, Plan witness, String subject) {
    public Change {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  public Changes {
    parts = List.copyOf(parts);
    notAnalysed = List.copyOf(notAnalysed);
  }

  /** Whether there is an input that is graded differently. */
  public boolean any() {
    return parts.stream().anyMatch(part -> !part.changes().isEmpty());
  }
}
