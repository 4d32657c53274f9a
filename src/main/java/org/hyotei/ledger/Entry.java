package org.hyotei.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.model.Defects;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it lies in the ledger.
 *
 * @param position index of its leaf
 * @param kind see {@link Kind#word}
 * @param time UTC, ISO 8601
 * @param text its canonical JSON; in UTF-8, the leaf's bytes
 */
public record Entry(
    long position,
    String id,
    String kind,
    String time,
    @Nullable String policy,
    @Nullable String version,
    @Nullable String plan,
    @Nullable String fiscalYear,
    String text) {

  public boolean is(Kind expected) {
    return kind.equals(expected.word());
  }

  public Instant instant() {
    return Instant.parse(time);
  }

  /** The entry's JSON as a tree. */
  public Node tree() {
    return JsonDocument.read(text.getBytes(StandardCharsets.UTF_8), "", new Defects())
        .orElseThrow(() -> new IllegalStateException("entry " + id + " is no JSON"));
  }

  /** The names of all its parts, in order, those included that were disposed of. */
  public List<String> partNames() {
    return Trees.items(tree(), "parts").stream()
        .map(part -> Trees.text(part, "name"))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What recorded it; empty texts where it does not say. */
  public Program program() {
    Optional<Node> program = Trees.child(tree(), "program");
    return new Program(
        program.flatMap(one -> Trees.text(one, "jar")).orElse(""),
        program.flatMap(one -> Trees.text(one, "jdk")).orElse(""));
  }

  /** The digests that it commits to, by the names of its parts. */
  public Map<String, String> digests() {
    Map<String, String> digests = new LinkedHashMap<>();
    for (Node part : Trees.items(tree(), "parts")) {
      digests.put(Trees.text(part, "name").orElse(""), Trees.text(part, "digest").orElse(""));
    }
    return digests;
  }

  /** The ids of the entries that it refers to. */
  public List<String> refers() {
    return Trees.items(tree(), "refers").stream()
        .map(Trees::text)
        .flatMap(Optional::stream)
        .toList();
  }

  /** A text of what it says openly; empty if it does not say it. */
  public Optional<String> detail(String name) {
    return Trees.child(tree(), "detail").flatMap(detail -> Trees.text(detail, name));
  }
}
