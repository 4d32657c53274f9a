package org.hyotei.ledger;

import java.util.List;
import java.util.Optional;
import org.hyotei.document.Node;

/** Looks into trees of JSON that this package wrote. */
final class Trees {

  private Trees() {}

  static Optional<Node> child(Node node, String name) {
    if (node instanceof Node.Mapping mapping) {
      for (Node.Field field : mapping.fields()) {
        if (field.name().equals(name)) {
          return Optional.of(field.value());
        }
      }
    }
    return Optional.empty();
  }

  static Optional<String> text(Node node) {
    return node instanceof Node.Words words ? Optional.of(words.value()) : Optional.empty();
  }

  static Optional<String> text(Node node, String name) {
    return child(node, name).flatMap(Trees::text);
  }

  static List<Node> items(Node node, String name) {
    return child(node, name)
        .filter(Node.Sequence.class::isInstance)
        .map(list -> ((Node.Sequence) list).items())
        .orElse(List.of());
  }
}
