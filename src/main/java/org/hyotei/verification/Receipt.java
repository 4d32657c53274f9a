package org.hyotei.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A receipt as it is written; nothing is verified yet.
 *
 * @param entry canonical JSON; its bytes in UTF-8 are the leaf
 * @param path the inclusion proof, from the leaf's sibling up
 * @param bodies of the parts that are disclosed
 */
record Receipt(String entry, long index, List<byte[]> path, String checkpoint, List<Body> bodies) {

  private static final String FORMAT = "hyotei-receipt/1";
  private static final Set<String> FIELDS =
      Set.of("format", "entry", "index", "proof", "checkpoint", "parts", "signers", "notes");
  private static final int LONGEST_PATH = 64;

  /** The bytes that the tree's leaf holds. */
  byte[] leaf() {
    return Sha256.utf8(entry);
  }

  /** Reads a receipt; empty, with every reason, if it is none. */
  static Optional<Receipt> read(byte[] bytes, Faults faults) {
    Json json;
    try {
      json = Json.read(bytes);
    } catch (Json.NotJson e) {
      faults.add(
          "JSON として読めません。受け取ったファイルをそのまま渡してください。",
          "This is no JSON ("
              + Faults.quote(String.valueOf(e.getMessage()))
              + "). Give the file as it was received.");
      return Optional.empty();
    }
    if (!(json instanceof Json.Fields fields) || !json.text("format").equals(Optional.of(FORMAT))) {
      faults.add("評価記録証（" + FORMAT + "）ではありません。", "This is no receipt of format " + FORMAT + ".");
      return Optional.empty();
    }
    fields.byName().keySet().stream()
        .filter(name -> !FIELDS.contains(name))
        .forEach(
            name ->
                faults.add(
                    "評価記録証に知らない項目「" + Faults.quote(name) + "」があります。",
                    "The receipt has an unknown field \"" + Faults.quote(name) + "\"."));
    Optional<String> entry = required(json.text("entry"), "entry", faults);
    Optional<Long> index = required(json.number("index"), "index", faults);
    Optional<String> checkpoint = required(json.text("checkpoint"), "checkpoint", faults);
    Optional<List<byte[]>> path = required(path(json), "proof", faults);
    Optional<List<Body>> bodies = required(bodies(json), "parts", faults);
    return entry.isEmpty()
            || index.isEmpty()
            || checkpoint.isEmpty()
            || path.isEmpty()
            || bodies.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Receipt(entry.get(), index.get(), path.get(), checkpoint.get(), bodies.get()));
  }

  private static <T> Optional<T> required(Optional<T> value, String name, Faults faults) {
    if (value.isEmpty()) {
      faults.add(
          "評価記録証の項目「" + name + "」がないか、形が違います。",
          "The receipt's field \"" + name + "\" is missing or has another form.");
    }
    return value;
  }

  private static Optional<List<byte[]>> path(Json json) {
    if (!(json.field("proof").orElse(null) instanceof Json.Items list)
        || list.items().size() > LONGEST_PATH) {
      return Optional.empty();
    }
    List<byte[]> path = new ArrayList<>();
    for (Json item : list.items()) {
      item.text()
          .flatMap(Sha256::fromBase64)
          .filter(hash -> hash.length == Sha256.LENGTH)
          .ifPresent(path::add);
    }
    return path.size() == list.items().size() ? Optional.of(path) : Optional.empty();
  }

  private static Optional<List<Body>> bodies(Json json) {
    if (!(json.field("parts").orElse(null) instanceof Json.Items list)) {
      return Optional.empty();
    }
    List<Body> bodies = list.items().stream().map(Body::of).flatMap(Optional::stream).toList();
    return bodies.size() == list.items().size() ? Optional.of(bodies) : Optional.empty();
  }
}
