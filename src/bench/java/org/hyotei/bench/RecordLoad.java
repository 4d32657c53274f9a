package org.hyotei.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What recording costs: previews and recorded evaluations of the same request, in rounds that
 * alternate, on a service in a process of its own with an empty ledger; in SQLite, and again in
 * PostgreSQL where a database is named. Every answer is compared with the expected one, and the
 * ledger must hold as many evaluations as were answered.
 */
public final class RecordLoad {

  /** The least share of the previews per second, unless the disk allows less. */
  private static final double LEAST_REQUESTS = 0.5;

  private static final int ROUNDS = Integer.getInteger("load.rounds", 5);
  private static final int SECONDS = Integer.getInteger("load.seconds", 10);
  private static final int WARMUP = Integer.getInteger("load.warmup", 10);
  private static final int CONNECTIONS = Integer.getInteger("load.connections", 8);

  private final RecordStore store;
  private final ServiceProcess service;
  private final List<Double> syncs = new ArrayList<>();
  private long answered;

  /** One exchange, the rounds it has had, and the service's processor time in them. */
  private record Side(
      String name, Exchange exchange, List<LoadRound> rounds, List<Double> processor) {

    Side(String name, Exchange exchange) {
      this(name, exchange, new ArrayList<>(), new ArrayList<>());
    }

    Spread perSecond() {
      return spread(rounds.stream().map(LoadRound::perSecond).toList());
    }

    /** Milliseconds of the processors for a request. */
    double processorMillis() {
      double seconds = processor.stream().mapToDouble(Double::doubleValue).sum();
      return 1000 * seconds / LoadRound.of(rounds).requests();
    }
  }

  private RecordLoad(RecordStore store, ServiceProcess service) {
    this.store = store;
    this.service = service;
  }

  /** Runs the load and tells whether the floor holds; the exit code is 1 if it does not. */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Kawaguchi kawaguchi = Kawaguchi.read();
    Path parent = Path.of(System.getProperty("record.data", "."));
    boolean holds;
    try (RecordStore store = RecordStore.sqlite(parent)) {
      holds = load(store, kawaguchi, true);
    }
    String database = database();
    if (!database.isEmpty()) {
      try (RecordStore store = RecordStore.postgresql(parent, database)) {
        holds &= load(store, kawaguchi, false);
      }
    }
    System.exit(holds ? 0 : 1);
  }

  private static String database() {
    String named = System.getProperty("bench.database", "");
    String tests = System.getenv("HYOTEI_TEST_POSTGRES");
    return named.isEmpty() && tests != null ? tests : named;
  }

  private static boolean load(RecordStore store, Kawaguchi kawaguchi, boolean floor)
      throws IOException, InterruptedException, SQLException {
    try (ServiceProcess service = new ServiceProcess(Kawaguchi.rules(), store.options())) {
      return new RecordLoad(store, service).load(kawaguchi, floor);
    }
  }

  private boolean load(Kawaguchi kawaguchi, boolean floor)
      throws IOException, InterruptedException, SQLException {
    Side previewed = new Side("previewed", Exchange.preview("/api/v1/previews", kawaguchi));
    Side recorded = new Side("recorded", Exchange.evaluation(kawaguchi));
    print(
        "%s: %d connections, requests of %,d bytes with %d indicators; load average %.2f",
        store.name(),
        CONNECTIONS,
        kawaguchi.request().length,
        Kawaguchi.INDICATORS,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    RecordStore.Counts empty = store.counts();
    for (int second = 0; second < WARMUP; second++) {
      run(previewed, 1);
      answered += run(recorded, 1).requests();
    }
    RecordStore.Counts before = store.counts();
    for (int round = 1; round <= ROUNDS; round++) {
      syncs.add(DiskSync.perSecond(store.data()));
      for (Side side : List.of(previewed, recorded)) {
        double processor = service.processorSeconds();
        LoadRound done = run(side, SECONDS);
        side.processor().add(service.processorSeconds() - processor);
        side.rounds().add(done);
        print(
            "round %d %-10s %,8.1f requests/s  p50 %7.2f ms  p99 %7.2f ms",
            round, side.name(), done.perSecond(), done.milliseconds(0.5), done.milliseconds(0.99));
      }
    }
    answered += LoadRound.of(recorded.rounds()).requests();
    RecordStore.Counts after = store.counts();
    boolean fast = verdict(previewed, recorded, before, after, floor);
    boolean all = kept(after.evaluations() - empty.evaluations());
    return fast && all;
  }

  private LoadRound run(Side side, int seconds) throws InterruptedException {
    return LoadRound.run(service.port(), side.exchange(), CONNECTIONS, seconds);
  }

  private boolean verdict(
      Side previewed,
      Side recorded,
      RecordStore.Counts before,
      RecordStore.Counts after,
      boolean floor) {
    print("");
    for (Side side : List.of(previewed, recorded)) {
      print(
          "%-10s %s requests/s; %.2f ms of the service's processors for each",
          side.name(), side.perSecond().text("%,.1f"), side.processorMillis());
    }
    double got = recorded.perSecond().median();
    double of = previewed.perSecond().median();
    long entries = after.entries() - before.entries();
    long commits = after.commits() - before.commits();
    double batch = (double) entries / commits;
    Spread sync = spread(syncs);
    double half = LEAST_REQUESTS * of;
    double disk = sync.median() * batch;
    double least = Math.min(half, disk);
    print("ratio %.1f / %.1f = %.3f", got, of, got / of);
    print("batch %,d entries / %,d commits = %.2f", entries, commits, batch);
    print("syncs of 4 KB %s per second", sync.text("%,.0f"));
    print(
        "floor min(%.1f x %.1f = %.1f, %.0f x %.2f = %.1f) = %.1f requests/s, by %s",
        LEAST_REQUESTS,
        of,
        half,
        sync.median(),
        batch,
        disk,
        least,
        half <= disk ? "the previews" : "the disk");
    boolean holds = got >= least;
    print(
        "recorded %.1f requests/s, at least %.1f: %s",
        got, least, floor ? passed(holds) : "no floor is set for " + store.name());
    return holds || !floor;
  }

  private boolean kept(long evaluations) {
    boolean all = evaluations == answered;
    print("evaluations answered %,d, on the ledger %,d: %s", answered, evaluations, passed(all));
    print("");
    return all;
  }

  private static String passed(boolean holds) {
    return holds ? "PASS" : "FAIL";
  }

  private static Spread spread(List<Double> values) {
    return Spread.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
