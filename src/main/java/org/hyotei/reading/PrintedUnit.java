package org.hyotei.reading;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a unit from other words after a number. A unit is a short run of kanji, katakana or Latin
 * letters, as {@code 件}, {@code か所}, {@code ポイント}, {@code m2}; or {@code %}.
 *
 * <p>Any such word is a unit; the list of ordinary ones only saves looking closer. Words that say
 * what is done or how it moves ({@code 回開催}, {@code 件増}) and what belongs to a date ({@code 年度},
 * {@code 月}) are none.
 */
final class PrintedUnit {

  /** Units in their one spelling that need no closer look. */
  static final Set<String> ORDINARY =
      Set.of(
          "件", "人", "%", "回", "か所", "箇所", "カ所", "ヶ所", "世帯", "団体", "組織", "地区", "法人", "事業", "施設",
          "種類", "名", "者", "社", "校", "園", "戸", "台", "部", "冊", "枚", "店舗", "円", "千円", "ポイント", "日",
          "時間");

  private static final int LONGEST = 12;
  private static final String LETTER =
      "(?:[\\p{IsHan}\\p{IsKatakana}\\p{IsLatin}ー°℃‰]|か(?=[所月国年町村]))";
  private static final Pattern UNIT =
      Pattern.compile("%(?:ポイント|pt)?|つ|" + LETTER + "(?:[・/]?" + LETTER + ")*+[23]?");
  private static final Pattern NO_UNIT =
      Pattern.compile(
          "月|年度.*|.*(?:増|減|増加|減少|増員|上昇|低下|向上|改善|達成|超過|実施|開催|設置|開設|整備|導入|策定"
              + "|完了|予定|目標|見込|中止|継続|維持|検討|作成|配布|発行|養成|修了|登録|受講|参加|以外|中|[回年人件]目)");

  private PrintedUnit() {}

  /** The unit in one spelling; empty text for empty text; nothing if the words are no unit. */
  static Optional<String> read(String words) {
    String unit = spelling(words);
    return unit.isEmpty() || isOrdinary(unit) || isUnit(unit)
        ? Optional.of(unit)
        : Optional.empty();
  }

  static boolean isOrdinary(String unit) {
    return ORDINARY.contains(unit);
  }

  /** Whether words in one spelling are a unit by what they are made of. */
  static boolean isUnit(String words) {
    return words.length() <= LONGEST
        && UNIT.matcher(words).matches()
        && !NO_UNIT.matcher(words).matches();
  }

  /** One spelling for all widths and for {@code ㎡} and the like, without spaces. */
  static String spelling(String unit) {
    if (unit.isEmpty() || isOrdinary(unit)) {
      return unit;
    }
    return Normalizer.normalize(unit, Normalizer.Form.NFKC).replace(" ", "");
  }
}
