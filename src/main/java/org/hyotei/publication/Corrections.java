package org.hyotei.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.model.Message;
import org.hyotei.model.NaturalOrder;

/**
 * What two evaluations of one plan by one policy say differently (正誤表): figures, grades, reasons,
 * commentary and what the offices wrote. Findings are left out, as they are for the office alone.
 *
 * @param list by subject, the plan as a whole first; then in the order of a report
 */
public record Corrections(Evaluation before, Evaluation after, List<Correction> list) {

  /**
   * One of them.
   *
   * @param subject id; empty for the plan as a whole
   * @param name of the subject, as corrected
   * @param field what of it is corrected
   * @param wrong as it was; empty for nothing
   * @param right as it is; empty for nothing
   */
  public record Correction(
      String subject, String name, Message field, String wrong, String right) {}

  private static final Message WHOLE = new Message("対象そのもの", "the subject itself");

  public Corrections {
    list = List.copyOf(list);
  }

  /**
   * From an evaluation to another.
   *
   * @throws IllegalArgumentException if they are of different plans or by different policies
   */
  public static Corrections between(Evaluation before, Evaluation after) {
    if (!isOfOnePlan(before, after)) {
      throw new IllegalArgumentException("two plans, years or policies");
    }
    Map<String, Stated> old = Stated.of(before);
    Map<String, Stated> now = Stated.of(after);
    Set<String> subjects = new TreeSet<>(NaturalOrder.INSTANCE);
    subjects.addAll(old.keySet());
    subjects.addAll(now.keySet());
    List<Correction> list = new ArrayList<>();
    for (String subject : subjects) {
      Stated wrong = old.get(subject);
      Stated right = now.get(subject);
      if (wrong == null || right == null) {
        Stated one = Objects.requireNonNull(wrong == null ? right : wrong);
        String name = one.name();
        String said = name.isEmpty() ? subject : name;
        list.add(
            new Correction(
                subject, name, WHOLE, wrong == null ? "" : said, right == null ? "" : said));
        Stated none = one.without();
        Stated all = one.unnamed();
        fields(subject, wrong == null ? none : all, wrong == null ? all : none, list);
      } else {
        fields(subject, wrong, right, list);
      }
    }
    return new Corrections(before, after, list);
  }

  /** Whether two evaluations can be set against each other. */
  public static boolean isOfOnePlan(Evaluation before, Evaluation after) {
    return before.plan().id().equals(after.plan().id())
        && before.plan().fiscalYear().equals(after.plan().fiscalYear())
        && before.policy().version().equals(after.policy().version());
  }

  private static void fields(String subject, Stated wrong, Stated right, List<Correction> list) {
    Set<Message> fields = new LinkedHashSet<>(right.fields().keySet());
    fields.addAll(wrong.fields().keySet());
    for (Message field : fields) {
      String was = wrong.fields().getOrDefault(field, "");
      String is = right.fields().getOrDefault(field, "");
      if (!was.equals(is)) {
        list.add(new Correction(subject, right.name(), field, was, is));
      }
    }
  }
}
