package org.hyotei.ledger;

import java.util.List;
import java.util.Map;
import org.hyotei.activation.Confirmations;
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
  public boolean confirmed(String policy, String before, String after) {
    return ledger
        .read(handle -> new Entries(handle).ofVersion(Kind.IMPACT_CONFIRMATION, policy, after))
        .stream()
        .anyMatch(entry -> entry.detail("before").filter(before::equals).isPresent());
  }
}
