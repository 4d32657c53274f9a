package org.hyotei.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hyotei.audit.Agreement;
import org.hyotei.audit.Audit;
import org.hyotei.audit.Auditor;
import org.hyotei.evaluation.Grading;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.report.AuditJson;
import org.hyotei.report.AuditText;
import org.hyotei.report.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code audit}: sets published grades against computed ones; nothing is recorded. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Sets the published grades of plans against those that a policy's rules give.")
final class AuditCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final OutputOptions output = OutputOptions.text();

  @Mixin private final PlanInput input = new PlanInput();

  @Option(
      names = "--policy",
      paramLabel = "P",
      required = true,
      description = "The policy to audit by.")
  private String policy = "";

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Requests or plans as JSON, or spreadsheets; - for standard input.")
  private List<String> files = List.of();

  AuditCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    PolicyCatalog catalog = rules.catalog(List.of(policy));
    if (DefectLines.printBroken(catalog, terminal)) {
      return HyoteiCommand.BAD_INPUT;
    }
    List<Audit> audits = new ArrayList<>();
    boolean refused = false;
    for (String file : files) {
      Grading.Answer answer = input.graded(file, terminal, new Grading(catalog), policy).answer();
      if (answer instanceof Grading.Refused reasons) {
        DefectLines.print(reasons.defects(), reasons.count(), terminal);
        refused = true;
      } else {
        audits.add(Auditor.audit(((Grading.Graded) answer).evaluation()));
      }
    }
    if (refused) {
      return HyoteiCommand.BAD_INPUT;
    }
    print(audits);
    boolean allAgree = audits.stream().allMatch(audit -> audit.differences().isEmpty());
    return allAgree ? HyoteiCommand.OK : HyoteiCommand.REPORTED;
  }

  private void print(List<Audit> audits) throws IOException {
    Agreement total = Agreement.of(audits.stream().map(Audit::agreement).toList());
    if (output.isText()) {
      AuditText text = new AuditText(terminal.language());
      for (Audit audit : audits) {
        terminal.out(text.of(audit));
      }
      if (audits.size() > 1) {
        terminal.out(text.totals(total));
      }
      return;
    }
    terminal.out(
        Json.indented(
            json -> {
              if (audits.size() == 1) {
                AuditJson.write(audits.get(0), json);
              } else {
                AuditJson.write(audits, total, json);
              }
            }));
    terminal.out("");
  }
}
