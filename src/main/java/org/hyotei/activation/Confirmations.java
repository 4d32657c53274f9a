package org.hyotei.activation;

/** Whether a person has seen what it means to put one version in the place of another. */
@FunctionalInterface
public interface Confirmations {

  /** None is asked for. */
  Confirmations NOT_ASKED = (policy, before, after) -> true;

  /**
   * Whether the impact of going from one version to another was confirmed.
   *
   * @param before the whole hash of the version that is served
   * @param after that of the version that would be
   */
  boolean confirmed(String policy, String before, String after);
}
