package org.hyotei.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hyotei.analysis.Changes;
import org.hyotei.analysis.Comparing;
import org.hyotei.evaluation.Evaluator;
import org.hyotei.evaluation.Grading;
import org.hyotei.evaluation.HandWrittenGrading;
import org.hyotei.impact.Impact;
import org.hyotei.impact.PastPlan;
import org.hyotei.impact.PastPlans;
import org.hyotei.impact.Regraded;
import org.hyotei.impact.Regrading;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.LedgerSettings;
import org.hyotei.ledger.PastEvaluations;
import org.hyotei.ledger.Program;
import org.hyotei.ledger.Submitter;
import org.hyotei.model.Defects;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PackSnapshot;
import org.hyotei.policy.PolicyReader;
import org.hyotei.report.ImpactJson;
import org.hyotei.report.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes to grade 10,000 indicators, 200 requests of 50, again by two versions of
 * Kawaguchi's policy and gather what moves: from plans that were read before, from requests as
 * bytes, and from a ledger in SQLite that recorded them. Beside that the same evaluations on one
 * thread with nothing gathered; the comparison of the two versions' rules, which no plan adds to;
 * and the report's JSON with its digest. The exit code is 1 if grading from plans takes a second or
 * more of the processors' time, in the median.
 */
public final class ImpactRun {

  private static final int PLANS = 200;

  private static final double MOST_MILLIS = 1_000;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ImpactRun() {}

  public static void main(String[] args) throws IOException, SQLException {
    Kawaguchi kawaguchi = Kawaguchi.read();
    boolean holds;
    try (RecordStore store = RecordStore.sqlite(Path.of(System.getProperty("impact.data")));
        Ledger ledger =
            Ledger.open(LedgerSettings.in(store.data()), Program.current(), Clock.systemUTC())) {
      record(kawaguchi, ledger);
      holds = holds(kawaguchi, new PastEvaluations(ledger));
    }
    System.exit(holds ? 0 : 1);
  }

  private static void record(Kawaguchi kawaguchi, Ledger ledger) {
    Grading.Graded graded = new HandWrittenGrading(kawaguchi.policy()).request(kawaguchi.request());
    for (int i = 0; i < PLANS; i++) {
      ledger
          .evaluation(kawaguchi.request(), RecordJson.of(graded), Submitter.COMMAND_LINE, null)
          .recorded();
    }
  }

  private static boolean holds(Kawaguchi kawaguchi, PastPlans stored) {
    int rounds = Integer.getInteger("impact.rounds", 20);
    int warmup = Integer.getInteger("impact.warmup", 10);
    CompiledPolicy before = kawaguchi.policy();
    CompiledPolicy after = draft();
    List<PastPlan> read = new ArrayList<>();
    List<PastPlan> bytes = new ArrayList<>();
    Plan plan = kawaguchi.plan();
    for (int i = 0; i < PLANS; i++) {
      read.add(PastPlan.of("plan" + i, plan));
      bytes.add(PastPlan.of("plan" + i, kawaguchi.request()));
    }
    Regraded[] last = new Regraded[1];
    Changes[] changes = new Changes[1];
    Runnable fromPlans = () -> last[0] = Regrading.of(before, after, read::forEach, done -> {});
    Runnable fromBytes = () -> last[0] = Regrading.of(before, after, bytes::forEach, done -> {});
    Runnable fromLedger =
        () ->
            last[0] =
                Regrading.of(before, after, taker -> stored.each(before.id(), taker), done -> {});
    Runnable evaluating =
        () -> {
          for (int i = 0; i < PLANS; i++) {
            Evaluator.evaluate(before, plan);
            Evaluator.evaluate(after, plan);
          }
        };
    Runnable comparing = () -> changes[0] = Comparing.of(before, after);
    System.out.println(line("first run, from the ledger", times(fromLedger, 1)));
    Times alone = warm(evaluating, warmup, rounds);
    Times requests = warm(fromBytes, warmup, rounds);
    Times ledger = warm(fromLedger, warmup, rounds);
    Times plans = warm(fromPlans, warmup, rounds);
    Times rules = warm(comparing, warmup, rounds);
    Impact impact = new Impact(before, after, last[0], changes[0]);
    Times report = warm(() -> ImpactJson.written(impact), warmup, rounds);
    System.out.println(line("evaluations alone", alone));
    System.out.println(line("from plans", plans));
    System.out.println(line("from requests", requests));
    System.out.println(line("from the ledger", ledger));
    System.out.println(line("comparing the rules", rules));
    System.out.println(line("report and digest", report));
    boolean holds = plans.processor().median() < MOST_MILLIS;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%d plans, %d subjects, %d moved, %d processors; floor, a second of theirs from plans: %s",
            last[0].plans(),
            last[0].subjects(),
            last[0].moved(),
            Runtime.getRuntime().availableProcessors(),
            holds ? "PASS" : "FAIL"));
    return holds;
  }

  /** The pack with S from above 115% instead of 120%. */
  private static CompiledPolicy draft() {
    PackSnapshot pack = new PackFolder(Kawaguchi.rules()).snapshot("kawaguchi");
    String path = "kawaguchi/grading.dslr";
    byte[] rules = pack.bytes(path);
    Map<String, byte @Nullable []> edit = new HashMap<>();
    edit.put(
        path,
        new String(rules == null ? new byte[0] : rules, StandardCharsets.UTF_8)
            .replace("120% ", "115% ")
            .getBytes(StandardCharsets.UTF_8));
    Defects defects = new Defects();
    return new PolicyReader()
        .read("kawaguchi", pack.with(edit).version(defects), defects)
        .orElseThrow(() -> new IllegalStateException(defects.list().toString()));
  }

  /**
   * How long runs took, in milliseconds.
   *
   * @param processor time of all processors together, which other programs lengthen less
   */
  private record Times(Spread elapsed, Spread processor) {}

  private static Times warm(Runnable run, int warmup, int rounds) {
    times(run, warmup);
    return times(run, rounds);
  }

  private static Times times(Runnable run, int times) {
    double[] elapsed = new double[times];
    double[] processor = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      long startProcessor = SYSTEM.getProcessCpuTime();
      run.run();
      elapsed[i] = (System.nanoTime() - start) / 1e6;
      processor[i] = (SYSTEM.getProcessCpuTime() - startProcessor) / 1e6;
    }
    return new Times(Spread.of(elapsed), Spread.of(processor));
  }

  private static String line(String name, Times times) {
    return String.format(
        Locale.ROOT,
        "%-26s %s ms, processors %s ms",
        name,
        times.elapsed().text("%,.0f"),
        times.processor().text("%,.0f"));
  }
}
