package org.hyotei.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hyotei.evaluation.Finding;
import org.hyotei.impact.FindingChange;
import org.hyotei.impact.Impact;
import org.hyotei.impact.Listed;
import org.hyotei.impact.Matrix;
import org.hyotei.impact.Move;
import org.hyotei.impact.Regraded;
import org.hyotei.impact.Shift;
import org.hyotei.impact.Ungraded;
import org.hyotei.model.Defect;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * An impact as text for a terminal. Lists end after some; the JSON has them whole.
 *
 * @param language {@code ja} or {@code en}
 */
public record ImpactText(String language) {

  private static final int MOST_MOVES = 200;
  private static final int MOST_FINDINGS = 50;
  private static final int MOST_GROUPS = 100;
  private static final int MOST_PLANS = 50;

  /** Places of a terminal that the name of a group may take. */
  private static final int WIDEST_NAME = 48;

  public String of(Impact impact) {
    StringBuilder text = new StringBuilder(4_096);
    Regraded regraded = impact.regraded();
    line(
        text,
        impact.after().id()
            + "@"
            + impact.before().version().substring(0, 12)
            + " → "
            + impact.after().version().substring(0, 12));
    line(text, totals(regraded));
    for (Matrix matrix : regraded.matrices()) {
      matrix(text, matrix);
    }
    moves(text, regraded.moves());
    shifts(text, impact);
    findings(text, say("新しい確認事項", "New findings"), regraded.found(), regraded.foundByCode());
    findings(
        text, say("なくなる確認事項", "Findings that are gone"), regraded.gone(), regraded.goneByCode());
    ungraded(text, regraded.ungraded());
    line(text, "");
    line(text, say("評価の変わる入力", "Inputs that are graded otherwise"));
    ChangesText changes = new ChangesText(language);
    text.append(changes.of(impact.changes()));
    line(text, "");
    line(text, say("この結果の照合値: ", "Digest of this report: ") + ImpactJson.digest(impact));
    return text.toString();
  }

  private String totals(Regraded all) {
    String totals =
        say(
            "計画 %d件、評価の対象 %d、評価が変わるもの %d（良くなる %d、悪くなる %d）",
            "Plans %d, subjects %d, grades that move %d (better %d, worse %d)");
    String line =
        totals.formatted(all.plans(), all.subjects(), all.moved(), all.better(), all.worse());
    if (all.held() > 0) {
      line += say("、判断により変わらないもの %d", ", held by a judgement %d").formatted(all.held());
    }
    if (all.plans() > all.graded()) {
      line +=
          say("、評価できない計画 %d件", ", plans that cannot be graded %d")
              .formatted(all.plans() - all.graded());
    }
    return line;
  }

  private void matrix(StringBuilder text, Matrix matrix) {
    String level = matrix.level();
    line(text, "");
    line(
        text,
        "== "
            + (level == null ? ProofsText.kind(matrix.kind()).in(language) : level)
            + " "
            + matrix.subjects());
    String none = say("なし", "none");
    List<String> header = new ArrayList<>();
    header.add(say("前＼後", "before\\after"));
    header.addAll(matrix.after());
    header.add(none);
    List<List<String>> rows = new ArrayList<>();
    rows.add(header);
    for (int i = 0; i < matrix.counts().size(); i++) {
      List<String> row = new ArrayList<>();
      row.add(i < matrix.before().size() ? matrix.before().get(i) : none);
      matrix.counts().get(i).forEach(count -> row.add(count == 0 ? "." : Long.toString(count)));
      rows.add(row);
    }
    Columns.lines(rows).forEach(row -> line(text, "  " + row));
  }

  private void moves(StringBuilder text, Listed<Move> moves) {
    if (moves.count() == 0) {
      return;
    }
    line(text, "");
    line(text, say("評価が変わるもの ", "Grades that move ") + moves.count());
    for (Move move : moves.items().subList(0, Math.min(MOST_MOVES, moves.items().size()))) {
      line(
          text,
          "  "
              + place(move.from())
              + "  "
              + move.subject()
              + "  "
              + (move.held()
                  ? grades(move.before().computed(), move.after().computed())
                      + say("（判断 ", " (judged ")
                      + move.after().grade()
                      + say(" のまま）", ")")
                  : grades(move.before().grade(), move.after().grade()))
              + "  "
              + move.name());
      graded(text, say("前: ", "before: "), move.before());
      graded(text, say("後: ", "after: "), move.after());
    }
    more(text, moves.count() - MOST_MOVES);
  }

  private static String place(Move.From from) {
    return from.source() + " " + from.fiscalYear();
  }

  private String grades(@Nullable String before, @Nullable String after) {
    return grade(before) + " → " + grade(after);
  }

  private String grade(@Nullable String grade) {
    return grade == null ? say("なし", "none") : grade;
  }

  private void graded(StringBuilder text, String heading, Move.Graded graded) {
    RuleSource rule = graded.rule();
    String reason = graded.reason();
    line(
        text,
        "      "
            + heading
            + (rule == null
                ? say("どの基準にもあてはまらない", "no rule decides")
                : rule.location() + " 「" + rule.name() + "」")
            + (reason == null ? "" : " " + reason));
  }

  private void shifts(StringBuilder text, Impact impact) {
    Regraded regraded = impact.regraded();
    List<Shift.OfGroup> moving =
        regraded.groups().items().stream().filter(group -> group.shift().any()).toList();
    List<String> symbols = new ArrayList<>(impact.before().definition().scale().symbols());
    impact.after().definition().scale().symbols().stream()
        .filter(symbol -> !symbols.contains(symbol))
        .forEach(symbols::add);
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>();
    header.add("");
    header.addAll(symbols);
    header.add(say("なし", "none"));
    rows.add(header);
    for (Shift.OfGroup group : moving.subList(0, Math.min(MOST_GROUPS, moving.size()))) {
      String title = group.title() == null ? "" : " " + group.title();
      String name = group.plan() + " " + group.group() + title;
      rows.add(row(Columns.shortened(name, WIDEST_NAME), group.shift(), symbols));
    }
    rows.add(row(say("全体", "all"), regraded.shift(), symbols));
    line(text, "");
    line(
        text,
        say("評価の分布（前→後、変わる区分 ", "Grades given, before→after (groups that shift: ")
            + moving.size()
            + " / "
            + regraded.groups().count()
            + say("）", ")"));
    Columns.lines(rows).forEach(row -> line(text, "  " + row));
    more(text, moving.size() - MOST_GROUPS);
  }

  private static List<String> row(String name, Shift shift, List<String> symbols) {
    List<String> row = new ArrayList<>();
    row.add(name);
    symbols.forEach(symbol -> row.add(cell(shift.before().of(symbol), shift.after().of(symbol))));
    row.add(cell(shift.before().withoutGrade(), shift.after().withoutGrade()));
    return row;
  }

  private static String cell(long before, long after) {
    return before == after ? Long.toString(before) : before + "→" + after;
  }

  private void findings(
      StringBuilder text, String title, Listed<FindingChange> changes, Map<String, Long> byCode) {
    if (changes.count() == 0) {
      return;
    }
    line(text, "");
    line(
        text,
        title
            + " "
            + changes.count()
            + byCode.entrySet().stream()
                .map(code -> code.getKey() + " " + code.getValue())
                .collect(Collectors.joining(say("、", ", "), say("（", " ("), say("）", ")"))));
    for (FindingChange change :
        changes.items().subList(0, Math.min(MOST_FINDINGS, changes.items().size()))) {
      Finding finding = change.finding();
      line(
          text,
          "  "
              + place(change.from())
              + "  "
              + (finding.subject() == null ? "" : finding.subject() + "  ")
              + finding.message().in(language));
    }
    more(text, changes.count() - MOST_FINDINGS);
  }

  private void ungraded(StringBuilder text, Listed<Ungraded> ungraded) {
    if (ungraded.count() == 0) {
      return;
    }
    line(text, "");
    line(text, say("評価できない計画", "Plans that cannot be graded"));
    for (Ungraded one :
        ungraded.items().subList(0, Math.min(MOST_PLANS, ungraded.items().size()))) {
      line(text, "  " + one.source() + "  " + by(one.by()));
      if (one.endless() != null) {
        line(
            text,
            "      " + say("基準のルールが終わりません: ", "The rules do not come to an end: ") + one.endless());
      }
      for (Defect defect : one.defects()) {
        line(
            text,
            "      "
                + defect.place().text()
                + " "
                + defect.code()
                + ": "
                + defect.message().in(language));
      }
    }
    more(text, ungraded.count() - MOST_PLANS);
  }

  private String by(Ungraded.@Nullable Side side) {
    if (side == null) {
      return say("読めない", "cannot be read");
    }
    return switch (side) {
      case BEFORE -> say("前の版が受け付けない", "refused by the version before");
      case AFTER -> say("後の版が受け付けない", "refused by the version after");
    };
  }

  private void more(StringBuilder text, long count) {
    if (count > 0) {
      line(text, say("  ほか %d件", "  and %d more").formatted(count));
    }
  }

  private String say(String ja, String en) {
    return language.equals("en") ? en : ja;
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
