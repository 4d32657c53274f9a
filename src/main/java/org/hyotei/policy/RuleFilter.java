package org.hyotei.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.document.Spelling;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;

/**
 * Admits of DRL only what grading needs, word by word: rules with a phase, patterns over known
 * facts that compare their properties, and the three verbs, each where it belongs. Everything else,
 * known or unknown, is refused: functions, declarations, globals, queries, annotations, other
 * classes, other methods. A filter on text, not an isolation boundary.
 */
final class RuleFilter {

  private static final Set<String> FRAME = Set.of("rule", "when", "then", "end");
  private static final Set<String> ATTRIBUTES = Set.of("ruleflow-group", "salience");
  private static final Set<String> CONDITION_WORDS = conditionWords();
  private static final Set<String> CONSEQUENCE_SIGNS = Set.of(".", "(", ")", ",", ";");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s+)"
              + "|(?<comment>//.*)"
              + "|(?<string>\"[^\"]*\")"
              + "|(?<number>-?[0-9]+(?:\\.[0-9]+)?B?)"
              + "|(?<word>ruleflow-group|\\$?[A-Za-z_][A-Za-z0-9_]*)"
              + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>(),.:;!])");

  /** Where in a file a word stands. */
  private enum Part {
    OUTSIDE,
    HEADER,
    CONDITIONS,
    CONSEQUENCES
  }

  private final Defects defects;
  private Part part;

  private RuleFilter(Part part, Defects defects) {
    this.part = part;
    this.defects = defects;
  }

  private static Set<String> conditionWords() {
    Set<String> words =
        new HashSet<>(Set.of("not", "exists", "and", "or", "true", "false", "null"));
    words.addAll(FactMethods.facts());
    FactMethods.constants().forEach(constant -> words.addAll(List.of(constant.split("[.]"))));
    FactMethods.questions().forEach(question -> words.add(question.name()));
    return words;
  }

  /** Checks every word of the file; the first refused one of a line is a defect. */
  static void check(String file, List<String> lines, Defects defects) {
    RuleFilter filter = new RuleFilter(Part.OUTSIDE, defects);
    for (int i = 0; i < lines.size(); i++) {
      filter.line(lines.get(i), "", Place.ofLine(file, i + 1));
    }
  }

  /** Checks rule text that a vocabulary puts among the conditions. */
  static void checkCondition(String text, Place place, Defects defects) {
    new RuleFilter(Part.CONDITIONS, defects).line(text, "=", place);
  }

  /** Checks rule text that a vocabulary puts among the consequences. */
  static void checkConsequence(String text, Place place, Defects defects) {
    new RuleFilter(Part.CONSEQUENCES, defects).line(text, "=", place);
  }

  /** An admitted line without its comment. */
  static String withoutComment(String line) {
    Matcher token = TOKEN.matcher(line);
    int at = 0;
    while (at < line.length() && token.region(at, line.length()).lookingAt()) {
      if (token.group("comment") != null) {
        return line.substring(0, at);
      }
      at = token.end();
    }
    return line;
  }

  /** Checks a line, or what follows a word in it. */
  private void line(String line, String word, Place place) {
    Matcher token = TOKEN.matcher(line);
    int at = 0;
    String before = word;
    while (at < line.length()) {
      if (!token.region(at, line.length()).lookingAt()) {
        refuse(line.substring(at, line.offsetByCodePoints(at, 1)), place);
        return;
      }
      if (token.group("space") == null && token.group("comment") == null) {
        if (!token(token, before, place)) {
          return;
        }
        before = token.group();
      }
      at = token.end();
    }
  }

  /** False if the rest of the line need not be looked at: one refusal says enough. */
  private boolean token(Matcher token, String before, Place place) {
    String text = token.group();
    if (FRAME.contains(text)) {
      return frame(text, before.isEmpty(), place);
    }
    if (token.group("string") != null
        && text.substring(1, text.length() - 1).codePoints().anyMatch(SlotReader::isRefused)) {
      refuse(text, place);
      return false;
    }
    boolean admitted =
        switch (part) {
          case OUTSIDE -> false;
          case HEADER -> inHeader(token, before);
          case CONDITIONS -> inConditions(token, place);
          case CONSEQUENCES ->
              token.group("string") != null
                  || (token.group("word") != null
                      && (text.startsWith("$") || FactMethods.VERBS.contains(text)))
                  || CONSEQUENCE_SIGNS.contains(text);
        };
    if (!admitted) {
      refuse(text, place);
    }
    return admitted;
  }

  private boolean frame(String word, boolean first, Place place) {
    Part next =
        switch (word) {
          case "rule" -> part == Part.OUTSIDE ? Part.HEADER : null;
          case "when" -> part == Part.HEADER ? Part.CONDITIONS : null;
          case "then" -> part == Part.CONDITIONS ? Part.CONSEQUENCES : null;
          default -> part == Part.CONSEQUENCES ? Part.OUTSIDE : null;
        };
    if (first && next != null) {
      part = next;
      return true;
    }
    defects.add(
        "misplaced-line",
        place,
        "「" + word + "」はここに書けません。rule \"名前\"、when、then、end を、この順に、それぞれ行の初めに書いてください。",
        "\""
            + word
            + "\" cannot stand here. Write rule \"name\", when, then and end in this order, each at"
            + " the beginning of a line.");
    return false;
  }

  /** The rule's name, on the line of {@code rule}, and attributes with their values. */
  private static boolean inHeader(Matcher token, String before) {
    if (token.group("string") != null) {
      return before.equals("rule") || before.equals("ruleflow-group");
    }
    if (token.group("number") != null) {
      return before.equals("salience") && token.group().matches("-?[0-9]{1,9}");
    }
    return !before.equals("rule") && ATTRIBUTES.contains(token.group());
  }

  private boolean inConditions(Matcher token, Place place) {
    String text = token.group();
    if (token.group("number") != null && !text.endsWith("B")) {
      defects.add(
          "unsuffixed-number",
          place,
          "数 " + text + " の後に B を付けてください（" + text + "B。正確な小数になります）。",
          "Put B after the number " + text + ", which makes it an exact decimal.");
    }
    return token.group("word") == null || text.startsWith("$") || CONDITION_WORDS.contains(text);
  }

  private void refuse(String what, Place place) {
    refuse(what, place, defects);
  }

  /** Tells that something may not stand in a rule. */
  static void refuse(String what, Place place, Defects defects) {
    defects.add(
        "refused",
        place,
        "「"
            + Spelling.shorten(what)
            + "」は評価のルールには使えません。使えるのは既知の事実の項目の比較と grade、comment、finding だけです。",
        "\""
            + Spelling.shorten(what)
            + "\" is refused in a rule. Admitted are comparisons of the known facts' properties, and"
            + " grade, comment and finding.");
  }
}
