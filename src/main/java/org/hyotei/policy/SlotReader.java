package org.hyotei.policy;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hyotei.document.Spelling;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.Subject;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * Checks and normalises what an author wrote at a placeholder. What comes out is a number, a
 * property, or the inside of a string literal, never anything else.
 */
final class SlotReader {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}([.][0-9]{1,12})?");
  private static final int LONGEST_WORDS = 100;
  private static final int LONGEST_SENTENCE = 1000;

  private final Vocabulary vocabulary;
  private final PolicyDefinition policy;

  SlotReader(Vocabulary vocabulary, PolicyDefinition policy) {
    this.vocabulary = vocabulary;
    this.policy = policy;
  }

  /** Either the text to put into the rule, or what is wrong. */
  record Outcome(String text, @Nullable Message mistake) {
    static Outcome ok(String text) {
      return new Outcome(text, null);
    }

    static Outcome wrong(String ja, String en) {
      return new Outcome("", new Message(ja, en));
    }
  }

  Outcome read(Slot slot, String written, Subject.@Nullable Kind kind) {
    String text = written.strip();
    return switch (slot) {
      case NUMBER -> number(text);
      case RATIO, AMOUNT -> measure(slot, text, kind);
      case GRADE -> grade(text);
      case SENTENCE -> sentence(text, kind);
      case WORDS -> literal(text, LONGEST_WORDS);
      case INPUT -> input(text);
      case LIST -> list(text);
      case CODE -> code(text);
    };
  }

  private static Outcome number(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replace(",", "")
            .replaceFirst("^[▲△−－]", "-");
    return NUMBER.matcher(plain).matches()
        ? Outcome.ok(plain)
        : Outcome.wrong(
            "数のところに「" + Spelling.shorten(text) + "」があります。120 や 52.5 のように書いてください。",
            "Expected a number, found \"" + Spelling.shorten(text) + "\". Write 120 or 52.5.");
  }

  private Outcome measure(Slot slot, String label, Subject.@Nullable Kind kind) {
    Measure measure = vocabulary.term(label);
    boolean wantsRatio = slot == Slot.RATIO;
    if (measure != null && (measure.form() == Measure.Form.RATIO) != wantsRatio) {
      return wantsRatio
          ? Outcome.wrong(
              "「" + label + "」は割合ではないので、% を付けずに「- " + label + " が 2 以上である」のように書いてください。",
              "\"" + label + "\" is no ratio. Write it without %: \"- " + label + " が 2 以上である\".")
          : Outcome.wrong(
              "「" + label + "」は割合なので、「- " + label + " が 80% 以上」のように % を付けて書いてください。",
              "\"" + label + "\" is a ratio. Write it with %: \"- " + label + " が 80% 以上\".");
    }
    if (measure == null) {
      List<String> terms =
          vocabulary.terms().stream().filter(term -> isRatio(term) == wantsRatio).toList();
      if (label.codePoints().anyMatch(Character::isDigit)) {
        return Outcome.wrong(
            "「"
                + Spelling.shorten(label)
                + "」が何の値か分かりません。割合の数には % を付けて、「- 達成率 が 80% 以上 100% 未満」のように書いてください。",
            "\""
                + Spelling.shorten(label)
                + "\" names nothing that is measured. Numbers of ratios need %: \"- 達成率 が 80% 以上 100%"
                + " 未満\".");
      }
      String near = String.join("、", Spelling.nearest(label, terms, 5));
      return Outcome.wrong(
          "「"
              + Spelling.shorten(label)
              + "」という"
              + (wantsRatio ? "割合" : "値")
              + "はありません。近いもの: "
              + near
              + "。すべては rules/README.md にあります。",
          "There is no "
              + (wantsRatio ? "ratio" : "amount")
              + " \""
              + Spelling.shorten(label)
              + "\". Nearest: "
              + near
              + ". All are in rules/README.md.");
    }
    if (kind != null && !measure.appliesTo(kind)) {
      return Outcome.wrong(
          "「" + label + "」はこの対象（" + kindLabel(kind) + "）にはありません。",
          "\"" + label + "\" does not exist for this kind of subject.");
    }
    return Outcome.ok(measure.comparedProperty());
  }

  private boolean isRatio(String term) {
    Measure measure = vocabulary.term(term);
    return measure != null && measure.form() == Measure.Form.RATIO;
  }

  private static String kindLabel(Subject.Kind kind) {
    return switch (kind) {
      case INDICATOR -> "指標";
      case ACTIVITY -> "取組";
      case GROUP -> "区分";
      case TALLY -> "集計";
    };
  }

  private Outcome grade(String text) {
    String grade = text.replaceAll("^「(.*)」$", "$1");
    String narrow = Normalizer.normalize(grade, Normalizer.Form.NFKC);
    if (!policy.scale().has(grade) && policy.scale().has(narrow)) {
      return Outcome.ok(narrow);
    }
    if (!policy.scale().has(grade)) {
      return new Outcome("", Consequence.unknownGrade(grade, policy.scale()));
    }
    return Outcome.ok(grade);
  }

  private Outcome sentence(String text, Subject.@Nullable Kind kind) {
    Outcome literal = literal(text, LONGEST_SENTENCE);
    if (literal.mistake() != null) {
      return literal;
    }
    return mistakeIn(Sentence.of(text, policy.terms()), kind)
        .map(mistake -> new Outcome("", mistake))
        .orElse(literal);
  }

  /** What is wrong with the calls that a consequence expands to. */
  Optional<Message> mistakeInCalls(String consequence) {
    return Consequence.flaws(consequence, policy).stream()
        .map(Consequence.Flaw::message)
        .findFirst();
  }

  /** What is wrong with the names in a sentence's braces. */
  static Optional<Message> mistakeIn(Sentence sentence, Subject.@Nullable Kind kind) {
    for (String unknown : sentence.unknown()) {
      String near = String.join("、", Spelling.nearest(unknown, Measure.labels(), 3));
      return Optional.of(
          new Message(
              "文の中の {" + Spelling.shorten(unknown) + "} は使えません。近いもの: " + near + "。",
              "{" + Spelling.shorten(unknown) + "} is no measure. Nearest: " + near + "."));
    }
    for (Measure measure : sentence.measures()) {
      if (kind != null && !measure.appliesTo(kind)) {
        return Optional.of(
            new Message(
                "文の中の {" + measure.label() + "} はこの対象（" + kindLabel(kind) + "）にはありません。",
                "{" + measure.label() + "} does not exist for this kind of subject."));
      }
    }
    if (kind != null && !sentence.appliesTo(kind)) {
      return Optional.of(
          new Message(
              "文の中の括弧に、この対象（" + kindLabel(kind) + "）では使えないものがあります。記号の数と割合は区分と集計、一覧は区分、入力は指標で使えます。",
              "Something in braces does not exist for this kind of subject: counts of symbols are for"
                  + " groups and tallies, lists for groups, inputs for indicators."));
    }
    return Optional.empty();
  }

  private static Outcome literal(String text, int longest) {
    if (text.length() > longest) {
      return Outcome.wrong(
          "文が長すぎます（" + longest + "文字まで）。",
          "The text is too long (up to " + longest + " characters).");
    }
    if (text.codePoints().anyMatch(SlotReader::isRefused)) {
      return Outcome.wrong(
          "文の中に「\"」「\\」や見えない制御文字は使えません。引用には「」を使ってください。",
          "A text may have no straight quote, backslash or invisible control character.");
    }
    return Outcome.ok(text);
  }

  /** Whether a character may not stand in a literal or a name. */
  static boolean isRefused(int character) {
    return character == '"'
        || character == '\\'
        || Character.isISOControl(character)
        || Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.LINE_SEPARATOR
        || Character.getType(character) == Character.PARAGRAPH_SEPARATOR
        || Character.getType(character) == Character.SURROGATE;
  }

  private Outcome input(String text) {
    return policy.inputs().containsKey(text)
        ? Outcome.ok(text)
        : Outcome.wrong(
            "入力「" + Spelling.shorten(text) + "」は policy.yaml の inputs にありません。",
            "The input \""
                + Spelling.shorten(text)
                + "\" is not declared under inputs in policy.yaml.");
  }

  private Outcome list(String text) {
    return policy.lists().containsKey(text)
        ? Outcome.ok(text)
        : Outcome.wrong(
            "一覧「"
                + Spelling.shorten(text)
                + "」は policy.yaml の lists にありません。あるもの: "
                + String.join("、", policy.lists().keySet())
                + "。",
            "The list \""
                + Spelling.shorten(text)
                + "\" is not declared under lists in policy.yaml.");
  }

  private static Outcome code(String text) {
    return Consequence.isCode(text) ? Outcome.ok(text) : new Outcome("", Consequence.badCode(text));
  }
}
