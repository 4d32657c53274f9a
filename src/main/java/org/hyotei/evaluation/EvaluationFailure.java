package org.hyotei.evaluation;

import org.hyotei.model.Message;
import org.hyotei.policy.CompiledPolicy;

/**
 * An evaluation that its policy's rules kept from ending: they fired more often than the budget
 * allows.
 */
public final class EvaluationFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient CompiledPolicy policy;

  private final transient Message told;

  EvaluationFailure(CompiledPolicy policy, Message told) {
    super(told.en());
    this.policy = policy;
    this.told = told;
  }

  /** What the rules did. */
  public Message told() {
    return told;
  }

  /** The policy whose rules they are. */
  public CompiledPolicy policy() {
    return policy;
  }
}
