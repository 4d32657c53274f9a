package org.hyotei.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hyotei.model.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * The words taken off the front or the back of a text, as {@code 年} and {@code 以上} of {@code
 * 年10回以上}.
 *
 * @param rest what is left
 * @param remark words that are kept and have no qualifier
 */
record Affixes(String rest, Set<Qualifier> qualifiers, String remark) {

  /** A word and what it says; null if it is only kept. Longer words stand before their parts. */
  private record Word(String word, @Nullable Qualifier says) {}

  private static final List<Word> FRONT =
      List.of(
          new Word("年間", Qualifier.PER_YEAR),
          new Word("毎年", Qualifier.PER_YEAR),
          new Word("年", Qualifier.PER_YEAR),
          new Word("約", Qualifier.ABOUT),
          new Word("およそ", Qualifier.ABOUT),
          new Word("概ね", Qualifier.ABOUT),
          new Word("おおむね", Qualifier.ABOUT),
          new Word("延べ", Qualifier.CUMULATIVE),
          new Word("のべ", Qualifier.CUMULATIVE),
          new Word("累計", null),
          new Word("合計", null),
          new Word("計", null),
          new Word("全", null));

  private static final List<Word> BACK =
      List.of(
          new Word("以上", Qualifier.AT_LEAST),
          new Word("を超える", Qualifier.MORE_THAN),
          new Word("超", Qualifier.MORE_THAN),
          new Word("以下", Qualifier.AT_MOST),
          new Word("以内", Qualifier.AT_MOST),
          new Word("未満", Qualifier.LESS_THAN),
          new Word("程度", Qualifier.ABOUT),
          new Word("前後", Qualifier.ABOUT),
          new Word("ほど", Qualifier.ABOUT),
          new Word("くらい", Qualifier.ABOUT),
          new Word("ぐらい", Qualifier.ABOUT),
          new Word("見込み", Qualifier.EXPECTED),
          new Word("見込", Qualifier.EXPECTED),
          new Word("速報値", Qualifier.PROVISIONAL),
          new Word("速報", Qualifier.PROVISIONAL),
          new Word("/年", Qualifier.PER_YEAR),
          new Word("を維持", null),
          new Word("維持", null));

  static Affixes front(String text) {
    return take(text, FRONT, true);
  }

  static Affixes back(String text) {
    return take(text, BACK, false);
  }

  /** Whether the text begins with a word that can only follow a number. */
  static boolean beginsLikeBack(String text) {
    for (Word back : BACK) {
      if (text.startsWith(back.word())) {
        return true;
      }
    }
    return false;
  }

  private static Affixes take(String text, List<Word> words, boolean front) {
    Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
    StringBuilder remark = new StringBuilder();
    String rest = text.strip();
    Word word = next(rest, words, front);
    while (word != null) {
      int length = word.word().length();
      rest = (front ? rest.substring(length) : rest.substring(0, rest.length() - length)).strip();
      if (word.says() != null) {
        qualifiers.add(word.says());
      } else if (remark.length() == 0) {
        remark.append(word.word().replace("を", ""));
      }
      word = next(rest, words, front);
    }
    return new Affixes(rest, qualifiers, remark.toString());
  }

  private static @Nullable Word next(String rest, List<Word> words, boolean front) {
    for (Word word : words) {
      if (front ? rest.startsWith(word.word()) : rest.endsWith(word.word())) {
        return word;
      }
    }
    return null;
  }
}
