package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.facts.Measure.Form;
import org.hyotei.model.Amount;
import org.hyotei.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with measures in braces: {@code 目標{目標}に対し実績{実績}（達成率{達成率}）}. Holds names only, never an
 * expression. Immutable.
 */
public final class Sentence {

  private static final Pattern BRACES = Pattern.compile("[{｛]([^{}｛｝]*)[}｝]");

  private final List<Object> pieces;
  private final List<String> unknown;

  private Sentence(List<Object> pieces, List<String> unknown) {
    this.pieces = List.copyOf(pieces);
    this.unknown = List.copyOf(unknown);
  }

  public static Sentence of(String template) {
    List<Object> pieces = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Matcher braces = BRACES.matcher(template);
    int from = 0;
    while (braces.find()) {
      pieces.add(template.substring(from, braces.start()));
      String label = braces.group(1).strip();
      Measure.labelled(label)
          .ifPresentOrElse(
              pieces::add,
              () -> {
                unknown.add(label);
                pieces.add(braces.group());
              });
      from = braces.end();
    }
    pieces.add(template.substring(from));
    if (BRACES.matcher(template).replaceAll("").matches(".*[{}｛｝].*")) {
      unknown.add("括弧が閉じていません");
    }
    return new Sentence(pieces, unknown);
  }

  /**
   * Names in braces that are no measure, and a note where braces do not match; such a sentence is a
   * defect of its file.
   */
  public List<String> unknown() {
    return unknown;
  }

  public List<Measure> measures() {
    return pieces.stream().filter(Measure.class::isInstance).map(Measure.class::cast).toList();
  }

  /**
   * The sentence about a subject. Ratios are rounded as {@link Display#percent} says; nothing is
   * 「―」.
   */
  public String about(Subject subject) {
    StringBuilder text = new StringBuilder(80);
    for (Object piece : pieces) {
      if (piece instanceof Measure measure) {
        append(text, measure, subject);
      } else {
        text.append((String) piece);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Measure measure, Subject subject) {
    int start = text.length();
    text.append(shown(measure, subject.measure(measure), unit(subject)));
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) == '%') {
        text.setCharAt(i, '％');
      }
    }
  }

  private static String unit(Subject subject) {
    return subject instanceof IndicatorFact indicator ? indicator.unit() : "";
  }

  /** Differences of percentages are in points, not in percent. */
  private static String unitOf(Measure measure, String unit) {
    boolean difference = measure == Measure.GAP || measure == Measure.CHANGE;
    return difference && unit.equals("%") ? "ポイント" : unit;
  }

  /** A measure's value as written for people; words of a cell in 「」, 「―」 for none. */
  public static String shown(Measure measure, @Nullable Object value, String unit) {
    if (value == null) {
      return "―";
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
