package org.hyotei.report;

import org.hyotei.analysis.Mutations;

/**
 * Moves of thresholds that no golden case notices, as text for a terminal.
 *
 * @param language {@code ja} or {@code en}
 */
public record MutationsText(String language) {

  public String of(Mutations mutations) {
    StringBuilder text = new StringBuilder(1_024);
    int noticed = mutations.moves() - mutations.unnoticed().size();
    text.append(mutations.policy().id())
        .append('@')
        .append(mutations.policy().version(), 0, 12)
        .append(
            language.equals("en")
                ? ": of %d moves of thresholds, %d golden cases notice %d\n"
                    .formatted(mutations.moves(), mutations.cases(), noticed)
                : ": 境目を動かした%d通りのうち、確認例%d件で分かるのは%d通り\n"
                    .formatted(mutations.moves(), mutations.cases(), noticed));
    if (mutations.failing() > 0) {
      text.append(
          language.equals("en")
              ? "  %d cases do not hold as it is and were not asked; see test\n"
                  .formatted(mutations.failing())
              : "  成り立たない確認例が%d件あり、数えていません。先に test で確かめてください\n".formatted(mutations.failing()));
    }
    for (Mutations.Unnoticed one : mutations.unnoticed()) {
      text.append("  ! ")
          .append(
              one.rule().cells() == null
                  ? one.rule().file() + ":" + one.line()
                  : one.rule().location())
          .append(" 「")
          .append(one.condition())
          .append("」 ")
          .append(one.before())
          .append(" → ")
          .append(one.after())
          .append('\n');
    }
    if (mutations.leftOut() > 0) {
      text.append(
          language.equals("en")
              ? "  %d further moves were not tried\n".formatted(mutations.leftOut())
              : "  ほかの%d通りは試していません\n".formatted(mutations.leftOut()));
    }
    return text.toString();
  }
}
