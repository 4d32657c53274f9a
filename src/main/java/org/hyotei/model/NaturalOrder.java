package org.hyotei.model;

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
        int order = compareDigits(left, i, endA, right, j, endB);
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

  /** By number: leading zeros aside, more digits are more. */
  private static int compareDigits(
      String left, int startA, int endA, String right, int startB, int endB) {
    int i = endOfZeros(left, startA, endA);
    int j = endOfZeros(right, startB, endB);
    int order = Integer.compare(endA - i, endB - j);
    while (order == 0 && i < endA) {
      order = Character.compare(left.charAt(i), right.charAt(j));
      i++;
      j++;
    }
    return order;
  }

  private static int endOfZeros(String text, int from, int to) {
    int end = from;
    while (end < to && text.charAt(end) == '0') {
      end++;
    }
    return end;
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
