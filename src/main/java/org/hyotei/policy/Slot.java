package org.hyotei.policy;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may stand at a placeholder of a vocabulary phrase. The placeholder's name says which. */
enum Slot {
  /** A decimal number. */
  NUMBER("数"),
  /** The name of a ratio, compared in percent. */
  RATIO("率"),
  /** The name of an amount or a count. */
  AMOUNT("値"),
  /** A symbol of the policy's scale. */
  GRADE("評価"),
  /** A sentence with measures in braces; runs to the end of the line. */
  SENTENCE("文"),
  /** A word or two: a level, a mark, an actor. */
  WORDS("語"),
  /** The name of an input that the policy declares. */
  INPUT("入力"),
  /** The name of a list that the policy declares. */
  LIST("一覧"),
  /** The code of a finding: lower-case letters and hyphens. */
  CODE("符号");

  private final String label;

  Slot(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** The slot that a placeholder's name means: {@code 数}, {@code 数2} … */
  static Optional<Slot> named(String placeholder) {
    String label = placeholder.replaceFirst("[0-9]+$", "");
    return Arrays.stream(values()).filter(slot -> slot.label.equals(label)).findFirst();
  }

  static String labels() {
    return Arrays.stream(values()).map(Slot::label).collect(Collectors.joining("、"));
  }
}
