package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a rule asks of its subject, as a tree. */
sealed interface Condition {

  /** All of the parts; true without any. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of the parts at least. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(Condition part) implements Condition {}

  /**
   * One comparison.
   *
   * @param constant what the term is compared with
   * @param line of the rule file
   */
  record Test(Term term, Operator operator, Constant constant, int line) implements Condition {}

  /** Whether it holds, given which comparisons do. */
  default boolean holds(Predicate<Test> test) {
    if (this instanceof All all) {
      return all.parts().stream().allMatch(part -> part.holds(test));
    } else if (this instanceof Any any) {
      return any.parts().stream().anyMatch(part -> part.holds(test));
    } else if (this instanceof Not not) {
      return !not.part().holds(test);
    }
    return test.test((Test) this);
  }

  /**
   * Whether it may hold, given which comparisons may and which may fail; a comparison that nothing
   * is known of may do both.
   */
  default boolean mayHold(Predicate<Test> may, Predicate<Test> mayFail) {
    if (this instanceof All all) {
      return all.parts().stream().allMatch(part -> part.mayHold(may, mayFail));
    } else if (this instanceof Any any) {
      return any.parts().stream().anyMatch(part -> part.mayHold(may, mayFail));
    } else if (this instanceof Not not) {
      return not.part().mayFail(may, mayFail);
    }
    return may.test((Test) this);
  }

  /** Whether it may fail, as {@link #mayHold}. */
  default boolean mayFail(Predicate<Test> may, Predicate<Test> mayFail) {
    if (this instanceof All all) {
      return all.parts().stream().anyMatch(part -> part.mayFail(may, mayFail));
    } else if (this instanceof Any any) {
      return any.parts().stream().allMatch(part -> part.mayFail(may, mayFail));
    } else if (this instanceof Not not) {
      return not.part().mayHold(may, mayFail);
    }
    return mayFail.test((Test) this);
  }

  /** Every comparison in it, in order. */
  default List<Test> tests() {
    List<Test> tests = new ArrayList<>();
    if (this instanceof Test test) {
      tests.add(test);
    } else if (this instanceof Not not) {
      tests.addAll(not.part().tests());
    } else if (this instanceof All all) {
      all.parts().forEach(part -> tests.addAll(part.tests()));
    } else if (this instanceof Any any) {
      any.parts().forEach(part -> tests.addAll(part.tests()));
    }
    return tests;
  }
}
