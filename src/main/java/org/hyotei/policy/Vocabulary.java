package org.hyotei.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hyotei.document.Spelling;
import org.hyotei.facts.Measure;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * The sentences that rule files may use: a Drools DSL dictionary whose placeholders are typed by
 * their names. Lines read {@code [keyword]…=…}, {@code [when]…=…}, {@code [then]…=…}; {@code #}
 * begins a comment. A {@code [when]} line that gives one word for one property names a measure.
 * {@code [keyword]} lines may also give words of tables. Immutable.
 */
final class Vocabulary {

  private static final Pattern ENTRY =
      Pattern.compile("\\[(keyword|when|condition|then|consequence)\\]([^=]+)=(.*)");

  private static final List<String> KEYWORDS = List.of("rule", "when", "then", "end");

  private final Map<String, String> keywords = new LinkedHashMap<>();
  private final Map<String, Measure> terms = new LinkedHashMap<>();
  private final List<Phrase> conditions = new ArrayList<>();
  private final List<Phrase> consequences = new ArrayList<>();
  private final TableWords tableWords = new TableWords();

  private Vocabulary() {}

  /** Reads the files in order; a sentence that stands twice is a defect. */
  static Vocabulary read(PackFiles files, List<String> paths, Defects defects) {
    Vocabulary vocabulary = new Vocabulary();
    Map<String, Place> keys = new HashMap<>();
    for (String path : paths) {
      List<String> lines = files.lines(path, defects);
      for (int i = 0; i < lines.size(); i++) {
        vocabulary.line(lines.get(i).strip(), Place.ofLine(path, i + 1), keys, defects);
      }
    }
    Comparator<Phrase> mostParticularFirst =
        Comparator.comparingInt(Phrase::fixedLength).reversed();
    vocabulary.conditions.sort(mostParticularFirst);
    vocabulary.consequences.sort(mostParticularFirst);
    return vocabulary;
  }

  private void line(String line, Place place, Map<String, Place> keys, Defects defects) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      defects.add(
          "bad-vocabulary-line",
          place,
          "語彙の行「" + Spelling.shorten(line) + "」が読めません。[when]文=条件 か [then]文=動作 の形で書いてください。",
          "The vocabulary line \""
              + Spelling.shorten(line)
              + "\" cannot be read. Write [when]sentence=condition or [then]sentence=action.");
      return;
    }
    String scope = entry.group(1);
    String key = entry.group(2).strip();
    String value = entry.group(3).strip();
    boolean consequence = scope.equals("then") || scope.equals("consequence");
    String side = scope.equals("keyword") ? "keyword " : consequence ? "then " : "when ";
    Place first = keys.putIfAbsent(side + key, place);
    if (first != null) {
      defects.add(
          "duplicate-sentence",
          place,
          "文「" + key + "」は " + first.text() + " にもあります。",
          "The sentence \"" + key + "\" stands at " + first.text() + " too.");
      return;
    }
    switch (scope) {
      case "keyword" -> {
        if (!tableWords.accepts(key, value, place, defects)) {
          keyword(key, value, place, defects);
        }
      }
      case "when", "condition" -> condition(key, value, place, defects);
      default -> phrase(consequences, key, value, place, defects);
    }
  }

  private void keyword(String key, String value, Place place, Defects defects) {
    if (!KEYWORDS.contains(value)) {
      defects.add(
          "unknown-keyword",
          place,
          "[keyword] の右に「" + Spelling.shorten(value) + "」は書けません。書けるもの: " + KEYWORDS + "。",
          "A [keyword] cannot stand for \"" + Spelling.shorten(value) + "\". Known: " + KEYWORDS);
      return;
    }
    keywords.put(key, value);
  }

  private void condition(String key, String value, Place place, Defects defects) {
    if (!key.startsWith("-") && value.matches("[A-Za-z]+")) {
      for (Measure measure : Measure.values()) {
        if (measure.isNumeric() && measure.comparedProperty().equals(value)) {
          terms.put(key, measure);
          return;
        }
      }
      defects.add(
          "unknown-property",
          place,
          "「" + value + "」という数値の項目はありません。",
          "There is no numeric property \"" + value + "\".");
      return;
    }
    phrase(conditions, key, value, place, defects);
  }

  /**
   * The rule text with its placeholders filled, so that the filter can read it. Only numbers and
   * measures may stand outside of quotes.
   */
  private static String filled(String value) {
    return Phrase.PLACEHOLDER
        .matcher(value)
        .replaceAll(
            used ->
                switch (Slot.named(used.group(1)).orElseThrow()) {
                  case NUMBER -> "0";
                  case RATIO, AMOUNT -> "target";
                  default -> "text";
                });
  }

  private void phrase(
      List<Phrase> phrases, String key, String value, Place place, Defects defects) {
    Phrase phrase = Phrase.of(key, value, place);
    for (String placeholder : phrase.placeholders()) {
      if (Slot.named(placeholder).isEmpty()) {
        defects.add(
            "untyped-placeholder",
            place,
            "{" + placeholder + "} の種類が分かりません。使える種類: " + Slot.labels() + "（2つ目からは 数2 のように番号を付ける）。",
            "The placeholder {" + placeholder + "} has no type. Known: " + Slot.labels() + ".");
        return;
      }
    }
    Matcher used = Phrase.PLACEHOLDER.matcher(value);
    while (used.find()) {
      if (!phrase.placeholders().contains(used.group(1))) {
        defects.add(
            "unknown-placeholder",
            place,
            "{" + used.group(1) + "} は左側の文にありません。",
            "The placeholder {" + used.group(1) + "} is not in the sentence.");
        return;
      }
      boolean number = Slot.named(used.group(1)).filter(Slot.NUMBER::equals).isPresent();
      boolean quoted = used.start() > 0 && value.charAt(used.start() - 1) == '"';
      if (number && !quoted && !value.startsWith("B", used.end())) {
        defects.add(
            "unsuffixed-number",
            place,
            "{" + used.group(1) + "} の後に B を付けてください（正確な小数になります）。",
            "Put B after {" + used.group(1) + "}, which makes it an exact decimal.");
        return;
      }
    }
    if (phrases == consequences) {
      RuleFilter.checkConsequence(filled(value), place, defects);
    } else {
      RuleFilter.checkCondition(filled(value), place, defects);
    }
    phrases.add(phrase);
  }

  /** The DRL keyword that a word stands for; null if none. */
  @Nullable String keyword(String word) {
    return keywords.get(word);
  }

  /** What the words of tables mean. */
  TableWords tableWords() {
    return tableWords;
  }

  /** The sentence that stands for this rule text, spaces aside; null if none does. */
  @Nullable Phrase meaning(String ruleText) {
    String wanted = ruleText.replace(" ", "");
    return Stream.concat(conditions.stream(), consequences.stream())
        .filter(phrase -> phrase.value().replace(" ", "").equals(wanted))
        .findFirst()
        .orElse(null);
  }

  /** The measure with this name; null if none. */
  @Nullable Measure term(String label) {
    return terms.get(label);
  }

  List<String> terms() {
    return List.copyOf(terms.keySet());
  }

  /** Sentences for conditions, the most particular first. */
  List<Phrase> conditions() {
    return conditions;
  }

  /** Sentences for consequences, the most particular first. */
  List<Phrase> consequences() {
    return consequences;
  }
}
