package org.hyotei.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.Display;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/** Puts into words which indicators would have to move for a group to be graded better. */
record GroupWords(Unmet unmet) {

  /** One for each set; one that says so where none was found. */
  List<WhyNot> of(SubjectResult group, GroupSearch.@Nullable Found found) {
    if (found == null) {
      return List.of();
    }
    if (found.rises().isEmpty()) {
      return List.of(none(group, found));
    }
    return found.rises().stream().map(rise -> reached(group, rise)).toList();
  }

  private WhyNot none(SubjectResult group, GroupSearch.Found found) {
    String condition = unmet.nearest(group.fact(), found.goal());
    Message text = found.tries() == 0 ? withoutMoves(found.goal(), condition) : notFound(found);
    return new WhyNot(found.goal(), condition, null, null, "", text, List.of());
  }

  private static Message withoutMoves(String goal, @Nullable String condition) {
    String ja = condition == null ? "" : "（満たさない条件: " + condition.replace('%', '％') + "）";
    String en = condition == null ? "" : " (unmet: " + condition + ")";
    return new Message(
        "指標の実績を変えても" + goal + "にはならない" + ja, "No actual of an indicator leads to " + goal + en);
  }

  private static Message notFound(GroupSearch.Found found) {
    String all = found.bounded() ? "で打ち切った" : "を調べた";
    String allEn = found.bounded() ? " ways tried, then given up)" : " ways tried)";
    return new Message(
        "3つまでの指標の実績を変えて" + found.goal() + "になる組合せは見つからない（" + found.tries() + "通り" + all + "）",
        "No change of up to three indicators was found that gives "
            + found.goal()
            + " ("
            + found.tries()
            + allEn);
  }

  private WhyNot reached(SubjectResult group, GroupSearch.Rise rise) {
    List<WhyNot.Move> moves = rise.moving().moves().stream().map(GroupWords::move).toList();
    return new WhyNot(
        rise.grade(),
        unmet.condition(rise.rule(), group.fact()),
        null,
        null,
        "",
        new Message(
            rise.moving().moves().stream().map(GroupWords::ja).collect(Collectors.joining("、"))
                + "になれば"
                + rise.grade(),
            rise.grade()
                + " if "
                + rise.moving().moves().stream()
                    .map(GroupWords::en)
                    .collect(Collectors.joining(" and "))),
        moves);
  }

  private static WhyNot.Move move(Moving.Move move) {
    Proposal to = move.to();
    return new WhyNot.Move(
        move.from().id(),
        move.from().fact().name(),
        move.from().computedGrade(),
        to.grade(),
        to.cell(),
        to.change(),
        to.unit());
  }

  private static String ja(Moving.Move move) {
    Proposal to = move.to();
    String from = move.from().computedGrade();
    BigDecimal change = to.change();
    String down = change != null && change.signum() < 0 ? "の減" : "";
    return "「"
        + move.from().fact().name()
        + "」が"
        + (from == null ? "評価なし" : from)
        + "から"
        + to.grade()
        + "（実績"
        + to.shown().replace('%', '％')
        + (change == null ? "" : "、あと" + Display.amount(change.abs(), to.unit()) + down)
        + "）";
  }

  private static String en(Moving.Move move) {
    Proposal to = move.to();
    String from = move.from().computedGrade();
    BigDecimal change = to.change();
    return '"'
        + move.from().fact().name()
        + "\" moves from "
        + (from == null ? "none" : from)
        + " to "
        + to.grade()
        + " ("
        + to.shown()
        + (change == null ? "" : ", " + IndicatorWords.more(to, change))
        + ")";
  }
}
