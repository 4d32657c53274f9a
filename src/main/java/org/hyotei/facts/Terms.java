package org.hyotei.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a policy's sentences may name in braces beside the measures. Immutable.
 *
 * @param symbols of the scale, or of the marks
 * @param lists that the policy declares
 * @param inputs that the policy declares
 * @param words that the place of the sentence gives: levels of groups, in the items of lists
 * @param widePercent whether a percent sign is written in full width, as among Japanese text
 */
public record Terms(
    Set<String> symbols,
    Set<String> lists,
    Set<String> inputs,
    Set<String> words,
    boolean widePercent) {

  public static final Terms NONE = new Terms(Set.of(), Set.of(), Set.of(), Set.of(), true);

  /** Something to put into a sentence. */
  sealed interface Term {}

  /** A measure of the subject. */
  record OfMeasure(Measure measure) implements Term {}

  /** Something about how often symbols were given: {@code ◎の数}, {@code A・Bの割合}. */
  record OfSymbols(List<String> symbols, Aspect aspect) implements Term {}

  /** A list of the policy. */
  record OfList(String list) implements Term {}

  /** An indicator's own input: {@code 入力 limit}. */
  record OfInput(String input) implements Term {}

  /** What the place of the sentence gives. */
  record OfWord(String word) implements Term {}

  /** What can be said of symbols. */
  public enum Aspect {
    COUNT("の数"),
    SHARE("の割合"),
    /** With its sign, in full width: {@code ＋36}, {@code －15}, {@code ±0}. */
    CHANGE("の増減"),
    /** Without it. */
    CHANGE_SIZE("の増減の大きさ"),
    PREVIOUS("の前年度の数"),
    /** ⇧, ⇩ or ⇨. */
    ARROW("の矢印");

    private final String suffix;

    Aspect(String suffix) {
      this.suffix = suffix;
    }

    public String suffix() {
      return suffix;
    }
  }

  /** What a name in braces means; null if nothing. */
  @Nullable Term term(String name) {
    if (words.contains(name)) {
      return new OfWord(name);
    }
    if (Measure.labelled(name).isPresent()) {
      return new OfMeasure(Measure.labelled(name).get());
    }
    if (lists.contains(name)) {
      return new OfList(name);
    }
    if (name.matches("入力[ \\u3000]+.+")) {
      String input = name.replaceFirst("入力[ \\u3000]+", "");
      return inputs.contains(input) ? new OfInput(input) : null;
    }
    for (Aspect aspect : Aspect.values()) {
      if (name.endsWith(aspect.suffix())) {
        String[] named = name.substring(0, name.length() - aspect.suffix().length()).split("・", -1);
        if (Arrays.stream(named).allMatch(symbols::contains)) {
          return new OfSymbols(List.of(named), aspect);
        }
      }
    }
    return null;
  }
}
