package org.hyotei.ledger;

import java.util.Locale;

/** What an entry records. */
public enum Kind {
  /** A plan was graded. */
  EVALUATION,
  /** A plan could not be graded, since the rules did not come to an end. */
  FAILURE,
  /** A person's grade over a computed one. */
  JUDGEMENT,
  /** What an evaluation counts as from now on. */
  STANDING,
  /** A commentary, as a person adopted it. */
  ADOPTION,
  /** Bodies of parts were disposed of. */
  DISPOSAL,
  /** A version of a policy is served from now on. */
  ACTIVATION,
  /** What could be proved about a version that was activated. */
  PROOFS,
  /** Someone has seen what a version changes, and agrees. */
  IMPACT_CONFIRMATION,
  /** An API key was made. */
  KEY_MADE,
  /** An API key was revoked. */
  KEY_REVOKED,
  /** Another key signs the checkpoints from now on. */
  SIGNER;

  /** As entries and requests write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
