package org.hyotei.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.model.Defects;
import org.hyotei.report.RecordJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes bodies of parts, with their salts, out of the store, with what they can be found by, and
 * says so.
 */
final class Disposal {

  /** Parts that an idempotency key would go on telling of, by an unsalted digest. */
  private static final Set<String> OF_THE_REQUEST =
      Set.of(EvaluationDrafts.REQUEST, EvaluationDrafts.SUBMITTER, Statement.PART);

  private Disposal() {}

  static Statement of(Entry entry, Set<String> names, String rule, @Nullable String reason) {
    List<Map<String, String>> parts = new ArrayList<>();
    new TreeSet<>(names).forEach(name -> parts.add(Map.of("entry", entry.id(), "name", name)));
    return new Statement(
        Kind.DISPOSAL,
        Statement.policy(entry),
        Statement.plan(entry),
        List.of(entry.id()),
        Map.of("rule", rule, "parts", parts),
        json -> {
          json.writeStartObject();
          if (reason != null) {
            json.writeStringField("reason", reason);
          }
          json.writeEndObject();
        },
        null,
        null,
        (handle, position) -> remove(handle, entry.position(), names));
  }

  private static void remove(Handle handle, long position, Set<String> names) {
    List<Part> kept =
        new Entries(handle)
            .parts(position).values().stream()
                .filter(part -> !names.contains(part.name()))
                .toList();
    handle.execute("UPDATE body SET parts = ? WHERE position = ?", Parts.packed(kept), position);
    forget(handle, position, names, kept);
  }

  /** What was looked up by those parts: grades, findings that no other part has, the request. */
  private static void forget(Handle handle, long position, Set<String> names, List<Part> kept) {
    outcomes(
        handle,
        position,
        names.stream()
            .filter(name -> name.startsWith(RecordJson.SUBJECT))
            .map(name -> name.substring(RecordJson.SUBJECT.length()))
            .collect(Collectors.toSet()));
    if (names.stream().anyMatch(Disposal::hasFindings)) {
      handle.execute("DELETE FROM finding WHERE position = ?", position);
      kept.stream()
          .filter(part -> hasFindings(part.name()))
          .flatMap(Disposal::findings)
          .distinct()
          .forEach(
              code ->
                  handle.execute(
                      "INSERT INTO finding (position, code) VALUES (?, ?)", position, code));
    }
    if (names.stream().anyMatch(OF_THE_REQUEST::contains)) {
      handle.execute("DELETE FROM idempotency WHERE position = ?", position);
    }
  }

  private static void outcomes(Handle handle, long position, Set<String> disposed) {
    if (disposed.isEmpty()) {
      return;
    }
    List<Outcome> outcomes =
        handle
            .createQuery(
                "SELECT rule, grade, computed, subjects FROM outcome WHERE position = :position")
            .bind("position", position)
            .map(Outcome.ROW)
            .list();
    handle.execute("DELETE FROM outcome WHERE position = ?", position);
    for (Outcome outcome : outcomes) {
      List<String> kept =
          outcome.subjects().stream().filter(subject -> !disposed.contains(subject)).toList();
      if (!kept.isEmpty()) {
        handle.execute(
            Rows.OUTCOME,
            position,
            outcome.rule(),
            outcome.grade(),
            outcome.computed(),
            outcome.with(kept).joined());
      }
    }
  }

  private static boolean hasFindings(String name) {
    return name.startsWith(RecordJson.SUBJECT) || name.equals(RecordJson.WHOLE);
  }

  private static Stream<String> findings(Part part) {
    Node json =
        JsonDocument.read(part.text().getBytes(StandardCharsets.UTF_8), "", new Defects())
            .orElseThrow(
                () -> new IllegalStateException("the part " + part.name() + " is no JSON"));
    return Trees.items(json, "findings").stream()
        .map(finding -> Trees.text(finding, "code"))
        .flatMap(Optional::stream);
  }
}
