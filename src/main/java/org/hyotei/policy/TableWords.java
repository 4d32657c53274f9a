package org.hyotei.policy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * The words of tables, from the vocabulary: titles of columns ({@code [keyword]表の見出し 下限=lower}) and
 * words of edges ({@code [keyword]表の境目 以上=at-least}). Spaces, line breaks, widths and the strokes
 * between alternatives are not told apart in a title.
 */
final class TableWords {

  static final String TITLE = "表の見出し";
  static final String EDGE = "表の境目";

  /** What a column holds, or a line above the titles says. */
  enum Role {
    /** A bound from below, {@code 80%}; may bring its edge with it, {@code 80%以上}. */
    LOWER,
    LOWER_EDGE,
    UPPER,
    UPPER_EDGE,
    /** Both bounds with their edges: {@code 80%以上100%未満}. */
    RANGE,
    /** The measure of the bounds; above the titles only. */
    MEASURE,
    /** What is graded. */
    SUBJECT,
    /** Sentences of the vocabulary, one a line. */
    CONDITION,
    GRADE,
    POINTS,
    WEIGHT,
    REASON,
    COMMENT,
    CODE,
    FINDING,
    /** The rule's name. */
    NAME,
    /** The author's own; rules do not see it. */
    NOTE;

    boolean isBound() {
      return compareTo(RANGE) <= 0;
    }
  }

  /** Whether a bound itself belongs to the range. */
  enum Edge {
    AT_LEAST(">="),
    ABOVE(">"),
    AT_MOST("<="),
    BELOW("<"),
    EXACTLY("==");

    private final String operator;

    Edge(String operator) {
      this.operator = operator;
    }

    String operator() {
      return operator;
    }

    boolean isLower() {
      return this == AT_LEAST || this == ABOVE || this == EXACTLY;
    }
  }

  private final Map<String, Role> titles = new LinkedHashMap<>();
  private final Map<String, Edge> edges = new LinkedHashMap<>();

  /** Takes a keyword line of a vocabulary, if it is one for tables. */
  boolean accepts(String key, String value, Place place, Defects defects) {
    String[] parts = key.split("[\\s\\u3000]+", 2);
    if (parts.length < 2) {
      return false;
    }
    if (parts[0].equals(TITLE)) {
      add(titles, parts[1], value, Role.values(), place, defects);
      return true;
    }
    if (parts[0].equals(EDGE)) {
      add(edges, parts[1], value, Edge.values(), place, defects);
      return true;
    }
    return false;
  }

  private static <E extends Enum<E>> void add(
      Map<String, E> words, String word, String value, E[] known, Place place, Defects defects) {
    Optional<E> meant = Arrays.stream(known).filter(each -> label(each).equals(value)).findFirst();
    if (meant.isPresent()) {
      words.put(normal(word), meant.get());
    } else {
      String labels = Arrays.stream(known).map(TableWords::label).collect(Collectors.joining("、"));
      defects.add(
          "bad-vocabulary-line",
          place,
          "表の言葉「" + word + "」の働き「" + value + "」はありません。使えるもの: " + labels + "。",
          "The word of tables \"" + word + "\" cannot mean \"" + value + "\". Known: " + labels);
    }
  }

  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A title as it is compared. */
  static String normal(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u3000\\p{Z}/・、,|]", "");
  }

  /** What a title means; numbered titles (条件1, 条件2) mean the same. */
  @Nullable Role role(String title) {
    String normal = normal(title);
    Role role = titles.get(normal);
    return role == null ? titles.get(normal.replaceFirst("[0-9]+$", "")) : role;
  }

  @Nullable Edge edge(String word) {
    return edges.get(normal(word));
  }

  List<String> titles() {
    return List.copyOf(titles.keySet());
  }

  /** The longest word of an edge that a text begins with; null if it begins with none. */
  @Nullable String edgeAt(String text) {
    return edges.keySet().stream()
        .filter(text::startsWith)
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
  }

  /** The words of edges, for messages. */
  String quotedEdges() {
    return edges.keySet().stream()
        .sorted()
        .map(word -> "「" + word + "」")
        .collect(Collectors.joining());
  }

  /** The titles of a kind of column, for messages. */
  List<String> titles(Role role) {
    return titles.entrySet().stream()
        .filter(entry -> entry.getValue() == role)
        .map(Map.Entry::getKey)
        .toList();
  }
}
