package org.hyotei.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyotei.document.Fields;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.evaluation.Grading;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/** From the bytes of a request to a comparison, or to everything that is wrong with the request. */
public final class Comparing {

  /** Each policy evaluates the whole plan. */
  public static final int MOST_POLICIES = 10;

  private final Grading grading;

  public Comparing(Grading grading) {
    this.grading = grading;
  }

  /** What became of a request. */
  public sealed interface Answer {}

  public record Compared(PolicyComparison comparison) implements Answer {}

  /** It was refused, for these reasons. */
  public record Refused(Grading.Refused reasons) implements Answer {}

  /** Compares a request: {@code policies} and {@code plan}. */
  public Answer request(byte[] body) {
    return request(body, "", null);
  }

  /**
   * Compares by policies that are named beside the request.
   *
   * @param file for the places of defects
   * @param named null to take those that the request names
   */
  public Answer request(byte[] body, String file, @Nullable List<String> named) {
    Defects defects = new Defects();
    Optional<Node> root = JsonDocument.read(body, file, defects);
    Optional<Fields> fields = root.flatMap(node -> Fields.of(node, defects));
    if (root.isEmpty() || fields.isEmpty()) {
      return refused(defects);
    }
    List<CompiledPolicy> policies = new ArrayList<>();
    Optional<Plan> plan;
    if (named != null && !fields.get().has("plan")) {
      policies(named, Place.NOWHERE, policies, defects);
      plan = PlanReader.read(root.get(), defects);
    } else {
      try (Fields request = fields.get()) {
        if (named == null) {
          request.required("policies");
        } else {
          request.text("policy");
        }
        List<String> asked = named == null ? request.texts("policies") : named;
        policies(asked, request.place("policies"), policies, defects);
        plan = request.required("plan").flatMap(node -> PlanReader.read(node, defects));
      }
    }
    return plan.isEmpty() || !defects.isEmpty()
        ? refused(defects)
        : new Compared(PolicyComparison.of(policies, plan.get()));
  }

  private void policies(
      List<String> ids, Place place, List<CompiledPolicy> policies, Defects defects) {
    Set<String> different = new LinkedHashSet<>(ids);
    if (different.size() < 2 || different.size() > MOST_POLICIES) {
      defects.add(
          "too-few-policies",
          place,
          "比べる評価基準を2つから" + MOST_POLICIES + "まで、違うものを書いてください。",
          "Name from two to " + MOST_POLICIES + " different policies.");
    }
    for (String id : different) {
      CompiledPolicy policy = grading.policy(id, place, defects);
      if (policy != null) {
        policies.add(policy);
      }
    }
  }

  private static Refused refused(Defects defects) {
    return new Refused(new Grading.Refused(defects.list(), defects.count(), null));
  }
}
