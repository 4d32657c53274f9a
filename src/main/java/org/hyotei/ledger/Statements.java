package org.hyotei.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hyotei.report.Json;
import org.jspecify.annotations.Nullable;

/** The statements that persons make of evaluations. */
public final class Statements {

  private Statements() {}

  /** A person's grade over the computed one; by is an office. */
  public static Statement judgement(
      Entry evaluation, String subject, String grade, @Nullable String by, String reason) {
    return Statement.about(
        evaluation,
        Kind.JUDGEMENT,
        List.of(),
        Map.of("subject", subject),
        fields("subject", subject, "grade", grade, "by", by, "reason", reason));
  }

  /**
   * What an evaluation counts as.
   *
   * @param supersedes the evaluation in whose place it stands from now on; null for none
   */
  public static Statement standing(
      Entry evaluation, Standing standing, @Nullable Entry supersedes, @Nullable String reason) {
    return Statement.about(
        evaluation,
        Kind.STANDING,
        supersedes == null ? List.of() : List.of(supersedes.id()),
        Map.of("standing", standing.word()),
        fields("standing", standing.word(), "reason", reason));
  }

  /**
   * A commentary, as it was adopted.
   *
   * @param subject null for the plan as a whole
   */
  public static Statement adoption(
      Entry evaluation, @Nullable String subject, String text, @Nullable String by) {
    Map<String, Object> detail = new TreeMap<>();
    if (subject != null) {
      detail.put("subject", subject);
    }
    return Statement.about(
        evaluation,
        Kind.ADOPTION,
        List.of(),
        detail,
        fields("subject", subject, "text", text, "by", by));
  }

  /**
   * Bodies of parts that are disposed of; recording it takes them away.
   *
   * @param names of parts that are still there
   * @param rule the retention rule that asks for it
   */
  public static Statement disposal(
      Entry entry, Set<String> names, String rule, @Nullable String reason) {
    return Disposal.of(entry, names, rule, reason);
  }

  /** An object of these names and texts; those that are null are left out. */
  static Json.Writer fields(@Nullable String... namesAndTexts) {
    return json -> {
      json.writeStartObject();
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        String text = namesAndTexts[i + 1];
        if (text != null) {
          json.writeStringField(String.valueOf(namesAndTexts[i]), text);
        }
      }
      json.writeEndObject();
    };
  }
}
