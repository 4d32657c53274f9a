package org.hyotei.intake;

import java.util.Locale;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.model.Defects;

/** Characters of cells that a request in JSON may not have either. */
final class Unwritable {

  private Unwritable() {}

  /** Adds a defect for each text that has one, and names the first. */
  static void find(Node node, Defects defects) {
    if (node instanceof Node.Words words) {
      words
          .value()
          .codePoints()
          .filter(c -> !JsonDocument.isWritable(c))
          .findFirst()
          .ifPresent(c -> defect(words, c, defects));
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> find(item, defects));
    } else if (node instanceof Node.Mapping mapping) {
      for (Node.Field field : mapping.fields()) {
        find(new Node.Words(field.place(), field.name()), defects);
        find(field.value(), defects);
      }
    }
  }

  private static void defect(Node.Words words, int character, Defects defects) {
    String code = String.format(Locale.ROOT, "U+%04X", character);
    defects.add(
        "unwritable-character",
        words.place(),
        "使えない制御文字 " + code + " があります。取り除いてください。",
        "The control character " + code + " cannot be kept. Take it out.");
  }
}
