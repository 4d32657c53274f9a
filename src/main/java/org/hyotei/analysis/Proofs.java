package org.hyotei.analysis;

import java.util.List;
import org.hyotei.facts.Subject;
import org.hyotei.model.Message;
import org.hyotei.policy.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What was proved of a policy, what fails, and what was not looked at.
 *
 * @param parts one for each kind of subject that the policy grades, and for each level of groups
 * @param notAnalysed rules that no proof covers
 */
public record Proofs(CompiledPolicy policy, List<Part> parts, List<NotAnalysed> notAnalysed) {

  /**
   * What is proved; false where it fails and where it is not decided.
   *
   * @param total every input with something to compare gets a grade
   * @param deterministic no input gets two grades
   * @param independent no rule looks at what its own phase settles, so that order cannot matter
   * @param monotone no better input gets a worse grade
   */
  public record Holds(boolean total, boolean deterministic, boolean independent, boolean monotone) {
    static final Holds NOTHING = new Holds(false, false, false, false);
  }

  /**
   * The proofs about one kind of subject.
   *
   * @param level of the groups; null for other kinds
   * @param rules how many rules grade it
   * @param gapless situations of indicators in which every input is proved to get a grade
   * @param undecided what the rules alone do not exclude, and no plan was found for
   */
  public record Part(
      Subject.Kind kind,
      @Nullable String level,
      int rules,
      Holds holds,
      List<Message> gapless,
      List<Failure> failures,
      List<NotAnalysed> undecided,
      List<Edge> edges) {
    public Part {
      gapless = List.copyOf(gapless);
      failures = List.copyOf(failures);
      undecided = List.copyOf(undecided);
      edges = List.copyOf(edges);
    }

    Part(
        Subject.Kind kind,
        @Nullable String level,
        int rules,
        Holds holds,
        List<Message> gapless,
        Found found,
        List<Edge> edges) {
      this(kind, level, rules, holds, gapless, found.failures(), found.undecided(), edges);
    }
  }

  public Proofs {
    parts = List.copyOf(parts);
    notAnalysed = List.copyOf(notAnalysed);
  }

  /** Whether somebody should look at something. */
  public boolean needAttention() {
    return parts.stream()
        .flatMap(part -> part.failures().stream())
        .anyMatch(Failure::worthAttention);
  }
}
