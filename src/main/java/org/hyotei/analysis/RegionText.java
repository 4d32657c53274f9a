package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.hyotei.facts.Situation;
import org.hyotei.model.Message;
import org.hyotei.policy.Sentences;
import org.jspecify.annotations.Nullable;

/** Says in words, and in sentences of the vocabulary, where a region lies. */
final class RegionText {

  private final Space space;
  private final Diagram<?> diagram;
  private final Sentences sentences;
  private final TermNames names;

  RegionText(Space space, Diagram<?> diagram, Sentences sentences) {
    this.space = space;
    this.diagram = diagram;
    this.sentences = sentences;
    this.names = new TermNames(sentences);
  }

  /** The region without what follows from the rest of it. */
  private List<BitSet> plain(List<BitSet> cells) {
    List<BitSet> plain = new ArrayList<>(cells);
    for (int a = 0; a < plain.size(); a++) {
      BitSet own = plain.get(a);
      BitSet other = space.axes().get(a).all();
      other.andNot(own);
      plain.set(a, other);
      boolean follows = diagram.values(plain).isEmpty();
      plain.set(a, follows ? space.axes().get(a).all() : own);
    }
    return plain;
  }

  /** A part of an axis that one or two comparisons describe. */
  private record Piece(@Nullable Cell low, @Nullable Cell high) {}

  Message of(List<BitSet> region) {
    List<BitSet> cells = plain(region);
    List<String> ja = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (int a = 0; a < space.axes().size(); a++) {
      Axis axis = space.axes().get(a);
      BitSet set = cells.get(a);
      if (set.cardinality() < axis.cells().size()) {
        ja.add(words(axis, set, true));
        en.add(words(axis, set, false));
      }
    }
    return ja.isEmpty()
        ? new Message("すべての場合", "all inputs")
        : new Message(String.join("、", ja), String.join(", ", en));
  }

  private String words(Axis axis, BitSet set, boolean japanese) {
    String name = japanese ? name(axis) : axis.key();
    if (isAnything(axis, set)) {
      return name + (japanese ? " あり" : " given");
    }
    List<String> parts = new ArrayList<>();
    if (axis.isNumeric()) {
      boolean percent = axis.key().contains("Percent");
      for (Piece piece : pieces(axis, set)) {
        parts.add(interval(piece, percent ? "%" : "", japanese));
      }
    }
    for (int c = set.nextSetBit(0); c >= 0; c = set.nextSetBit(c + 1)) {
      Cell cell = axis.cells().get(c);
      if (cell.isNothing()) {
        parts.add(japanese ? "なし" : "none");
      } else if (cell instanceof Cell.Symbol symbol) {
        parts.add(japanese ? spoken(axis, symbol.value()) : symbol.value());
      } else if (cell instanceof Cell.Other) {
        parts.add(japanese ? "その他" : "another");
      }
    }
    return name + " " + String.join(japanese ? " か " : " or ", parts);
  }

  /** Whether it is all but nothing. */
  private static boolean isAnything(Axis axis, BitSet set) {
    BitSet other = axis.all();
    other.andNot(set);
    return other.cardinality() == 1 && axis.cells().get(other.nextSetBit(0)).isNothing();
  }

  String name(Axis axis) {
    return names.of(axis.term());
  }

  private static String spoken(Axis axis, String symbol) {
    if (axis.key().equals("situation")) {
      return Situation.valueOf(symbol).label();
    }
    return Names.symbol(axis.key(), symbol);
  }

  /** Runs of neighbouring numeric cells. */
  private static List<Piece> pieces(Axis axis, BitSet set) {
    List<Piece> pieces = new ArrayList<>();
    Cell first = null;
    Cell last = null;
    for (int c = 0; c < axis.cells().size(); c++) {
      Cell cell = axis.cells().get(c);
      if (cell instanceof Cell.Nothing) {
        continue;
      }
      if (set.get(c)) {
        first = first == null ? cell : first;
        last = cell;
      } else if (first != null) {
        pieces.add(new Piece(first, last));
        first = null;
      }
    }
    if (first != null) {
      pieces.add(new Piece(first, last));
    }
    return pieces;
  }

  private static @Nullable BigDecimal low(@Nullable Cell cell) {
    return cell instanceof Cell.Point point
        ? point.value()
        : cell instanceof Cell.Between between ? between.low() : null;
  }

  private static @Nullable BigDecimal high(@Nullable Cell cell) {
    return cell instanceof Cell.Point point
        ? point.value()
        : cell instanceof Cell.Between between ? between.high() : null;
  }

  private static String interval(Piece piece, String unit, boolean japanese) {
    BigDecimal low = low(piece.low());
    BigDecimal high = high(piece.high());
    boolean from = piece.low() instanceof Cell.Point;
    boolean to = piece.high() instanceof Cell.Point;
    if (low != null && high != null && low.compareTo(high) == 0) {
      return low.toPlainString() + unit + (japanese ? "ちょうど" : "");
    }
    if (low == null && high == null) {
      return japanese ? "あり" : "any number";
    }
    String lower =
        low == null
            ? ""
            : japanese
                ? low.toPlainString() + unit + (from ? "以上" : "超")
                : (from ? "≥ " : "> ") + low.toPlainString() + unit;
    String upper =
        high == null
            ? ""
            : japanese
                ? high.toPlainString() + unit + (to ? "以下" : "未満")
                : (to ? "≤ " : "< ") + high.toPlainString() + unit;
    return lower + (!japanese && !lower.isEmpty() && !upper.isEmpty() ? " and " : "") + upper;
  }

  /**
   * The region as conditions of the vocabulary, in as many alternatives as it needs; empty if the
   * vocabulary cannot say it.
   */
  List<List<String>> sentences(List<BitSet> region, int most) {
    List<BitSet> cells = plain(region);
    List<List<String>> alternatives = new ArrayList<>(List.of(List.of()));
    for (int a = 0; a < space.axes().size(); a++) {
      Axis axis = space.axes().get(a);
      BitSet set = cells.get(a);
      if (set.cardinality() == axis.cells().size() || axis.key().matches("level|whole")) {
        continue;
      }
      List<List<String>> said = said(axis, set);
      List<List<String>> longer = new ArrayList<>();
      for (List<String> one : alternatives) {
        for (List<String> more : said) {
          List<String> both = new ArrayList<>(one);
          both.addAll(more);
          longer.add(both);
        }
      }
      alternatives = longer;
      if (alternatives.isEmpty() || alternatives.size() > most) {
        return List.of();
      }
    }
    return alternatives;
  }

  private List<List<String>> said(Axis axis, BitSet set) {
    List<List<String>> said = new ArrayList<>();
    if (!(axis.term() instanceof Term.Property property)) {
      return said;
    }
    String name = property.key();
    for (Piece piece : pieces(axis, axis.isNumeric() ? set : new BitSet())) {
      List<String> lines = interval(name, piece);
      if (lines.isEmpty()) {
        return List.of();
      }
      said.add(lines);
    }
    for (int c = set.nextSetBit(0); c >= 0; c = set.nextSetBit(c + 1)) {
      Cell cell = axis.cells().get(c);
      List<String> forms =
          cell.isNothing()
              ? List.of("(" + name + " == null)")
              : cell instanceof Cell.Symbol symbol ? equal(axis, name, symbol) : List.of();
      if (forms.isEmpty() && axis.isNumeric()) {
        continue;
      }
      String sentence = first(forms);
      if (sentence == null) {
        return List.of();
      }
      said.add(List.of(sentence));
    }
    return said;
  }

  private static List<String> equal(Axis axis, String name, Cell.Symbol symbol) {
    String value = symbol.value();
    String type = Names.type(axis.key());
    if (type != null) {
      return List.of("(" + name + " == " + type + "." + value + ")");
    }
    return switch (value) {
      case "true" -> List.of("(" + name + " == true)", "(" + name + ")");
      case "false" -> List.of("(" + name + " == false)");
      case "there" -> List.of("(" + name + " != null)");
      default -> List.of("(" + name + " == \"" + value + "\")");
    };
  }

  private List<String> interval(String name, Piece piece) {
    BigDecimal low = low(piece.low());
    BigDecimal high = high(piece.high());
    if (low != null && high != null && low.compareTo(high) == 0) {
      String exactly = first(List.of("(" + name + " == " + low.toPlainString() + "B)"));
      return exactly == null ? List.of() : List.of(exactly);
    }
    String lower =
        low == null
            ? null
            : name
                + (piece.low() instanceof Cell.Point ? " >= " : " > ")
                + low.toPlainString()
                + "B";
    String upper =
        high == null
            ? null
            : name
                + (piece.high() instanceof Cell.Point ? " <= " : " < ")
                + high.toPlainString()
                + "B";
    if (lower == null && upper == null) {
      String there = first(List.of("(" + name + " != null)"));
      return there == null ? List.of() : List.of(there);
    }
    if (lower != null && upper != null) {
      String both = first(List.of("(" + lower + " && " + upper + ")"));
      if (both != null) {
        return List.of(both);
      }
    }
    List<String> lines = new ArrayList<>();
    for (String side : java.util.stream.Stream.of(lower, upper).filter(s -> s != null).toList()) {
      String line = first(List.of("(" + side + ")"));
      if (line == null) {
        return List.of();
      }
      lines.add(line);
    }
    return lines;
  }

  private @Nullable String first(List<String> forms) {
    for (String form : forms) {
      var sentence = sentences.of(form, space.kind());
      if (sentence.isPresent()) {
        return sentence.get();
      }
    }
    return null;
  }
}
