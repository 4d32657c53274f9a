package org.hyotei.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hyotei.model.Absent;

/**
 * Reads that there is no figure: an empty cell, a dash of any kind, {@code 中止}, {@code 実施なし},
 * {@code 未実施}, {@code 該当なし}, {@code 未集計}, each also with words in brackets that say why, as in
 * {@code ―（R5年度から実施予定のため）}.
 *
 * <p>Left out: {@code 未着手} and the like, which are stages.
 */
final class AbsentReader {

  private static final Pattern DASHES = Pattern.compile("[-―—─━ーｰ]{1,6}");

  /** Words that say it, alone or after a {@link #REASON}. */
  private static final Map<String, Absent.Why> SAID =
      Map.of(
          "中止", Absent.Why.CANCELLED,
          "実施なし", Absent.Why.NOT_CONDUCTED,
          "実施無し", Absent.Why.NOT_CONDUCTED,
          "実施せず", Absent.Why.NOT_CONDUCTED,
          "調査なし", Absent.Why.NOT_CONDUCTED,
          "未調査", Absent.Why.NOT_CONDUCTED,
          "未実施", Absent.Why.NOT_STARTED);

  private static final Pattern REASON = Pattern.compile(".{1,25}(?:により|のため)");
  private static final Pattern TO_BEGIN =
      Pattern.compile(".*(?:(?:から|より)(?:実施|開始|調査)|(?:実施|開始|新設)予定).*");
  private static final Set<String> NOTHING =
      Set.of("なし", "無し", "該当なし", "該当無し", "記載なし", "データなし", "不明");
  private static final Set<String> PENDING =
      Set.of("未集計", "集計中", "未確定", "調査中", "確認中", "算定中", "算出中");
  private static final Set<String> BARE = Set.of("中止", "実施なし", "未実施", "未集計");

  private AbsentReader() {}

  static Optional<Absent> read(CellText cell) {
    if (cell.isEmpty()) {
      return Optional.of(new Absent(Absent.Why.BLANK, ""));
    }
    Bracketed parts = Bracketed.of(cell);
    if (parts.body().hasDigit()) {
      return Optional.empty();
    }
    String body = parts.body().closed();
    String notes = joined(parts.notes());
    if (DASHES.matcher(body).matches()) {
      String reason = CellText.of(notes).closed();
      boolean toBegin = TO_BEGIN.matcher(reason).matches();
      Absent.Why why = toBegin ? Absent.Why.NOT_STARTED : why(reason).orElse(Absent.Why.DASH);
      return Optional.of(new Absent(why, notes));
    }
    String own = BARE.contains(body) ? "" : parts.body().words();
    String words = own.isEmpty() || notes.isEmpty() ? own + notes : own + "、" + notes;
    return said(body).map(known -> new Absent(known, words));
  }

  private static Optional<Absent.Why> said(String body) {
    if (NOTHING.contains(body)) {
      return Optional.of(Absent.Why.DASH);
    }
    return PENDING.contains(body) ? Optional.of(Absent.Why.PENDING) : why(body);
  }

  private static String joined(List<CellText> notes) {
    return notes.isEmpty()
        ? ""
        : notes.stream().map(CellText::printed).collect(Collectors.joining("、"));
  }

  private static Optional<Absent.Why> why(String words) {
    for (Map.Entry<String, Absent.Why> said : SAID.entrySet()) {
      if (words.endsWith(said.getKey())) {
        String before = words.substring(0, words.length() - said.getKey().length());
        return before.isEmpty() || REASON.matcher(before).matches()
            ? Optional.of(said.getValue())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
