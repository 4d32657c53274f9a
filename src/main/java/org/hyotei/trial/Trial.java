package org.hyotei.trial;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.hyotei.check.CheckReport;
import org.hyotei.check.CheckReport.Remark;
import org.hyotei.check.Checker;
import org.hyotei.check.PackCheck;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.hyotei.policy.PackSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Checks packs in a child process: the same program and runtime, its own folder, an empty
 * environment, a bounded heap and a deadline. Whatever a pack's rules do, they do it there. A child
 * that does not come to an end is ended, and that is the pack's defect. What the child says is
 * believed as far as it is a report: rules that take the child over can pass themselves. Each child
 * serves once; one may wait for its packs beforehand. May be used by many threads at once.
 */
public final class Trial implements Checker {

  /** Enough for a large pack on a slow machine. */
  public static final Duration DEADLINE = Duration.ofSeconds(60);

  /** Children that check; each may take its whole heap. */
  private static final int MOST_AT_ONCE = 2;

  private static final String PROGRAM = "org.hyotei.Application";

  private final Duration deadline;
  private final List<String> command;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);
  private List<PackSnapshot> rehearsal = List.of();
  private @Nullable Attempt waiting;

  public Trial(Duration deadline) {
    this(deadline, List.of(PROGRAM));
  }

  /**
   * A trial by another program.
   *
   * @param command the main class and its first arguments
   */
  Trial(Duration deadline, List<String> command) {
    this.deadline = deadline;
    this.command = List.copyOf(command);
  }

  @Override
  public CheckReport check(PackSnapshot pack) {
    return checkAll(List.of(pack)).get(0);
  }

  /** One child checks all packs that share a vocabulary; if it fails, each has one of its own. */
  @Override
  public List<CheckReport> checkAll(List<PackSnapshot> packs) {
    Map<PackSnapshot, CheckReport> reports = new HashMap<>();
    Map<Optional<ByteBuffer>, List<PackSnapshot>> together = new LinkedHashMap<>();
    for (PackSnapshot pack : packs) {
      if (pack.bytes(pack.pack() + "/policy.yaml") == null) {
        reports.put(pack, new PackCheck().check(pack)); // builds nothing
      } else {
        Optional<ByteBuffer> vocabulary =
            Optional.ofNullable(pack.bytes("vocabulary.dsl")).map(ByteBuffer::wrap);
        together.computeIfAbsent(vocabulary, key -> new ArrayList<>()).add(pack);
      }
    }
    for (List<PackSnapshot> group : together.values()) {
      reports.putAll(inOneChild(group));
    }
    return packs.stream().map(pack -> Objects.requireNonNull(reports.get(pack))).toList();
  }

  private Map<PackSnapshot, CheckReport> inOneChild(List<PackSnapshot> packs) {
    ChildProcess.Result result = run(packs);
    Map<PackSnapshot, CheckReport> reports = told(packs, result);
    if (reports.size() == packs.size()) {
      reports.replaceAll(Trial::withUnread);
      return reports;
    }
    if (packs.size() == 1) {
      return Map.of(packs.get(0), failed(packs.get(0), fault(result)));
    }
    packs.forEach(pack -> reports.putAll(inOneChild(List.of(pack))));
    return reports;
  }

  private ChildProcess.Result run(List<PackSnapshot> packs) {
    places.acquireUninterruptibly();
    try (Attempt attempt = next()) {
      return attempt.check(packs, deadline);
    } finally {
      places.release();
      prepare();
    }
  }

  private Attempt next() {
    Attempt prepared;
    synchronized (this) {
      prepared = waiting;
      waiting = null;
    }
    if (prepared != null && prepared.isWaiting()) {
      return prepared;
    }
    if (prepared != null) {
      prepared.close();
    }
    return Attempt.start(command, List.of());
  }

  /** From now on a child waits that has rehearsed with the largest of the packs. */
  @Override
  public synchronized void expect(List<PackSnapshot> packs) {
    rehearsal = packs.stream().max(Comparator.comparingInt(Trial::size)).stream().toList();
    prepare();
  }

  private synchronized void prepare() {
    if (!rehearsal.isEmpty() && waiting == null) {
      waiting = Attempt.start(command, rehearsal);
    }
  }

  /** Ends the child that waits; none waits from now on. */
  @Override
  public synchronized void close() {
    rehearsal = List.of();
    if (waiting != null) {
      waiting.close();
      waiting = null;
    }
  }

  private static int size(PackSnapshot pack) {
    return pack.paths().stream().mapToInt(path -> length(pack.bytes(path))).sum();
  }

  private static int length(byte @Nullable [] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  /** What a child that came to its end said; nothing of a pack that it does not report. */
  private static Map<PackSnapshot, CheckReport> told(
      List<PackSnapshot> packs, ChildProcess.Result result) {
    Map<PackSnapshot, CheckReport> told = new HashMap<>();
    if (result.ending() != ChildProcess.Ending.DONE) {
      return told;
    }
    Map<String, CheckReport> read = ReportReader.read(result.output());
    boolean passed = read.values().stream().allMatch(CheckReport::passed);
    if (passed == (result.exit() == 0)) {
      for (PackSnapshot pack : packs) {
        CheckReport report = read.get(pack.pack());
        if (report != null) {
          told.put(pack, report);
        }
      }
    }
    return told;
  }

  /** The child sees copies of files; what kept one from being read is known only here. */
  private static CheckReport withUnread(PackSnapshot pack, CheckReport report) {
    Defects here = new Defects();
    pack.version(here);
    List<Remark> remarks = new ArrayList<>(report.defects());
    for (Defect defect : here.list()) {
      String file = defect.place().file();
      boolean told =
          report.defects().stream()
              .map(Remark::defect)
              .anyMatch(d -> d.code().equals(defect.code()) && d.place().file().equals(file));
      if (!told) {
        remarks.removeIf(
            remark ->
                remark.defect().code().equals("missing-file")
                    && remark.defect().place().file().equals(file));
        remarks.add(new Remark(defect, ""));
      }
    }
    return new CheckReport(
        report.pack(),
        here.isEmpty() ? report.version() : null,
        report.rules(),
        report.cases(),
        report.failed(),
        remarks,
        report.count() + remarks.size() - report.defects().size(),
        report.warnings());
  }

  private static CheckReport failed(PackSnapshot pack, Fault fault) {
    Defect defect = new Defect(fault.code(), Place.ofLine(pack.pack(), 0), fault.message());
    return new CheckReport(
        pack.pack(), null, 0, 0, 0, List.of(new Remark(defect, "")), 1, List.of());
  }

  private Fault fault(ChildProcess.Result result) {
    return switch (result.ending()) {
      case DONE -> crashed("exit code " + result.exit());
      case OUT_OF_TIME -> outOfTime();
      case OUT_OF_MEMORY -> outOfMemory();
      case OUT_OF_SPACE -> crashed("output");
    };
  }

  private record Fault(String code, Message message) {}

  private Fault outOfTime() {
    return new Fault(
        "trial-timeout",
        new Message(
            "試しの実行が" + deadline.toMillis() / 1000 + "秒で終わりませんでした。ルールの数や、1つのルールの条件の組み合わせを減らしてください。",
            "The trial did not end within "
                + deadline.toMillis() / 1000
                + " seconds. Have fewer rules, or fewer combinations in one."));
  }

  private static Fault outOfMemory() {
    return new Fault(
        "trial-out-of-memory",
        new Message(
            "試しの実行でメモリが足りなくなりました。ルールの数や、1つのルールの条件の組み合わせを減らしてください。",
            "The trial ran out of memory. Have fewer rules, or fewer combinations in one."));
  }

  private static Fault crashed(String how) {
    return new Fault(
        "trial-crashed",
        new Message(
            "試しの実行が途中で止まりました（" + how + "）。直前の変更を戻して、原因のルールを探してください。",
            "The trial ended before its time ("
                + how
                + "). Undo the last edits to find the rule that does it."));
  }
}
