package org.hyotei.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Evaluator;
import org.hyotei.evaluation.HandWrittenGrader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Indicators graded in a second by one thread, trace included: by the evaluator and by the same
 * policy written by hand. One operation is one indicator of a plan of 50.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
public class EvaluatorBenchmark {

  /** The least share of the hand-written grader's throughput that the evaluator must reach. */
  private static final double FLOOR = 1.0 / 5;

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final Kawaguchi kawaguchi = Kawaguchi.read();
  private final HandWrittenGrader grader = new HandWrittenGrader(kawaguchi.policy());

  @Benchmark
  @OperationsPerInvocation(Kawaguchi.INDICATORS)
  public Evaluation evaluator() {
    return Evaluator.evaluate(kawaguchi.policy(), kawaguchi.plan());
  }

  @Benchmark
  @OperationsPerInvocation(Kawaguchi.INDICATORS)
  public Evaluation handWritten() {
    return grader.evaluate(kawaguchi.plan());
  }

  /** Runs both and tells whether the floor holds; the exit code is 1 if it does not. */
  public static void main(String[] args) throws RunnerException {
    Kawaguchi.read();
    Options options =
        new OptionsBuilder()
            .include("\\." + EvaluatorBenchmark.class.getSimpleName() + "\\.")
            .forks(Integer.getInteger("bench.forks", 2))
            .warmupIterations(Integer.getInteger("bench.warmups", 5))
            .warmupTime(TimeValue.seconds(Long.getLong("bench.seconds", 3)))
            .measurementIterations(Integer.getInteger("bench.iterations", 10))
            .measurementTime(TimeValue.seconds(Long.getLong("bench.seconds", 3)))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    RunResult engine = named(results, "evaluator");
    RunResult hand = named(results, "handWritten");
    double ratio = throughput(engine).median() / throughput(hand).median();
    boolean holds = ratio >= FLOOR;
    System.out.println();
    System.out.println(line("evaluator", engine));
    System.out.println(line("hand-written", hand));
    System.out.println(
        String.format(
            Locale.ROOT,
            "ratio of medians   %.3f, floor %.3f: %s",
            ratio,
            FLOOR,
            holds ? "PASS" : "FAIL"));
    System.exit(holds ? 0 : 1);
  }

  private static RunResult named(Collection<RunResult> results, String method) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
        .findFirst()
        .orElseThrow();
  }

  /** Every iteration of every fork counts as one value. */
  private static Spread throughput(RunResult result) {
    return Spread.of(
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
            .toArray());
  }

  private static String line(String name, RunResult result) {
    Result<?> allocated = Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED));
    return String.format(
        Locale.ROOT,
        "%-18s %s indicators/s, %,.0f B/indicator",
        name,
        throughput(result).text("%,.0f"),
        allocated.getScore());
  }
}
