package org.hyotei.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;

/** A document that was read, and what was found wrong; nodes without their places. */
record Trees(Optional<Node> node, List<Defect> defects) {

  static Trees json(String text) {
    return json(text.getBytes(StandardCharsets.UTF_8));
  }

  static Trees json(byte[] bytes) {
    Defects defects = new Defects();
    Optional<Node> node = JsonDocument.read(bytes, "", defects);
    return new Trees(node, defects.list());
  }

  static Trees yaml(String text) {
    Defects defects = new Defects();
    Optional<Node> node = YamlDocument.read(text, "policy.yaml", defects);
    return new Trees(node, defects.list());
  }

  /** The tree in short: {@code {a: [1, "x", true, null]}}; empty if there is none. */
  String text() {
    return node.map(Trees::text).orElse("");
  }

  List<String> codes() {
    return defects.stream().map(Defect::code).toList();
  }

  /** Code and pointer of each defect: {@code duplicate-field /a}. */
  List<String> told() {
    return defects.stream().map(defect -> defect.code() + " " + defect.place().pointer()).toList();
  }

  /** Code, line and column of each defect: {@code yaml-tag 2:4}. */
  List<String> lines() {
    return defects.stream()
        .map(d -> d.code() + " " + d.place().line() + ":" + d.place().column())
        .toList();
  }

  static String text(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping.fields().stream()
          .map(field -> field.name() + ": " + text(field.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    } else if (node instanceof Node.Sequence sequence) {
      return sequence.items().stream().map(Trees::text).collect(Collectors.joining(", ", "[", "]"));
    } else if (node instanceof Node.Words words) {
      return "\"" + words.value() + "\"";
    } else if (node instanceof Node.Digits digits) {
      return digits.value().toPlainString();
    } else if (node instanceof Node.Flag flag) {
      return String.valueOf(flag.value());
    }
    return "null";
  }
}
