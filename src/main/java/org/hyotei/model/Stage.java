package org.hyotei.model;

import org.jspecify.annotations.Nullable;

/**
 * Words for how far something has come: {@code 検討}, {@code 実施}, {@code 継続}. Which stages there are
 * and in what order is the policy's to say.
 *
 * @param words without spaces or a period in brackets
 * @param period the period that the cell itself names
 */
public record Stage(String words, @Nullable Period period) implements Figure {

  @Override
  public String text() {
    return words;
  }
}
