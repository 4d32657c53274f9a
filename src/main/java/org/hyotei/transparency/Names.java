package org.hyotei.transparency;

/** The names of keys in signed notes. */
final class Names {

  private Names() {}

  /**
   * The name itself.
   *
   * @throws MalformedException if it is empty, or holds a space, a plus or a control character
   */
  static String checked(String name) {
    if (name.isEmpty()
        || name.codePoints()
            .anyMatch(
                c ->
                    c == '+'
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE)) {
      throw new MalformedException(
          "The name of a key is not empty and has no spaces, plus signs or control characters.");
    }
    return name;
  }
}
