package org.hyotei.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hyotei.model.Message;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.RuleSource;
import org.hyotei.policy.Sentences;

/** The proofs about one space. Not thread-safe. */
final class PartProof {

  private final CompiledPolicy policy;
  private final Space space;
  private final Firing firing;
  private final Diagram<List<Integer>> diagram;
  private final Examples examples;
  private final RegionText text;
  private final boolean readAll;
  private final Found found = new Found();

  /**
   * Prepares the proofs.
   *
   * @param readAll whether every rule could be read
   */
  PartProof(CompiledPolicy policy, Space space, Sentences sentences, boolean readAll) {
    this.policy = policy;
    this.space = space;
    this.firing = new Firing(space);
    this.diagram = new Diagram<>(space, firing::of);
    this.examples = Examples.of(policy, space);
    this.text = new RegionText(space, diagram, sentences);
    this.readAll = readAll;
  }

  /**
   * The proofs.
   *
   * @param early rules about these subjects that look at what is not settled yet
   */
  Proofs.Part part(List<CriterionReader.Early> early) {
    early.forEach(rule -> found.failure(early(rule.source())));
    int graders = (int) space.criteria().stream().filter(one -> !one.grades().isEmpty()).count();
    if (graders == 0) {
      found.undecided(
          NotAnalysed.because(
              "評価を付けるルールがありません（人の判断だけで評価されます）",
              "no rule grades it; grades come from judgements alone"));
      return new Proofs.Part(
          space.kind(), space.level(), 0, Proofs.Holds.NOTHING, List.of(), found, List.of());
    }
    Gaps gaps = new Gaps(policy, space, firing, diagram, examples, text);
    boolean total = proves(Failure.Kind.GAP, () -> gaps.find(found));
    Overlaps overlaps = new Overlaps(space, firing, diagram, examples, text);
    boolean deterministic = proves(Failure.Kind.OVERLAP, () -> overlaps.find(found));
    unreachable();
    Reversals reversals = new Reversals(policy, space, firing, examples, text);
    boolean monotone = proves(Failure.Kind.REVERSAL, () -> reversals.find(diagram, found));
    return new Proofs.Part(
        space.kind(),
        space.level(),
        graders,
        new Proofs.Holds(total, deterministic && readAll, early.isEmpty(), monotone && readAll),
        gaps.gapless(),
        found,
        new Edges(space, firing, diagram, text).all());
  }

  private boolean proves(Failure.Kind kind, Runnable search) {
    int before = found.against(kind);
    search.run();
    return found.against(kind) == before;
  }

  private void unreachable() {
    Set<Integer> used = new HashSet<>();
    diagram.values().forEach(used::addAll);
    for (int c = 0; c < space.criteria().size(); c++) {
      Criterion criterion = space.criteria().get(c);
      if (!criterion.grades().isEmpty() && !used.contains(c)) {
        found.failure(unreachable(criterion.source()));
      }
    }
  }

  private static Failure early(RuleSource rule) {
    return ofRule(
        Failure.Kind.ORDER,
        rule,
        new Message(
            "この段階ではまだ決まっていないもの（評価の結果や点数の合計）を見ています",
            "it looks at what is not settled in its phase: grades or sums of points"));
  }

  static Failure unreachable(RuleSource rule) {
    return ofRule(Failure.Kind.UNREACHABLE, rule, new Message("あてはまる入力がありません", "no input fits"));
  }

  private static Failure ofRule(Failure.Kind kind, RuleSource rule, Message what) {
    return new Failure(kind, true, what, List.of(), List.of(rule), null, List.of(), List.of());
  }
}
