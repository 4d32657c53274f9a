package org.hyotei.report;

import java.util.List;
import org.hyotei.analysis.Changes;

/**
 * What two versions of a policy grade differently, as text for a terminal.
 *
 * @param language {@code ja} or {@code en}
 */
public record ChangesText(String language) {

  public String of(Changes changes) {
    StringBuilder text = new StringBuilder(2_048);
    line(
        text,
        changes.after().id()
            + "@"
            + changes.before().version().substring(0, 12)
            + " → "
            + changes.after().version().substring(0, 12));
    for (Changes.Part part : changes.parts()) {
      String subject =
          part.level() != null ? part.level() : ProofsText.kind(part.kind()).in(language);
      line(text, "");
      line(text, "== " + subject);
      if (part.same()) {
        line(text, say("  ○ どの入力でも評価は同じ", "  proved: every input gets the same grade"));
      } else if (part.changes().isEmpty()) {
        line(text, say("  評価の変わる入力は見つかりませんでした", "  no input was found whose grade changes"));
      }
      for (Changes.Change change : part.changes()) {
        line(
            text,
            "  ! "
                + change.region().in(language)
                + ": "
                + grades(change.before())
                + " → "
                + grades(change.after()));
        line(
            text,
            say("      例: ", "      example: ")
                + PlanJson.request(changes.after().id(), change.witness()));
      }
      new ProofsText(language).notes(text, say("調べきれないもの", "Undecided"), part.undecided());
    }
    new ProofsText(language).notes(text, say("調べていないもの", "Not analysed"), changes.notAnalysed());
    return text.toString();
  }

  private String grades(List<String> grades) {
    return grades.isEmpty() ? say("評価なし", "no grade") : String.join("・", grades);
  }

  private String say(String ja, String en) {
    return language.equals("en") ? en : ja;
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
