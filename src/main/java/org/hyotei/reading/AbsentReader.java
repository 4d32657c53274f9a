package org.hyotei.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hyotei.model.Absent;

/**
 * Reads that there is no figure: an empty cell, a dash of any kind, {@code 中止}, {@code 実施なし},
 * {@code 未実施}, {@code 該当なし}, each also with words in brackets that say why, as in {@code
 * ―（R5年度から実施予定のため）}.
 *
 * <p>Left out: {@code 未着手} and the like, which are stages.
 */
final class AbsentReader {

  private static final Pattern DASHES = Pattern.compile("[-―—─━ーｰ]{1,6}");
  private static final String REASON = "(?:.{1,25}(?:により|のため))?";
  private static final Pattern CANCELLED = Pattern.compile(REASON + "中止");
  private static final Pattern NOT_CONDUCTED =
      Pattern.compile(REASON + "(?:実施なし|実施無し|実施せず|調査なし|未調査)");
  private static final Pattern NOT_STARTED = Pattern.compile(REASON + "未実施");
  private static final Pattern TO_BEGIN =
      Pattern.compile(".*(?:(?:から|より)(?:実施|開始|調査)|(?:実施|開始|新設)予定).*");
  private static final Pattern NOTHING = Pattern.compile("なし|無し|該当なし|該当無し|記載なし|データなし|不明|未集計|集計中");
  private static final Pattern BARE = Pattern.compile("中止|実施なし|未実施");

  private AbsentReader() {}

  static Optional<Absent> read(CellText cell) {
    if (cell.isEmpty()) {
      return Optional.of(new Absent(Absent.Why.BLANK, ""));
    }
    Bracketed parts = Bracketed.of(cell);
    String body = parts.body().closed();
    String notes = parts.notes().stream().map(CellText::printed).collect(Collectors.joining("、"));
    if (DASHES.matcher(body).matches()) {
      String reason = CellText.of(notes).closed();
      boolean toBegin = TO_BEGIN.matcher(reason).matches();
      Absent.Why why = toBegin ? Absent.Why.NOT_STARTED : why(reason).orElse(Absent.Why.DASH);
      return Optional.of(new Absent(why, notes));
    }
    if (parts.body().hasDigit()) {
      return Optional.empty();
    }
    String own = BARE.matcher(body).matches() ? "" : parts.body().words();
    String words = own.isEmpty() || notes.isEmpty() ? own + notes : own + "、" + notes;
    Optional<Absent.Why> why =
        NOTHING.matcher(body).matches() ? Optional.of(Absent.Why.DASH) : why(body);
    return why.map(known -> new Absent(known, words));
  }

  private static Optional<Absent.Why> why(String words) {
    if (CANCELLED.matcher(words).matches()) {
      return Optional.of(Absent.Why.CANCELLED);
    }
    if (NOT_CONDUCTED.matcher(words).matches()) {
      return Optional.of(Absent.Why.NOT_CONDUCTED);
    }
    return NOT_STARTED.matcher(words).matches()
        ? Optional.of(Absent.Why.NOT_STARTED)
        : Optional.empty();
  }
}
