package org.hyotei.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hyotei.cli.ResultFormats.Result;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.Explaining;
import org.hyotei.explanation.WhyNots;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.publication.ReportContext;
import org.hyotei.report.EvaluationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: grades one request or plan; nothing is recorded. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Grades a request, or a plan alone, and prints the result.")
final class EvaluateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final OutputOptions output = OutputOptions.json();

  @Mixin private final OutputFiles files = new OutputFiles();

  @Option(
      names = "--policy",
      paramLabel = "P",
      required = true,
      description = "The policy to grade by.")
  private String policy = "";

  @Option(
      names = "--no-why-not",
      description = "Leaves out what stands between subjects and other grades.")
  private boolean noWhyNot;

  @Parameters(
      paramLabel = "FILE",
      description = "The request or plan as JSON; - for standard input.")
  private String file = "";

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Map<Path, FileFormat<Result>> formats = files.formats(ResultFormats.byEnding(), file);
    byte[] body = InputFile.read(file, terminal);
    PolicyCatalog catalog = rules.catalog(List.of(policy));
    if (DefectLines.printBroken(catalog, output.language(), terminal)) {
      return HyoteiCommand.BAD_INPUT;
    }
    Grading.Answer answer = new Grading(catalog).request(body, InputFile.name(file), policy);
    if (answer instanceof Grading.Refused refused) {
      DefectLines.print(refused.defects(), refused.count(), output.language(), terminal);
      return HyoteiCommand.BAD_INPUT;
    }
    Grading.Graded graded = (Grading.Graded) answer;
    WhyNots whyNots = noWhyNot ? null : Explaining.all(graded.evaluation());
    ReportContext context = ReportContext.preview(output.language());
    Result result = new Result(graded, whyNots, context, files.csv());
    boolean written = OutputFiles.write(formats, result, output.language(), terminal);
    if (files.isEmpty() || output.isChosen()) {
      print(result);
    }
    return written ? HyoteiCommand.OK : HyoteiCommand.BAD_INPUT;
  }

  private void print(Result result) throws IOException {
    if (output.isText()) {
      EvaluationText text = new EvaluationText(output.language(), result.whyNots());
      terminal.out(text.of(result.graded().evaluation()).stripTrailing());
      return;
    }
    terminal.out(ResultFormats.json(result));
    terminal.out("");
  }
}
