package org.hyotei.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Evaluator;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.facts.Scale;
import org.hyotei.model.Attribute;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.NaturalOrder;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PolicyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The same plan under several policies. Grades of different scales are set against each other by
 * their place in the stated order alone: of n graded steps, step i covers the part from i/n to
 * (i+1)/n of the order, best first, and two grades agree where their parts overlap.
 *
 * @param sides the policies in the order asked for, each with what it could not take
 * @param rows by subject in natural order
 */
public record PolicyComparison(List<Side> sides, List<Row> rows) {

  /**
   * One policy's evaluation.
   *
   * @param leftOutAttributes names of attributes that the policy does not declare, or of another
   *     type; they were left out
   * @param leftOutJudgements subjects whose judged grade is not on the policy's scale; left out
   */
  public record Side(
      Evaluation evaluation, Set<String> leftOutAttributes, List<String> leftOutJudgements) {}

  /**
   * One subject under all policies.
   *
   * @param grades in the order of the sides; null where a policy does not grade the subject
   * @param agree whether all computed grades of the order agree with one another; null with fewer
   *     than two of them
   */
  public record Row(
      String id, String name, List<@Nullable Placed> grades, @Nullable Boolean agree) {}

  /**
   * What a policy gave.
   *
   * @param place in the order, 1 the best; 0 for a symbol outside of it and for no grade
   * @param of how many grades the order has
   */
  public record Placed(SubjectResult result, int place, int of) {

    boolean isOrdered() {
      return place > 0;
    }

    /** Whether the parts of the order that both cover overlap. */
    boolean agreesWith(Placed other) {
      return (long) (place - 1) * other.of < (long) other.place * of
          && (long) (other.place - 1) * of < (long) place * other.of;
    }
  }

  public static PolicyComparison of(List<CompiledPolicy> policies, Plan plan) {
    List<Side> sides = policies.stream().map(policy -> side(policy, plan)).toList();
    Map<String, List<@Nullable Placed>> bySubject = new TreeMap<>(NaturalOrder.INSTANCE);
    for (int i = 0; i < sides.size(); i++) {
      Scale scale = policies.get(i).definition().scale();
      for (SubjectResult result : sides.get(i).evaluation().subjects()) {
        List<@Nullable Placed> grades =
            bySubject.computeIfAbsent(result.id(), id -> new ArrayList<>());
        while (grades.size() < i) {
          grades.add(null);
        }
        grades.add(placed(result, scale));
      }
    }
    List<Row> rows = new ArrayList<>();
    bySubject.forEach(
        (id, grades) -> {
          while (grades.size() < sides.size()) {
            grades.add(null);
          }
          rows.add(row(id, grades));
        });
    return new PolicyComparison(sides, rows);
  }

  private static Placed placed(SubjectResult result, Scale scale) {
    String grade = result.computedGrade();
    List<String> ordered = scale.ordered();
    return new Placed(result, grade == null ? 0 : ordered.indexOf(grade) + 1, ordered.size());
  }

  private static Row row(String id, List<@Nullable Placed> grades) {
    List<Placed> ordered = new ArrayList<>();
    String name = id;
    for (Placed grade : grades) {
      if (grade != null) {
        name = grade.result().fact().name();
        if (grade.isOrdered()) {
          ordered.add(grade);
        }
      }
    }
    Boolean agree = ordered.size() < 2 ? null : Boolean.TRUE;
    for (Placed left : ordered) {
      for (Placed right : ordered) {
        if (!left.agreesWith(right)) {
          agree = false;
        }
      }
    }
    return new Row(id, name, grades, agree);
  }

  /** How many subjects the policies disagree on. */
  public long disagreements() {
    return rows.stream().filter(row -> Boolean.FALSE.equals(row.agree())).count();
  }

  private static Side side(CompiledPolicy policy, Plan plan) {
    PolicyDefinition definition = policy.definition();
    Set<String> attributes = new TreeSet<>();
    List<String> judged = new ArrayList<>();
    List<Indicator> indicators =
        plan.indicators().stream().map(one -> taken(one, definition, attributes)).toList();
    List<Judgement> judgements = new ArrayList<>();
    for (Judgement judgement : plan.judgements()) {
      if (definition.scale().has(judgement.grade())) {
        judgements.add(judgement);
      } else {
        judged.add(judgement.subject());
      }
    }
    judged.sort(NaturalOrder.INSTANCE);
    Plan taken =
        new Plan(
            plan.id(),
            plan.municipality(),
            plan.title(),
            plan.fiscalYear(),
            plan.groups(),
            indicators,
            plan.activities(),
            plan.tallies(),
            plan.assessments(),
            judgements);
    return new Side(Evaluator.evaluate(policy, taken), attributes, List.copyOf(judged));
  }

  /** The indicator with the attributes that a policy declares. */
  private static Indicator taken(
      Indicator indicator, PolicyDefinition policy, Set<String> leftOut) {
    Map<String, Attribute> taken = new LinkedHashMap<>(indicator.attributes());
    taken
        .entrySet()
        .removeIf(
            entry -> {
              PolicyDefinition.Input input = policy.inputs().get(entry.getKey());
              boolean fits = input != null && input.takes(entry.getValue());
              if (!fits) {
                leftOut.add(entry.getKey());
              }
              return !fits;
            });
    return taken.size() == indicator.attributes().size() ? indicator : indicator.with(taken);
  }
}
