package org.hyotei.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes bodies of parts, with their salts, out of the store, and says so. */
final class Disposal {

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
  }
}
