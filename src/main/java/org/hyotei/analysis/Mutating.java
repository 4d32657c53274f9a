package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.evaluation.EvaluationFailure;
import org.hyotei.evaluation.GoldenCases;
import org.hyotei.model.Defects;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.ExpandedFile;
import org.hyotei.policy.GoldenCase;
import org.hyotei.policy.PolicyReader;
import org.hyotei.policy.RuleSource;

/**
 * Moves each threshold of a policy one step of its last digit down and up, and from including it to
 * excluding it, builds the policy so, and has the golden cases run by the engine.
 */
public final class Mutating {

  /** Each is a build. */
  private static final int MOST_MOVES = 400;

  /** Strings are passed over. */
  private static final Pattern COMPARISON =
      Pattern.compile("\"[^\"]*\"|(?<operator>[<>]=?|==)\\s*(?<number>-?[0-9]+(?:\\.[0-9]+)?)B");

  private final CompiledPolicy policy;
  private final List<GoldenCase> cases;
  private final int failing;
  private final PolicyReader reader = new PolicyReader();

  /** A comparison in a line of rule text, and what it becomes. */
  private record Move(
      ExpandedFile file, int line, int start, int end, String before, String after) {

    ExpandedFile moved() {
      List<String> lines = new ArrayList<>(file.lines());
      String text = lines.get(line - 1);
      lines.set(line - 1, text.substring(0, start) + after + "B" + text.substring(end));
      return new ExpandedFile(file.file(), file.phase(), lines, file.rules());
    }
  }

  private Mutating(CompiledPolicy policy, List<GoldenCase> cases) {
    this.policy = policy;
    this.cases = cases.stream().filter(golden -> holds(policy, golden)).toList();
    this.failing = cases.size() - this.cases.size();
  }

  /** Tries every move, up to a bound; takes as long as that many builds. */
  public static Mutations of(CompiledPolicy policy, List<GoldenCase> cases) {
    return new Mutating(policy, cases).mutations();
  }

  private Mutations mutations() {
    List<Move> moves = new ArrayList<>();
    policy.expanded().forEach(file -> moves(file, moves));
    int tried = Math.min(moves.size(), MOST_MOVES);
    List<Mutations.Unnoticed> unnoticed = new ArrayList<>();
    for (Move move : moves.subList(0, tried)) {
      if (!isNoticed(move)) {
        unnoticed.add(unnoticed(move));
      }
    }
    return new Mutations(policy, cases.size(), failing, tried, moves.size() - tried, unnoticed);
  }

  private static void moves(ExpandedFile file, List<Move> moves) {
    for (int line = 1; line <= file.lines().size(); line++) {
      Matcher found = COMPARISON.matcher(file.lines().get(line - 1));
      while (found.find()) {
        String operator = found.group("operator");
        if (operator != null) {
          BigDecimal number = new BigDecimal(found.group("number"));
          BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
          List<String> after = new ArrayList<>();
          after.add(operator + " " + number.subtract(step).toPlainString());
          after.add(operator + " " + number.add(step).toPlainString());
          if (!operator.equals("==")) {
            after.add(other(operator) + " " + number.toPlainString());
          }
          String before = operator + " " + number.toPlainString();
          for (String one : after) {
            moves.add(new Move(file, line, found.start(), found.end(), before, one));
          }
        }
      }
    }
  }

  /** The comparison that differs at the threshold alone. */
  private static String other(String operator) {
    return operator.endsWith("=") ? operator.substring(0, 1) : operator + "=";
  }

  /** Whether a case fails, or the policy can no longer be built. */
  private boolean isNoticed(Move move) {
    List<ExpandedFile> files =
        policy.expanded().stream()
            .map(file -> file.file().equals(move.file().file()) ? move.moved() : file)
            .toList();
    return reader
        .rebuilt(policy, files, new Defects())
        .map(moved -> cases.stream().anyMatch(golden -> !holds(moved, golden)))
        .orElse(true);
  }

  private static boolean holds(CompiledPolicy policy, GoldenCase golden) {
    try {
      return GoldenCases.run(policy, golden).holds();
    } catch (EvaluationFailure e) {
      return false; // rules without an end do not hold
    }
  }

  private static Mutations.Unnoticed unnoticed(Move move) {
    RuleSource rule =
        move.file().rules().stream()
            .filter(one -> one.line() <= move.line() && move.line() <= one.endLine())
            .findFirst()
            .orElseThrow();
    String condition =
        rule.conditions().stream()
            .filter(one -> one.line() == move.line() && rule.cells() == null)
            .map(one -> one.text().strip())
            .findFirst()
            .orElse(rule.name());
    return new Mutations.Unnoticed(rule, move.line(), condition, move.before(), move.after());
  }
}
