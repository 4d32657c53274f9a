package org.hyotei.model;

/** An interval, both ends included: {@code 80〜90%}. */
public record Range(Amount low, Amount high) implements Figure {

  @Override
  public String text() {
    return low.text() + "〜" + high.text();
  }
}
