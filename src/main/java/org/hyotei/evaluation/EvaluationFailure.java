package org.hyotei.evaluation;

import org.hyotei.policy.CompiledPolicy;

/**
 * An evaluation that its policy's rules kept from ending: they fired more often than the budget
 * allows.
 */
public final class EvaluationFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient CompiledPolicy policy;

  EvaluationFailure(CompiledPolicy policy, String message) {
    super(message);
    this.policy = policy;
  }

  /** The policy whose rules they are. */
  public CompiledPolicy policy() {
    return policy;
  }
}
