package org.hyotei.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key as the ledger knows it.
 *
 * @param hash SHA-256 of its secret, in hex
 * @param office that holds it; an office, not a person
 * @param made when, UTC
 * @param revoked when, UTC; null as long as it works
 */
public record ApiKey(
    String id, String hash, String office, Set<Role> roles, String made, @Nullable String revoked) {

  public ApiKey {
    roles = Set.copyOf(roles);
  }

  /** Whether the token is this key's; takes as long whatever the secret is. */
  boolean isOf(KeyToken token) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), token.hash().getBytes(StandardCharsets.US_ASCII));
  }

  /** Who sends what the key is sent with. */
  public Submitter submitter() {
    return new Submitter(Submitter.How.API_KEY, office, id);
  }
}
