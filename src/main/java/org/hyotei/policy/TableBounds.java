package org.hyotei.policy;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.document.Spelling;
import org.hyotei.facts.Measure;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.hyotei.policy.SentenceReader.Written;
import org.hyotei.policy.TableWords.Edge;
import org.hyotei.policy.TableWords.Role;
import org.hyotei.tabular.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of one measure in one row. They become the sentences of the vocabulary that mean the
 * same: one for both bounds if there is one, else one for each.
 */
final class TableBounds {

  private static final Pattern NUMBER = Pattern.compile("^([-▲△−]?[0-9][0-9,]*(?:[.][0-9]+)?)(%?)");

  private final String measure;
  private final boolean ratio;
  private final Vocabulary vocabulary;
  private final TableWords words;
  private final Defects defects;
  private final Map<Role, Written> cells = new HashMap<>();
  private @Nullable Bound lower;
  private @Nullable Bound upper;

  TableBounds(String measure, Vocabulary vocabulary, Defects defects) {
    this.measure = measure;
    this.vocabulary = vocabulary;
    this.words = vocabulary.tableWords();
    this.defects = defects;
    Measure known = vocabulary.term(measure);
    this.ratio = known != null && known.form() == Measure.Form.RATIO;
  }

  /** A number, as the sentence is to say it, and whether it belongs to the range. */
  private record Bound(Written number, Edge edge) {}

  /** A sentence and what stands at its placeholders. */
  record Said(Phrase phrase, Map<String, Written> written, Place place) {}

  void cell(Role role, String text, Place place) {
    if (!Sheet.isBlank(text)) {
      cells.put(role, new Written(text, place));
    }
  }

  /** The sentences; none, with defects, if the cells cannot be read. */
  List<Said> sentences() {
    int before = defects.count();
    range();
    bound(Role.LOWER, Role.LOWER_EDGE, true);
    bound(Role.UPPER, Role.UPPER_EDGE, false);
    if (defects.count() > before) {
      return List.of();
    }
    Bound low = lower;
    Bound high = upper;
    List<Said> said = new ArrayList<>();
    if (low != null && high != null && !isEmpty(low, high)) {
      both(low, high, said);
    } else if (low != null && high == null) {
      one(low, said);
    } else if (high != null && low == null) {
      one(high, said);
    }
    return said;
  }

  private void range() {
    Written cell = cells.get(Role.RANGE);
    if (cell == null) {
      return;
    }
    String rest = normal(cell.text());
    while (!rest.isEmpty()) {
      Matcher number = NUMBER.matcher(rest);
      String edge = number.find() ? words.edgeAt(rest.substring(number.end())) : null;
      if (edge == null) {
        defects.add(
            "bad-bound",
            cell.place(),
            "「"
                + Spelling.shorten(cell.text())
                + "」が読めません。「80%以上100%未満」のように、数の後に"
                + words.quotedEdges()
                + "のどれかを書いてください。",
            "\""
                + Spelling.shorten(cell.text())
                + "\" cannot be read. Write numbers each followed by an edge, such as 80%以上100%未満.");
        return;
      }
      put(cell, number, edge);
      rest = rest.substring(number.end() + edge.length()).replaceFirst("^(かつ|で|[~〜、,])", "");
    }
  }

  /** One of the two bounds, from its cell and that of its edge. */
  private void bound(Role role, Role edgeRole, boolean low) {
    Written cell = cells.get(role);
    Written edgeCell = cells.get(edgeRole);
    if (cell == null) {
      if (edgeCell == null) {
        return;
      }
      defects.add(
          "missing-bound",
          edgeCell.place(),
          "「" + Spelling.shorten(edgeCell.text()) + "」だけがあって、数がありません。数を書くか、この欄を空にしてください。",
          "There is an edge without a number. Write the number or clear this cell.");
      return;
    }
    String text = normal(cell.text());
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      badNumber(cell);
      return;
    }
    String rest = text.substring(number.end());
    if (!rest.isEmpty() && (edgeCell != null || !rest.equals(words.edgeAt(rest)))) {
      badNumber(cell);
      return;
    }
    String word = edgeCell == null ? rest : edgeCell.text();
    Edge edge = words.edge(word);
    Place place = edgeCell == null ? cell.place() : edgeCell.place();
    if (word.isEmpty()) {
      missingEdge(cell, low);
    } else if (edge == null || (low ? !edge.isLower() : edge.isLower())) {
      badEdge(word, place, low);
    } else {
      put(cell, number, word);
    }
  }

  private void put(Written cell, Matcher number, String word) {
    Edge edge = words.edge(word);
    String written = number.group(1).replace(",", "");
    boolean percent = !number.group(2).isEmpty();
    if (edge == null || !isClear(cell, written, percent)) {
      return;
    }
    Bound bound = new Bound(new Written(written, cell.place()), edge);
    boolean low = edge.isLower();
    if ((low ? lower : upper) != null
        || (isExact(lower) || (edge == Edge.EXACTLY && upper != null))) {
      defects.add(
          "bad-bound",
          cell.place(),
          "同じ向きの境目が2つあります。下限と上限を1つずつ書いてください（「ちょうど」は1つだけ）。",
          "There are two bounds of one side. Give one lower and one upper bound, or ちょうど alone.");
    } else if (low) {
      lower = bound;
    } else {
      upper = bound;
    }
  }

  private static boolean isExact(@Nullable Bound bound) {
    return bound != null && bound.edge() == Edge.EXACTLY;
  }

  /** Percent signs are for ratios; 0.8 alone could be 80 % whose format was lost. */
  private boolean isClear(Written cell, String number, boolean percent) {
    if (percent && !ratio) {
      defects.add(
          "bad-bound",
          cell.place(),
          "「" + measure + "」は割合ではないので、% を付けずに書いてください。",
          "\"" + measure + "\" is no ratio. Write the number without %.");
      return false;
    }
    BigDecimal value = new BigDecimal(number.replaceFirst("^[▲△−]", "-"));
    boolean doubtful =
        ratio && !percent && value.signum() != 0 && value.abs().compareTo(new BigDecimal(2)) <= 0;
    if (doubtful) {
      String asPercent = value.movePointRight(2).stripTrailingZeros().toPlainString();
      defects.add(
          "unclear-percent",
          cell.place(),
          "「" + number + "」は " + number + "% か " + asPercent + "% か分かりません。% を付けて書いてください。",
          "\"" + number + "\" may be " + number + "% or " + asPercent + "%. Write it with %.");
    }
    return !doubtful;
  }

  private void both(Bound low, Bound high, List<Said> said) {
    String name = "{" + slot().label() + "}";
    Phrase phrase =
        vocabulary.meaning(
            "("
                + name
                + low.edge().operator()
                + "{数}B&&"
                + name
                + high.edge().operator()
                + "{数2}B)");
    if (phrase == null) {
      one(low, said);
      one(high, said);
      return;
    }
    Place place = low.number().place();
    said.add(
        new Said(
            phrase,
            Map.of(
                slot().label(),
                new Written(measure, place),
                "数",
                low.number(),
                "数2",
                high.number()),
            place));
  }

  private void one(Bound bound, List<Said> said) {
    Place place = bound.number().place();
    Phrase phrase =
        vocabulary.meaning("({" + slot().label() + "}" + bound.edge().operator() + "{数}B)");
    if (phrase == null) {
      TableFile.unsayable(place, defects);
      return;
    }
    said.add(
        new Said(
            phrase,
            Map.of(slot().label(), new Written(measure, place), "数", bound.number()),
            place));
  }

  /** Whether nothing lies between the bounds, which is a defect. */
  private boolean isEmpty(Bound low, Bound high) {
    String from = low.number().text().replaceFirst("^[▲△−]", "-");
    String to = high.number().text().replaceFirst("^[▲△−]", "-");
    Message mistake = SentenceReader.emptyInterval(from, to);
    if (mistake != null) {
      defects.add("bad-bound", low.number().place(), mistake.ja(), mistake.en());
    }
    return mistake != null;
  }

  private Slot slot() {
    return ratio ? Slot.RATIO : Slot.AMOUNT;
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u3000\\p{Z}]", "");
  }

  private void badNumber(Written cell) {
    defects.add(
        "bad-bound",
        cell.place(),
        "数のところに「" + Spelling.shorten(cell.text()) + "」があります。80 や 80% のように書いてください。",
        "Expected a number, found \"" + Spelling.shorten(cell.text()) + "\". Write 80 or 80%.");
  }

  private void missingEdge(Written cell, boolean low) {
    String words = low ? "「以上」か「超」" : "「未満」か「以下」";
    defects.add(
        "missing-edge",
        cell.place(),
        "「" + Spelling.shorten(cell.text()) + "」がその数を含むか分かりません。" + words + "を隣の列か数の後に書いてください。",
        "Whether \""
            + Spelling.shorten(cell.text())
            + "\" itself belongs to the range is not said. Write "
            + words
            + " in the next column or after the number.");
  }

  private void badEdge(String word, Place place, boolean low) {
    String words = low ? "「以上」「超」「ちょうど」" : "「未満」「以下」";
    defects.add(
        "bad-edge",
        place,
        "「" + Spelling.shorten(word) + "」は使えません。" + words + "のどれかを書いてください。",
        "\"" + Spelling.shorten(word) + "\" cannot stand here. Write one of " + words + ".");
  }
}
