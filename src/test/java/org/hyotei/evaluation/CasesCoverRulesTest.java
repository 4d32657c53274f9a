package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hyotei.model.Defects;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.GoldenCase;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.RuleSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No rule of a shipped pack without a golden case in which it fires. */
class CasesCoverRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"asaka", "kawagoe", "kawaguchi", "kuki", "niigata"})
  void pack_everyRule_firesInACase(String pack) {
    CompiledPolicy policy = Objects.requireNonNull(Examples.catalog().policy(pack));
    Defects defects = new Defects();
    List<GoldenCase> cases =
        new PackFolder(Path.of("rules")).snapshot(policy.id()).cases(policy.definition(), defects);
    assertThat(defects.list()).isEmpty();
    Set<String> silent = new TreeSet<>(policy.sources().stream().map(RuleSource::name).toList());
    assertThat(silent).isNotEmpty();
    for (GoldenCase one : cases) {
      for (TraceStep step : GoldenCases.run(policy, one).evaluation().trace()) {
        silent.remove(step.rule().name());
      }
    }
    assertThat(silent).isEmpty();
  }
}
