package org.hyotei.policy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads one constraint of a pattern as it will be compiled: comparisons of a fact's properties with
 * literals, constants and properties of facts that the rule has bound, joined by {@code &&}, {@code
 * ||} and {@code !}. Whatever is not of this grammar is refused.
 *
 * <pre>
 * constraint = [ variable ":" ] or
 * or         = and { "||" and }
 * and        = unary { "&&" unary }
 * unary      = "!" unary | "(" or ")" | comparison
 * comparison = operand [ sign operand ]
 * operand    = text | number "B" | true | false | null | Constant.NAME
 *            | property [ "(" text { "," text } ")" ] | variable [ "." property [ "(" ")" ] ]
 * </pre>
 */
final class ConstraintGrammar {

  /** Properties that name one subject, or those of one group. */
  private static final Set<String> IDS = Set.of("id", "group", "parent");

  private static final int DEEPEST = 20;
  private static final int LONGEST_TEXT = 1000;

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<text>\"[^\"\\\\]*\")"
              + "|(?<number>-?[0-9]{1,18}(?:\\.[0-9]{1,12})?B)"
              + "|(?<variable>\\$[A-Za-z0-9_]{1,40})"
              + "|(?<word>[A-Za-z][A-Za-z0-9_]*)"
              + "|(?<sign>==|!=|<=|>=|<|>)"
              + "|(?<mark>&&|\\|\\||[!().,:])"
              + "|(?<end>$))");

  private static final Set<String> CONSTANTS = FactMethods.constants();
  private static final Set<String> PROPERTIES =
      FactMethods.questions().stream()
          .map(question -> question.name() + "/" + question.method().getParameterCount())
          .collect(Collectors.toUnmodifiableSet());

  private final String text;
  private final Matcher token;
  private final Set<String> bound = new HashSet<>();
  private final Set<String> joined = new HashSet<>();
  private int at;
  private int after;
  private int depth;
  private int alternatives;
  private int comparisons;

  private ConstraintGrammar(String text) {
    this.text = text;
    this.token = TOKEN.matcher(text);
  }

  /**
   * A constraint that was read.
   *
   * @param refused the first thing that is not of the grammar; empty if all is
   * @param bound the variables that it binds
   * @param joined the variables whose subject's id this pattern's must equal
   * @param comparisons how many there are
   */
  record Reading(
      Optional<String> refused, Set<String> bound, Set<String> joined, int comparisons) {}

  static Reading read(String constraint) {
    ConstraintGrammar grammar = new ConstraintGrammar(constraint);
    Optional<String> refused;
    try {
      grammar.next();
      grammar.constraint();
      refused = Optional.empty();
    } catch (Refused e) {
      refused =
          Optional.of(constraint.substring(Math.min(grammar.at, constraint.length())).strip());
    }
    return new Reading(
        refused.map(rest -> rest.isEmpty() ? constraint : rest),
        grammar.bound,
        grammar.joined,
        grammar.comparisons);
  }

  /** Ends the reading at the token that does not fit. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super(null, null, false, false);
    }
  }

  /** Steps to the next token, whose beginning {@code at} becomes. */
  private void next() {
    at = after;
    if (!token.region(at, text.length()).lookingAt()) {
      throw new Refused();
    }
    after = token.end();
    if (is("text") && token.group("text").length() > LONGEST_TEXT + 2) {
      throw new Refused();
    }
  }

  private boolean is(String kind) {
    return token.group(kind) != null;
  }

  private boolean is(String kind, String value) {
    return value.equals(token.group(kind));
  }

  private void expect(String mark) {
    if (!is("mark", mark)) {
      throw new Refused();
    }
    next();
  }

  private void constraint() {
    if (is("variable") && text.substring(after).stripLeading().startsWith(":")) {
      bound.add(token.group("variable"));
      next();
      expect(":");
    }
    or();
    if (!is("end")) {
      throw new Refused();
    }
  }

  private void or() {
    and();
    while (is("mark", "||")) {
      joined.clear(); // a subject may meet the other alternative
      alternatives++;
      next();
      and();
    }
  }

  private void and() {
    unary();
    while (is("mark", "&&")) {
      next();
      unary();
    }
  }

  private void unary() {
    if (++depth > DEEPEST) {
      throw new Refused();
    }
    if (is("mark", "!")) {
      alternatives++;
      next();
      unary();
    } else if (is("mark", "(")) {
      next();
      or();
      expect(")");
    } else {
      comparison();
    }
    depth--;
  }

  private void comparison() {
    comparisons++;
    String left = operand();
    if (!is("sign")) {
      return;
    }
    boolean equal = is("sign", "==");
    next();
    String right = operand();
    if (equal && alternatives == 0 && IDS.contains(left) && right.startsWith("$")) {
      joined.add(right);
    }
  }

  /** The property or variable that it names; empty for what is constant. */
  private String operand() {
    if (is("variable")) {
      String variable = token.group("variable");
      next();
      if (is("mark", ".")) {
        next();
        String property = property();
        return IDS.contains(property) ? variable : "";
      }
      return variable;
    }
    if (is("word")) {
      return word();
    }
    if (!is("text") && !is("number")) {
      throw new Refused();
    }
    next();
    return "";
  }

  private String word() {
    String word = token.group("word");
    if (word.equals("true") || word.equals("false") || word.equals("null")) {
      next();
      return "";
    }
    if (text.startsWith(".", after)) {
      next();
      next();
      if (!is("word") || !CONSTANTS.contains(word + "." + token.group("word"))) {
        throw new Refused();
      }
      next();
      return "";
    }
    return property();
  }

  private String property() {
    if (!is("word")) {
      throw new Refused();
    }
    String name = token.group("word");
    int parameters = 0;
    int start = at;
    next();
    if (is("mark", "(")) {
      next();
      while (is("text")) {
        parameters++;
        next();
        if (is("mark", ",")) {
          next();
        }
      }
      expect(")");
    }
    if (!PROPERTIES.contains(name + "/" + parameters)) {
      at = start;
      throw new Refused();
    }
    return name;
  }
}
