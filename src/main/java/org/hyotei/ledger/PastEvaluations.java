package org.hyotei.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.hyotei.impact.PastPlan;
import org.hyotei.impact.PastPlans;

/** The plans that the ledger's evaluations graded, as far as their requests are still there. */
public final class PastEvaluations implements PastPlans {

  private static final int PAGE = 100;

  private final Ledger ledger;

  public PastEvaluations(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public long count(String policy) {
    return ledger.read(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM entry WHERE policy = :policy AND kind = :kind")
                .bind("policy", policy)
                .bind("kind", Kind.EVALUATION.word())
                .mapTo(Long.class)
                .one());
  }

  @Override
  public void each(String policy, Consumer<PastPlan> taker) {
    long from = 0;
    while (true) {
      long start = from;
      List<Entry> page =
          ledger.read(handle -> new Entries(handle).evaluations(policy, start, PAGE));
      for (Entry entry : page) {
        ledger
            .part(entry, EvaluationDrafts.REQUEST)
            .map(request -> request.text().getBytes(StandardCharsets.UTF_8))
            .ifPresent(request -> taker.accept(PastPlan.of(entry.id(), request)));
        from = entry.position() + 1;
      }
      if (page.size() < PAGE) {
        return;
      }
    }
  }
}
