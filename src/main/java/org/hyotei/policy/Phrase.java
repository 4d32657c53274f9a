package org.hyotei.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the vocabulary and the rule text it stands for.
 *
 * @param key as written in the vocabulary: {@code - {率} が {数}% 以上}
 * @param placeholders their names, in the order of the key
 */
record Phrase(String key, String value, Place place, Pattern pattern, List<String> placeholders) {

  static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  /** Looks at characters in fitting a sentence; a pack's own phrase may be made to ask for more. */
  private static final int MOST_LOOKS = 200_000;

  static Phrase of(String key, String value, Place place) {
    StringBuilder regex = new StringBuilder();
    List<String> placeholders = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(key);
    int from = 0;
    while (matcher.find()) {
      String between = key.substring(from, matcher.start());
      if (between.isBlank() && !between.isEmpty() && from > 0) {
        regex.append("[\\s\\u3000]+");
      } else {
        literal(regex, between);
      }
      regex.append("(.+?)");
      placeholders.add(matcher.group(1));
      from = matcher.end();
    }
    literal(regex, key.substring(from));
    return new Phrase(key, value, place, Pattern.compile(regex.toString()), placeholders);
  }

  /**
   * Spaces are free, except where nothing else parts two placeholders; a character may be written
   * in half or full width.
   */
  private static void literal(StringBuilder regex, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        regex.append("[\\s\\u3000]*");
      } else if (c > ' ' && c <= '~') {
        regex.append('[').append("\\x{").append(Integer.toHexString(c)).append('}');
        regex.append("\\x{").append(Integer.toHexString(c - 0x20 + 0xFF00)).append("}]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
  }

  /** The sentence with these words at its placeholders. */
  String with(Map<String, SentenceReader.Written> written) {
    return PLACEHOLDER
        .matcher(key)
        .replaceAll(
            used -> {
              SentenceReader.Written value = written.get(used.group(1));
              return Matcher.quoteReplacement(value == null ? "" : value.text().strip());
            });
  }

  /** The sentence with its placeholders as groups; null if it does not fit, or not soon. */
  @Nullable Matcher fit(String sentence) {
    Matcher matcher = pattern.matcher(new Looks(sentence));
    try {
      return matcher.matches() ? matcher : null;
    } catch (TooManyLooks e) {
      return null;
    }
  }

  /** A text that can be looked at so often. */
  private static final class Looks implements CharSequence {
    private final String text;
    private int left = MOST_LOOKS;

    Looks(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new TooManyLooks();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyLooks() {
      super(null, null, false, false);
    }
  }

  /** Whether a sentence has this form; what stands at its placeholders is not looked at. */
  boolean fits(String sentence) {
    return pattern.matcher(sentence).matches();
  }

  /** A condition that says what a rule is about. */
  boolean namesSubject() {
    return value.startsWith("$s :");
  }

  /** A condition within a fact: its key begins with a dash. */
  boolean isConstraint() {
    return key.startsWith("-");
  }

  /** How much of the key is fixed: the more, the more particular the sentence. */
  int fixedLength() {
    return PLACEHOLDER.matcher(key).replaceAll("").replaceAll("\\s", "").length();
  }
}
