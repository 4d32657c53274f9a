package org.hyotei.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Grading;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.workbook.RollForward;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code roll-forward}: next year's workbook, to be filled in, from this year's plan. */
@Command(
    name = "roll-forward",
    mixinStandardHelpOptions = true,
    description =
        "Grades a plan and writes the workbook of the year after it: targets carried, actuals and"
            + " grades so far, and an empty column for the year's actual.",
    footer = {"", "Example: hyotei roll-forward --policy kawaguchi R6.xlsx -o R7.xlsx"})
final class RollForwardCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final PlanInput input = new PlanInput();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {"The workbook to write, with the ending .xlsx."})
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--policy",
      paramLabel = "P",
      required = true,
      description = "The policy to grade by.")
  private String policy = "";

  @Parameters(paramLabel = "FILE", description = "This year's request, plan or spreadsheet.")
  private String file = "";

  RollForwardCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    FileFormat<Evaluation> workbook =
        (evaluation, defects) -> Optional.of(RollForward.workbook(evaluation));
    Map<Path, FileFormat<Evaluation>> formats =
        OutputFiles.formats(files, Map.of(".xlsx", workbook), file);
    if (formats.isEmpty()) {
      throw new InputException(
          "書き出すブックを -o R7.xlsx のように指定してください。", "Name the workbook to write: -o R7.xlsx.");
    }
    PolicyCatalog catalog = rules.catalog(List.of(policy));
    if (DefectLines.printBroken(catalog, terminal)) {
      return HyoteiCommand.BAD_INPUT;
    }
    Submission submission = input.graded(file, terminal, new Grading(catalog), policy);
    if (submission.answer() instanceof Grading.Refused refused) {
      DefectLines.print(refused.defects(), refused.count(), terminal);
      return HyoteiCommand.BAD_INPUT;
    }
    Evaluation evaluation = ((Grading.Graded) submission.answer()).evaluation();
    return OutputFiles.write(formats, evaluation, terminal)
        ? HyoteiCommand.OK
        : HyoteiCommand.BAD_INPUT;
  }
}
