package org.hyotei.activation;

import org.jspecify.annotations.Nullable;

/** Whether a person has seen what it means to put one version in the place of another. */
@FunctionalInterface
public interface Confirmations {

  /** None is asked for. */
  Confirmations NOT_ASKED = (policy, before, after, by) -> Answer.NOT_NEEDED;

  /** What there is. */
  enum State {
    NOT_NEEDED,
    CONFIRMED,
    /** By nobody but whoever asks for the version, which counts for nothing. */
    OWN,
    MISSING
  }

  /**
   * What there is.
   *
   * @param entry id of the confirmation on the ledger; null if there is none that counts
   */
  record Answer(State state, @Nullable String entry) {

    static final Answer NOT_NEEDED = new Answer(State.NOT_NEEDED, null);

    /** Whether the version may be served. */
    boolean lets() {
      return state == State.NOT_NEEDED || state == State.CONFIRMED;
    }
  }

  /**
   * Whether the impact of going from one version to another was confirmed.
   *
   * @param before the whole hash of the version that is served
   * @param after that of the version that would be
   * @param by who asks for it
   */
  Answer of(String policy, String before, String after, Requester by);
}
