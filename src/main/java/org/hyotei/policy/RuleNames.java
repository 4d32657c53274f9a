package org.hyotei.policy;

import java.util.Optional;
import org.hyotei.model.Message;

/** What a rule may be called. */
final class RuleNames {

  private RuleNames() {}

  static Optional<Message> mistakeIn(String name, int longest) {
    if (name.isBlank() || name.length() > longest) {
      return Optional.of(
          new Message(
              "ルールの名前は1文字から" + longest + "文字までです。",
              "A rule's name has 1 to " + longest + " characters."));
    }
    return name.codePoints().anyMatch(SlotReader::isRefused)
        ? Optional.of(
            new Message(
                "ルールの名前「" + name + "」に「\"」「\\」や制御文字は使えません。",
                "The rule name \""
                    + name
                    + "\" may have no quote, backslash or control character."))
        : Optional.empty();
  }
}
