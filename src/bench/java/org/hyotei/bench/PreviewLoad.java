package org.hyotei.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Load over the loopback on a service in a process of its own: its endpoint for previews, and one
 * that differs from it in the grader alone. Rounds alternate, so that both meet the same machine;
 * every answer is compared with the expected one, byte by byte.
 */
public final class PreviewLoad {

  /** The least share of the hand-written endpoint's requests per second. */
  private static final double LEAST_REQUESTS = 0.5;

  /** The most of the hand-written endpoint's 99th percentile. */
  private static final double MOST_LATENCY = 2;

  private static final int ROUNDS = Integer.getInteger("load.rounds", 5);
  private static final int SECONDS = Integer.getInteger("load.seconds", 10);
  private static final int WARMUP = Integer.getInteger("load.warmup", 10);
  private static final int CONNECTIONS = Integer.getInteger("load.connections", 8);

  private PreviewLoad() {}

  /** One endpoint and the rounds it has had. */
  private record Side(String name, Exchange exchange, List<LoadRound> rounds) {

    Side(String name, Exchange exchange) {
      this(name, exchange, new ArrayList<>());
    }

    Spread perSecond() {
      return Spread.of(rounds.stream().mapToDouble(LoadRound::perSecond).toArray());
    }

    Spread milliseconds(double share) {
      return Spread.of(rounds.stream().mapToDouble(round -> round.milliseconds(share)).toArray());
    }
  }

  /** Runs the load and tells whether the floors hold; the exit code is 1 if they do not. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Kawaguchi kawaguchi = Kawaguchi.read();
    boolean holds;
    try (ServiceProcess service = new ServiceProcess(Kawaguchi.rules())) {
      holds = load(kawaguchi, service.port());
    }
    System.exit(holds ? 0 : 1);
  }

  private static boolean load(Kawaguchi kawaguchi, int port) throws InterruptedException {
    Side engine = new Side("evaluator", Exchange.preview("/api/v1/previews", kawaguchi));
    Side hand = new Side("hand-written", Exchange.preview("/bench/previews", kawaguchi));
    print(
        "%d connections, requests of %,d bytes with %d indicators, answers of %,d bytes",
        CONNECTIONS, kawaguchi.request().length, Kawaguchi.INDICATORS, kawaguchi.answer().length);
    for (int second = 0; second < WARMUP; second++) {
      LoadRound.run(port, engine.exchange(), CONNECTIONS, 1);
      LoadRound.run(port, hand.exchange(), CONNECTIONS, 1);
    }
    for (int round = 1; round <= ROUNDS; round++) {
      for (Side side : List.of(engine, hand)) {
        LoadRound done = LoadRound.run(port, side.exchange(), CONNECTIONS, SECONDS);
        side.rounds().add(done);
        print(
            "round %d %-13s %,8.1f requests/s  p50 %7.2f ms  p99 %7.2f ms",
            round, side.name(), done.perSecond(), done.milliseconds(0.5), done.milliseconds(0.99));
      }
    }
    print("");
    for (Side side : List.of(engine, hand)) {
      LoadRound all = LoadRound.of(side.rounds());
      print(
          "%-13s %s requests/s; of all %,d: p50 %.2f ms, p99 %.2f ms; p99 by round %s ms",
          side.name(),
          side.perSecond().text("%,.1f"),
          all.requests(),
          all.milliseconds(0.5),
          all.milliseconds(0.99),
          side.milliseconds(0.99).text("%.2f"));
    }
    double requests = engine.perSecond().median() / hand.perSecond().median();
    double latency =
        LoadRound.of(engine.rounds()).milliseconds(0.99)
            / LoadRound.of(hand.rounds()).milliseconds(0.99);
    boolean enough = requests >= LEAST_REQUESTS;
    boolean prompt = latency <= MOST_LATENCY;
    print(
        "ratio of median requests/s  %.3f, at least %.1f: %s",
        requests, LEAST_REQUESTS, enough ? "PASS" : "FAIL");
    print(
        "ratio of p99 of all         %.3f, at most %.1f: %s",
        latency, MOST_LATENCY, prompt ? "PASS" : "FAIL");
    return enough && prompt;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
