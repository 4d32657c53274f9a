package org.hyotei.replay;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A replay as text for a terminal.
 *
 * @param language {@code ja} or {@code en}
 */
public record ReplayText(String language) {

  private static final int MOST = 20;

  public String of(Replay replay) {
    StringBuilder text = new StringBuilder();
    text.append(replay.id()).append(": ").append(result(replay)).append('\n');
    if (!replay.reason().in(language).isEmpty()) {
      text.append("    ").append(replay.reason().in(language)).append('\n');
    }
    replay.differences().stream()
        .limit(MOST)
        .forEach(
            difference ->
                text.append("    ")
                    .append(difference.pointer())
                    .append(": ")
                    .append(shown(difference.before()))
                    .append(" → ")
                    .append(shown(difference.after()))
                    .append('\n'));
    int more = replay.count() - Math.min(MOST, replay.differences().size());
    if (more > 0) {
      text.append("    ").append(say("ほか ", "and ")).append(more).append(say(" 件", " more"));
    }
    return text.toString();
  }

  private String result(Replay replay) {
    return switch (replay.result()) {
      case SAME ->
          replay.compared() == Replay.Compared.BYTES
              ? say("同じ（1バイトも違わない）", "same, to the byte")
              : say("同じ（評価を比較）", "same, by grades");
      case DIFFERENT -> say("違う", "different") + " (" + replay.count() + ")";
      case CANNOT -> say("再計算できない", "cannot");
    };
  }

  private static String shown(@Nullable String value) {
    String text = Objects.requireNonNullElse(value, "—");
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }

  private String say(String ja, String en) {
    return language.equals("en") ? en : ja;
  }
}
