package org.hyotei.policy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.document.Spelling;
import org.hyotei.facts.Subject;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;

/**
 * Admits of DRL only what grading needs, word by word: rules with a phase, patterns over known
 * facts that compare their properties, and the three verbs. Everything else, known or unknown, is
 * refused: functions, declarations, globals, queries, annotations, other classes, other methods. A
 * filter on text, not an isolation boundary.
 */
final class RuleFilter {

  private static final Set<String> KEYWORDS =
      Set.of(
          "rule",
          "ruleflow-group",
          "salience",
          "when",
          "then",
          "end",
          "not",
          "exists",
          "and",
          "or",
          "true",
          "false",
          "null");
  private static final Set<String> VERBS = Set.of("grade", "comment", "finding");
  private static final Set<String> WORDS = words();

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s+)"
              + "|(?<string>\"(?:[^\"\\\\]|\\\\[\"\\\\])*\")"
              + "|(?<group>ruleflow-group)"
              + "|(?<number>-?[0-9]+(?:\\.[0-9]+)?B?)"
              + "|(?<word>\\$?[A-Za-z_][A-Za-z0-9_]*)"
              + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>(),.:;!])");

  private RuleFilter() {}

  private static Set<String> words() {
    Set<String> words = new HashSet<>(KEYWORDS);
    words.addAll(VERBS);
    for (Class<?> type : FactNames.IMPORTED) {
      words.add(type.getSimpleName());
      if (type.isEnum()) {
        for (Object constant : type.getEnumConstants()) {
          words.add(((Enum<?>) constant).name());
        }
      } else {
        for (RecordComponent component : type.getRecordComponents()) {
          words.add(component.getName());
        }
        for (Method method : type.getDeclaredMethods()) {
          if (Modifier.isPublic(method.getModifiers())
              && !Modifier.isStatic(method.getModifiers())) {
            words.add(method.getName());
          }
        }
      }
    }
    for (Method method : Subject.class.getMethods()) {
      words.add(method.getName());
    }
    // what belongs to the evaluation and not to rules
    words.removeAll(
        Set.of(
            "indicator",
            "activity",
            "verdicts",
            "measure",
            "hashCode",
            "equals",
            "toString",
            "getClass",
            "wait",
            "notify",
            "notifyAll"));
    words.add("group");
    return words;
  }

  /** Checks every word of the file; each refused one is a defect at its line. */
  static void check(String file, List<String> lines, Defects defects) {
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i), Place.ofLine(file, i + 1), defects);
    }
  }

  private static void line(String line, Place place, Defects defects) {
    Matcher token = TOKEN.matcher(line);
    int at = 0;
    while (at < line.length()) {
      if (line.startsWith("//", at)) {
        return;
      }
      token.region(at, line.length());
      if (!token.lookingAt()) {
        refuse(line.substring(at, line.offsetByCodePoints(at, 1)), place, defects);
        return;
      }
      String word = token.group("word");
      String number = token.group("number");
      String string = token.group("string");
      if (word != null && !word.startsWith("$") && !WORDS.contains(word)) {
        refuse(word, place, defects);
      } else if (number != null && !number.endsWith("B") && !line.contains("salience")) {
        defects.add(
            "unsuffixed-number",
            place,
            "数 " + number + " の後に B を付けてください（" + number + "B。正確な小数になります）。",
            "Put B after the number " + number + ", which makes it an exact decimal.");
      } else if (string != null
          && string
              .substring(1, string.length() - 1)
              .codePoints()
              .anyMatch(RuleFilter::isControl)) {
        refuse(string, place, defects);
      }
      at = token.end();
    }
  }

  private static boolean isControl(int character) {
    return character != '"' && character != '\\' && SlotReader.isRefused(character);
  }

  private static void refuse(String what, Place place, Defects defects) {
    defects.add(
        "refused",
        place,
        "「"
            + Spelling.shorten(what)
            + "」は評価の規則には使えません。使えるのは既知の事実の項目の比較と grade、comment、finding だけです。",
        "\""
            + Spelling.shorten(what)
            + "\" is refused in a rule. Admitted are comparisons of the known facts' properties, and"
            + " grade, comment and finding.");
  }
}
