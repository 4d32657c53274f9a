package org.hyotei.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hyotei.document.Fields;
import org.hyotei.document.Node;
import org.hyotei.facts.Scale;
import org.hyotei.model.Defects;

/** Reads the {@code scale} of {@code policy.yaml}. */
final class ScaleReader {

  private final Defects defects;

  ScaleReader(Defects defects) {
    this.defects = defects;
  }

  Scale scale(Fields fields) {
    Set<String> symbols = new HashSet<>();
    fields.required("scale");
    List<Scale.Step> steps =
        fields.list(
            "scale",
            node -> Fields.of(node, defects).map(step -> step(step, symbols)).orElse(null));
    if (fields.node("scale") instanceof Node.Sequence sequence && sequence.items().isEmpty()) {
      defects.add(
          "empty-scale",
          fields.place("scale"),
          "scale に評価が1つもありません。",
          "There is no grade under \"scale\".");
    }
    return new Scale(steps);
  }

  private Scale.Step step(Fields fields, Set<String> symbols) {
    try (fields) {
      String symbol = fields.requiredText("grade");
      if (symbol.codePoints().anyMatch(ScaleReader::isNotOfSymbol)) {
        defects.add(
            "bad-symbol",
            fields.place("grade"),
            "評価の記号「" + symbol + "」に空白や「\"」「\\」「{」「}」は使えません。",
            "The symbol \"" + symbol + "\" may have no space, quote, backslash or brace.");
      }
      if (!symbol.isEmpty() && !symbols.add(symbol)) {
        defects.add(
            "duplicate-grade",
            fields.place("grade"),
            "評価「" + symbol + "」が2回あります。",
            "The grade \"" + symbol + "\" stands twice.");
      }
      return new Scale.Step(
          symbol,
          fields.requiredLine("label"),
          fields.number("points"),
          fields.flag("ungraded", false));
    }
  }

  private static boolean isNotOfSymbol(int character) {
    return SlotReader.isRefused(character)
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '{'
        || character == '}';
  }
}
