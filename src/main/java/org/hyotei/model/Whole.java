package org.hyotei.model;

/**
 * A target of all there are: {@code 全校}, {@code 全ての妊産婦等を支援}.
 *
 * @param words as printed, without spaces
 */
public record Whole(String words) implements Figure {

  @Override
  public String text() {
    return words;
  }
}
