package org.hyotei.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/**
 * The files that a result is written to, each in the format that its ending names.
 *
 * <p>A new format is one more entry of {@link ResultFormat#BY_ENDING}.
 */
final class OutputFiles {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Writes the result to a file, in the format of its ending: .html (a report to print), .json.",
        "May be given several times; nothing is then printed unless --format is given."
      })
  private List<Path> files = new ArrayList<>();

  boolean isEmpty() {
    return files.isEmpty();
  }

  /**
   * Finds the formats before any work is done.
   *
   * @param input a file that must not be written over
   * @throws InputException if an ending names no format, or a file would be written over
   */
  Map<Path, ResultFormat> formats(String input) throws IOException {
    Map<Path, ResultFormat> formats = new TreeMap<>();
    for (Path file : files) {
      ResultFormat format = ResultFormat.BY_ENDING.get(ending(file));
      if (format == null) {
        throw new InputException(
            file
                + ": nothing is written with the ending \""
                + ending(file)
                + "\". Known: "
                + String.join(", ", ResultFormat.BY_ENDING.keySet())
                + ".");
      }
      if (!input.equals("-") && Files.exists(file) && Files.isSameFile(file, Path.of(input))) {
        throw new InputException(file + " is the file that is read. Name another one.");
      }
      formats.put(file, format);
    }
    return formats;
  }

  /** Writes a result in each of the formats and says so on standard error. */
  static void write(Map<Path, ResultFormat> formats, ResultFormat.Result result, Terminal terminal)
      throws IOException {
    for (Map.Entry<Path, ResultFormat> entry : formats.entrySet()) {
      Path file = entry.getKey();
      Files.write(file, entry.getValue().bytes(result));
      boolean english = result.context().language().equals("en");
      terminal.err((english ? "written: " : "書き出しました: ") + file);
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }
}
