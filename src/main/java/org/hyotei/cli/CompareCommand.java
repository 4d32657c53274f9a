package org.hyotei.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hyotei.audit.Comparing;
import org.hyotei.audit.PolicyComparison;
import org.hyotei.evaluation.Grading;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.report.ComparisonJson;
import org.hyotei.report.ComparisonText;
import org.hyotei.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: the same plan under several policies; nothing is recorded. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Grades a plan by several policies and sets the grades side by side.")
final class CompareCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final OutputOptions output = OutputOptions.text();

  @Option(
      names = "--policies",
      paramLabel = "A,B,…",
      required = true,
      split = ",",
      description = "The policies, parted by commas.")
  private List<String> policies = List.of();

  @Parameters(
      paramLabel = "FILE",
      description = "The request or plan as JSON; - for standard input.")
  private String file = "";

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    PolicyCatalog catalog = rules.catalog(policies.stream().distinct().toList());
    if (DefectLines.printBroken(catalog, terminal)) {
      return HyoteiCommand.BAD_INPUT;
    }
    Comparing.Answer answer =
        new Comparing(new Grading(catalog))
            .request(InputFile.read(file, terminal), InputFile.name(file), policies);
    if (answer instanceof Comparing.Refused refused) {
      DefectLines.print(refused.reasons().defects(), refused.reasons().count(), terminal);
      return HyoteiCommand.BAD_INPUT;
    }
    PolicyComparison comparison = ((Comparing.Compared) answer).comparison();
    if (output.isText()) {
      terminal.out(new ComparisonText(terminal.language()).of(comparison).stripTrailing());
    } else {
      terminal.out(Json.indented(json -> ComparisonJson.write(comparison, json)));
      terminal.out("");
    }
    return HyoteiCommand.OK;
  }
}
