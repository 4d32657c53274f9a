package org.hyotei.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hyotei.check.CheckReport;
import org.hyotei.check.PackCheck;
import org.hyotei.policy.PackFolder;
import org.hyotei.report.CheckJson;
import org.hyotei.report.CheckText;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: tells every defect of packs, with its file and line. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Tells everything that is wrong with the named packs, or with all.")
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final OutputOptions output = OutputOptions.text();

  @Option(names = "--rehearse", hidden = true)
  private @Nullable Path rehearsal;

  @Parameters(paramLabel = "PACK", arity = "0..*", description = "Packs; all if none is named.")
  private List<String> packs = List.of();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (rehearsal != null && !Rehearsal.untilTold(rehearsal, terminal.in())) {
      return HyoteiCommand.OK;
    }
    PackFolder folder = new PackFolder(rules.folder());
    PackCheck check = new PackCheck();
    List<CheckReport> reports = new ArrayList<>();
    for (String pack : rules.packs(packs)) {
      CheckReport report = check.check(folder.snapshot(pack));
      reports.add(report);
      if (output.isText()) {
        terminal.out(CheckText.of(report, terminal.language()).stripTrailing());
      }
    }
    if (!output.isText()) {
      terminal.out(
          Json.indented(
              json -> {
                json.writeStartObject();
                json.writeArrayFieldStart("packs");
                for (CheckReport report : reports) {
                  CheckJson.write(report, terminal.language(), json);
                }
                json.writeEndArray();
                json.writeEndObject();
              }));
      terminal.out("");
    }
    return reports.stream().allMatch(CheckReport::passed)
        ? HyoteiCommand.OK
        : HyoteiCommand.REPORTED;
  }
}
