package org.hyotei.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyotei.document.Spelling;
import org.hyotei.facts.Subject;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.policy.SentenceReader.Topic;
import org.hyotei.policy.SentenceReader.Written;
import org.jspecify.annotations.Nullable;

/**
 * A rule while its sentences are read, in the order they stand: what it is about so far, and the
 * checks that concern the rule as a whole. Not thread-safe.
 */
final class RuleDraft {

  private static final int LONGEST_NAME = 100;

  private final String name;
  private final Place place;
  private final Phase phase;
  private final Vocabulary vocabulary;
  private final SentenceReader sentences;
  private final Defects defects;

  private Subject.@Nullable Kind kind;
  private Subject.@Nullable Kind subjectKind;
  private final Set<String> bound = new HashSet<>();
  private final List<RuleSource.Condition> conditions = new ArrayList<>();
  private final List<String> consequences = new ArrayList<>();
  private int patterns;
  private boolean open;
  private boolean conditioned;

  RuleDraft(
      String name,
      Place place,
      Phase phase,
      Vocabulary vocabulary,
      SentenceReader sentences,
      Defects defects) {
    this.name = name;
    this.place = place;
    this.phase = phase;
    this.vocabulary = vocabulary;
    this.sentences = sentences;
    this.defects = defects;
    RuleNames.mistakeIn(name, LONGEST_NAME)
        .ifPresent(mistake -> defects.add("bad-rule-name", place, mistake.ja(), mistake.en()));
  }

  /**
   * A piece of the rule's conditions.
   *
   * @param text of a pattern without its closing bracket if {@code opens}
   * @param constraint whether it stands within the pattern that is open
   * @param opens whether constraints may follow
   */
  record Clause(String text, boolean constraint, boolean opens) {}

  String header() {
    return "rule \"" + name + "\" ruleflow-group \"" + phase.group() + "\"";
  }

  /** A condition line; null, with a defect, if it cannot be read. */
  @Nullable Clause condition(String line, Place at) {
    conditioned = true;
    boolean constraint = line.matches("[-－‐−・].*");
    if (constraint && !open) {
      defects.add(
          "constraint-without-fact",
          at,
          "「" + Spelling.shorten(line) + "」の前に「指標がある」などの行が必要です。",
          "Before \"" + Spelling.shorten(line) + "\" a line such as 指標がある is needed.");
      return null;
    }
    String sentence = constraint ? "-" + line.substring(1) : line;
    List<Phrase> phrases =
        vocabulary.conditions().stream()
            .filter(phrase -> phrase.isConstraint() == constraint)
            .toList();
    String text = sentences.read(sentence, phrases, new Topic(kind, subjectKind), at);
    return text == null ? null : clause(text, line, constraint, at);
  }

  /** A condition given by its phrase and what stands at its placeholders. */
  @Nullable Clause condition(Phrase phrase, Map<String, Written> written, Place at) {
    conditioned = true;
    String text = sentences.read(phrase, written, new Topic(kind, subjectKind), at);
    return text == null ? null : clause(text, phrase.with(written), phrase.isConstraint(), at);
  }

  private Clause clause(String text, String line, boolean constraint, Place at) {
    if (!constraint) {
      tooEarly(text, line, at);
      for (String variable : FactNames.boundIn(text)) {
        if (!bound.add(variable)) {
          defects.add(
              "several-subjects",
              at,
              "ルール「" + name + "」には対象が既にあります。1つのルールの対象は1つにしてください。",
              "The rule \"" + name + "\" has a subject already. A rule has one.");
        }
      }
      kind = FactNames.kindIn(text);
      subjectKind = subjectKind == null ? kind : subjectKind;
      open = text.endsWith(")");
      patterns++;
    }
    conditions.add(
        new RuleSource.Condition(
            at.line(), line, patterns - 1, kind, FactNames.measuresIn(text, kind)));
    return constraint
        ? new Clause(text, true, true)
        : new Clause(open ? text.substring(0, text.length() - 1) : text, false, open);
  }

  /** A condition on what only later phases know would never hold. */
  private void tooEarly(String text, String line, Place at) {
    boolean early =
        (text.contains("Outcome(") && phase.compareTo(Phase.ROLLUP) < 0)
            || (text.contains("Score(") && phase == Phase.SCORING);
    if (early) {
      defects.add(
          "too-early",
          at,
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

  /** The rule text of a consequence; null, with a defect, if it cannot be read. */
  @Nullable String consequence(String line, Place at) {
    consequences.add(line);
    return checked(
        sentences.read(line, vocabulary.consequences(), new Topic(kind, subjectKind), at), at);
  }

  @Nullable String consequence(Phrase phrase, Map<String, Written> written, Place at) {
    consequences.add(phrase.with(written));
    return checked(sentences.read(phrase, written, new Topic(kind, subjectKind), at), at);
  }

  private @Nullable String checked(@Nullable String text, Place at) {
    if (text != null) {
      sentences.checkCalls(text, at);
    }
    return text;
  }

  /** Adds a defect for a rule that lacks conditions or consequences. */
  void checkComplete() {
    if (consequences.isEmpty()) {
      defects.add(
          "no-consequence",
          place,
          "ルール「" + name + "」の「ならば」の後に何もありません。",
          "The rule \"" + name + "\" says nothing after ならば.");
    }
    if (!conditioned) {
      defects.add(
          "no-condition",
          place,
          "ルール「" + name + "」に条件がありません。「指標がある」などを書いてください。",
          "The rule \"" + name + "\" has no condition. Write 指標がある or the like.");
    }
  }

  /** The rule as it stands in the lines from that of its place to this one. */
  RuleSource finish(int endLine, List<String> text, @Nullable String cells) {
    return new RuleSource(
        name, place.file(), place.line(), endLine, phase, conditions, consequences, text, cells);
  }
}
