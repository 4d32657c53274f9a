package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hyotei.document.Fields;
import org.hyotei.document.Node;
import org.hyotei.model.Defects;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PackFiles;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PolicyReader;
import org.hyotei.policy.TestPack;

/** An evaluation depends on no order: not of the plan, nor of files, nor of rules in a file. */
class DeterminismPropertyTest {

  private static final String EXAMPLE = "kawaguchi/examples/R6.json";
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "asaka",
          "progress-illustrative",
          "kawagoe",
          "R5",
          "kuki",
          "progress-illustrative",
          "niigata",
          "R6");
  private static final CompiledPolicy POLICY = TestPack.shipped("kawaguchi");
  private static final String EXPECTED =
      EvaluationText.of(TestPlans.evaluate(POLICY, TestPlans.example(EXAMPLE)));

  @Property(tries = 40)
  void plan_inAnyOrder_sameEvaluation(@ForAll long seed) throws IOException {
    Node request = TestPlans.json(Files.readString(TestPack.RULES.resolve(EXAMPLE)));
    Node plan = Fields.of(request, new Defects()).orElseThrow().required("plan").orElseThrow();

    Node shuffled = shuffled(plan, new Random(seed));

    assertThat(EvaluationText.of(TestPlans.evaluate(POLICY, TestPlans.read(shuffled))))
        .isEqualTo(EXPECTED);
  }

  /** Tallies, assessments, lists and movements of the other cities' plans. */
  @Property(tries = 15)
  void examples_inAnyOrder_sameEvaluation(@ForAll long seed) {
    for (Map.Entry<String, String> example : EXAMPLES.entrySet()) {
      Node request =
          TestPlans.json(
              new String(
                  Examples.bytes(example.getKey(), example.getValue()), StandardCharsets.UTF_8));
      Node plan = Fields.of(request, new Defects()).orElseThrow().required("plan").orElseThrow();
      CompiledPolicy policy = Objects.requireNonNull(Examples.catalog().policy(example.getKey()));

      Evaluation expected = TestPlans.evaluate(policy, TestPlans.read(plan));
      Evaluation shuffled =
          TestPlans.evaluate(policy, TestPlans.read(shuffled(plan, new Random(seed))));

      assertThat(EvaluationText.of(shuffled)).isEqualTo(EvaluationText.of(expected));
      assertThat(tallies(shuffled)).isEqualTo(tallies(expected));
    }
  }

  private static List<String> tallies(Evaluation evaluation) {
    return evaluation.tallies().stream()
        .map(tally -> tally.id() + " " + tally.actor() + " " + tally.counts() + tally.standing())
        .toList();
  }

  private static Node shuffled(Node node, Random random) {
    if (node instanceof Node.Mapping mapping) {
      List<Node.Field> fields = new ArrayList<>();
      for (Node.Field field : mapping.fields()) {
        fields.add(new Node.Field(field.name(), field.place(), shuffled(field.value(), random)));
      }
      Collections.shuffle(fields, random);
      return new Node.Mapping(mapping.place(), fields);
    }
    if (node instanceof Node.Sequence sequence) {
      List<Node> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(shuffled(item, random)));
      Collections.shuffle(items, random);
      return new Node.Sequence(sequence.place(), items);
    }
    return node;
  }

  @Property(tries = 4)
  void rules_inAnyOrderAndFiles_sameEvaluation(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, byte[]> files = new TreeMap<>();
    PackFiles shipped = new PackFolder(TestPack.RULES).read("kawaguchi", new Defects());
    for (String path : shipped.paths()) {
      String text = shipped.text(path, new Defects());
      files.put(
          path,
          (path.endsWith(".dslr") ? shuffledRules(text, random) : text)
              .getBytes(StandardCharsets.UTF_8));
    }

    Defects defects = new Defects();
    CompiledPolicy policy =
        new PolicyReader().read("kawaguchi", new PackFiles(files), defects).orElseThrow();

    assertThat(defects.list()).isEmpty();
    assertThat(EvaluationText.of(TestPlans.evaluate(policy, TestPlans.example(EXAMPLE))))
        .isEqualTo(EXPECTED);
  }

  private static String shuffledRules(String text, Random random) {
    List<String> rules =
        new ArrayList<>(
            Arrays.asList(text.substring(text.indexOf("ルール \"")).split("(?<=終わり\n)\n*")));
    Collections.shuffle(rules, random);
    return String.join("\n", rules);
  }

  /** The same two files under grading, named in either order. */
  @Property(tries = 2)
  void ruleFiles_namedInEitherOrder_sameEvaluation(@ForAll boolean swapped) {
    String more = "ルール \"A: もう一つ\"\nもし\n指標がある\n- 達成率 が 150% 以上\nならば\n評価 A 理由 超\n終わり\n";
    TestPack pack =
        TestPack.tiny()
            .with("tiny/more.dslr", more)
            .replacing(
                "tiny/policy.yaml",
                "[grading.dslr]",
                swapped ? "[more.dslr, grading.dslr]" : "[grading.dslr, more.dslr]");
    var plan =
        TestPlans.indicators(
            TestPlans.indicator("i", "1", "2"), TestPlans.indicator("j", "2", "1"));

    Evaluation evaluation = TestPlans.evaluate(pack.policy(), plan);

    assertThat(TestPlans.result(evaluation, "i").reason()).isEqualTo("超");
    assertThat(evaluation.trace())
        .extracting(step -> step.subject().id() + " " + step.rule().name())
        .containsExactly("i A: もう一つ", "i A: 目標に達した", "j C: 目標に届かない");
  }
}
