package org.hyotei.model;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * Ids as a person would order them: runs of digits by their number ({@code 1-2} before {@code
 * 1-10}), everything else by code unit; ids that differ only in leading zeros by code unit. A total
 * order consistent with equals.
 */
public final class NaturalOrder implements Comparator<String> {

  public static final NaturalOrder INSTANCE = new NaturalOrder();

  private NaturalOrder() {}

  @Override
  public int compare(String left, String right) {
    int i = 0;
    int j = 0;
    while (i < left.length() && j < right.length()) {
      char a = left.charAt(i);
      char b = right.charAt(j);
      if (isDigit(a) && isDigit(b)) {
        int endA = endOfDigits(left, i);
        int endB = endOfDigits(right, j);
        int order = compareDigits(left.substring(i, endA), right.substring(j, endB));
        if (order != 0) {
          return order;
        }
        i = endA;
        j = endB;
      } else if (a != b) {
        return Character.compare(a, b);
      } else {
        i++;
        j++;
      }
    }
    int rest = Integer.compare(left.length() - i, right.length() - j);
    return rest != 0 ? rest : left.compareTo(right);
  }

  private static int compareDigits(String left, String right) {
    if (left.length() <= 9 && right.length() <= 9) {
      return Integer.compare(Integer.parseInt(left), Integer.parseInt(right));
    }
    return new BigInteger(left).compareTo(new BigInteger(right));
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
