package org.hyotei.analysis;

import java.util.List;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;

/** Policies whose definitions differ in all that the axioms look at. */
final class AnyPolicy {

  static final List<String> LEVELS = List.of("目標", "施策");

  private static final String INPUTS =
      """
      inputs:
        weight: { type: quantity, title: 重み }
        limit: { type: quantity, title: 上限 }
        judged: { type: quantity, title: 判定用の値 }
        kind: { type: words, title: 種類 }
        main: { type: flag, title: 主 }
      """;

  private static final List<TestPack> PACKS =
      List.of(
          pack("direction-when-absent: higher", "{ of: descendants }", ", points: 3"),
          pack(
              "lower-is-better: two-minus-actual-over-target",
              "{ of: own, share-of: all }",
              ", points: 3"),
          pack(
              "lower-is-better: share-of-reduction\n  parts: weakest\n  previous: latest",
              "{ of: own, share-of: total, mean: { mode: half-up, places: 0 } }",
              ", points: 3"),
          pack(
              "direction-when-absent: lower\n  limit: limit\n  parts: weakest",
              "{ of: children }",
              ""),
          pack(
              "target: [year, pro-rata, final, previous, baseline]\n  judged-value: judged",
              "{ of: descendants, weight: weight }",
              ", points: 3"),
          pack(
              "direction-when-absent: maintain\n  rounding: { mode: half-up, places: 0 }\n"
                  + "  stages: [[検討], [準備], [実施]]",
              "{ of: descendants, mean: { mode: down, places: 1 } }",
              ", points: 3.25"));

  static final List<CompiledPolicy> ALL = PACKS.stream().map(TestPack::policy).toList();

  private AnyPolicy() {}

  static TestPack pack(int place) {
    return PACKS.get(place);
  }

  /**
   * A policy of the tiny pack.
   *
   * @param best points of the best grade
   */
  private static TestPack pack(String definitions, String measures, String best) {
    return TestPack.tiny()
        .replacing("tiny/policy.yaml", "direction-when-absent: higher", definitions)
        .replacing("tiny/policy.yaml", "  levels: []", "  activities: true\n  levels: [目標, 施策]")
        .replacing(
            "tiny/policy.yaml",
            "inputs:\n  weight: { type: quantity, title: 重み }\n",
            INPUTS + "groupMeasures: " + measures + "\n")
        .replacing("tiny/policy.yaml", ", points: 3", best);
  }
}
