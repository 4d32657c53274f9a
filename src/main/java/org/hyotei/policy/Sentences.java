package org.hyotei.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Subject;
import org.hyotei.model.Defects;

/**
 * The vocabulary read backwards: from rule text to the sentence that stands for it. Knows the
 * sentences of one policy. Immutable.
 */
public final class Sentences {

  /** A sentence that stands for one form of rule text. */
  private record Form(Phrase phrase, Pattern pattern, List<String> placeholders) {}

  private final List<Form> forms = new ArrayList<>();
  private final Map<String, String> terms = new HashMap<>();

  private Sentences(Vocabulary vocabulary) {
    for (String term : vocabulary.terms()) {
      Measure measure = vocabulary.term(term);
      if (measure != null) {
        terms.put(measure.comparedProperty(), term);
      }
    }
    for (Phrase phrase : vocabulary.conditions()) {
      forms.add(form(phrase));
    }
  }

  /** The sentences of a policy. */
  public static Sentences of(CompiledPolicy policy) {
    return new Sentences(
        Vocabulary.read(policy.files(), PolicyReader.vocabularies(policy.files()), new Defects()));
  }

  private static Form form(Phrase phrase) {
    StringBuilder regex = new StringBuilder();
    List<String> placeholders = new ArrayList<>();
    Matcher used = Phrase.PLACEHOLDER.matcher(phrase.value());
    int from = 0;
    while (used.find()) {
      regex.append(Pattern.quote(phrase.value().substring(from, used.start())));
      String placeholder = used.group(1);
      int earlier = placeholders.indexOf(placeholder);
      regex.append(
          earlier >= 0
              ? "\\" + (earlier + 1)
              : switch (Slot.named(placeholder).orElse(Slot.WORDS)) {
                case NUMBER -> "(-?[0-9.]+)";
                case RATIO, AMOUNT -> "([A-Za-z]+)";
                default -> "([^\"]*)";
              });
      if (earlier < 0) {
        placeholders.add(placeholder);
      }
      from = used.end();
    }
    regex.append(Pattern.quote(phrase.value().substring(from)));
    return new Form(phrase, Pattern.compile(regex.toString()), placeholders);
  }

  /** The name of a property in sentences: 達成率 of {@code achievementPercent}. */
  public Optional<String> term(String property) {
    return Optional.ofNullable(terms.get(property));
  }

  /** The sentence for rule text as the vocabulary writes it; empty if it has none. */
  public Optional<String> of(String text, Subject.Kind kind) {
    for (Form form : forms) {
      Matcher found = form.pattern().matcher(text);
      if (found.matches()) {
        Optional<String> said = said(form, found, kind);
        if (said.isPresent()) {
          return said;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> said(Form form, Matcher found, Subject.Kind kind) {
    String sentence = form.phrase().key();
    for (int i = 0; i < form.placeholders().size(); i++) {
      String placeholder = form.placeholders().get(i);
      String value = found.group(i + 1);
      Slot slot = Slot.named(placeholder).orElse(Slot.WORDS);
      if (slot == Slot.RATIO || slot == Slot.AMOUNT) {
        String term = terms.get(value);
        if (term == null || isRatio(value, kind) != (slot == Slot.RATIO)) {
          return Optional.empty();
        }
        value = term;
      }
      sentence = sentence.replace("{" + placeholder + "}", value);
    }
    return Optional.of(sentence);
  }

  private static boolean isRatio(String property, Subject.Kind kind) {
    for (Measure measure : Measure.values()) {
      if (measure.comparedProperty().equals(property) && measure.appliesTo(kind)) {
        return measure.form() == Measure.Form.RATIO;
      }
    }
    return false;
  }
}
