package org.hyotei.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Appending by several threads. */
final class Appends {

  private Appends() {}

  /** What each of the threads had recorded, after all of them came to their end. */
  static List<Recorded> atOnce(int threads, int each, Function<String, Recorded> append)
      throws InterruptedException, ExecutionException {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<List<Recorded>>> tasks = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        String name = "thread " + thread;
        tasks.add(
            () -> {
              List<Recorded> recorded = new ArrayList<>();
              for (int i = 0; i < each; i++) {
                recorded.add(append.apply(name + ", entry " + i));
              }
              return recorded;
            });
      }
      List<Recorded> all = new ArrayList<>();
      for (Future<List<Recorded>> one : executor.invokeAll(tasks)) {
        all.addAll(one.get());
      }
      return all;
    } finally {
      executor.shutdownNow();
    }
  }
}
