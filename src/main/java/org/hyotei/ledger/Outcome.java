package org.hyotei.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * What a rule gave alike, for looking up: a row of its table.
 *
 * @param rule {@code file "name"}; null where none decided
 * @param grade what stands, be it computed or judged
 * @param subjects ids, in the order of the evaluation
 */
record Outcome(
    @Nullable String rule,
    @Nullable String grade,
    @Nullable String computed,
    List<String> subjects) {

  /** A row as it is read. */
  static final RowMapper<Outcome> ROW =
      (row, context) ->
          of(
              row.getString("rule"),
              row.getString("grade"),
              row.getString("computed"),
              row.getString("subjects"));

  /** No id has it: a request with such a character is refused. */
  private static final String SEPARATOR = "\u001F";

  Outcome {
    subjects = List.copyOf(subjects);
  }

  private static Outcome of(
      @Nullable String rule, @Nullable String grade, @Nullable String computed, String joined) {
    return new Outcome(
        rule,
        grade,
        computed,
        List.of(joined.substring(1, joined.length() - 1).split(SEPARATOR, -1)));
  }

  /** In the order in which they first come. */
  static List<Outcome> of(Evaluation evaluation) {
    Map<Outcome, List<String>> alike = new LinkedHashMap<>();
    for (SubjectResult result : evaluation.subjects()) {
      Outcome key =
          new Outcome(
              EvaluationDrafts.rule(result.rule()),
              result.grade(),
              result.computedGrade(),
              List.of());
      alike.computeIfAbsent(key, none -> new ArrayList<>()).add(result.id());
    }
    return alike.entrySet().stream().map(entry -> entry.getKey().with(entry.getValue())).toList();
  }

  Outcome with(List<String> others) {
    return new Outcome(rule, grade, computed, others);
  }

  /** The subjects as they are stored. */
  String joined() {
    return sought(String.join(SEPARATOR, subjects));
  }

  /** What the stored subjects contain if a subject is among them. */
  static String sought(String subject) {
    return SEPARATOR + subject + SEPARATOR;
  }
}
