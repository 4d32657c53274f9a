package org.hyotei.evaluation;

/**
 * An evaluation that its policy's rules kept from ending: they fired more often than the budget
 * allows.
 */
public final class EvaluationFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EvaluationFailure(String message) {
    super(message);
  }
}
