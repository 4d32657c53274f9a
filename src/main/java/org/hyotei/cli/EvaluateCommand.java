package org.hyotei.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hyotei.evaluation.Grading;
import org.hyotei.model.Defect;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.report.EvaluationJson;
import org.hyotei.report.EvaluationText;
import org.hyotei.report.FindingPointers;
import org.hyotei.report.Json;
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

  @Option(
      names = "--policy",
      paramLabel = "P",
      required = true,
      description = "The policy to grade by.")
  private String policy = "";

  @Option(names = "--format", description = "json (default) or text.")
  private Format format = Format.JSON;

  @Option(names = "--lang", description = "Language of messages: ja (default) or en.")
  private Language language = Language.JA;

  @Parameters(
      paramLabel = "FILE",
      description = "The request or plan as JSON; - for standard input.")
  private String file = "";

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    byte[] body = InputFile.read(file, terminal);
    PolicyCatalog catalog = rules.catalog(List.of(policy));
    List<Defect> broken = catalog.broken().get(policy);
    if (broken != null) {
      DefectLines.print(broken, broken.size(), language, terminal);
      return HyoteiCommand.BAD_INPUT;
    }
    Grading.Answer answer = new Grading(catalog).request(body, InputFile.name(file), policy);
    if (answer instanceof Grading.Refused refused) {
      DefectLines.print(refused.defects(), refused.count(), language, terminal);
      return HyoteiCommand.BAD_INPUT;
    }
    print((Grading.Graded) answer);
    return HyoteiCommand.OK;
  }

  private void print(Grading.Graded graded) throws IOException {
    if (format == Format.TEXT) {
      terminal.out(new EvaluationText(language.tag()).of(graded.evaluation()).stripTrailing());
      return;
    }
    FindingPointers pointers =
        new FindingPointers(graded.root(), graded.planPointer(), graded.evaluation().plan());
    EvaluationJson json = new EvaluationJson(true, language.tag(), pointers);
    terminal.out(Json.indented(generator -> json.write(graded.evaluation(), generator)));
    terminal.out("");
  }
}
