package org.hyotei.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.model.Period;
import org.hyotei.reading.PeriodReader;
import org.jspecify.annotations.Nullable;

/**
 * The name of an indicator and what is printed after it: {@code 協力雇用主数(社) ※翌年度4月1日時点
 * (R1.12.31時点：170社)} has a unit, a way of counting and a baseline. The unit stays in the name too.
 *
 * @param counting null if it is not said
 * @param unit null if it is not said
 * @param baseline null if there is none
 * @param notes after ※, without it
 */
record NameCell(
    String name,
    @Nullable String counting,
    @Nullable String unit,
    @Nullable Baseline baseline,
    List<String> notes) {

  /** A figure of an earlier period. */
  record Baseline(Period period, String raw) {}

  /** Longer texts are taken for names as they are. */
  private static final int LONGEST = 500;

  private static final Pattern NOTE = Pattern.compile("(?s)^(.+?)\\s*※([^※]*)$");
  private static final Pattern DATED =
      Pattern.compile("(?s)^(.+?)\\s*[(（]([^()（）：:]*\\d[^()（）：:]*)[：:]([^()（）]+)[)）]$");
  private static final Pattern PERIOD =
      Pattern.compile(
          "^((?:[RHSＲＨＳ]|令和|平成|昭和)?\\s*[元\\d０-９]+(?:\\s*[.．]\\s*[\\d０-９]+)*(?:年度?)?).*");
  private static final Pattern UNIT = Pattern.compile("(?s)^.+[(（]([^()（）]{1,6})[)）]$");

  static NameCell of(String text) {
    String rest = text.strip();
    String counting = null;
    Baseline baseline = null;
    List<String> notes = new ArrayList<>();
    boolean more = rest.length() <= LONGEST;
    while (more) {
      Matcher dated = DATED.matcher(rest);
      Matcher note = NOTE.matcher(rest);
      Optional<Period> period = dated.matches() ? period(dated.group(2)) : Optional.empty();
      if (period.isPresent() && baseline == null) {
        baseline = new Baseline(period.get(), dated.group(3).strip());
        rest = dated.group(1).strip();
      } else if (note.matches()) {
        String said = Text.line(note.group(2));
        if (counting == null && Headings.STANDARD.isCounting(said)) {
          counting = said;
        } else if (!said.isEmpty()) {
          notes.add(0, said);
        }
        rest = note.group(1).strip();
      } else {
        more = false;
      }
    }
    String name = Text.line(rest);
    Matcher unit = UNIT.matcher(name);
    boolean has = unit.matches() && Headings.STANDARD.isUnit(unit.group(1));
    return new NameCell(name, counting, has ? unit.group(1) : null, baseline, notes);
  }

  private static Optional<Period> period(String words) {
    Matcher period = PERIOD.matcher(words.replace(" ", ""));
    return period.matches() ? PeriodReader.read(period.group(1)) : Optional.empty();
  }
}
