package org.hyotei.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyotei.check.Draft;
import org.hyotei.document.Fields;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.impact.PastPlan;
import org.hyotei.impact.PastPlans;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.policy.PackSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A request for an impact: {@code {"draft": {"files": …}, "before": …, "after": …, "plans": […]}}.
 * Either a draft or a version is what comes after.
 *
 * @param draft the folder with the draft's files; null for none
 * @param before a version, or its first digits; null for the one that is served
 * @param after the same; null for the draft
 * @param plans those that are given; null for those that the policy graded
 */
record ImpactRequest(
    @Nullable PackSnapshot draft,
    @Nullable String before,
    Place beforePlace,
    @Nullable String after,
    Place afterPlace,
    @Nullable PastPlans plans) {

  /**
   * Reads a request; empty if {@code defects} gained any.
   *
   * @param folder that a draft's files are put over
   * @param pastPlans whether there are any beside those that are given
   */
  static Optional<ImpactRequest> read(
      byte[] body, PackSnapshot folder, boolean pastPlans, Defects defects) {
    Optional<ImpactRequest> request =
        JsonDocument.read(body, "", defects)
            .flatMap(root -> Fields.of(root, defects))
            .map(fields -> read(fields, folder, pastPlans, defects));
    return defects.isEmpty() ? request : Optional.empty();
  }

  private static ImpactRequest read(
      Fields fields, PackSnapshot folder, boolean pastPlans, Defects defects) {
    try (fields) {
      Node draft = fields.node("draft");
      String before = fields.text("before");
      String after = fields.text("after");
      if ((draft == null) == (after == null)) {
        defects.add(
            "draft-or-after",
            fields.place(after == null ? "draft" : "after"),
            "draft（案のファイル）か after（版）の、どちらか一つを書いてください。",
            "Write either draft (its files) or after (a version).");
      }
      if (!pastPlans) {
        fields.required("plans");
      }
      return new ImpactRequest(
          draft == null ? null : Draft.read(draft, folder, defects).orElse(null),
          before,
          fields.place("before"),
          after,
          fields.place("after"),
          fields.node("plans") == null ? null : plans(fields.node("plans"), defects));
    }
  }

  private static @Nullable PastPlans plans(@Nullable Node node, Defects defects) {
    if (!(node instanceof Node.Sequence sequence)) {
      defects.add(
          "wrong-type",
          node == null ? Place.NOWHERE : node.place(),
          "plans には計画か要求を並べて書いてください（[ … ]）。",
          "plans must be an array of plans or requests.");
      return null;
    }
    List<PastPlan> plans = new ArrayList<>();
    for (Node item : sequence.items()) {
      PastPlan plan = PastPlan.of(item.place().pointer(), item);
      plan.reading()
          .read(defects)
          .ifPresent(read -> plans.add(new PastPlan(plan.source(), again -> Optional.of(read))));
    }
    return PastPlans.of(plans);
  }
}
