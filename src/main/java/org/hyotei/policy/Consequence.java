package org.hyotei.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hyotei.document.Spelling;
import org.hyotei.facts.Scale;
import org.hyotei.facts.Sentence;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/** Checks what a rule does: calls of the verbs with literal texts, and nothing else. */
final class Consequence {

  private static final Pattern CALL =
      Pattern.compile(
          "\\s*\\$\\w+\\s*\\.\\s*(?<verb>grade|score|comment|finding)\\s*\\("
              + "\\s*\"(?<first>[^\"]*)\"\\s*(?:,\\s*\"(?<second>[^\"]*)\"\\s*)?"
              + "(?:,\\s*\"(?<third>[^\"]*)\"\\s*)?\\)\\s*;");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}([.][0-9]{1,6})?");
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,59}");

  private Consequence() {}

  /**
   * Something wrong.
   *
   * @param at where in the text it begins
   */
  record Flaw(int at, String code, Message message) {}

  static List<Flaw> flaws(String text, PolicyDefinition policy) {
    List<Flaw> flaws = new ArrayList<>();
    Matcher call = CALL.matcher(text);
    int at = 0;
    while (!text.substring(at).isBlank()) {
      int start = at + text.substring(at).indexOf(text.substring(at).strip());
      if (!call.region(start, text.length()).lookingAt()) {
        flaws.add(new Flaw(start, "refused", notCall(text.substring(start))));
        return flaws;
      }
      call(call, policy).ifPresent(flaw -> flaws.add(new Flaw(start, flaw.code(), flaw.message())));
      at = call.end();
    }
    return flaws;
  }

  private static Optional<Flaw> call(Matcher call, PolicyDefinition policy) {
    String first = call.group("first");
    String second = call.group("second");
    String verb = call.group("verb");
    String third = call.group("third");
    boolean hidden =
        Stream.of(first, second, third)
            .filter(Objects::nonNull)
            .flatMapToInt(String::codePoints)
            .anyMatch(SlotReader::isRefused);
    if (hidden) {
      return Optional.of(new Flaw(0, "refused", notCall(call.group())));
    }
    if (verb.equals("comment") == (second != null) || verb.equals("score") == (third == null)) {
      return Optional.of(new Flaw(0, "refused", notCall(call.group())));
    }
    if (verb.equals("grade") && !policy.scale().has(first)) {
      return Optional.of(new Flaw(0, "unknown-grade", unknownGrade(first, policy.scale())));
    }
    if (verb.equals("finding") && !CODE.matcher(first).matches()) {
      return Optional.of(new Flaw(0, "bad-code", badCode(first)));
    }
    if (verb.equals("score") && !NUMBER.matcher(first).matches()) {
      return Optional.of(new Flaw(0, "bad-points", badPoints(first)));
    }
    if (third != null && !String.valueOf(second).isEmpty() && !isQuantity(second, policy)) {
      return Optional.of(new Flaw(0, "unknown-input", notQuantity(String.valueOf(second))));
    }
    if (third != null) {
      return SlotReader.mistakeIn(Sentence.of(third, policy.terms()), null)
          .map(mistake -> new Flaw(0, "bad-value-in-sentence", mistake));
    }
    return SlotReader.mistakeIn(Sentence.of(second == null ? first : second, policy.terms()), null)
        .map(mistake -> new Flaw(0, "bad-value-in-sentence", mistake));
  }

  private static Message notCall(String text) {
    String shown = Spelling.shorten(text.strip());
    return new Message(
        "「"
            + shown
            + "」は使えません。$s.grade(\"評価\", \"理由\");、$s.comment(\"文\");、"
            + "$s.finding(\"符号\", \"文\"); だけが使えます。",
        "\""
            + shown
            + "\" is refused. Admitted are $s.grade(\"grade\", \"reason\");, $s.comment(\"text\");"
            + " and $s.finding(\"code\", \"text\");");
  }

  private static boolean isQuantity(@Nullable String input, PolicyDefinition policy) {
    PolicyDefinition.Input declared = policy.inputs().get(input);
    return declared != null && declared.type() == PolicyDefinition.Input.Type.QUANTITY;
  }

  private static Message notQuantity(String input) {
    return new Message(
        "重み「" + Spelling.shorten(input) + "」は policy.yaml の inputs にある type: quantity の名前にしてください。",
        "The weight \"" + Spelling.shorten(input) + "\" must name an input of type quantity.");
  }

  private static Message badPoints(String text) {
    return new Message(
        "点数「" + Spelling.shorten(text) + "」は 3 や -0.5 のように書いてください。",
        "Points are written like 3 or -0.5; \"" + Spelling.shorten(text) + "\" is not.");
  }

  static Message unknownGrade(String grade, Scale scale) {
    String known = String.join("、", scale.symbols());
    return new Message(
        "評価「" + Spelling.shorten(grade) + "」は policy.yaml の scale にありません。あるもの: " + known + "。",
        "The grade \""
            + Spelling.shorten(grade)
            + "\" is not on the scale in policy.yaml. Known: "
            + known
            + ".");
  }

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  static Message badCode(String text) {
    return new Message(
        "符号「" + Spelling.shorten(text) + "」は英小文字とハイフンで書いてください（例: below-target）。",
        "A code has lower-case letters and hyphens, such as below-target.");
  }
}
