package org.hyotei.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hyotei.analysis.Coverage;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.EvaluationFailure;
import org.hyotei.evaluation.Finding;
import org.hyotei.evaluation.GoldenCases;
import org.hyotei.evaluation.TraceStep;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.Subject;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.GoldenCase;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.policy.RuleSource;
import org.hyotei.report.CoverageText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code test}: runs the golden cases of packs and tells those that do not hold. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs the golden cases of the named packs, or of all.")
final class TestCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Option(names = "--coverage", description = "Tell the rules and edges that no case reaches.")
  private boolean coverage;

  @Parameters(paramLabel = "PACK", arity = "0..*", description = "Packs; all if none is named.")
  private List<String> packs = List.of();

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PolicyCatalog catalog = rules.catalog(packs);
    PackFolder folder = new PackFolder(rules.folder());
    boolean allHold = catalog.broken().isEmpty();
    catalog.broken().forEach((pack, defects) -> defects.forEach(this::print));
    for (CompiledPolicy policy : catalog.policies()) {
      allHold &= test(policy, folder);
    }
    return allHold ? HyoteiCommand.OK : HyoteiCommand.REPORTED;
  }

  private boolean test(CompiledPolicy policy, PackFolder folder) {
    Defects defects = new Defects();
    List<GoldenCase> cases = folder.snapshot(policy.id()).cases(policy.definition(), defects);
    defects.list().forEach(this::print);
    List<GoldenCases.Outcome> failed = new ArrayList<>();
    List<Evaluation> graded = new ArrayList<>();
    int endless = 0;
    for (GoldenCase goldenCase : cases) {
      try {
        GoldenCases.Outcome outcome = GoldenCases.run(policy, goldenCase);
        graded.add(outcome.evaluation());
        if (!outcome.holds()) {
          failed.add(outcome);
        }
      } catch (EvaluationFailure e) {
        terminal.out(goldenCase.place().text() + " 「" + goldenCase.name() + "」");
        terminal.out("    " + e.told().in(terminal.language()));
        endless++;
      }
    }
    failed.forEach(this::print);
    terminal.out(total(policy.id(), cases.size(), failed.size() + endless, defects.count()));
    if (coverage) {
      terminal.out(
          CoverageText.of(Coverage.of(policy, graded), terminal.language()).stripTrailing());
    }
    return failed.isEmpty() && endless == 0 && defects.isEmpty();
  }

  private static Message total(String policy, int cases, int failed, int defects) {
    return new Message(
        policy
            + ": 事例"
            + cases
            + "件、成り立たないもの"
            + failed
            + "件"
            + (defects == 0 ? "" : "、誤り" + defects + "件"),
        policy
            + ": "
            + cases
            + " cases, "
            + failed
            + " failed"
            + (defects == 0 ? "" : ", " + defects + " defects"));
  }

  /** What a condition saw: 「（達成率 88.5%）」. */
  private static String values(TraceStep step, RuleSource.Condition condition) {
    Subject seen = step.seen(condition);
    String values =
        condition.measures().stream()
            .map(
                measure ->
                    measure.label() + " " + (seen == null ? "" : Sentence.shown(seen, measure)))
            .collect(Collectors.joining("、"));
    return seen == null || values.isEmpty() ? "" : "（" + values + "）";
  }

  private void print(Defect defect) {
    terminal.out(DefectLines.line(defect, terminal.language()));
  }

  private void print(GoldenCases.Outcome outcome) {
    GoldenCase goldenCase = outcome.goldenCase();
    terminal.out(goldenCase.place().text() + " 「" + goldenCase.name() + "」");
    outcome
        .differences()
        .forEach(difference -> terminal.out("    " + difference.in(terminal.language())));
    for (Finding finding : outcome.evaluation().findings()) {
      if (finding.severity() == Finding.Severity.ERROR) {
        terminal.out(
            "    "
                + new Message("確認事項: ", "finding: ").in(terminal.language())
                + finding.message().in(terminal.language()));
      }
    }
    for (TraceStep step : outcome.evaluation().trace()) {
      if (step.subject().id().equals(goldenCase.subject())) {
        terminal.out(
            "    "
                + new Message("適用した基準: ", "rule: ").in(terminal.language())
                + step.rule().location()
                + " 「"
                + step.rule().name()
                + "」 "
                + step.text());
        for (RuleSource.Condition condition : step.rule().conditions()) {
          terminal.out(
              "      " + condition.line() + ": " + condition.text() + values(step, condition));
        }
      }
    }
  }
}
