package org.hyotei.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.model.Period;
import org.hyotei.model.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * What the brackets after a number say: {@code (見込)}, {@code (令和5年度)}, {@code (⇧ 2)}; anything else
 * is a remark.
 */
record Notes(
    Set<Qualifier> qualifiers,
    @Nullable Period period,
    @Nullable BigDecimal change,
    List<String> remarks) {

  private static final Map<String, Qualifier> WORDS =
      Map.of(
          "見込", Qualifier.EXPECTED,
          "見込み", Qualifier.EXPECTED,
          "速報", Qualifier.PROVISIONAL,
          "速報値", Qualifier.PROVISIONAL,
          "中止", Qualifier.CANCELLED,
          "延べ", Qualifier.CUMULATIVE,
          "概数", Qualifier.ABOUT,
          "年間", Qualifier.PER_YEAR);

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:前年度?比:?)?(?<arrow>[⇧↑⬆⇩↓⬇⇨→➡])(?<by>\\d.*)|前年度?比:?(?<signed>[+\\-▲△±]\\d.*)");
  private static final Pattern DATED =
      Pattern.compile("(?<period>.*\\d.*?)[・、]?(?<word>見込み?|速報値?)");

  /** Empty if a bracket is empty, if two say the same kind of thing, or if an arrow misleads. */
  static Optional<Notes> read(List<CellText> notes) {
    Set<Qualifier> qualifiers = EnumSet.noneOf(Qualifier.class);
    List<Period> periods = new ArrayList<>();
    List<BigDecimal> changes = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (CellText note : notes) {
      String text = note.closed();
      Matcher dated = DATED.matcher(text);
      Optional<Period> period =
          PeriodReader.read(dated.matches() ? dated.group("period") : note.plain());
      Matcher change = CHANGE.matcher(text);
      if (text.isEmpty()) {
        return Optional.empty();
      } else if (period.isPresent()) {
        periods.add(period.get());
        if (dated.matches()) {
          qualifiers.add(WORDS.getOrDefault(dated.group("word"), Qualifier.EXPECTED));
        }
      } else if (WORDS.containsKey(text)) {
        qualifiers.add(WORDS.getOrDefault(text, Qualifier.EXPECTED));
      } else if (change.matches()) {
        Optional<BigDecimal> by = change(change);
        if (by.isEmpty()) {
          return Optional.empty();
        }
        changes.add(by.get());
      } else {
        remarks.add(note.printed());
      }
    }
    return periods.size() > 1 || changes.size() > 1
        ? Optional.empty()
        : Optional.of(
            new Notes(
                qualifiers,
                periods.isEmpty() ? null : periods.get(0),
                changes.isEmpty() ? null : changes.get(0),
                remarks));
  }

  private static Optional<BigDecimal> change(Matcher change) {
    String arrow = change.group("arrow");
    String digits = arrow == null ? change.group("signed") : change.group("by");
    Optional<BigDecimal> by =
        PrintedNumber.at(digits)
            .filter(number -> number.end() == digits.length())
            .map(PrintedNumber::value);
    if (arrow == null || "⇧↑⬆".contains(arrow)) {
      return by;
    }
    return "⇩↓⬇".contains(arrow)
        ? by.map(BigDecimal::negate)
        : by.filter(value -> value.signum() == 0);
  }
}
