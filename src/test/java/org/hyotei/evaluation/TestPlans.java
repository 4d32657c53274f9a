package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.hyotei.document.Fields;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.model.Defects;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;

/** Plans for tests: the examples of the shipped packs, and small ones written as JSON. */
public final class TestPlans {

  private TestPlans() {}

  /** The plan of an example: {@code kawaguchi/examples/R6.json}. */
  public static Plan example(String path) {
    try {
      Node request = json(Files.readString(TestPack.RULES.resolve(path)));
      Node plan = Fields.of(request, new Defects()).orElseThrow().required("plan").orElseThrow();
      return read(plan);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A plan of R6 with one group {@code g} of level 目標 and these indicators, as JSON objects. */
  static Plan indicators(String... indicators) {
    return plan("\"indicators\": [" + String.join(",", indicators) + "]");
  }

  /** An indicator of group {@code g} with a target and an actual for R6. */
  static String indicator(String id, String target, String actual) {
    return indicator(id, target, actual, "");
  }

  /** The same with further fields, each followed by a comma. */
  static String indicator(String id, String target, String actual, String fields) {
    return "{\"id\": \"%s\", \"group\": \"g\", %s\"targets\": {\"R6\": \"%s\"}, \"actuals\": {\"R6\": \"%s\"}}"
        .formatted(id, fields, target, actual);
  }

  /** A plan of R6 with one group {@code g} and these further fields. */
  static Plan plan(String fields) {
    return ofJsonText(
        "{\"id\": \"p\", \"fiscalYear\": \"R6\", \"groups\": [{\"id\": \"g\", \"level\": \"目標\"}], "
            + fields
            + "}");
  }

  /** A plan as it stands in a request. */
  public static Plan ofJsonText(String text) {
    return read(json(text));
  }

  static Node json(String text) {
    Defects defects = new Defects();
    Node node = JsonDocument.read(text.getBytes(StandardCharsets.UTF_8), "", defects).orElse(null);
    assertThat(defects.list()).isEmpty();
    assertThat(node).isNotNull();
    return java.util.Objects.requireNonNull(node);
  }

  static Plan read(Node node) {
    Defects defects = new Defects();
    var plan = PlanReader.read(node, defects);
    assertThat(defects.list()).isEmpty();
    return plan.orElseThrow();
  }

  /** Checks a plan against a policy, then evaluates it. */
  public static Evaluation evaluate(CompiledPolicy policy, Plan plan) {
    Defects defects = new Defects();
    PlanCheck.check(policy.definition(), plan, "", defects);
    assertThat(defects.list()).isEmpty();
    return Evaluator.evaluate(policy, plan);
  }

  static SubjectResult result(Evaluation evaluation, String id) {
    return evaluation.subjects().stream()
        .filter(result -> result.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no result for " + id));
  }
}
