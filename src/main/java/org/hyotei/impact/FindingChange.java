package org.hyotei.impact;

import java.util.Comparator;
import org.hyotei.evaluation.Finding;
import org.hyotei.model.NaturalOrder;

/** A finding that only one of the two versions has, and the plan it is about. */
public record FindingChange(Move.From from, Finding finding) {

  static final Comparator<FindingChange> ORDER =
      Comparator.comparing(FindingChange::from, Move.From.ORDER)
          .thenComparing(
              change -> change.finding().subject(), Comparator.nullsFirst(NaturalOrder.INSTANCE))
          .thenComparing(change -> change.finding().code())
          .thenComparing(change -> change.finding().field())
          .thenComparing(change -> change.finding().message().ja());
}
