package org.hyotei.explanation;

import java.math.BigInteger;

/** Neighbouring numbers, counted in steps, between which the rules see no difference. */
record Stretch(BigInteger from, BigInteger to) {

  /** The number in it that is nearest to another. */
  BigInteger nearest(BigInteger to) {
    return to.max(from).min(this.to);
  }

  /** This and the one right behind it. */
  Stretch and(Stretch next) {
    return new Stretch(from, next.to);
  }
}
