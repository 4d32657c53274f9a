package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the constraints of one pattern: comparisons of a property with a constant or with another
 * property, joined by {@code &&}, {@code ||} and {@code !}. Anything else is unread, never guessed.
 */
record ConditionReader(Tokens tokens) {

  /** One constraint, up to the comma or bracket that ends it. */
  Condition read() throws Unread {
    Condition condition = either();
    if (!tokens.peek().is(",") && !tokens.peek().is(")")) {
      throw new Unread(
          tokens.peek().line(),
          "「" + tokens.peek().text() + "」を含む条件は読みません",
          "a constraint with \"" + tokens.peek().text() + "\" is not read");
    }
    return condition;
  }

  private Condition either() throws Unread {
    List<Condition> parts = new ArrayList<>(List.of(both()));
    while (tokens.peek().is("||")) {
      tokens.step();
      parts.add(both());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
  }

  private Condition both() throws Unread {
    List<Condition> parts = new ArrayList<>(List.of(one()));
    while (tokens.peek().is("&&")) {
      tokens.step();
      parts.add(one());
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Condition one() throws Unread {
    if (tokens.peek().is("!")) {
      tokens.step();
      return new Condition.Not(one());
    }
    if (tokens.peek().is("(")) {
      tokens.step();
      Condition inner = either();
      tokens.expect(")");
      return inner;
    }
    return comparison();
  }

  private Condition comparison() throws Unread {
    int line = tokens.peek().line();
    Object left = operand();
    if (!tokens.peek().text().matches("==|!=|<=?|>=?")) {
      if (left instanceof Term.Property flag) {
        return new Condition.Test(flag, Operator.EQUAL, new Constant.Word("true"), line);
      }
      throw new Unread(line, "比較ではありません", "not a comparison");
    }
    Operator operator = Operator.of(tokens.next().text());
    Object right = operand();
    if (left instanceof Constant && right instanceof Term.Property) {
      Object swap = left;
      left = right;
      right = swap;
      operator = operator.turned();
    }
    if (left instanceof Term.Property term && right instanceof Constant constant) {
      return new Condition.Test(term, operator, constant, line);
    }
    if (left instanceof Term.Property one
        && right instanceof Term.Property other
        && operator != Operator.EQUAL
        && operator != Operator.UNEQUAL) {
      return new Condition.Test(
          new Term.Pair(one, other), operator, new Constant.Word("EQUAL"), line);
    }
    throw new Unread(line, "この形の比較は読みません", "a comparison of this form is not read");
  }

  /** A property, or a constant. */
  private Object operand() throws Unread {
    Token token = tokens.next();
    if (token.kind() == Token.Kind.STRING) {
      return new Constant.Word(token.unquoted());
    } else if (token.kind() == Token.Kind.NUMBER) {
      return new Constant.Decimal(new BigDecimal(token.text().replace("B", "")));
    } else if (token.kind() == Token.Kind.SIGN) {
      throw new Unread(token.line(), "「" + token.text() + "」は読みません", token.text());
    }
    if (token.is("null")) {
      return new Constant.Nothing();
    }
    if (token.is("true") || token.is("false")) {
      return new Constant.Word(token.text());
    }
    if (tokens.peek().is(".")
        && token.text().matches("Situation|Movement|Direction")
        && tokens.ahead(1).kind() == Token.Kind.WORD) {
      tokens.step();
      return new Constant.Word(tokens.next().text());
    }
    if (token.text().startsWith("$") || tokens.peek().is(".")) {
      throw new Unread(
          token.line(), "他の事実の項目（" + token.text() + "）は読みません", "other facts are not read");
    }
    if (!tokens.peek().is("(")) {
      return new Term.Property(token.text(), null);
    }
    tokens.step();
    if (tokens.peek().is(")")) {
      tokens.step();
      return new Term.Property(token.text(), null);
    }
    Token argument = tokens.next();
    if (argument.kind() != Token.Kind.STRING) {
      throw new Unread(token.line(), "引数は読みません", "the argument is not read");
    }
    tokens.expect(")");
    return new Term.Property(token.text(), argument.unquoted());
  }
}
