package org.hyotei.policy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.hyotei.document.Spelling;
import org.hyotei.facts.Subject;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/** Turns sentences into rule text by the vocabulary, with what stands at placeholders checked. */
final class SentenceReader {

  private final Vocabulary vocabulary;
  private final SlotReader slots;
  private final Defects defects;

  SentenceReader(Vocabulary vocabulary, SlotReader slots, Defects defects) {
    this.vocabulary = vocabulary;
    this.slots = slots;
    this.defects = defects;
  }

  /** What an author wrote for a placeholder, and where. */
  record Written(String text, Place place) {}

  /**
   * Whom a sentence may speak of.
   *
   * @param kind of the facts that a condition within a fact is about; null for any
   * @param subject of the rule; null for any
   */
  record Topic(Subject.@Nullable Kind kind, Subject.@Nullable Kind subject) {
    Subject.@Nullable Kind of(Phrase phrase) {
      return phrase.isConstraint() ? kind : subject;
    }
  }

  /**
   * The rule text of a sentence by the first of the phrases that it fits, or null with a defect.
   */
  @Nullable String read(String sentence, List<Phrase> phrases, Topic topic, Place place) {
    @Nullable Message mistake = null;
    for (Phrase phrase : phrases) {
      Matcher matcher = phrase.fit(sentence);
      if (matcher == null) {
        continue;
      }
      Map<String, Written> written = new HashMap<>();
      for (int i = 0; i < phrase.placeholders().size(); i++) {
        written.put(phrase.placeholders().get(i), new Written(matcher.group(i + 1), place));
      }
      Filled filled = fill(phrase, written, topic, place);
      if (filled.mistake() == null) {
        return filled.text();
      }
      mistake = mistake == null ? filled.mistake() : mistake;
    }
    if (mistake == null) {
      unknown(sentence, phrases, place);
    } else {
      defects.add("bad-value-in-sentence", place, mistake.ja(), mistake.en());
    }
    return null;
  }

  /** The rule text of a phrase with these values, or null with a defect at the value's place. */
  @Nullable String read(Phrase phrase, Map<String, Written> written, Topic topic, Place place) {
    Filled filled = fill(phrase, written, topic, place);
    Message mistake = filled.mistake();
    if (mistake != null) {
      defects.add("bad-value-in-sentence", filled.place(), mistake.ja(), mistake.en());
      return null;
    }
    return filled.text();
  }

  private record Filled(String text, @Nullable Message mistake, Place place) {}

  private Filled fill(Phrase phrase, Map<String, Written> written, Topic topic, Place place) {
    Map<String, String> values = new HashMap<>();
    for (String placeholder : phrase.placeholders()) {
      Written value = written.getOrDefault(placeholder, new Written("", place));
      SlotReader.Outcome outcome =
          slots.read(Slot.named(placeholder).orElseThrow(), value.text(), topic.of(phrase));
      if (outcome.mistake() != null) {
        return new Filled("", outcome.mistake(), value.place());
      }
      values.put(placeholder, outcome.text());
    }
    Message empty = emptyInterval(values);
    if (empty != null) {
      return new Filled("", empty, place);
    }
    String text =
        Phrase.PLACEHOLDER
            .matcher(phrase.value())
            .replaceAll(used -> Matcher.quoteReplacement(values.getOrDefault(used.group(1), "")));
    return new Filled(text, null, place);
  }

  /** What is wrong with two numbers of one sentence that no value can lie between. */
  private static @Nullable Message emptyInterval(Map<String, String> values) {
    String low = values.get(Slot.NUMBER.label());
    String high = values.get(Slot.NUMBER.label() + "2");
    return low == null || high == null ? null : emptyInterval(low, high);
  }

  static @Nullable Message emptyInterval(String low, String high) {
    return new BigDecimal(low).compareTo(new BigDecimal(high)) < 0
        ? null
        : new Message(
            "下の数 " + low + " が上の数 " + high + " より小さくありません。あてはまる値がないので、順序を確かめてください。",
            "The lower number " + low + " is not below the upper, " + high + ": nothing fits.");
  }

  /** What is wrong with the calls that a consequence expands to. */
  void checkCalls(String consequence, Place place) {
    slots
        .mistakeInCalls(consequence)
        .ifPresent(
            mistake -> defects.add("bad-value-in-sentence", place, mistake.ja(), mistake.en()));
  }

  private void unknown(String sentence, List<Phrase> phrases, Place place) {
    boolean onlyDashMissing =
        phrases != vocabulary.consequences()
            && vocabulary.conditions().stream()
                .anyMatch(phrase -> phrase.isConstraint() && phrase.fit("- " + sentence) != null);
    if (onlyDashMissing) {
      defects.add(
          "missing-dash",
          place,
          "「" + Spelling.shorten(sentence) + "」の前に「- 」を付けてください。",
          "Put \"- \" before \"" + Spelling.shorten(sentence) + "\".");
      return;
    }
    List<String> near = Spelling.nearest(sentence, phrases.stream().map(Phrase::key).toList(), 3);
    defects.add(
        "unknown-sentence",
        place,
        "文「" + Spelling.shorten(sentence) + "」は語彙にありません。近い文: " + String.join(" ／ ", near),
        "The sentence \""
            + Spelling.shorten(sentence)
            + "\" is not in the vocabulary. Nearest: "
            + String.join(" / ", near));
  }
}
