package org.hyotei.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What someone may have meant: the nearest of the known words, by edit distance. */
public final class Spelling {

  private static final int LONGEST_QUOTE = 60;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private Spelling() {}

  /** The nearest word, if it is at all near: within half of its length. Ties by the word itself. */
  public static Optional<String> nearest(String written, Collection<String> known) {
    return known.stream()
        .min(nearestTo(written))
        .filter(word -> distance(written, word) * 2 <= Math.max(written.length(), word.length()));
  }

  /**
   * The nearest words, best first, however far; for written text of up to a few hundred characters.
   */
  public static List<String> nearest(String written, Collection<String> known, int most) {
    return known.stream().sorted(nearestTo(written)).limit(most).toList();
  }

  private static Comparator<String> nearestTo(String written) {
    return Comparator.comparingInt((String word) -> distance(written, word))
        .thenComparing(Comparator.naturalOrder());
  }

  /** The text, cut to what fits a message, with control characters made visible. */
  public static String shorten(String text) {
    String shown = CONTROL.matcher(text).replaceAll("�");
    return shown.codePointCount(0, shown.length()) <= LONGEST_QUOTE
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
  }

  private static int distance(String left, String right) {
    return LevenshteinDistance.getDefaultInstance().apply(shorten(left), shorten(right));
  }
}
