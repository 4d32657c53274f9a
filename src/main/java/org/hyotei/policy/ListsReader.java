package org.hyotei.policy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyotei.document.Fields;
import org.hyotei.document.Node;
import org.hyotei.document.Spelling;
import org.hyotei.facts.Listing;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Movement;
import org.hyotei.facts.Scale;
import org.hyotei.facts.Sentence;
import org.hyotei.facts.Subject;
import org.hyotei.facts.Terms;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;

/** Reads {@code lists} of {@code policy.yaml}: the lists that sentences about groups may name. */
final class ListsReader {

  private static final int LONGEST_LIST = 1000;

  private final Scale scale;
  private final Set<String> levels;
  private final Set<String> inputs;
  private final boolean widePercent;
  private final Defects defects;

  /**
   * Reads with what lists may name.
   *
   * @param levels names of groups' levels
   * @param inputs names of inputs
   */
  ListsReader(
      Scale scale, Set<String> levels, Set<String> inputs, boolean widePercent, Defects defects) {
    this.widePercent = widePercent;
    this.scale = scale;
    this.levels = levels;
    this.inputs = inputs;
    this.defects = defects;
  }

  /** Whether a target was met. */
  private enum Target {
    MET,
    NOT_MET
  }

  Map<String, Listing> lists(Fields fields) {
    Map<String, Listing> lists = new LinkedHashMap<>();
    for (Node.Field entry : fields.entries("lists")) {
      Fields.of(entry.value(), defects)
          .ifPresent(
              given -> {
                try (given) {
                  lists.put(entry.name(), listing(entry, given));
                }
              });
    }
    return lists;
  }

  private Listing listing(Node.Field entry, Fields given) {
    if (Measure.labelled(entry.name()).isPresent()
        || !entry.name().matches("[^{}｛｝\"\\\\]{1,60}")) {
      defects.add(
          "bad-name",
          entry.place(),
          "一覧の名前「" + Spelling.shorten(entry.name()) + "」は使えません。値の名前と違う、括弧や引用符のない名前にしてください。",
          "A list cannot be called \""
              + Spelling.shorten(entry.name())
              + "\": it is a measure's name, or has braces or quotes.");
    }
    Set<String> grades = new LinkedHashSet<>(given.texts("grades"));
    for (String grade : grades) {
      if (!scale.has(grade)) {
        Message unknown = Consequence.unknownGrade(grade, scale);
        defects.add("unknown-grade", given.place("grades"), unknown);
      }
    }
    Target target = given.oneOf("target", Target.class);
    String per = given.text("per");
    if (per != null && !levels.contains(per)) {
      unknownLevel(per, given.place("per"));
    }
    String joiner = given.text("joiner");
    String none = given.text("none");
    Integer most = given.wholeNumber("most");
    if (most != null && (most < 1 || most > LONGEST_LIST)) {
      defects.add(
          "out-of-range",
          given.place("most"),
          "most は1から" + LONGEST_LIST + "までです。",
          "\"most\" goes from 1 to " + LONGEST_LIST + ".");
    }
    return new Listing(
        entry.name(),
        grades,
        target == null ? null : Boolean.valueOf(target == Target.MET),
        given.oneOf("baseline", Movement.class),
        given.oneOf("previous", Movement.class),
        given.oneOf("movement", Movement.class),
        per,
        order(given),
        item(given, per != null),
        joiner == null ? "、" : joiner,
        most == null ? 0 : most,
        some(given),
        none == null ? "なし" : none);
  }

  private String some(Fields given) {
    String some = given.text("some");
    if (some != null && !some.replace(Listing.ITEMS, "").matches("[^{}｛｝]*")) {
      defects.add(
          "bad-value-in-sentence",
          given.place("some"),
          "some の文に使える括弧は " + Listing.ITEMS + " だけです。",
          "\"some\" may hold no braces but " + Listing.ITEMS + ".");
    }
    if (some != null && !some.contains(Listing.ITEMS)) {
      defects.add(
          "bad-value-in-sentence",
          given.place("some"),
          "some の文に " + Listing.ITEMS + " がありません。並べる場所に書いてください。",
          "\"some\" has no " + Listing.ITEMS + ". Write it where the items go.");
    }
    return some == null ? Listing.ITEMS : some;
  }

  private Listing.Order order(Fields given) {
    Listing.Order order = given.oneOf("order", Listing.Order.class);
    return order == null ? Listing.Order.NATURAL : order;
  }

  private Sentence item(Fields given, boolean perGroup) {
    String template = given.requiredText("item");
    Set<String> words = new HashSet<>();
    words.add(perGroup ? Listing.NUMBER : Listing.GRADE);
    for (String level : levels) {
      words.add(level);
      words.add(level + Listing.HEADING);
      words.add(level + Listing.CAPTION);
    }
    Terms terms = new Terms(Set.of(), Set.of(), perGroup ? Set.of() : inputs, words, widePercent);
    Sentence item = Sentence.of(template, terms);
    List<String> known = words.stream().sorted().toList();
    for (String unknown : item.unknown()) {
      defects.add(
          "bad-value-in-sentence",
          given.place("item"),
          "一覧の文の中の {" + Spelling.shorten(unknown) + "} は使えません。値の名前のほか使えるもの: " + known + "。",
          "{"
              + Spelling.shorten(unknown)
              + "} means nothing here. Beside measures: "
              + known
              + ".");
    }
    if (perGroup && !item.measures().isEmpty()) {
      defects.add(
          "bad-value-in-sentence",
          given.place("item"),
          "per のある一覧の文に {" + item.measures().get(0).label() + "} は使えません。使えるもの: " + known + "。",
          "With \"per\", an item cannot name the measure {"
              + item.measures().get(0).label()
              + "}. Known: "
              + known
              + ".");
    }
    for (Measure measure : item.measures()) {
      if (!measure.appliesTo(Subject.Kind.INDICATOR) && !measure.appliesTo(Subject.Kind.ACTIVITY)) {
        defects.add(
            "bad-value-in-sentence",
            given.place("item"),
            "一覧の文の中の {" + measure.label() + "} は指標にも取組にもありません。",
            "{" + measure.label() + "} exists for neither indicators nor activities.");
      }
    }
    return item;
  }

  private void unknownLevel(String level, Place place) {
    defects.add(
        "unknown-level",
        place,
        "区分の名前「" + Spelling.shorten(level) + "」は policy.yaml の levels にありません。あるもの: " + levels + "。",
        "The level \""
            + Spelling.shorten(level)
            + "\" is not among levels in policy.yaml: "
            + levels
            + ".");
  }
}
