package org.hyotei.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hyotei.document.Node;
import org.hyotei.document.Pointers;
import org.hyotei.evaluation.Finding;
import org.hyotei.model.Period;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;
import org.hyotei.reading.PeriodReader;
import org.jspecify.annotations.Nullable;

/**
 * Where in the request a finding's subject and field stand. The only part of a result that follows
 * the order of the input.
 */
public final class FindingPointers {

  private final Map<String, String> subjects = new HashMap<>();
  private final Node root;
  private final String plan;
  private final String year;

  /**
   * Pointers into one request.
   *
   * @param root the document that was read
   * @param pointer of the plan within it: {@code /plan}, or empty if the document is the plan
   */
  public FindingPointers(Node root, String pointer, Plan plan) {
    this.root = root;
    this.plan = pointer;
    this.year = plan.fiscalYear().key();
    index("groups", plan.groups(), group -> group.id());
    index("indicators", plan.indicators(), indicator -> indicator.id());
    index("activities", plan.activities(), activity -> activity.id());
  }

  private <T> void index(String list, List<T> items, Function<T, String> id) {
    for (int i = 0; i < items.size(); i++) {
      subjects.put(id.apply(items.get(i)), Pointers.child(Pointers.child(plan, list), i));
    }
  }

  /** The pointer of what a finding is about; of the plan where it names no subject. */
  String of(Finding finding) {
    return of(finding.subject(), finding.field());
  }

  private String of(@Nullable String subject, String field) {
    String pointer = subject == null ? plan : subjects.getOrDefault(subject, plan);
    for (String step : steps(field, at(root, pointer))) {
      Node node = at(root, pointer);
      pointer = Pointers.child(pointer, asWritten(node, step));
    }
    return pointer;
  }

  /** Where what a finding is about stands: itself, or the nearest around it that was written. */
  public Place place(Finding finding) {
    String pointer = of(finding);
    Node node = at(root, pointer);
    while (node == null && !pointer.isEmpty()) {
      pointer = pointer.substring(0, pointer.lastIndexOf('/'));
      node = at(root, pointer);
    }
    return node == null ? root.place() : node.place();
  }

  /**
   * Where a field of a subject stands; nowhere if it was not written.
   *
   * @param subject null for the plan
   * @param field as a finding has it: {@code actuals/R6}
   */
  public Place place(@Nullable String subject, String field) {
    Node node = at(root, of(subject, field));
    return node == null ? Place.NOWHERE : node.place();
  }

  /** The published grade stands by itself, or among those of all years. */
  private String[] steps(String field, @Nullable Node subject) {
    if (field.isEmpty()) {
      return new String[0];
    }
    Node grade = subject == null ? null : child(subject, field);
    return field.equals("publishedGrade") && (grade == null || grade instanceof Node.Nothing)
        ? new String[] {"publishedGrades", year}
        : field.split("/");
  }

  /** A period as the request wrote it: a result says R6, the request may say 2024. */
  private static String asWritten(@Nullable Node node, String step) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Field field : mapping.fields()) {
        if (field.name().equals(step)) {
          return step;
        }
      }
      for (Node.Field field : mapping.fields()) {
        if (PeriodReader.read(field.name()).map(Period::key).filter(step::equals).isPresent()) {
          return field.name();
        }
      }
    }
    return step;
  }

  private static @Nullable Node at(Node root, String pointer) {
    Node node = root;
    for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
      node = child(node, step.replace("~1", "/").replace("~0", "~"));
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  private static @Nullable Node child(Node node, String step) {
    if (node instanceof Node.Sequence sequence) {
      int index = Integer.parseInt(step);
      return index < sequence.items().size() ? sequence.items().get(index) : null;
    }
    if (node instanceof Node.Mapping mapping) {
      for (Node.Field field : mapping.fields()) {
        if (field.name().equals(step)) {
          return field.value();
        }
      }
    }
    return null;
  }
}
