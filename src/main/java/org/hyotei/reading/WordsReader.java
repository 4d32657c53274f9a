package org.hyotei.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hyotei.model.Figure;
import org.hyotei.model.Stage;
import org.hyotei.model.Whole;

/**
 * Reads a cell of words without a number: a {@link Whole}, if it begins with {@code すべて} or with
 * {@code 全} and what there is all of; else a {@link Stage}.
 *
 * <p>Left out: over {@value #LONGEST} characters; words that begin with a sign; words that only
 * make sense with a number ({@code 約}, {@code 以上}); numbers in kanji.
 */
final class WordsReader {

  static final int LONGEST = 30;

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:すべて|全て|総て).*|全(?:て|員|校|件|数|戸|市|町|村|区|国?の|世帯|地区|地域|域|市域|町内|庁|課|部署|職員|施設|団体"
              + "|園|[かカヶ箇]所|[小中]+・?中?学校|学校|学年|保育[園所]|幼稚園|公民館|自治会|対象者|児童|生徒|会場|事業所?)"
              + "(?:[でにへをの（(].*)?");
  private static final Pattern LETTER_OR_MARK = Pattern.compile(".*[\\p{IsAlphabetic}◎○●△×].*");
  private static final Pattern PRINTABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]*");
  private static final Pattern NEEDS_NUMBER =
      Pattern.compile("[+\\-―—▲±%].*|[△].+|ー.*|\\p{IsHan}?[件人名回円万億]");
  private static final Pattern KANJI_NUMBER =
      Pattern.compile("[〇一二三四五六七八九十百千万億]+(?:件|人|名|回|[かカヶ箇]所|校|団体|社|冊|枚|世帯|割|%)");

  private WordsReader() {}

  static Optional<Figure> read(CellText cell) {
    Bracketed parts = Bracketed.of(cell);
    String words = cell.words();
    if (words.length() > LONGEST
        || parts.body().hasDigit()
        || !readable(words, parts.body().closed())
        || (!parts.notes().isEmpty() && TrendReader.read(parts.body()).isPresent())) {
      return Optional.empty();
    }
    if (WHOLE.matcher(parts.body().closed()).matches()) {
      return Optional.of(new Whole(words));
    }
    return stage(parts, words);
  }

  private static boolean readable(String words, String body) {
    boolean affix = Affixes.front(body).rest().isEmpty() || Affixes.back(body).rest().isEmpty();
    return PRINTABLE.matcher(words).matches()
        && LETTER_OR_MARK.matcher(body).matches()
        && !NEEDS_NUMBER.matcher(body).matches()
        && !KANJI_NUMBER.matcher(body).matches()
        && !affix;
  }

  private static Optional<Figure> stage(Bracketed parts, String words) {
    List<CellText> notes = parts.notes();
    if (notes.stream().noneMatch(CellText::hasDigit)) {
      return Optional.of(new Stage(words, null));
    }
    return notes.size() == 1
        ? PeriodReader.read(notes.get(0).plain())
            .map(period -> new Stage(parts.body().words(), period))
        : Optional.empty();
  }
}
