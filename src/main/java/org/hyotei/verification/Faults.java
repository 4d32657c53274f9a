package org.hyotei.verification;

import java.util.ArrayList;
import java.util.List;
import org.hyotei.model.Message;

/** What is wrong, all of it up to a limit. */
final class Faults {

  private static final int MOST = 200;
  private static final int LONGEST_QUOTE = 80;

  private final List<Message> messages = new ArrayList<>();

  void add(String ja, String en) {
    if (messages.size() < MOST) {
      messages.add(new Message(ja, en));
    }
  }

  boolean none() {
    return messages.isEmpty();
  }

  List<Message> messages() {
    return List.copyOf(messages);
  }

  /** What may have been written by anyone, short enough to be shown. */
  static String quote(String text) {
    return text.length() <= LONGEST_QUOTE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + "…";
  }
}
