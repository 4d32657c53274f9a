package org.hyotei.ledger;

/** A submitter's key that stands for another request already. */
public final class IdempotencyConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IdempotencyConflict(String key) {
    super("the key " + key + " was used for another request");
  }
}
