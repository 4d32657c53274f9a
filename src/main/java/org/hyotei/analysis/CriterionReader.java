package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.facts.Subject;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.ExpandedFile;
import org.hyotei.policy.Phase;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rules of a policy from their DRL. The language is what the filter admits; of it a rule
 * is read if its patterns are one subject and what is joined to it by its id.
 */
final class CriterionReader {

  /**
   * What was read.
   *
   * @param early rules that look at what is settled only after their own phase
   * @param rest rules that are not read
   */
  record Read(List<Criterion> criteria, List<Early> early, List<NotAnalysed> rest) {}

  /** A rule that looks at the result of its own phase. */
  record Early(RuleSource source, Subject.Kind kind) {}

  private final RuleSource source;
  private final Tokens tokens;
  private final ConditionReader reader;
  private Subject.@Nullable Kind kind;
  private @Nullable String variable;
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Condition> scores = new ArrayList<>();
  private @Nullable Boolean scored;
  private boolean early;

  private CriterionReader(RuleSource source, List<Token> words) {
    this.source = source;
    this.tokens = new Tokens(words, source.line());
    this.reader = new ConditionReader(tokens);
  }

  /** The rules of the phases that grade: scoring, grading and roll-up. */
  static Read of(CompiledPolicy policy) {
    Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (ExpandedFile file : policy.expanded()) {
      if (file.phase().compareTo(Phase.ROLLUP) > 0) {
        continue;
      }
      Map<String, RuleSource> byName = new HashMap<>();
      file.rules().forEach(rule -> byName.put(rule.name(), rule));
      rules(Token.of(file.lines()))
          .forEach(
              (name, words) -> {
                RuleSource rule = byName.get(name);
                if (rule != null) {
                  read(rule, words, read);
                }
              });
    }
    return read;
  }

  private static Map<String, List<Token>> rules(List<Token> tokens) {
    Map<String, List<Token>> rules = new LinkedHashMap<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (!tokens.get(i).is("rule")) {
        continue;
      }
      int end = i;
      while (end < tokens.size() && !tokens.get(end).is("end")) {
        end++;
      }
      rules.put(tokens.get(i + 1).unquoted(), tokens.subList(i, end));
      i = end;
    }
    return rules;
  }

  private static void read(RuleSource rule, List<Token> words, Read read) {
    CriterionReader reader = new CriterionReader(rule, words);
    try {
      Criterion criterion = reader.read();
      if (reader.early && criterion != null) {
        read.early().add(new Early(rule, criterion.kind()));
      } else if (criterion != null) {
        read.criteria().add(criterion);
      }
    } catch (Unread e) {
      read.rest().add(NotAnalysed.ofRule(rule, e.line(), e.why()));
    }
  }

  private @Nullable Criterion read() throws Unread {
    while (!tokens.next().is("when")) {
      // attributes: none of them decides whether a rule holds
    }
    while (!tokens.peek().is("then")) {
      if (tokens.peek().is("and") || tokens.peek().is(";")) {
        tokens.step();
      } else {
        pattern();
      }
    }
    tokens.step();
    List<String> grades = new ArrayList<>();
    List<Criterion.Points> points = new ArrayList<>();
    verbs(grades, points);
    if (grades.isEmpty() && points.isEmpty()) {
      return null;
    }
    if (kind == null) {
      throw new Unread(source.line(), "対象がありません", "there is no subject");
    }
    return new Criterion(
        source,
        kind,
        new Condition.All(conditions),
        scores.isEmpty() ? null : new Condition.All(scores),
        scored,
        grades,
        points);
  }

  private void pattern() throws Unread {
    int line = tokens.peek().line();
    boolean not = tokens.peek().is("not");
    if (not) {
      tokens.step();
    }
    String bound = null;
    if (tokens.peek().text().startsWith("$") && tokens.ahead(1).is(":")) {
      bound = tokens.peek().text();
      tokens.step(2);
    }
    String type = tokens.next().text();
    if (!tokens.peek().is("(")) {
      throw new Unread(line, "一つの対象についての条件ではありません", "not a condition on one subject");
    }
    tokens.step();
    List<Condition> within = new ArrayList<>();
    boolean joined = false;
    while (!tokens.peek().is(")")) {
      if (isJoin()) {
        joined = true;
        tokens.step(7);
      } else {
        within.add(reader.read());
      }
      if (tokens.peek().is(",")) {
        tokens.step();
      } else if (!tokens.peek().is(")")) {
        throw new Unread(line, "条件の区切りが読めません", "the constraints are not parted by commas");
      }
    }
    tokens.step();
    place(type, bound, not, joined, within, line);
  }

  /** {@code id == $s.id()}. */
  private boolean isJoin() throws Unread {
    return tokens.peek().is("id")
        && tokens.ahead(1).is("==")
        && tokens.ahead(2).text().equals(variable)
        && tokens.ahead(3).is(".")
        && tokens.ahead(4).is("id")
        && tokens.ahead(5).is("(")
        && tokens.ahead(6).is(")");
  }

  private void place(
      String type,
      @Nullable String bound,
      boolean not,
      boolean joined,
      List<Condition> within,
      int line)
      throws Unread {
    Subject.Kind named =
        switch (type) {
          case "IndicatorFact" -> Subject.Kind.INDICATOR;
          case "ActivityFact" -> Subject.Kind.ACTIVITY;
          case "GroupFact" -> Subject.Kind.GROUP;
          case "TallyFact" -> Subject.Kind.TALLY;
          default -> null;
        };
    if (named != null && kind == null && bound != null && !not) {
      kind = named;
      variable = bound;
      conditions.addAll(within);
    } else if ((type.equals("Score") && source.phase() == Phase.SCORING)
        || (type.equals("Outcome") && source.phase().compareTo(Phase.ROLLUP) < 0)) {
      early = true;
    } else if (type.equals("Score")
        && joined
        && (!not || within.isEmpty())
        && (scored == null || scored == !not)) {
      scored = !not;
      scores.addAll(within);
    } else if (type.equals("Outcome")) {
      throw new Unread(
          line,
          "他の対象の評価の結果を見ています。一つの対象についての条件だけを調べます",
          "it looks at grades of others; only conditions on one subject are analysed");
    } else {
      throw new Unread(
          line, "一つの対象についての条件ではありません（" + type + "）", "not a condition on one subject: " + type);
    }
  }

  /** Calls of verbs up to the rule's end. */
  private void verbs(List<String> grades, List<Criterion.Points> points) throws Unread {
    while (!tokens.isDone()) {
      Token target = tokens.next();
      if (tokens.isDone() || !tokens.peek().is(".")) {
        continue;
      }
      String verb = tokens.ahead(1).text();
      boolean counts = verb.equals("grade") || verb.equals("score");
      if (counts && !target.text().equals(variable)) {
        throw new Unread(target.line(), "対象が他にあります", "another subject is graded");
      }
      if (verb.equals("grade")) {
        grades.add(tokens.ahead(3).unquoted());
      } else if (verb.equals("score")) {
        points.add(
            new Criterion.Points(
                new BigDecimal(tokens.ahead(3).unquoted()), tokens.ahead(5).unquoted()));
      }
      while (!tokens.isDone() && !tokens.next().is(";")) {
        // the rest of the call
      }
    }
  }
}
