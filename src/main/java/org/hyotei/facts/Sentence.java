package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.facts.Measure.Form;
import org.hyotei.facts.Terms.OfInput;
import org.hyotei.facts.Terms.OfList;
import org.hyotei.facts.Terms.OfMeasure;
import org.hyotei.facts.Terms.OfSymbols;
import org.hyotei.facts.Terms.OfWord;
import org.hyotei.facts.Terms.Term;
import org.hyotei.model.Amount;
import org.hyotei.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with measures and other {@link Terms} in braces: {@code 目標{目標}に対し実績{実績}（達成率{達成率}）}.
 * Holds names only, never an expression. Immutable.
 */
public final class Sentence {

  private static final String NOTHING = "―";
  private static final Pattern BRACES = Pattern.compile("[{｛]([^{}｛｝]*)[}｝]");

  private final List<Object> pieces;
  private final List<String> unknown;
  private final boolean widePercent;

  private Sentence(List<Object> pieces, List<String> unknown, boolean widePercent) {
    this.widePercent = widePercent;
    this.pieces = List.copyOf(pieces);
    this.unknown = List.copyOf(unknown);
  }

  /** A sentence that names measures alone. */
  public static Sentence of(String template) {
    return of(template, Terms.NONE);
  }

  public static Sentence of(String template, Terms terms) {
    List<Object> pieces = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Matcher braces = BRACES.matcher(template);
    int from = 0;
    while (braces.find()) {
      pieces.add(template.substring(from, braces.start()));
      String label = braces.group(1).strip();
      Term term = terms.term(label);
      if (term == null) {
        unknown.add(label);
        pieces.add(braces.group());
      } else {
        pieces.add(term);
      }
      from = braces.end();
    }
    pieces.add(template.substring(from));
    if (BRACES.matcher(template).replaceAll("").matches(".*[{}｛｝].*")) {
      unknown.add("括弧が閉じていません");
    }
    return new Sentence(pieces, unknown, terms.widePercent());
  }

  /**
   * Names in braces that mean nothing, and a note where braces do not match; such a sentence is a
   * defect of its file.
   */
  public List<String> unknown() {
    return unknown;
  }

  public List<Measure> measures() {
    return pieces.stream()
        .filter(OfMeasure.class::isInstance)
        .map(piece -> ((OfMeasure) piece).measure())
        .toList();
  }

  /** The kinds of subject that can be spoken of so, as far as something else than measures says. */
  public boolean appliesTo(Subject.Kind kind) {
    for (Object piece : pieces) {
      if ((piece instanceof OfSymbols && kind != Subject.Kind.GROUP && kind != Subject.Kind.TALLY)
          || (piece instanceof OfList && kind != Subject.Kind.GROUP)
          || (piece instanceof OfInput && kind != Subject.Kind.INDICATOR)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The sentence about a subject. Ratios are rounded as {@link Display#percent} says; nothing is
   * 「―」.
   */
  public String about(Subject subject) {
    return about(subject, word -> null);
  }

  /**
   * The sentence about a subject.
   *
   * @param words what the place of the sentence gives for its own words; nothing is 「―」
   */
  public String about(Subject subject, Function<String, @Nullable String> words) {
    StringBuilder text = new StringBuilder(80);
    for (Object piece : pieces) {
      if (piece instanceof String fixed) {
        text.append(fixed);
        continue;
      }
      int start = text.length();
      text.append(shown((Term) piece, subject, words));
      if (widePercent && !(piece instanceof OfList)) {
        widen(text, start);
      }
    }
    return text.toString();
  }

  /** A percent sign among Japanese text is written in full width. */
  private static void widen(StringBuilder text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) == '%') {
        text.setCharAt(i, '％');
      }
    }
  }

  private static String shown(
      Term term, Subject subject, Function<String, @Nullable String> words) {
    String shown;
    if (term instanceof OfMeasure of) {
      shown = shown(subject, of.measure());
    } else if (term instanceof OfSymbols of) {
      shown = subject instanceof Counted counted ? shown(of, counted.counts()) : null;
    } else if (term instanceof OfList of) {
      shown = subject instanceof GroupFact group ? group.listText(of.list()) : null;
    } else if (term instanceof OfInput of) {
      shown = subject instanceof IndicatorFact fact ? fact.inputText(of.input()) : null;
    } else {
      shown = words.apply(((OfWord) term).word());
    }
    return shown == null ? NOTHING : shown;
  }

  private static @Nullable String shown(OfSymbols of, Counts counts) {
    Integer change = counts.change(of.symbols());
    BigDecimal share = counts.share(of.symbols());
    return switch (of.aspect()) {
      case COUNT -> Integer.toString(counts.of(of.symbols()));
      case SHARE -> share == null ? null : Display.percent(share);
      case CHANGE -> change == null ? null : Display.signed(change);
      case CHANGE_SIZE -> change == null ? null : Integer.toString(Math.abs(change));
      case PREVIOUS -> {
        Integer before = counts.previous(of.symbols());
        yield before == null ? null : before.toString();
      }
      case ARROW -> change == null ? null : Display.arrow(change);
    };
  }

  private static String unit(Subject subject, Measure measure) {
    return subject instanceof IndicatorFact indicator ? indicator.unit(measure) : "";
  }

  /** Differences of percentages are in points, not in percent. */
  private static String unitOf(Measure measure, String unit) {
    boolean difference = measure == Measure.GAP || measure == Measure.CHANGE;
    return difference && unit.equals("%") ? "ポイント" : unit;
  }

  /** A subject's measure as written for people. */
  public static String shown(Subject subject, Measure measure) {
    return shown(measure, subject.measure(measure), unit(subject, measure));
  }

  /** A measure's value as written for people; words of a cell in 「」, 「―」 for none. */
  public static String shown(Measure measure, @Nullable Object value, String unit) {
    if (value == null) {
      return NOTHING;
    } else if (value instanceof BigDecimal number) {
      return measure.form() == Form.RATIO
          ? Display.percent(number)
          : Display.amount(number, measure.form() == Form.AMOUNT ? unitOf(measure, unit) : "");
    } else if (value instanceof Amount amount) {
      return Display.amount(amount);
    } else if (value instanceof Figure figure) {
      return "「" + figure.text() + "」";
    }
    return value.toString();
  }
}
