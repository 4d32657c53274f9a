package org.hyotei.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hyotei.document.Fields;
import org.hyotei.document.Node;
import org.hyotei.document.YamlDocument;
import org.hyotei.model.Defects;
import org.jspecify.annotations.Nullable;

/**
 * The words that offices use in tables of indicators, from {@code headings.yaml}: all looked up by
 * {@link Text#key}.
 */
final class Headings {

  static final Headings STANDARD = load();

  /** 【小計】, 合計（17指標）, 小計① without the word itself. */
  private static final Pattern AROUND_TOTAL =
      Pattern.compile("^[(\\[【<〈《]+|[)\\]】>〉》]+$|\\([^()]*\\)$|\\d+$");

  /** 出典:, (出典) before what they introduce. */
  private static final Pattern LABEL =
      Pattern.compile("[(\\[【〔<〈《]?(?<word>[^()\\[\\]【】〔〕<>〈〉《》:]+)[)\\]】〕>〉》:].*");

  private static final Pattern AROUND_LABEL = Pattern.compile("^[(\\[【〔<〈《]|[)\\]】〕>〉》]?:?$");

  private final Map<String, Role> roles = new HashMap<>();
  private final Map<String, String> marks = new HashMap<>();
  private final Map<String, String> directions = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();
  private final List<String> narratives;
  private final List<String> levels;
  private final Set<String> levelKeys;
  private final Set<String> totals;

  /** 施策1の before a word for totals. */
  private final Pattern group;

  private final List<String> notes;
  private final Set<String> footers;
  private final List<String> repeated;
  private final List<String> notRepeated;
  private final List<String> actors;
  private final Set<String> actorLines;
  private final Set<String> units;
  private final Set<String> countings;

  private Headings(Fields fields) {
    words(fields, "roles").forEach((role, words) -> put(roles, words, role(role)));
    words(fields, "marks").forEach((mark, words) -> put(marks, words, mark));
    words(fields, "directions").forEach((way, words) -> put(directions, words, way));
    words(fields, "properties").forEach((name, words) -> put(properties, words, name));
    narratives = keys(fields, "narratives");
    levels =
        fields.texts("levels").stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    levelKeys = new HashSet<>(keys(fields, "levels"));
    group =
        Pattern.compile(
            levels.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "^(?:", ")[\\d()-]*\\d[)]?の?")));
    totals = new HashSet<>(keys(fields, "totals"));
    notes = keys(fields, "notes");
    footers = new HashSet<>(keys(fields, "footers"));
    repeated = keys(fields, "repeated");
    notRepeated = keys(fields, "not-repeated");
    actors = fields.texts("actors");
    actorLines = new HashSet<>(keys(fields, "actor-lines"));
    units = new HashSet<>(keys(fields, "units"));
    countings = new HashSet<>(keys(fields, "countings"));
  }

  private static Headings load() {
    Defects defects = new Defects();
    try (InputStream in = Headings.class.getResourceAsStream("headings.yaml")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file headings.yaml");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Optional<Headings> headings =
          YamlDocument.read(text, "headings.yaml", defects)
              .flatMap(node -> Fields.of(node, defects))
              .map(
                  fields -> {
                    try (fields) {
                      return new Headings(fields);
                    }
                  });
      if (headings.isEmpty() || !defects.isEmpty()) {
        throw new IllegalStateException("headings.yaml is not in order: " + defects.list());
      }
      return headings.get();
    } catch (IOException e) {
      throw new UncheckedIOException("headings.yaml cannot be read", e);
    }
  }

  private static Map<String, List<String>> words(Fields fields, String name) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    Fields entries = fields.fields(name);
    if (entries != null) {
      for (Node.Field entry : fields.entries(name)) {
        lists.put(entry.name(), entries.texts(entry.name()));
      }
    }
    return lists;
  }

  private static List<String> keys(Fields fields, String name) {
    List<String> keys = new ArrayList<>();
    fields.texts(name).forEach(word -> keys.add(Text.key(word)));
    return keys;
  }

  private static <T> void put(Map<String, T> map, List<String> words, T value) {
    for (String word : words) {
      T before = map.putIfAbsent(Text.key(word), value);
      if (before != null && !before.equals(value)) {
        throw new IllegalStateException(
            "headings.yaml takes " + word + " for " + before + " and " + value);
      }
    }
  }

  private static Role role(String word) {
    return Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The role of a heading without its year; null if it is not known. */
  @Nullable Role role(String key, boolean looksClosely) {
    Role exact = roles.get(key);
    if (exact != null || !looksClosely) {
      return exact;
    }
    return narratives.stream().anyMatch(key::contains) ? Role.NARRATIVE : null;
  }

  /** The mark in its one spelling; null if the text is none. */
  @Nullable String mark(String text) {
    return marks.get(Text.key(text));
  }

  /** The direction as plans name it; null if the words say none. */
  @Nullable String direction(String text) {
    return directions.get(Text.key(text));
  }

  /** The field of a plan that a label stands before; null if it is none. */
  @Nullable String property(String text) {
    return properties.get(Text.key(text).replaceAll("[:：]$", ""));
  }

  /** Names of levels, longer ones first. */
  List<String> levels() {
    return levels;
  }

  boolean isLevel(String key) {
    return levelKeys.contains(key);
  }

  /** Whether a text is a word for totals: in brackets, numbered or of a numbered group too. */
  boolean isTotal(String text) {
    String key = Text.key(text);
    String bare = AROUND_TOTAL.matcher(key).replaceAll("");
    return totals.contains(bare) || totals.contains(group.matcher(bare).replaceFirst(""));
  }

  boolean isNote(String text) {
    String key = Text.key(text);
    Matcher label = LABEL.matcher(key);
    return notes.stream().anyMatch(key::startsWith)
        || (label.matches() && footers.contains(label.group("word")));
  }

  /** Whether a text is no more than the sign or the word that a note begins with. */
  boolean isSignOfNote(String text) {
    String bare = AROUND_LABEL.matcher(Text.key(text)).replaceAll("");
    return notes.contains(bare) || footers.contains(bare);
  }

  boolean isRepeated(String text) {
    String key = Text.key(text);
    return repeated.stream().anyMatch(key::contains)
        && notRepeated.stream().noneMatch(key::contains);
  }

  boolean isUnit(String text) {
    return units.contains(Text.key(text));
  }

  boolean isCounting(String text) {
    String key = Text.key(text);
    return countings.contains(key) || key.endsWith("時点");
  }

  /** Whose measures follow a line such as 社協の主な施策; null if it is no such line. */
  @Nullable String actorOfLine(String text) {
    String key = Text.key(text).replaceAll("^[■◆●○【]+|】$", "");
    for (String actor : actors) {
      String start = Text.key(actor) + "の";
      if (key.startsWith(start) && actorLines.contains(key.substring(start.length()))) {
        return actor;
      }
    }
    return null;
  }
}
