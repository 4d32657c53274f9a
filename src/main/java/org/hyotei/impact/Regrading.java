package org.hyotei.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.EvaluationFailure;
import org.hyotei.evaluation.Evaluator;
import org.hyotei.evaluation.PlanCheck;
import org.hyotei.model.Defects;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Grades plans again by two versions of a policy, on several processors and as they come: no more
 * than a few plans are held at once.
 */
public final class Regrading {

  private static final int MOST_THREADS = 8;

  /** Plans that wait for each thread. */
  private static final int WAITING = 4;

  private final CompiledPolicy before;
  private final CompiledPolicy after;
  private final LongConsumer progress;
  private final Gathering gathering;
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  private Regrading(CompiledPolicy before, CompiledPolicy after, LongConsumer progress) {
    this.before = before;
    this.after = after;
    this.progress = progress;
    this.gathering = new Gathering(before.definition().scale(), after.definition().scale());
  }

  /**
   * Grades plans again.
   *
   * @param plans hands each plan to the consumer that it gets
   * @param progress told the number of plans done, after each; what it throws ends everything
   */
  public static Regraded of(
      CompiledPolicy before,
      CompiledPolicy after,
      Consumer<Consumer<PastPlan>> plans,
      LongConsumer progress) {
    return new Regrading(before, after, progress).regraded(plans);
  }

  private Regraded regraded(Consumer<Consumer<PastPlan>> plans) {
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(threads * WAITING),
            Regrading::thread,
            // whoever brings plans faster than they are graded grades one
            new ThreadPoolExecutor.CallerRunsPolicy());
    try {
      plans.accept(
          plan -> {
            goOn();
            pool.execute(() -> regrade(plan));
          });
      pool.shutdown();
      await(pool);
    } finally {
      pool.shutdownNow();
    }
    goOn();
    synchronized (gathering) {
      return gathering.regraded();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "regrading");
    thread.setDaemon(true);
    return thread;
  }

  private static void await(ThreadPoolExecutor pool) {
    try {
      while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        // rules are bounded, so this ends
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while plans were graded", e);
    }
  }

  /** Throws what went wrong on another thread. */
  private void goOn() {
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  private void regrade(PastPlan plan) {
    if (failure.get() != null) {
      return;
    }
    try {
      Result result = result(plan);
      synchronized (gathering) {
        if (result.difference() == null) {
          gathering.add(result.reasons());
        } else {
          gathering.add(result.difference());
        }
        progress.accept(gathering.plans());
      }
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      failure.compareAndSet(null, new IllegalStateException(plan.source() + ": " + e, e));
    }
  }

  /**
   * What became of one plan.
   *
   * @param difference null where not both versions graded it, for these reasons
   */
  private record Result(@Nullable PlanDifference difference, List<Ungraded> reasons) {}

  private Result result(PastPlan past) {
    Defects defects = new Defects();
    Optional<PastPlan.Read> read = past.reading().read(defects);
    if (read.isEmpty()) {
      return new Result(
          null,
          List.of(new Ungraded(past.source(), null, null, defects.list(), defects.count(), null)));
    }
    List<Ungraded> reasons = new ArrayList<>(2);
    Evaluation old = evaluation(before, past.source(), read.get(), Ungraded.Side.BEFORE, reasons);
    Evaluation now = evaluation(after, past.source(), read.get(), Ungraded.Side.AFTER, reasons);
    return old == null || now == null
        ? new Result(null, reasons)
        : new Result(PlanDifference.of(past.source(), old, now), List.of());
  }

  private static @Nullable Evaluation evaluation(
      CompiledPolicy policy,
      String source,
      PastPlan.Read read,
      Ungraded.Side side,
      List<Ungraded> reasons) {
    Plan plan = read.plan();
    Defects defects = new Defects();
    PlanCheck.check(policy.definition(), plan, read.pointer(), defects);
    if (!defects.isEmpty()) {
      reasons.add(new Ungraded(source, plan.id(), side, defects.list(), defects.count(), null));
      return null;
    }
    try {
      return Evaluator.evaluate(policy, plan);
    } catch (EvaluationFailure e) {
      reasons.add(
          new Ungraded(source, plan.id(), side, List.of(), 0, String.valueOf(e.getMessage())));
      return null;
    }
  }
}
