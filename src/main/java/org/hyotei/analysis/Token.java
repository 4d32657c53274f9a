package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of rule text.
 *
 * @param text strings keep their quotes
 * @param line of the file, from 1
 */
record Token(Kind kind, String text, int line) {

  enum Kind {
    STRING,
    NUMBER,
    WORD,
    SIGN
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<skip>\\s+|//.*)"
              + "|(?<string>\"[^\"]*\")"
              + "|(?<number>-?[0-9]+(?:\\.[0-9]+)?B?)"
              + "|(?<word>ruleflow-group|\\$?[A-Za-z_][A-Za-z0-9_]*)"
              + "|(?<sign>==|!=|<=|>=|&&|\\|\\||.)");

  static List<Token> of(List<String> lines) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher found = TOKEN.matcher(lines.get(i));
      while (found.find()) {
        if (found.group("skip") == null) {
          tokens.add(new Token(kind(found), found.group(), i + 1));
        }
      }
    }
    return tokens;
  }

  private static Kind kind(Matcher found) {
    if (found.group("string") != null) {
      return Kind.STRING;
    } else if (found.group("number") != null) {
      return Kind.NUMBER;
    }
    return found.group("word") != null ? Kind.WORD : Kind.SIGN;
  }

  boolean is(String sign) {
    return kind != Kind.STRING && text.equals(sign);
  }

  String unquoted() {
    return kind == Kind.STRING ? text.substring(1, text.length() - 1) : text;
  }
}
