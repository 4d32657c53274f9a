package org.hyotei.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Looks for evaluations, the last one first. Conditions that are null ask for nothing; rule,
 * subject and grade are asked of the same subject.
 *
 * @param kind of entries
 * @param version a prefix
 * @param rule {@code file "name"}, or the name alone
 * @param grade what stands, be it computed or judged
 * @param from first moment, UTC, ISO 8601
 * @param to moment after the last, UTC, ISO 8601
 * @param finding code
 * @param before the place that a page before this ended at
 * @param limit at most this many
 */
public record Search(
    Kind kind,
    @Nullable String policy,
    @Nullable String version,
    @Nullable String plan,
    @Nullable String fiscalYear,
    @Nullable String rule,
    @Nullable String subject,
    @Nullable String grade,
    @Nullable String from,
    @Nullable String to,
    @Nullable String finding,
    @Nullable Long before,
    int limit) {

  /** One page. */
  public record Page(List<Hit> hits, @Nullable Long next) {}

  /** An entry, and the subjects in it that were asked for. */
  public record Hit(Entry entry, List<Match> matches) {}

  /** A subject that was asked for. */
  public record Match(
      String subject, @Nullable String grade, @Nullable String computed, @Nullable String rule) {}

  private boolean asksOfSubjects() {
    return rule != null || subject != null || grade != null;
  }

  Page page(Handle handle) {
    List<String> rules = rule == null ? List.of() : rules(handle, rule);
    if (rule != null && rules.isEmpty()) {
      return new Page(List.of(), null);
    }
    StringBuilder sql = new StringBuilder("SELECT ");
    sql.append(
        "e.position, e.id, e.kind, e.time, e.policy, e.version, e.plan, e.fiscal_year, e.json");
    sql.append(" FROM entry e WHERE e.kind = :kind");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("kind", kind.word());
    and(sql, values, "policy", policy, "e.policy = :policy");
    and(sql, values, "plan", plan, "e.plan = :plan");
    and(sql, values, "year", fiscalYear, "e.fiscal_year = :year");
    and(sql, values, "from", from, "e.time >= :from");
    and(sql, values, "to", to, "e.time < :to");
    and(sql, values, "before", before, "e.position < :before");
    if (version != null) {
      values.put("version", version);
      values.put("versionEnd", version + "g"); // after every hex digit
      sql.append(" AND e.version >= :version AND e.version < :versionEnd");
    }
    if (finding != null) {
      values.put("finding", finding);
      sql.append(
          " AND EXISTS (SELECT 1 FROM finding f WHERE f.code = :finding AND f.position = e.position)");
    }
    if (!rules.isEmpty()) {
      sql.append(" AND e.position IN (SELECT o.position FROM outcome o WHERE ");
      sql.append(ofSubject(rules, values))
          .append(before == null ? "" : " AND o.position < :before");
      sql.append(" GROUP BY o.position");
      if (finding == null && version == null && from == null && to == null && plan == null) {
        // what the page cannot reach need not be looked for
        sql.append(
            policy == null && fiscalYear == null ? " ORDER BY o.position DESC LIMIT :most" : "");
      }
      sql.append(")");
    } else if (asksOfSubjects()) {
      sql.append(" AND EXISTS (SELECT 1 FROM outcome o WHERE o.position = e.position AND ");
      sql.append(ofSubject(rules, values)).append(")");
    }
    sql.append(" ORDER BY e.position DESC LIMIT :most");
    values.put("most", limit + 1);
    List<Entry> entries =
        new ArrayList<>(bound(handle, sql, rules, values).map(Entries.ROW).list());
    Long next = null;
    if (entries.size() > limit) {
      entries.remove(limit);
      next = entries.get(limit - 1).position();
    }
    Map<Long, List<Match>> matches = asksOfSubjects() ? matches(handle, entries, rules) : Map.of();
    return new Page(
        entries.stream()
            .map(entry -> new Hit(entry, matches.getOrDefault(entry.position(), List.of())))
            .toList(),
        next);
  }

  private static void and(
      StringBuilder sql,
      Map<String, Object> values,
      String name,
      @Nullable Object value,
      String condition) {
    if (value != null) {
      values.put(name, value);
      sql.append(" AND ").append(condition);
    }
  }

  private String ofSubject(List<String> rules, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>();
    if (!rules.isEmpty()) {
      conditions.add("o.rule IN (<rules>)");
    }
    if (subject != null) {
      values.put("subject", Outcome.sought(subject));
      conditions.add("replace(o.subjects, :subject, '') <> o.subjects");
    }
    if (grade != null) {
      values.put("grade", grade);
      conditions.add("o.grade = :grade");
    }
    return String.join(" AND ", conditions);
  }

  private static Query bound(
      Handle handle, CharSequence sql, List<String> rules, Map<String, Object> values) {
    Query query = handle.createQuery(sql.toString()).bindMap(values);
    return rules.isEmpty() ? query : query.bindList("rules", rules);
  }

  private Map<Long, List<Match>> matches(Handle handle, List<Entry> entries, List<String> rules) {
    Map<Long, List<Match>> matches = new LinkedHashMap<>();
    if (entries.isEmpty()) {
      return matches;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    String sql =
        "SELECT o.position, o.rule, o.grade, o.computed, o.subjects FROM outcome o"
            + " WHERE o.position IN (<positions>) AND "
            + ofSubject(rules, values);
    bound(handle, sql, rules, values)
        .bindList("positions", entries.stream().map(Entry::position).toList())
        .map((row, context) -> Map.entry(row.getLong("position"), Outcome.ROW.map(row, context)))
        .forEach(
            found ->
                matches
                    .computeIfAbsent(found.getKey(), position -> new ArrayList<>())
                    .addAll(asked(found.getValue())));
    matches.values().forEach(found -> found.sort(Comparator.comparing(Match::subject)));
    return matches;
  }

  private List<Match> asked(Outcome outcome) {
    return outcome.subjects().stream()
        .filter(one -> subject == null || subject.equals(one))
        .map(one -> new Match(one, outcome.grade(), outcome.computed(), outcome.rule()))
        .toList();
  }

  /** The rules that are named so, one jump in the index for each that there is. */
  private static List<String> rules(Handle handle, String rule) {
    return handle
        .createQuery(
            "WITH RECURSIVE known(rule) AS ("
                + "SELECT min(rule) FROM outcome UNION ALL"
                + " SELECT (SELECT min(o.rule) FROM outcome o WHERE o.rule > known.rule)"
                + " FROM known WHERE known.rule IS NOT NULL)"
                + " SELECT rule FROM known WHERE rule IS NOT NULL")
        .mapTo(String.class)
        .list()
        .stream()
        .filter(known -> known.equals(rule) || known.endsWith(" \"" + rule + "\""))
        .toList();
  }
}
