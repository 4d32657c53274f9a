package org.hyotei.evaluation;

import java.util.Optional;
import org.hyotei.document.Fields;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.model.Defects;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;

/**
 * From the bytes of a request to an evaluation by {@link HandWrittenGrader}: reads and checks as
 * {@link Grading} does.
 */
public final class HandWrittenGrading {

  private final CompiledPolicy policy;
  private final HandWrittenGrader grader;

  public HandWrittenGrading(CompiledPolicy policy) {
    this.policy = policy;
    this.grader = new HandWrittenGrader(policy);
  }

  /**
   * Grades a request.
   *
   * @throws IllegalArgumentException if it has a defect or names another policy
   */
  public Grading.Graded request(byte[] body) {
    Defects defects = new Defects();
    Optional<Node> root = JsonDocument.read(body, "", defects);
    Plan plan = root.flatMap(node -> plan(node, defects)).orElse(null);
    if (plan != null) {
      PlanCheck.check(policy.definition(), plan, "/plan", defects);
    }
    if (!defects.isEmpty() || plan == null) {
      throw new IllegalArgumentException("not a request that is benchmarked: " + defects.list());
    }
    return new Grading.Graded(grader.evaluate(plan), root.get(), "/plan");
  }

  private Optional<Plan> plan(Node root, Defects defects) {
    Optional<Fields> fields = Fields.of(root, defects);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    try (Fields request = fields.get()) {
      if (!request.requiredText("policy").equals(policy.id())) {
        throw new IllegalArgumentException("the policy is not " + policy.id());
      }
      return request.required("plan").flatMap(node -> PlanReader.read(node, defects));
    }
  }
}
