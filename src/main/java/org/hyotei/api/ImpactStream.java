package org.hyotei.api;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.hyotei.evaluation.EvaluationFailure;
import org.hyotei.impact.Impact;
import org.hyotei.impact.PastPlans;
import org.hyotei.report.ImpactJson;
import org.hyotei.report.Json;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Schedulers;

/**
 * An impact as lines of JSON: how far it is, about a hundred times, and the report last, or a
 * problem. It is found once its lines are asked for, when its turn comes, and given up when their
 * reader goes away.
 */
final class ImpactStream {

  private static final int MOST_LINES = 100;

  private final ImpactController.Ready ready;
  private final Semaphore turns;
  private final MadeReports made;
  private final String language;

  ImpactStream(ImpactController.Ready ready, Semaphore turns, MadeReports made, String language) {
    this.ready = ready;
    this.turns = turns;
    this.made = made;
    this.language = language;
  }

  Publisher<byte[]> lines() {
    // few lines, so that a slow reader lets none pile up
    return Flux.create(this::run, FluxSink.OverflowStrategy.BUFFER)
        .subscribeOn(Schedulers.boundedElastic());
  }

  private void run(FluxSink<byte[]> sink) {
    try {
      turns.acquire();
    } catch (InterruptedException gone) {
      Thread.currentThread().interrupt();
      sink.complete();
      return;
    }
    try {
      PastPlans plans = ready.plans();
      long of = plans.count(ready.before().id());
      long step = Math.max(1, of / MOST_LINES);
      sink.next(progress(0, of));
      Impact impact =
          Impact.of(ready.before(), ready.after(), plans, done -> tell(done, of, step, sink));
      ImpactJson.Written written = ImpactJson.written(impact);
      made.add(written.digest(), impact);
      sink.next(ended(written.json()));
      sink.complete();
    } catch (CancellationException gone) {
      sink.complete();
    } catch (EvaluationFailure e) {
      sink.next(ended(BatchController.failure(e).bytes(language)));
      sink.complete();
    } finally {
      turns.release();
    }
  }

  private static void tell(long done, long of, long step, FluxSink<byte[]> sink) {
    if (sink.isCancelled()) {
      throw new CancellationException("the reader has gone");
    }
    if (done % step == 0) {
      sink.next(progress(done, Math.max(done, of)));
    }
  }

  private static byte[] progress(long plans, long of) {
    return ended(
        Json.bytes(
            json -> {
              json.writeStartObject();
              json.writeObjectFieldStart("progress");
              json.writeNumberField("plans", plans);
              json.writeNumberField("of", of);
              json.writeEndObject();
              json.writeEndObject();
            }));
  }

  private static byte[] ended(byte[] json) {
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    return line;
  }
}
