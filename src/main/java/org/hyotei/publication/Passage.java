package org.hyotei.publication;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What of two texts stands in a 正誤表: all of short ones; of long ones the sentences that differ,
 * with the one before where a sentence was only added or taken away, and … for what is left out.
 */
record Passage(List<Piece> wrong, List<Piece> right) {

  /** In characters; a text up to this length is shown whole. */
  private static final int SHORT = 60;

  /** Behind each clause. */
  private static final String CLAUSE = "(?<=[、，])(?![0-9０-９])";

  private static final String LEFT_OUT = "…";

  /** A part of a text, and whether the other one has something else there. */
  record Piece(String text, boolean changed) {}

  Passage {
    wrong = pieces(wrong);
    right = pieces(right);
  }

  private static List<Piece> pieces(List<Piece> all) {
    return all.stream().filter(one -> !one.text().isEmpty()).toList();
  }

  static Passage of(String wrong, String right) {
    List<String> was = sentences(wrong);
    List<String> is = sentences(right);
    if (Math.max(wrong.length(), right.length()) <= SHORT || was.size() == 1 || is.size() == 1) {
      return whole(wrong, right);
    }
    List<Piece> left = new ArrayList<>();
    List<Piece> now = new ArrayList<>();
    int next = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
      Chunk<String> source = delta.getSource();
      Chunk<String> target = delta.getTarget();
      boolean alone = source.size() == 0 || target.size() == 0;
      int before = alone && source.getPosition() > next ? 1 : 0;
      if (source.getPosition() - before > next) {
        left.add(new Piece(LEFT_OUT, false));
        now.add(new Piece(LEFT_OUT, false));
      }
      if (before == 1) {
        Piece context = new Piece(was.get(source.getPosition() - 1), false);
        left.add(context);
        now.add(context);
      }
      changed(source.getLines(), target.getLines(), left, now);
      next = source.getPosition() + source.size();
    }
    if (next < was.size()) {
      left.add(new Piece(LEFT_OUT, false));
      now.add(new Piece(LEFT_OUT, false));
    }
    return new Passage(left, now);
  }

  private static Passage whole(String wrong, String right) {
    List<Piece> left = new ArrayList<>();
    List<Piece> now = new ArrayList<>();
    changed(List.of(wrong), List.of(right), left, now);
    return new Passage(left, now);
  }

  /** Sentences set against each other one by one, what is over on either side as a whole. */
  private static void changed(
      List<String> wrong, List<String> right, List<Piece> left, List<Piece> now) {
    for (int i = 0; i < Math.max(wrong.size(), right.size()); i++) {
      clauses(
          i < wrong.size() ? wrong.get(i) : "", i < right.size() ? right.get(i) : "", left, now);
    }
  }

  /** A sentence, of which the clauses that differ are marked, each as closely as it goes. */
  private static void clauses(String wrong, String right, List<Piece> left, List<Piece> now) {
    List<String> was = Arrays.asList(wrong.split(CLAUSE));
    int next = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(was, Arrays.asList(right.split(CLAUSE))).getDeltas()) {
      Chunk<String> source = delta.getSource();
      same(was.subList(next, source.getPosition()), left, now);
      Marked marked =
          Marked.of(
              String.join("", source.getLines()), String.join("", delta.getTarget().getLines()));
      left.addAll(pieces(marked, marked.wrong()));
      now.addAll(pieces(marked, marked.right()));
      next = source.getPosition() + source.size();
    }
    same(was.subList(next, was.size()), left, now);
  }

  private static void same(List<String> clauses, List<Piece> left, List<Piece> now) {
    Piece piece = new Piece(String.join("", clauses), false);
    left.add(piece);
    now.add(piece);
  }

  private static List<Piece> pieces(Marked marked, String changed) {
    return List.of(
        new Piece(marked.head(), false), new Piece(changed, true), new Piece(marked.tail(), false));
  }

  /** Each with the full stop or line break that ends it. */
  private static List<String> sentences(String text) {
    return Arrays.asList(text.split("(?<=。)(?!\n)|(?<=\n)"));
  }

  String wrongText() {
    return text(wrong);
  }

  String rightText() {
    return text(right);
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining()).strip();
  }
}
