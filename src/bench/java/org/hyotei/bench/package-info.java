/**
 * Benchmarks: the service's evaluator beside the same policy written by hand. Uses everything;
 * start at {@link org.hyotei.bench.EvaluatorBenchmark}, {@link org.hyotei.bench.PreviewLoad} and
 * {@link org.hyotei.bench.ReloadSoak}.
 */
@NullMarked
package org.hyotei.bench;

import org.jspecify.annotations.NullMarked;
