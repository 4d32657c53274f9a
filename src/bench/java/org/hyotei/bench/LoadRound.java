package org.hyotei.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Some seconds of one exchange on some connections. Immutable. */
final class LoadRound {

  private final double seconds;
  private final long[] ascending;

  /**
   * A round that is over.
   *
   * @param seconds from the first request to the last answer
   * @param ascending latencies of every request in nanoseconds
   */
  private LoadRound(double seconds, long[] ascending) {
    this.seconds = seconds;
    this.ascending = ascending;
  }

  /**
   * Every connection sends its next request when it has read the answer to the last.
   *
   * @throws IllegalStateException if any answer is not as expected
   */
  static LoadRound run(int port, Exchange exchange, int connections, long seconds)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      long start = System.nanoTime();
      long end = start + seconds * 1_000_000_000L;
      List<Future<long[]>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        running.add(threads.submit(() -> load(port, exchange, end)));
      }
      List<long[]> latencies = new ArrayList<>();
      for (Future<long[]> connection : running) {
        latencies.add(connection.get());
      }
      double took = (System.nanoTime() - start) / 1e9;
      return of(took, latencies);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the load on " + exchange.path() + " failed", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Several rounds as one. */
  static LoadRound of(List<LoadRound> rounds) {
    return of(
        rounds.stream().mapToDouble(round -> round.seconds).sum(),
        rounds.stream().map(round -> round.ascending).toList());
  }

  private static LoadRound of(double seconds, List<long[]> latencies) {
    long[] all = latencies.stream().flatMapToLong(LongStream::of).sorted().toArray();
    return new LoadRound(seconds, all);
  }

  private static long[] load(int port, Exchange exchange, long end) throws IOException {
    long[] latencies = new long[1024];
    int count = 0;
    try (KeptConnection connection = new KeptConnection(port, exchange)) {
      for (long now = System.nanoTime(); now < end; count++) {
        connection.exchange();
        long after = System.nanoTime();
        if (count == latencies.length) {
          latencies = Arrays.copyOf(latencies, 2 * count);
        }
        latencies[count] = after - now;
        now = after;
      }
    }
    return Arrays.copyOf(latencies, count);
  }

  int requests() {
    return ascending.length;
  }

  double perSecond() {
    return ascending.length / seconds;
  }

  /** The latency in milliseconds that this share of the requests did not exceed. */
  double milliseconds(double share) {
    int place = (int) Math.ceil(share * ascending.length) - 1;
    return ascending[Math.max(place, 0)] / 1e6;
  }
}
