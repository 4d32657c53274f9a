package org.hyotei.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables by which entries are found: what they refer to, the grades and findings of
 * evaluations, and keys of submitters. Each follows from the entry and its bodies; where a body was
 * disposed of, nothing may be there that would follow from it. Where one is not as it was recorded,
 * which is a problem already, what would follow from it is left alone.
 */
final class Lookups implements AutoCloseable {

  private static final String SUBJECT = "subject:";
  private static final String SUBMITTER = "submitter";
  private static final char SEPARATOR = '\u001F';

  /** Parts without which a key of a submitter stands for nothing. */
  private static final Set<String> OF_THE_REQUEST = Set.of("request", SUBMITTER, "statement");

  private final ChildRows relations;
  private final ChildRows outcomes;
  private final ChildRows findings;
  private final ChildRows keys;
  private final PreparedStatement byId;
  private final Disposals disposals;
  private final Problems problems;

  Lookups(Connection connection, Disposals disposals, Problems problems) throws SQLException {
    this.disposals = disposals;
    this.problems = problems;
    relations = new ChildRows(connection, problems, "relation", "target");
    outcomes =
        new ChildRows(connection, problems, "outcome", "grade", "computed", "rule", "subjects");
    findings = new ChildRows(connection, problems, "finding", "code");
    keys = new ChildRows(connection, problems, "idempotency", "principal", "key", "request");
    byId = connection.prepareStatement("SELECT position FROM entry WHERE id = ?");
  }

  /** Compares the rows of an entry; of one that cannot be read, they are passed over. */
  void compare(long position, @Nullable Entry entry, Map<String, Body> bodies) throws SQLException {
    List<List<@Nullable String>> targets = relations.of(position);
    List<List<@Nullable String>> grades = outcomes.of(position);
    List<List<@Nullable String>> codes = findings.of(position);
    List<List<@Nullable String>> known = keys.of(position);
    if (entry != null) {
      relations(position, entry, targets);
      outcomes(position, entry, bodies, grades);
      findings(position, entry, bodies, codes);
      keys(position, entry, bodies, known);
    }
  }

  private void relations(long position, Entry entry, List<List<@Nullable String>> rows)
      throws SQLException {
    Set<String> expected = new TreeSet<>();
    for (String id : entry.refers()) {
      byId.setString(1, id);
      try (ResultSet found = byId.executeQuery()) {
        if (found.next() && found.getLong(1) < position) {
          expected.add(found.getString(1));
        } else {
          problem(
              "relation",
              position,
              entry,
              "前にない記録 " + Faults.quote(id) + " を参照しています。",
              "It refers to " + Faults.quote(id) + ", which is no earlier entry.");
        }
      }
    }
    if (!expected.equals(firsts(rows))) {
      problem(
          "relation",
          position,
          entry,
          "参照の表が記録と一致しません。",
          "The table of relations is not what the entry says.");
    }
  }

  private static Set<String> firsts(List<List<@Nullable String>> rows) {
    return rows.stream()
        .map(row -> String.valueOf(row.get(0)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void outcomes(
      long position, Entry entry, Map<String, Body> bodies, List<List<@Nullable String>> rows) {
    Map<String, List<@Nullable String>> stored = new TreeMap<>();
    for (List<@Nullable String> row : rows) {
      for (String subject : subjects(String.valueOf(row.get(3)))) {
        if (stored.put(subject, row.subList(0, 3)) != null) {
          problem(
              "outcome",
              position,
              entry,
              "評価の表に「" + Faults.quote(subject) + "」が二度あります。",
              "The table of grades has " + Faults.quote(subject) + " twice.");
        }
      }
    }
    boolean evaluation = entry.kind().equals("evaluation");
    for (Entry.Part part : entry.parts()) {
      if (!evaluation || !part.name().startsWith(SUBJECT)) {
        continue;
      }
      if (disposals.has(entry.id(), part.name())) {
        continue;
      }
      String subject = part.name().substring(SUBJECT.length());
      List<@Nullable String> row = stored.remove(subject);
      Body body = bodies.get(part.name());
      if (body != null && !outcome(body).equals(Optional.ofNullable(row))) {
        problem(
            "outcome",
            position,
            entry,
            "「" + Faults.quote(subject) + "」の評価の表が、記録の内容と一致しません。",
            "The table of grades is not what the entry's part says of "
                + Faults.quote(subject)
                + ".");
      }
    }
    stored
        .keySet()
        .forEach(
            subject ->
                problem(
                    "outcome",
                    position,
                    entry,
                    "評価の表に、記録にない、または廃棄された「" + Faults.quote(subject) + "」があります。",
                    "The table of grades has "
                        + Faults.quote(subject)
                        + ", which the entry has not, or which was disposed of."));
  }

  /** Ids between unit separators, with one before the first and one behind the last. */
  private static List<String> subjects(String joined) {
    boolean whole =
        joined.length() > 1
            && joined.charAt(0) == SEPARATOR
            && joined.charAt(joined.length() - 1) == SEPARATOR;
    return whole
        ? List.of(joined.substring(1, joined.length() - 1).split(String.valueOf(SEPARATOR), -1))
        : List.of(joined);
  }

  private static Optional<List<@Nullable String>> outcome(Body body) {
    return body.json()
        .flatMap(json -> json.field("result"))
        .map(
            result ->
                Arrays.asList(
                    result.text("grade").orElse(null),
                    result.text("computedGrade").orElse(null),
                    Outcomes.rule(result).orElse(null)));
  }

  private void findings(
      long position, Entry entry, Map<String, Body> bodies, List<List<@Nullable String>> rows) {
    Set<String> expected = new TreeSet<>();
    boolean complete = true;
    if (entry.kind().equals("evaluation")) {
      for (Entry.Part part : entry.parts()) {
        if (part.name().startsWith(SUBJECT) || part.name().equals("whole")) {
          Body body = bodies.get(part.name());
          complete &= body != null || disposals.has(entry.id(), part.name());
          if (body != null) {
            body.json()
                .ifPresent(
                    json ->
                        json.items("findings")
                            .forEach(found -> found.text("code").ifPresent(expected::add)));
          }
        }
      }
    }
    Set<String> stored = firsts(rows);
    if (complete ? !stored.equals(expected) : !stored.containsAll(expected)) {
      problem(
          "finding",
          position,
          entry,
          "確認事項の表が、記録の内容と一致しません。",
          "The table of findings is not what the entry's parts say.");
    }
  }

  private void keys(
      long position, Entry entry, Map<String, Body> bodies, List<List<@Nullable String>> rows) {
    Set<String> expected = new HashSet<>();
    boolean disposed = false;
    for (Entry.Part part : entry.parts()) {
      if (OF_THE_REQUEST.contains(part.name())) {
        Body body = bodies.get(part.name());
        boolean gone = disposals.has(entry.id(), part.name());
        if (body == null && !gone) {
          return;
        }
        disposed |= gone;
        if (body != null && part.name().equals(SUBMITTER)) {
          Json json = body.json().orElse(new Json.Fields(Map.of()));
          json.text("idempotencyKey").ifPresent(key -> expected.add(principal(json) + "\n" + key));
        }
      }
    }
    if (disposed) {
      expected.clear();
    }
    Set<String> stored =
        rows.stream().map(row -> row.get(0) + "\n" + row.get(1)).collect(Collectors.toSet());
    Body request = bodies.get("request");
    boolean sameRequest =
        rows.stream()
            .allMatch(
                row ->
                    request == null
                        ? Objects.requireNonNullElse(row.get(2), "").matches("[0-9a-f]{64}")
                        : Sha256.hex(Sha256.of(Sha256.utf8(request.text()))).equals(row.get(2)));
    if (!stored.equals(expected) || !sameRequest) {
      problem(
          "idempotency",
          position,
          entry,
          "Idempotency-Key の表が、記録の内容と一致しません。",
          "The table of idempotency keys is not what the entry's parts say.");
    }
  }

  private static String principal(Json submitter) {
    StringBuilder principal = new StringBuilder(submitter.text("how").orElse(""));
    submitter.text("office").ifPresent(office -> principal.append('/').append(office));
    submitter.text("key").ifPresent(key -> principal.append('/').append(key));
    return principal.toString();
  }

  private void problem(String table, long position, Entry entry, String ja, String en) {
    problems.add(table, position, entry.id(), ja, en);
  }

  /** What is left over. */
  void end() throws SQLException {
    for (ChildRows rows : List.of(relations, outcomes, findings, keys)) {
      rows.end();
    }
  }

  @Override
  public void close() throws SQLException {
    byId.close();
    for (ChildRows rows : List.of(relations, outcomes, findings, keys)) {
      rows.close();
    }
  }
}
