package org.hyotei.publication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.model.Indicator;
import org.hyotei.model.Message;
import org.hyotei.model.NaturalOrder;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

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
   * @param wrongAt the cell that said so; nowhere for what no sheet says
   * @param rightAt the cell that says so now
   * @param reason why, as far as it is known; empty texts for what a person has to say
   */
  public record Correction(
      String subject,
      String name,
      Message field,
      String wrong,
      String right,
      Place wrongAt,
      Place rightAt,
      Message reason) {}

  /** Where fields of subjects were read: of sheets their cells. */
  @FunctionalInterface
  public interface Places {

    /** Of what nothing is known of. */
    Places UNKNOWN = (subject, field) -> Place.NOWHERE;

    /** See {@link org.hyotei.report.FindingPointers#place(String, String)}. */
    Place of(@Nullable String subject, String field);
  }

  /** What grades follow from. */
  private static final Pattern FIGURE =
      Pattern.compile("(baseline|targets|actuals)/.*|direction|counting");

  private static final Message ADDED = new Message("対象の追加による", "follows from the added subject");
  private static final Message DROPPED =
      new Message("対象の削除による", "follows from the subject taken away");

  private static final Message UNSAID = new Message("", "");

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
    return between(before, after, Places.UNKNOWN, Places.UNKNOWN);
  }

  /** The same, of evaluations whose plans are known where they were read. */
  public static Corrections between(Evaluation before, Evaluation after, Places then, Places now) {
    if (!isOfOnePlan(before, after)) {
      throw new IllegalArgumentException("two plans, years or policies");
    }
    Map<String, Stated> old = Stated.of(before);
    Map<String, Stated> current = Stated.of(after);
    Set<String> subjects = new TreeSet<>(NaturalOrder.INSTANCE);
    subjects.addAll(old.keySet());
    subjects.addAll(current.keySet());
    List<Correction> list = new ArrayList<>();
    for (String subject : subjects) {
      Stated wrong = old.get(subject);
      Stated right = current.get(subject);
      String id = subject.isEmpty() ? null : subject;
      Message told = told(after, subject);
      Message whole = wrong == null ? ADDED : right == null ? DROPPED : null;
      if (wrong == null || right == null) {
        Stated one = Objects.requireNonNull(wrong == null ? right : wrong);
        String name = one.name();
        String said = name.isEmpty() ? subject : name;
        list.add(
            new Correction(
                subject,
                name,
                WHOLE,
                wrong == null ? "" : said,
                right == null ? "" : said,
                wrong == null ? Place.NOWHERE : then.of(id, ""),
                right == null ? Place.NOWHERE : now.of(id, ""),
                told));
        wrong = wrong == null ? one.without() : one.unnamed();
        right = right == null ? one.without() : one.unnamed();
      }
      fields(new Sides(id, wrong, right, then, now, told, whole), list);
    }
    return new Corrections(before, after, list);
  }

  /** Whether two evaluations can be set against each other. */
  public static boolean isOfOnePlan(Evaluation before, Evaluation after) {
    return before.plan().id().equals(after.plan().id())
        && before.plan().fiscalYear().equals(after.plan().fiscalYear())
        && before.policy().version().equals(after.policy().version());
  }

  /** One subject, as it was and as it is; {@code whole} where it was added or taken away. */
  private record Sides(
      @Nullable String subject,
      Stated wrong,
      Stated right,
      Places then,
      Places now,
      Message told,
      @Nullable Message whole) {

    Stated.Field was(Message field) {
      return wrong.fields().getOrDefault(field, Stated.Field.NONE);
    }

    Stated.Field is(Message field) {
      return right.fields().getOrDefault(field, Stated.Field.NONE);
    }

    Set<Message> corrected() {
      Set<Message> fields = new LinkedHashSet<>(right.fields().keySet());
      fields.addAll(wrong.fields().keySet());
      fields.removeIf(field -> was(field).text().equals(is(field).text()));
      return fields;
    }
  }

  private static void fields(Sides sides, List<Correction> list) {
    Set<Message> corrected = sides.corrected();
    Message follows = follows(sides, corrected);
    for (Message field : corrected) {
      Stated.Field was = sides.was(field);
      Stated.Field is = sides.is(field);
      list.add(
          new Correction(
              Objects.requireNonNullElse(sides.subject(), ""),
              sides.right().name(),
              field,
              was.text(),
              is.text(),
              place(was, sides.subject(), sides.then()),
              place(is, sides.subject(), sides.now()),
              was.derived() || is.derived() ? follows : sides.told()));
    }
  }

  private static Place place(Stated.Field field, @Nullable String subject, Places places) {
    return field.path().isEmpty() ? Place.NOWHERE : places.of(subject, field.path());
  }

  /** Of what follows from other fields: which of them were corrected. */
  private static Message follows(Sides sides, Set<Message> corrected) {
    if (sides.whole() != null) {
      return sides.whole();
    }
    List<Message> figures =
        corrected.stream().filter(field -> FIGURE.matcher(path(sides, field)).matches()).toList();
    return figures.isEmpty()
        ? new Message("評価し直したことによる", "follows from grading again")
        : new Message(
            joined(figures, Message::ja, "、") + " の訂正による",
            "follows from " + joined(figures, Message::en, ", "));
  }

  private static String path(Sides sides, Message field) {
    String path = sides.is(field).path();
    return path.isEmpty() ? sides.was(field).path() : path;
  }

  private static String joined(
      List<Message> fields, Function<Message, String> language, String between) {
    return fields.stream().map(language).collect(Collectors.joining(between));
  }

  /** What the office says about a change of an indicator; empty if it says nothing. */
  private static Message told(Evaluation after, String subject) {
    return after.plan().indicators().stream()
        .filter(one -> one.id().equals(subject))
        .map(one -> one.narrative().get(Indicator.WHY_CHANGED))
        .filter(Objects::nonNull)
        .map(reason -> new Message(reason, reason))
        .findFirst()
        .orElse(UNSAID);
  }
}
