package org.hyotei.report;

import java.util.List;
import org.hyotei.model.Message;
import org.hyotei.verification.LedgerVerdict;
import org.hyotei.verification.Problem;

/** What became of verifying a ledger, as text: the first bad entry, then the rest. */
public final class LedgerVerdictText {

  private static final int MOST_SHOWN = 100;

  private final String language;

  public LedgerVerdictText(String language) {
    this.language = language;
  }

  public String of(LedgerVerdict verdict) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "台帳「"
            + verdict.origin()
            + "」: 記録"
            + verdict.entries()
            + "件、チェックポイント"
            + verdict.checkpoints()
            + "件、ルート "
            + verdict.root(),
        "The log \""
            + verdict.origin()
            + "\": "
            + verdict.entries()
            + " entries, "
            + verdict.checkpoints()
            + " checkpoints, root "
            + verdict.root());
    if (verdict.intact()) {
      line(
          text,
          "すべて最初から計算し直し、変わったところはありませんでした。",
          "Everything was derived from scratch, and nothing was altered.");
    } else {
      problems(verdict, text);
    }
    if (!verdict.notProved().isEmpty()) {
      line(text, "証明されていないこと:", "Not proved:");
      verdict
          .notProved()
          .forEach(message -> text.append("  - ").append(message.in(language)).append('\n'));
    }
    return text.toString();
  }

  private void problems(LedgerVerdict verdict, StringBuilder text) {
    List<Problem> problems = verdict.problems();
    line(text, "問題が" + verdict.count() + "件あります。最初のもの:", verdict.count() + " problems. The first:");
    text.append("  ").append(problem(problems.get(0))).append('\n');
    if (problems.size() > 1) {
      line(text, "ほか:", "Then:");
      problems.stream()
          .skip(1)
          .limit(MOST_SHOWN)
          .forEach(problem -> text.append("  ").append(problem(problem)).append('\n'));
      long more = verdict.count() - 1 - MOST_SHOWN;
      if (more > 0) {
        line(text, "  … ほか" + more + "件", "  … " + more + " more");
      }
    }
  }

  private String problem(Problem problem) {
    String place =
        problem.position() == null
            ? ""
            : new Message("位置 " + problem.position(), "position " + problem.position())
                .in(language);
    String entry =
        problem.entry() == null ? "" : (place.isEmpty() ? "" : " ") + "(" + problem.entry() + ")";
    String where = place + new Message(entry, entry).in(language);
    return (where.isEmpty() ? "" : where + " ")
        + problem.table()
        + ": "
        + problem.message().in(language);
  }

  private void line(StringBuilder text, String ja, String en) {
    text.append(new Message(ja, en).in(language)).append('\n');
  }
}
