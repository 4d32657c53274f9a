package org.hyotei.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Evaluator;
import org.hyotei.evaluation.Grading;
import org.hyotei.evaluation.HandWrittenGrader;
import org.hyotei.evaluation.HandWrittenGrading;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.GoldenCase;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.report.EvaluationJson;
import org.hyotei.report.FindingPointers;
import org.hyotei.report.Json;

/**
 * What every benchmark works on: Kawaguchi's policy, and a request of 50 indicators, which is the
 * plan of R6 with its first three indicators once more under other ids. Reading it ends in an
 * exception unless the engine and the hand-written grader give the same bytes for the printed plan,
 * for the 50 indicators and for the facts of every golden case.
 */
final class Kawaguchi {

  static final int INDICATORS = 50;

  private static final String ID = "kawaguchi";

  private final CompiledPolicy policy;
  private final byte[] request;
  private final Plan plan;
  private final byte[] answer;

  private Kawaguchi(CompiledPolicy policy, byte[] request, Plan plan, byte[] answer) {
    this.policy = policy;
    this.request = request;
    this.plan = plan;
    this.answer = answer;
  }

  CompiledPolicy policy() {
    return policy;
  }

  /** The request of 50 indicators; not to be written to. */
  byte[] request() {
    return request;
  }

  /** The plan in the request. */
  Plan plan() {
    return plan;
  }

  /** The JSON that the request must be answered with; not to be written to. */
  byte[] answer() {
    return answer;
  }

  /** The folder that {@code -Dbench.rules} names: {@code rules} by default. */
  static Path rules() {
    return Path.of(System.getProperty("bench.rules", "rules"));
  }

  static Kawaguchi read() {
    PackFolder folder = new PackFolder(rules());
    PolicyCatalog catalog = PolicyCatalog.read(folder, List.of(ID));
    CompiledPolicy policy =
        Objects.requireNonNull(catalog.policy(ID), () -> catalog.broken().toString());
    byte[] printed = bytes(rules().resolve(ID).resolve("examples/R6.json"));
    byte[] request = request(printed);
    same(catalog, policy, printed);
    byte[] answer = same(catalog, policy, request);
    Defects defects = new Defects();
    for (GoldenCase golden : folder.snapshot(policy.id()).cases(policy.definition(), defects)) {
      same(policy, golden);
    }
    require(defects.isEmpty(), defects.list().toString());
    Grading.Graded graded = new HandWrittenGrading(policy).request(request);
    Plan plan = graded.evaluation().plan();
    require(plan.indicators().size() == INDICATORS, "the plan has not " + INDICATORS);
    return new Kawaguchi(policy, request, plan, answer);
  }

  private static byte[] same(PolicyCatalog catalog, CompiledPolicy policy, byte[] request) {
    Grading.Graded engine = (Grading.Graded) new Grading(catalog).request(request);
    byte[] expected = json(engine);
    byte[] got = json(new HandWrittenGrading(policy).request(request));
    require(Arrays.equals(expected, got), "the two grade a request differently");
    return expected;
  }

  private static void same(CompiledPolicy policy, GoldenCase golden) {
    Node nowhere = new Node.Nothing(Place.NOWHERE);
    Evaluation engine = Evaluator.evaluate(policy, golden.plan());
    Evaluation hand = new HandWrittenGrader(policy).evaluate(golden.plan());
    require(
        Arrays.equals(
            json(new Grading.Graded(engine, nowhere, "")),
            json(new Grading.Graded(hand, nowhere, ""))),
        "the two grade a golden case differently: " + golden.name());
  }

  private static byte[] json(Grading.Graded graded) {
    FindingPointers pointers =
        new FindingPointers(graded.root(), graded.planPointer(), graded.evaluation().plan());
    EvaluationJson json = new EvaluationJson(true, "ja", pointers);
    return Json.bytes(generator -> json.write(graded.evaluation(), generator));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static byte[] request(byte[] printed) {
    Defects defects = new Defects();
    Node root = JsonDocument.read(printed, "", defects).orElseThrow();
    return Json.bytes(json -> write(root, "", json));
  }

  private static void write(Node node, String name, JsonGenerator json) throws IOException {
    if (node instanceof Node.Mapping mapping) {
      json.writeStartObject();
      for (Node.Field field : mapping.fields()) {
        json.writeFieldName(field.name());
        write(field.value(), field.name(), json);
      }
      json.writeEndObject();
    } else if (node instanceof Node.Sequence sequence) {
      json.writeStartArray();
      for (Node item : name.equals("indicators") ? filled(sequence) : sequence.items()) {
        write(item, "", json);
      }
      json.writeEndArray();
    } else if (node instanceof Node.Words words) {
      json.writeString(words.value());
    } else if (node instanceof Node.Digits digits) {
      json.writeNumber(digits.written());
    } else if (node instanceof Node.Flag flag) {
      json.writeBoolean(flag.value());
    } else {
      json.writeNull();
    }
  }

  /** The indicators, and as many of them again as are missing, with ids of their own. */
  private static List<Node> filled(Node.Sequence indicators) {
    List<Node> items = new ArrayList<>(indicators.items());
    for (int i = 0; items.size() < INDICATORS; i++) {
      Node.Mapping original = (Node.Mapping) indicators.items().get(i);
      List<Node.Field> fields = new ArrayList<>();
      for (Node.Field field : original.fields()) {
        fields.add(
            field.name().equals("id") && field.value() instanceof Node.Words id
                ? new Node.Field(
                    "id", field.place(), new Node.Words(id.place(), id.value() + "-again"))
                : field);
      }
      items.add(new Node.Mapping(original.place(), fields));
    }
    return items;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
