package org.hyotei.transparency;

/** Text that is no signed note, checkpoint, proof or key. The message says why, without secrets. */
public final class MalformedException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  MalformedException(String message) {
    super(message);
  }
}
