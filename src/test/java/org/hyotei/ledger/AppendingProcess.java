package org.hyotei.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own that opens a ledger, appends, and writes the id of each entry once it is
 * acknowledged: {@code AppendingProcess IDS OTHER COUNT FOLDER [DATABASE]}. It appends until it has
 * COUNT entries and the process that writes OTHER has half as many, and then one more: of two that
 * wait for each other so, the one that begins also ends after the other began.
 */
final class AppendingProcess {

  private static final int THREADS = 4;

  /** The file for which processes wait once they have opened the ledger and made their IDS. */
  static final String GO = "go";

  private AppendingProcess() {}

  static Process start(LedgerSettings settings, int count, Path ids, Path other)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(AppendingProcess.class.getName());
    command.addAll(
        List.of(
            ids.toString(), other.toString(), String.valueOf(count), settings.data().toString()));
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
    Path other = Path.of(args[1]);
    int count = Integer.parseInt(args[2]);
    LedgerSettings settings =
        new LedgerSettings(Path.of(args[3]), args.length > 4 ? args[4] : null, null, null);
    try (Ledger ledger = Written.open(settings)) {
      Files.createFile(ids);
      while (!Files.exists(ids.resolveSibling(GO))) {
        Thread.sleep(5);
      }
      Appends.atOnce(THREADS, count / THREADS, name -> append(ledger, name, ids));
      while (Files.readAllLines(other).size() < count / 2) {
        append(ledger, "waiting", ids);
      }
      append(ledger, "last", ids);
    }
  }

  private static Recorded append(Ledger ledger, String name, Path ids) {
    Recorded recorded = Written.append(ledger, name);
    synchronized (AppendingProcess.class) {
      try {
        Files.writeString(ids, recorded.id() + "\n", StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return recorded;
  }
}
