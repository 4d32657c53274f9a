package org.hyotei.evaluation;

import java.util.List;
import org.hyotei.facts.TallyFact;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;

/**
 * One run: a plan graded by a policy. Depends on neither the order of the input nor that of files,
 * rules or firing.
 *
 * @param subjects everything that the policy grades, by id in natural order
 * @param commentary by subject, then by rule name, in natural order
 * @param findings by subject, then code
 * @param tallies how many activities carry which mark: by group, the plan as a whole last; all
 *     actors first
 * @param trace every firing: by phase, subject, rule name
 */
public record Evaluation(
    CompiledPolicy policy,
    Plan plan,
    List<SubjectResult> subjects,
    List<Comment> commentary,
    List<Finding> findings,
    List<TallyFact> tallies,
    Summary summary,
    List<TraceStep> trace) {}
