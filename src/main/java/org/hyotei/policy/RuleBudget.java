package org.hyotei.policy;

import java.util.List;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;

/**
 * What a rule may cost: how long and deep its text is, how much it compares, and how many of its
 * patterns no id joins. Unjoined patterns are tried in every combination of facts, which nothing
 * stops once it runs.
 */
final class RuleBudget {

  /** Of a pack. */
  static final int MOST_RULES = 5_000;

  private static final int LONGEST_LINE = 12_000;
  private static final int DEEPEST = 50;
  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_PATTERNS = 6;
  private static final int MOST_UNJOINED = 2;
  private static final int MOST_CONSTRAINTS = 100;

  private final String rule;
  private final Place place;
  private int patterns;
  private int unjoined;
  private int constraints;

  RuleBudget(String rule, Place place) {
    this.rule = rule;
    this.place = place;
  }

  /** Counts a pattern and what it compares. */
  void pattern(int compared, boolean joinedById) {
    patterns++;
    unjoined += joinedById ? 0 : 1;
    constraints += compared;
  }

  void check(Defects defects) {
    if (unjoined > MOST_UNJOINED) {
      defects.add(
          "unjoined-patterns",
          place,
          "ルール「"
              + rule
              + "」に、id で結ばれていない事実の条件が"
              + unjoined
              + "個あります（"
              + MOST_UNJOINED
              + "個まで）。id == $s.id() のように結ぶか、ルールを分けてください。",
          "The rule \""
              + rule
              + "\" has "
              + unjoined
              + " patterns that no id joins (up to "
              + MOST_UNJOINED
              + "). Join them as in id == $s.id(), or split the rule.");
    }
    beyond(patterns, MOST_PATTERNS, "1つのルールの事実の条件", "patterns in a rule", place, defects);
    beyond(constraints, MOST_CONSTRAINTS, "1つのルールの比較", "comparisons in a rule", place, defects);
  }

  /**
   * Checks the length of lines and numbers and the depth of parentheses, before any parser sees
   * them. The first excess of a file says enough.
   */
  static void checkText(String file, List<String> lines, Defects defects) {
    int before = defects.count();
    int depth = 0;
    for (int i = 0; i < lines.size() && defects.count() == before; i++) {
      String line = lines.get(i);
      Place place = Place.ofLine(file, i + 1);
      int digits = 0;
      int deepest = 0;
      int longest = 0;
      int negations = 0;
      boolean quoted = false;
      depth = line.startsWith("rule") ? 0 : depth;
      for (int at = 0; at < line.length(); at++) {
        char c = line.charAt(at);
        quoted ^= c == '"';
        depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
        depth = Math.max(depth, 0);
        negations = c == '!' ? negations + 1 : c == ' ' ? negations : 0;
        deepest = Math.max(deepest, depth + negations);
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        longest = Math.max(longest, digits);
      }
      if (!beyond(line.length(), LONGEST_LINE, "1行の文字", "characters in a line", place, defects)
          && !beyond(deepest, DEEPEST, "括弧の重なり", "nested parentheses", place, defects)) {
        beyond(longest, LONGEST_NUMBER, "数字の桁", "digits of a number", place, defects);
      }
    }
  }

  /** Tells that something is more than is admitted, and whether it is. */
  static boolean beyond(int count, int most, String ja, String en, Place place, Defects defects) {
    if (count > most) {
      defects.add(
          "beyond-limits",
          place,
          ja + "が多すぎます（" + count + "。" + most + "まで）。",
          "Too many " + en + ": " + count + ", of " + most + " admitted.");
    }
    return count > most;
  }
}
