package org.hyotei.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Plan;

/** A plan that was read from JSON, and what was found wrong. */
record Plans(Optional<Plan> plan, List<Defect> defects) {

  static Plans read(String json) {
    Defects defects = new Defects();
    Optional<Plan> plan =
        JsonDocument.read(json.getBytes(StandardCharsets.UTF_8), "", defects)
            .flatMap(node -> PlanReader.read(node, defects));
    return new Plans(plan, defects.list());
  }

  /** A small sound plan with further fields. */
  static Plans with(String fields) {
    return read("{\"id\": \"p\", \"fiscalYear\": \"R6\", " + fields + "}");
  }

  /** The same with one indicator in one group, and further fields of the indicator. */
  static Plans indicator(String fields) {
    return with(
        "\"groups\": [{\"id\": \"1\"}], \"indicators\": [{\"id\": \"1-1\", \"group\": \"1\", "
            + fields
            + "}]");
  }

  List<String> told() {
    return new Trees(Optional.empty(), defects).told();
  }
}
