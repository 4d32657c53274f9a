package org.hyotei.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger, as its leaf's bytes say.
 *
 * @param parts digests in hex, by name, in order
 */
record Entry(
    String id,
    String kind,
    String time,
    @Nullable String policy,
    @Nullable String version,
    @Nullable String plan,
    @Nullable String fiscalYear,
    List<String> refers,
    List<Part> parts,
    Json json) {

  private static final String FORMAT = "hyotei-entry/1";
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /** A part's name, and what its salt and body hash to. */
  record Part(String name, String digest) {}

  /** Reads a leaf's bytes; empty, with every reason, if they are no entry. */
  static Optional<Entry> read(byte[] leaf, Faults faults) {
    Json json;
    try {
      json = Json.read(leaf);
      if (!Sha256.same(new JsonCanonicalizer(leaf).getEncodedUTF8(), leaf)) {
        faults.add("記録が正規形（RFC 8785）ではありません。", "The entry is not canonical JSON (RFC 8785).");
      }
    } catch (Json.NotJson | IOException | RuntimeException e) {
      faults.add("記録が JSON として読めません。", "The entry is no JSON: " + Faults.quote(message(e)) + ".");
      return Optional.empty();
    }
    if (!json.text("format").equals(Optional.of(FORMAT))) {
      faults.add("記録の形式が " + FORMAT + " ではありません。", "The entry's format is not " + FORMAT + ".");
      return Optional.empty();
    }
    Optional<String> id = required(json, "id", faults);
    Optional<String> kind = required(json, "kind", faults);
    Optional<String> time = required(json, "time", faults);
    Optional<List<Part>> parts = parts(json, faults);
    if (id.isEmpty() || kind.isEmpty() || time.isEmpty() || parts.isEmpty()) {
      return Optional.empty();
    }
    Json nothing = new Json.Fields(Map.of());
    Json policy = json.field("policy").orElse(nothing);
    Json plan = json.field("plan").orElse(nothing);
    return Optional.of(
        new Entry(
            id.get(),
            kind.get(),
            time.get(),
            policy.text("id").orElse(null),
            policy.text("version").orElse(null),
            plan.text("id").orElse(null),
            plan.text("fiscalYear").orElse(null),
            json.texts("refers").toList(),
            parts.get(),
            json));
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private static Optional<String> required(Json json, String name, Faults faults) {
    Optional<String> text = json.text(name).filter(value -> !value.isEmpty());
    if (text.isEmpty()) {
      faults.add("記録に " + name + " がありません。", "The entry has no " + name + ".");
    }
    return text;
  }

  private static Optional<List<Part>> parts(Json json, Faults faults) {
    List<Part> parts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Json item : json.items("parts")) {
      Optional<String> name = item.text("name");
      Optional<String> digest = item.text("digest").filter(text -> DIGEST.matcher(text).matches());
      if (name.isEmpty() || digest.isEmpty() || !names.add(name.get())) {
        faults.add(
            "記録の parts に、名前のない部分、同じ名前の部分、または SHA-256 でない値があります。",
            "The entry's parts have one without a name, one twice, or a digest that is none.");
        return Optional.empty();
      }
      parts.add(new Part(name.get(), digest.get()));
    }
    return Optional.of(parts);
  }

  /** The digest that it commits to for a part. */
  Optional<String> digest(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).map(Part::digest).findFirst();
  }

  Json detail() {
    return json.field("detail").orElse(new Json.Fields(Map.of()));
  }
}
