package org.hyotei.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own that opens a ledger, appends, and writes the ids of what was acknowledged:
 * {@code AppendingProcess FILE COUNT FOLDER [DATABASE]}.
 */
final class AppendingProcess {

  private static final int THREADS = 4;

  /** The file for which processes wait once they have opened the ledger. */
  static final String GO = "go";

  private AppendingProcess() {}

  /** The file by which a process says that it has opened the ledger. */
  static Path opened(Path ids) {
    return ids.resolveSibling(ids.getFileName() + ".opened");
  }

  static Process start(LedgerSettings settings, int count, Path ids) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(AppendingProcess.class.getName());
    command.addAll(List.of(ids.toString(), String.valueOf(count), settings.data().toString()));
    if (settings.database() != null) {
      command.add(settings.database());
    }
    Path log = ids.resolveSibling(ids.getFileName() + ".log");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  public static void main(String[] args) throws Exception {
    Path ids = Path.of(args[0]);
    int count = Integer.parseInt(args[1]);
    Path folder = Path.of(args[2]);
    LedgerSettings settings =
        new LedgerSettings(folder, args.length > 3 ? args[3] : null, null, null);
    try (Ledger ledger = Written.open(settings)) {
      Files.createFile(opened(ids));
      while (!Files.exists(ids.resolveSibling(GO))) {
        Thread.sleep(5);
      }
      List<String> recorded =
          Appends.atOnce(THREADS, count / THREADS, name -> Written.append(ledger, name)).stream()
              .map(Recorded::id)
              .toList();
      Files.write(ids, recorded, StandardOpenOption.CREATE_NEW);
    }
  }
}
