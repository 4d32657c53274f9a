package org.hyotei.activation;

import org.jspecify.annotations.Nullable;

/**
 * Who has the rules folder looked at; an office, not a person.
 *
 * @param how it is known who they are, in the ledger's word for it
 * @param key id of an API key
 */
public record Requester(String how, @Nullable String office, @Nullable String key) {

  /** The folder has changed, and nobody asked. */
  public static final Requester RULES_FOLDER = new Requester("rules-folder", null, null);

  /** Whether it can be told from another. */
  public boolean isKnown() {
    return office != null || key != null;
  }
}
