package org.hyotei.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.document.Spelling;
import org.hyotei.facts.Subject;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Expands a rule file in Japanese sentences ({@code .dslr}) into DRL, line for line: what stands in
 * line 12 of the one stands in line 12 of the other.
 */
final class SentenceFile {

  private static final Pattern HEADER = Pattern.compile("(\\S+?)[\\s\\u3000]*[\"“”＂「](.*)[\"“”＂」]");
  private static final int LONGEST_NAME = 100;

  /** Bounds the time that matching a line against the sentences can take. */
  private static final int LONGEST_LINE = 1200;

  private final String file;
  private final Phase phase;
  private final Vocabulary vocabulary;
  private final SlotReader slots;
  private final Defects defects;

  private final List<String> drl = new ArrayList<>();
  private final List<RuleSource> rules = new ArrayList<>();

  private enum State {
    OUTSIDE,
    NAMED,
    CONDITIONS,
    CONSEQUENCES
  }

  private State state = State.OUTSIDE;
  private List<String> source = List.of();
  private String name = "";
  private int startLine;
  private int patterns;
  private int openLine = -1;
  private Subject.@Nullable Kind kind;
  private Subject.@Nullable Kind subjectKind;
  private final Set<String> bound = new HashSet<>();
  private boolean conditioned;
  private List<RuleSource.Condition> conditions = new ArrayList<>();
  private List<String> consequences = new ArrayList<>();

  private SentenceFile(
      String file, Phase phase, Vocabulary vocabulary, SlotReader slots, Defects defects) {
    this.file = file;
    this.phase = phase;
    this.vocabulary = vocabulary;
    this.slots = slots;
    this.defects = defects;
  }

  /** Expands the file; lines that cannot be expanded are defects and left blank. */
  static ExpandedFile expand(
      String file,
      List<String> lines,
      Phase phase,
      Vocabulary vocabulary,
      SlotReader slots,
      Defects defects) {
    SentenceFile expansion = new SentenceFile(file, phase, vocabulary, slots, defects);
    expansion.source = lines;
    for (int i = 0; i < lines.size(); i++) {
      expansion.drl.add("");
      expansion.line(lines.get(i).strip(), i + 1);
    }
    expansion.finish();
    return new ExpandedFile(file, phase, expansion.drl, expansion.rules);
  }

  private void line(String line, int number) {
    if (line.isEmpty() || line.startsWith("//")) {
      return;
    }
    if (line.length() > LONGEST_LINE) {
      defects.add(
          "line-too-long",
          Place.ofLine(file, number),
          "行が長すぎます（" + LONGEST_LINE + "文字まで）。",
          "The line is too long (up to " + LONGEST_LINE + " characters).");
      return;
    }
    Matcher header = HEADER.matcher(line);
    String keyword = vocabulary.keyword(line);
    if (header.matches() && "rule".equals(vocabulary.keyword(header.group(1)))) {
      open(header.group(2).strip(), number);
    } else if ("when".equals(keyword) && state == State.NAMED) {
      state = State.CONDITIONS;
      put(number, "when");
    } else if ("then".equals(keyword) && state == State.CONDITIONS) {
      closePattern();
      state = State.CONSEQUENCES;
      put(number, "then");
    } else if ("end".equals(keyword) && state == State.CONSEQUENCES) {
      put(number, "end");
      close(number);
    } else if (state == State.NAMED && keyword == null) {
      withoutWhen(line, number);
    } else if (keyword != null || state == State.OUTSIDE) {
      defects.add(
          "misplaced-line",
          Place.ofLine(file, number),
          "「" + Spelling.shorten(line) + "」はここに書けません。ルール \"名前\"、もし、条件、ならば、評価や総評、終わり、の順に書いてください。",
          "\""
              + Spelling.shorten(line)
              + "\" cannot stand here. Write ルール \"name\", もし, conditions, ならば, consequences,"
              + " 終わり, in this order, each on lines of its own.");
    } else if (state == State.CONDITIONS) {
      condition(line, number);
    } else {
      consequence(line, number);
    }
  }

  /** A condition right below the rule's name: told once, and read as if もし stood there. */
  private void withoutWhen(String line, int number) {
    defects.add(
        "missing-when",
        Place.ofLine(file, number),
        "ルール「" + name + "」の名前の次に「もし」の行がありません。",
        "The rule \"" + name + "\" has no line もし below its name.");
    state = State.CONDITIONS;
    condition(line, number);
  }

  private void open(String ruleName, int number) {
    if (state != State.OUTSIDE) {
      defects.add(
          "unfinished-rule",
          Place.ofLine(file, startLine),
          "ルール「" + name + "」に「終わり」がありません。",
          "The rule \"" + name + "\" has no 終わり.");
      drl.set(startLine - 1, "");
      for (int i = startLine; i < number; i++) {
        drl.set(i, "");
      }
    }
    state = State.NAMED;
    name = ruleName;
    startLine = number;
    patterns = 0;
    openLine = -1;
    kind = null;
    subjectKind = null;
    bound.clear();
    conditioned = false;
    conditions = new ArrayList<>();
    consequences = new ArrayList<>();
    RuleNames.mistakeIn(ruleName, LONGEST_NAME)
        .ifPresent(
            mistake ->
                defects.add(
                    "bad-rule-name", Place.ofLine(file, number), mistake.ja(), mistake.en()));
    put(number, "rule \"" + ruleName + "\" ruleflow-group \"" + phase.group() + "\"");
  }

  private void close(int number) {
    if (consequences.isEmpty()) {
      defects.add(
          "no-consequence",
          Place.ofLine(file, startLine),
          "ルール「" + name + "」の「ならば」の後に何もありません。",
          "The rule \"" + name + "\" says nothing after ならば.");
    }
    if (!conditioned) {
      defects.add(
          "no-condition",
          Place.ofLine(file, startLine),
          "ルール「" + name + "」に条件がありません。「指標がある」などを書いてください。",
          "The rule \"" + name + "\" has no condition. Write 指標がある or the like.");
    }
    rules.add(
        new RuleSource(
            name,
            file,
            startLine,
            number,
            phase,
            conditions,
            consequences,
            source.subList(startLine - 1, number)));
    state = State.OUTSIDE;
  }

  private void finish() {
    if (state != State.OUTSIDE) {
      defects.add(
          "unfinished-rule",
          Place.ofLine(file, startLine),
          "ルール「" + name + "」に「終わり」がありません。",
          "The rule \"" + name + "\" has no 終わり.");
    }
  }

  private void condition(String line, int number) {
    conditioned = true;
    boolean constraint = line.matches("[-－‐−・].*");
    String sentence = constraint ? "-" + line.substring(1) : line;
    if (constraint && openLine < 0) {
      defects.add(
          "constraint-without-fact",
          Place.ofLine(file, number),
          "「" + Spelling.shorten(line) + "」の前に「指標がある」などの行が必要です。",
          "Before \"" + Spelling.shorten(line) + "\" a line such as 指標がある is needed.");
      return;
    }
    Expansion expansion =
        expand(
            sentence,
            vocabulary.conditions().stream()
                .filter(phrase -> phrase.isConstraint() == constraint)
                .toList(),
            number);
    if (expansion == null) {
      return;
    }
    if (constraint) {
      String open = drl.get(openLine - 1);
      put(openLine, open.endsWith("(") ? open : open + ",");
      put(number, "  " + expansion.text());
      openLine = number;
    } else {
      tooEarly(expansion.text(), line, number);
      closePattern();
      for (String variable : FactNames.boundIn(expansion.text())) {
        if (!bound.add(variable)) {
          defects.add(
              "several-subjects",
              Place.ofLine(file, number),
              "ルール「" + name + "」には対象が既にあります。1つのルールの対象は1つにしてください。",
              "The rule \"" + name + "\" has a subject already. A rule has one.");
        }
      }
      kind = FactNames.kindIn(expansion.text());
      subjectKind = subjectKind == null ? kind : subjectKind;
      String text = expansion.text();
      put(number, text.endsWith(")") ? text.substring(0, text.length() - 1) : text);
      openLine = text.endsWith(")") ? number : -1;
      patterns++;
    }
    conditions.add(
        new RuleSource.Condition(
            number, line, patterns - 1, kind, FactNames.measuresIn(expansion.text(), kind)));
  }

  /** A condition on what only later phases know would never hold. */
  private void tooEarly(String text, String line, int number) {
    boolean early =
        (text.contains("Outcome(") && phase.compareTo(Phase.ROLLUP) < 0)
            || (text.contains("Score(") && phase == Phase.SCORING);
    if (early) {
      defects.add(
          "too-early",
          Place.ofLine(file, number),
          "「"
              + Spelling.shorten(line)
              + "」は、この段階（"
              + phase.group()
              + "）ではまだ決まっていないので、あてはまることがありません。後の段階のファイルに書いてください。",
          "\""
              + Spelling.shorten(line)
              + "\" is not known yet in the phase "
              + phase.group()
              + " and never holds. Write it in a file of a later phase.");
    }
  }

  private void closePattern() {
    if (openLine > 0) {
      put(openLine, drl.get(openLine - 1) + ")");
      openLine = -1;
    }
  }

  private void consequence(String line, int number) {
    Expansion expansion = expand(line, vocabulary.consequences(), number);
    if (expansion != null) {
      slots
          .mistakeInCalls(expansion.text())
          .ifPresent(
              mistake ->
                  defects.add(
                      "bad-value-in-sentence",
                      Place.ofLine(file, number),
                      mistake.ja(),
                      mistake.en()));
      put(number, "  " + expansion.text());
    }
    consequences.add(line);
  }

  private record Expansion(String text) {}

  private @Nullable Expansion expand(String sentence, List<Phrase> phrases, int number) {
    @Nullable Message mistake = null;
    for (Phrase phrase : phrases) {
      Matcher matcher = phrase.pattern().matcher(sentence);
      if (!matcher.matches()) {
        continue;
      }
      Map<String, String> values = new HashMap<>();
      @Nullable Message wrong = null;
      for (int i = 0; i < phrase.placeholders().size() && wrong == null; i++) {
        String placeholder = phrase.placeholders().get(i);
        SlotReader.Outcome outcome =
            slots.read(
                Slot.named(placeholder).orElseThrow(),
                matcher.group(i + 1),
                phrase.isConstraint() ? kind : subjectKind);
        values.put(placeholder, outcome.text());
        wrong = outcome.mistake();
      }
      wrong = wrong == null ? emptyInterval(values) : wrong;
      if (wrong == null) {
        return new Expansion(
            Phrase.PLACEHOLDER
                .matcher(phrase.value())
                .replaceAll(
                    used -> Matcher.quoteReplacement(values.getOrDefault(used.group(1), ""))));
      }
      mistake = mistake == null ? wrong : mistake;
    }
    Place place = Place.ofLine(file, number);
    if (mistake != null) {
      defects.add("bad-value-in-sentence", place, mistake.ja(), mistake.en());
    } else {
      unknown(sentence, phrases, place);
    }
    return null;
  }

  /** What is wrong with two numbers of one sentence that no value can lie between. */
  private static @Nullable Message emptyInterval(Map<String, String> values) {
    String low = values.get(Slot.NUMBER.label());
    String high = values.get(Slot.NUMBER.label() + "2");
    return low == null || high == null || new BigDecimal(low).compareTo(new BigDecimal(high)) < 0
        ? null
        : new Message(
            "下の数 " + low + " が上の数 " + high + " より小さくありません。あてはまる値がないので、順序を確かめてください。",
            "The lower number " + low + " is not below the upper, " + high + ": nothing fits.");
  }

  private void unknown(String sentence, List<Phrase> phrases, Place place) {
    boolean onlyDashMissing =
        vocabulary.conditions().stream()
            .anyMatch(
                phrase ->
                    phrase.isConstraint() && phrase.pattern().matcher("- " + sentence).matches());
    if (state == State.CONDITIONS && onlyDashMissing) {
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

  private void put(int number, String text) {
    drl.set(number - 1, text);
  }
}
