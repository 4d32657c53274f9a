package org.hyotei.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.document.Spelling;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Expands a rule file in Japanese sentences ({@code .dslr}) into DRL, line for line: what stands in
 * line 12 of the one stands in line 12 of the other.
 */
final class SentenceFile {

  private static final Pattern HEADER = Pattern.compile("(\\S+?)[\\s\\u3000]*[\"“”＂「](.*)[\"“”＂」]");

  /** Bounds the time that matching a line against the sentences can take. */
  static final int LONGEST_LINE = 1200;

  private final String file;
  private final Phase phase;
  private final Vocabulary vocabulary;
  private final SentenceReader sentences;
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
  private int openLine = -1;
  private @Nullable RuleDraft rule;

  private SentenceFile(
      String file, Phase phase, Vocabulary vocabulary, SlotReader slots, Defects defects) {
    this.file = file;
    this.phase = phase;
    this.vocabulary = vocabulary;
    this.sentences = new SentenceReader(vocabulary, slots, defects);
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
      tooLong(Place.ofLine(file, number), defects);
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
      unfinished();
      for (int i = startLine - 1; i < number; i++) {
        drl.set(i, "");
      }
    }
    state = State.NAMED;
    name = ruleName;
    startLine = number;
    openLine = -1;
    rule =
        new RuleDraft(ruleName, Place.ofLine(file, number), phase, vocabulary, sentences, defects);
    put(number, rule.header());
  }

  private void close(int number) {
    draft().checkComplete();
    rules.add(draft().finish(number, source.subList(startLine - 1, number), null));
    state = State.OUTSIDE;
  }

  private RuleDraft draft() {
    return Objects.requireNonNull(rule, "a rule is open");
  }

  private void finish() {
    if (state != State.OUTSIDE) {
      unfinished();
    }
  }

  private void unfinished() {
    defects.add(
        "unfinished-rule",
        Place.ofLine(file, startLine),
        "ルール「" + name + "」に「終わり」がありません。",
        "The rule \"" + name + "\" has no 終わり.");
  }

  private void condition(String line, int number) {
    RuleDraft.Clause clause = draft().condition(line, Place.ofLine(file, number));
    if (clause == null) {
      return;
    }
    if (clause.constraint()) {
      String open = drl.get(openLine - 1);
      put(openLine, open.endsWith("(") ? open : open + ",");
      put(number, "  " + clause.text());
      openLine = number;
    } else {
      closePattern();
      put(number, clause.text());
      openLine = clause.opens() ? number : -1;
    }
  }

  private void closePattern() {
    if (openLine > 0) {
      put(openLine, drl.get(openLine - 1) + ")");
      openLine = -1;
    }
  }

  private void consequence(String line, int number) {
    String text = draft().consequence(line, Place.ofLine(file, number));
    if (text != null) {
      put(number, "  " + text);
    }
  }

  private void put(int number, String text) {
    drl.set(number - 1, text);
  }

  static void tooLong(Place place, Defects defects) {
    defects.add(
        "line-too-long",
        place,
        "行が長すぎます（" + LONGEST_LINE + "文字まで）。",
        "The line is too long (up to " + LONGEST_LINE + " characters).");
  }
}
