package org.hyotei.analysis;

import java.util.List;

/** The words of one rule, read from the left. Not thread-safe. */
final class Tokens {

  private final List<Token> tokens;
  private final int line;
  private int at;

  /**
   * Reads from the first word.
   *
   * @param line of the rule, told where its words end too early
   */
  Tokens(List<Token> tokens, int line) {
    this.tokens = tokens;
    this.line = line;
  }

  boolean isDone() {
    return at >= tokens.size();
  }

  Token peek() throws Unread {
    return ahead(0);
  }

  /** The word so many places ahead. */
  Token ahead(int places) throws Unread {
    if (at + places >= tokens.size()) {
      throw new Unread(line, "途中で終わっています", "it ends too early");
    }
    return tokens.get(at + places);
  }

  Token next() throws Unread {
    Token token = peek();
    at++;
    return token;
  }

  void step() {
    at++;
  }

  void step(int places) {
    at += places;
  }

  void expect(String sign) throws Unread {
    Token token = next();
    if (!token.is(sign)) {
      throw new Unread(token.line(), "「" + sign + "」がありません", "there is no " + sign);
    }
  }
}
