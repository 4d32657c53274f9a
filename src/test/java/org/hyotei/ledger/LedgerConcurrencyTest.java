package org.hyotei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many who append to one ledger at once. */
class LedgerConcurrencyTest {

  private static final int THREADS = 16;
  private static final int EACH = 25;
  private static final int BY_EACH_PROCESS = 400;

  @ParameterizedTest
  @EnumSource
  void threads_appendingAtOnce_shareCheckpointsAndGetReceipts(StoreKind kind, @TempDir Path folder)
      throws Exception {
    LedgerSettings settings = kind.settings(folder);
    List<Recorded> recorded;
    try (Ledger ledger = Written.open(settings)) {
      recorded = Appends.atOnce(THREADS, EACH, name -> Written.append(ledger, name));
    }

    assertThat(recorded).hasSize(THREADS * EACH);
    assertThat(recorded).allMatch(one -> Written.verifies(one.receipt()));
    assertThat(Written.intact(settings))
        .containsExactlyInAnyOrderElementsOf(recorded.stream().map(Recorded::id).toList());
    int checkpoints = Written.texts(settings, "SELECT size FROM checkpoint").size();
    System.out.printf("%s: %d entries, %d checkpoints%n", kind, recorded.size(), checkpoints);
    assertThat(checkpoints).isLessThan(recorded.size() / 2);
  }

  @ParameterizedTest
  @EnumSource
  void key_sentByManyAtOnce_standsForOneEntry(StoreKind kind, @TempDir Path folder)
      throws Exception {
    LedgerSettings settings = kind.settings(folder);
    List<Recorded> recorded;
    try (Ledger ledger = Written.open(settings)) {
      recorded = Appends.atOnce(8, 3, name -> Written.append(ledger, "same", "key"));
    }

    assertThat(recorded).extracting(Recorded::id).containsOnly(recorded.get(0).id());
    assertThat(recorded).filteredOn(one -> !one.repeated()).hasSize(1);
    assertThat(recorded).allMatch(one -> Written.verifies(one.receipt()));
    assertThat(Written.intact(settings)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void processes_startingAndAppendingAtOnce_keepOneTree(StoreKind kind, @TempDir Path folder)
      throws Exception {
    LedgerSettings settings = kind.settings(folder);
    List<Path> ids = List.of(folder.resolve("out0"), folder.resolve("out1"));
    List<Process> processes = new ArrayList<>();
    List<List<String>> acknowledged = new ArrayList<>();
    try {
      for (int i = 0; i < 2; i++) {
        processes.add(
            AppendingProcess.start(settings, BY_EACH_PROCESS, ids.get(i), ids.get(1 - i)));
      }
      for (int i = 0; i < 2; i++) {
        while (!Files.exists(ids.get(i)) && processes.get(i).isAlive()) {
          Thread.sleep(5);
        }
      }
      Files.createFile(folder.resolve(AppendingProcess.GO));
      for (int i = 0; i < 2; i++) {
        assertThat(processes.get(i).waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(processes.get(i).exitValue())
            .as(Files.readString(folder.resolve("out" + i + ".log")))
            .isZero();
        acknowledged.add(Files.readAllLines(ids.get(i)));
        assertThat(acknowledged.get(i)).hasSizeGreaterThan(BY_EACH_PROCESS);
      }
    } finally {
      processes.forEach(Process::destroyForcibly);
    }

    List<String> stored = Written.intact(settings);
    assertThat(stored)
        .containsExactlyInAnyOrderElementsOf(acknowledged.stream().flatMap(List::stream).toList());
    Set<String> ofFirst = new HashSet<>(acknowledged.get(0));
    int turns = 0;
    for (int i = 1; i < stored.size(); i++) {
      turns += ofFirst.contains(stored.get(i)) == ofFirst.contains(stored.get(i - 1)) ? 0 : 1;
    }
    System.out.printf("%s: two processes took turns %d times%n", kind, turns);
    assertThat(turns).as("both wrote at once").isGreaterThan(1);
  }
}
