package org.hyotei.ledger;

import java.util.List;
import java.util.Map;
import org.hyotei.activation.Confirmations;
import org.hyotei.activation.Requester;
import org.jspecify.annotations.Nullable;

/** Confirmations of impacts, as entries of the ledger. */
public final class LedgerConfirmations implements Confirmations {

  private final Ledger ledger;

  public LedgerConfirmations(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * That someone has seen a report, and agrees.
   *
   * @param report SHA-256 of the report, in hex
   */
  public static Statement statement(
      String policy, String before, String after, String report, @Nullable String reason) {
    return new Statement(
        Kind.IMPACT_CONFIRMATION,
        new Draft.PolicyKey(policy, after),
        null,
        List.of(),
        Map.of("before", before, "after", after),
        Statements.fields("report", report, "reason", reason),
        null,
        null,
        Draft.Effect.NONE);
  }

  @Override
  public Answer of(String policy, String before, String after, Requester by) {
    List<Entry> entries =
        ledger
            .read(handle -> new Entries(handle).ofVersion(Kind.IMPACT_CONFIRMATION, policy, after))
            .stream()
            .filter(entry -> entry.detail("before").filter(before::equals).isPresent())
            .toList();
    return entries.stream()
        .filter(entry -> !by.isKnown() || isByAnother(entry, by))
        .findFirst()
        .map(entry -> new Answer(State.CONFIRMED, entry.id()))
        .orElseGet(() -> new Answer(entries.isEmpty() ? State.MISSING : State.OWN, null));
  }

  /** Whether someone confirmed who is known, and another than who asks. */
  private boolean isByAnother(Entry entry, Requester by) {
    return Submitter.of(ledger.parts(entry))
        .map(Submitter::requester)
        .filter(confirmer -> confirmer.isKnown() && !confirmer.equals(by))
        .isPresent();
  }
}
