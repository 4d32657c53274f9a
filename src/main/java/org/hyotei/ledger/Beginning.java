package org.hyotei.ledger;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.hyotei.transparency.SigningKey;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The first start of a ledger, and what must be so at every other. */
final class Beginning {

  private static final int NAME_BYTES = 8;

  private Beginning() {}

  /** What is done when a ledger is opened. */
  @FunctionalInterface
  interface Step {
    void take(Handle handle, Store store, @Nullable String origin, Signers signers);
  }

  /**
   * Makes sure that there is a ledger.
   *
   * @throws LedgerUnavailable if there is none
   */
  static void require(Handle handle) {
    if (handle.createQuery("SELECT size FROM log").mapTo(Long.class).findOne().isEmpty()) {
      throw new LedgerUnavailable(
          "データベースにまだ台帳がありません。サービスを一度起動してください。",
          "There is no ledger in the database yet. Start the service once.");
    }
  }

  /**
   * Gives a new ledger its name and key; of one that is there, makes sure that its key is.
   *
   * @throws LedgerUnavailable if it is not
   */
  static void ensure(Handle handle, Store store, @Nullable String origin, Signers signers) {
    Optional<Long> size = size(handle, store);
    if (size.isEmpty()) {
      store.waitForOtherBeginnings(handle);
      size = size(handle, store);
    }
    if (size.isPresent()) {
      signers.key(size.get() + 1, handle);
      return;
    }
    SigningKey present = signers.present();
    SigningKey key = present == null ? signers.make(name(origin)) : present;
    handle.execute("INSERT INTO log (only_row, origin, size) VALUES (1, ?, 0)", key.name());
    handle.execute("INSERT INTO signer (since, vkey) VALUES (0, ?)", key.verifier().toString());
    signers.key(1, handle);
  }

  private static Optional<Long> size(Handle handle, Store store) {
    return handle
        .createQuery(store.headForChange())
        .map((row, context) -> row.getLong("size"))
        .findOne();
  }

  private static String name(@Nullable String origin) {
    if (origin != null) {
      return origin;
    }
    byte[] random = new byte[NAME_BYTES];
    new SecureRandom().nextBytes(random);
    return "hyotei.local/" + HexFormat.of().formatHex(random);
  }
}
