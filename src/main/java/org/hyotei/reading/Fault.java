package org.hyotei.reading;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hyotei.model.Reading;

/**
 * What can be wrong with a cell that could not be read, with what would be readable. Of several the
 * first in the list is told.
 *
 * @param test whether it is wrong with a cell
 * @param why in English
 * @param whyJa in Japanese
 */
record Fault(Predicate<CellText> test, String why, String whyJa) {

  private static final Predicate<CellText> BARE_NUMBER = matches("\\d+");

  private static final Fault TOO_LONG =
      new Fault(
          longerThan(FigureReader.LONGEST),
          "longer than 200 characters; a cell holds one figure, not a text",
          "200文字を超えています。数値か短い言葉だけを記入してください");

  static final Fault TOO_MANY_DIGITS =
      new Fault(
          longerThan(PrintedNumber.MOST_DIGITS).and(matches(".*\\d(?:[,. ]*\\d){30,}.*")),
          "a number of more than 30 digits",
          "30桁を超える数です");

  static final Fault PERIOD =
      new Fault(
          cell -> PeriodReader.read(cell.plain()).isPresent() && !BARE_NUMBER.test(cell),
          "a period stands where a figure is expected; write it in brackets after one: 34件（R6）",
          "数値ではなく時期です。時期は「34件（R6）」のように数値の後の括弧に書きます");

  private static final Fault OPEN_BRACKET =
      new Fault(
          Fault::unbalanced,
          "a bracket without its other half: write 10人（R5）",
          "括弧が対応していません（例: 10人（R5））");

  private static final Fault ENDS_EARLY =
      new Fault(
          matches(".*\\d.*[/、,.:〜]|[/、,.:〜].*\\d.*"),
          "begins or ends with a separator: 12人／28人 has an amount on both sides",
          "区切りの前か後に何もありません（例: 12人／28人、80〜90%）");

  private static final Fault COMMA =
      new Fault(
          matches(".*(?<!\\d)(?!\\d{1,3}(?:, ?\\d{3})+(?![\\d,]))\\d+, ?\\d.*"),
          "a comma that does not part thousands: write 1,234, and 12.3 for a decimal",
          "桁区切りの位置が違います（例: 1,234件、小数は 12.3）");

  private static final Fault POINT =
      new Fault(
          matches(".*\\d\\.\\d+\\..*"),
          "more than one decimal point in a number: write 1.2",
          "小数点が2つ以上あります（例: 1.2件）");

  private static final Fault NO_NUMBER =
      new Fault(
          cell ->
              !cell.hasDigit()
                  && (Affixes.front(cell.closed()).rest().isEmpty()
                      || Affixes.back(cell.closed()).rest().isEmpty()
                      || cell.closed().equals("%")),
          "a word that needs a number: 約50件, 50%以上",
          "数値がありません（例: 約50件、50%以上）");

  private static final Fault RANGE =
      new Fault(
          cell -> cell.hasDigit() && cell.outside().contains("〜"),
          "a range needs a lower and a higher number with one unit: 80〜90%",
          "範囲は「80〜90%」のように小さい数、大きい数、同じ単位で書きます");

  private static final Fault DASH =
      new Fault(
          matches(".*\\d[^\\d]*[-―—ー][^\\d]*\\d.*|(?:±|[-―—ー+▲△] ).*\\d.*|[―—ー]+\\d.*"),
          "a dash that could mean to or minus: write 80〜90% or -3.5",
          "横棒が「から」か「マイナス」か分かりません（例: 80〜90%、-3.5）");

  private static final Fault SLASH =
      new Fault(
          cell -> cell.hasDigit() && cell.outside().contains("/"),
          "amounts parted by a slash need a unit or a label each: 12人／28人",
          "「／」で並べる数値には、それぞれ単位か名前が必要です（例: 12人／28人）");

  private static final Fault NOT_A_TREND =
      new Fault(
          cell -> TrendReader.read(Bracketed.of(cell).body()).isPresent(),
          "a direction with words in brackets: write 増加 or 前年度より増加 alone",
          "増減の目標に括弧書きがあります。「増加」「前年度より増加」だけを書きます");

  private static final Fault NOT_A_NUMBER =
      new Fault(
          CellText::hasDigit,
          "a number with words that are no unit: write 34件, 50%以上, 10人（見込）",
          "数値のほかに読み取れない言葉があります（例: 34件、50%以上、10人（見込））");

  private static final Fault SENTENCE =
      new Fault(
          cell -> cell.words().length() > WordsReader.LONGEST,
          "words of more than 30 characters; a stage is short: 検討, 実施, 継続",
          "30文字を超える文章です。段階は「検討」「実施」「継続」のように短く書きます");

  private static final Fault NEITHER =
      new Fault(
          cell -> true,
          "neither a number nor a stage: write 34件, 検討, 増加 or -",
          "数値でも段階でもありません（例: 34件、検討、増加、-）");

  private static final List<Fault> ALL =
      List.of(
          TOO_LONG,
          TOO_MANY_DIGITS,
          PERIOD,
          OPEN_BRACKET,
          ENDS_EARLY,
          COMMA,
          POINT,
          NO_NUMBER,
          RANGE,
          DASH,
          SLASH,
          NOT_A_TREND,
          NOT_A_NUMBER,
          SENTENCE);

  boolean holds(CellText cell) {
    return test.test(cell);
  }

  static Reading.Unreadable in(CellText cell) {
    Fault first = first(cell);
    return new Reading.Unreadable(cell.printed(), first.why, first.whyJa);
  }

  private static Fault first(CellText cell) {
    for (Fault fault : ALL) {
      if (fault.holds(cell)) {
        return fault;
      }
    }
    return NEITHER;
  }

  private static Predicate<CellText> longerThan(int length) {
    return cell -> cell.plain().length() > length;
  }

  private static Predicate<CellText> matches(String regex) {
    Pattern pattern = Pattern.compile(regex, Pattern.DOTALL);
    return cell -> pattern.matcher(cell.plain().strip()).matches();
  }

  private static boolean unbalanced(CellText cell) {
    int depth = 0;
    for (char c : cell.plain().toCharArray()) {
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0) {
        return true;
      }
    }
    return depth != 0;
  }
}
