package org.hyotei.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hyotei.layout.ColumnsDraft;
import org.hyotei.layout.SheetOptions;
import org.hyotei.model.Defects;
import org.hyotei.tabular.Workbook;
import org.hyotei.tabular.WorkbookReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code columns}: drafts what the columns of a workbook are, for a person to correct. */
@Command(
    name = "columns",
    mixinStandardHelpOptions = true,
    description = "Drafts a columns.yaml from a workbook or CSV file and prints it.")
final class ColumnsCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "A .xlsx, .ods, .csv or .tsv file.")
  private String file = "";

  ColumnsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Defects defects = new Defects();
    Optional<Workbook> workbook =
        WorkbookReader.read(InputFile.name(file), InputFile.read(file, terminal), null, defects);
    if (workbook.isEmpty()) {
      DefectLines.print(defects, terminal);
      return HyoteiCommand.BAD_INPUT;
    }
    terminal.out(ColumnsDraft.of(workbook.get(), SheetOptions.NONE).stripTrailing());
    return HyoteiCommand.OK;
  }
}
