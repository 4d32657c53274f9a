package org.hyotei.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.model.Amount;
import org.hyotei.model.Parts;

/**
 * Reads several amounts in one cell: {@code ①13.9% ②3.0%}, {@code 実践者60％ 専門職50％}, {@code 市 12人／社協
 * 28人}. Either each has a label or none has; without labels they are {@code 1}, {@code 2} and so
 * on, and all must have the same unit, or each its own change, as in {@code 7 (⇧ 2) 11 (⇩ 3)}.
 *
 * <p>Left out: labels with digits, one label twice, one amount alone with a label.
 */
final class PartsReader {

  private static final Pattern START =
      Pattern.compile("^|(?<=[ :①-⑳])(?=[^ :])|(?<![+\\-▲△])(?=[+\\-▲△]\\d)|(?<![+\\-▲△])(?=\\d)");
  private static final Pattern LABEL = Pattern.compile("[\\p{IsAlphabetic}ー・①-⑳○●◎△×「」]{1,20}");

  private PartsReader() {}

  static Optional<Parts> read(CellText cell, String columnUnit) {
    List<CellText> pieces = Pieces.of(cell);
    if (pieces.size() < 2) {
      return Optional.empty();
    }
    List<Parts.Part> parts = new ArrayList<>();
    for (CellText piece : pieces) {
      Optional<Parts.Part> part = part(piece, columnUnit);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    long labels =
        parts.stream().map(Parts.Part::label).filter(l -> !l.isEmpty()).distinct().count();
    if (labels == parts.size()) {
      return Optional.of(new Parts(parts));
    }
    return labels == 0 && standAlone(pieces)
        ? Optional.of(new Parts(numbered(parts)))
        : Optional.empty();
  }

  /** Whether each is an amount, with one unit for all, or none and a change each. */
  private static boolean standAlone(List<CellText> pieces) {
    List<Amount> amounts =
        pieces.stream()
            .flatMap(piece -> AmountReader.read(piece, "").stream())
            .filter(amount -> !amount.unit().isEmpty() || amount.change() != null)
            .toList();
    return amounts.size() == pieces.size()
        && amounts.stream().map(Amount::unit).distinct().count() == 1;
  }

  private static List<Parts.Part> numbered(List<Parts.Part> parts) {
    List<Parts.Part> numbered = new ArrayList<>();
    for (Parts.Part part : parts) {
      numbered.add(new Parts.Part(Integer.toString(numbered.size() + 1), part.amount()));
    }
    return numbered;
  }

  /** The shortest label after which an amount can be read. */
  private static Optional<Parts.Part> part(CellText piece, String columnUnit) {
    Matcher start = START.matcher(piece.plain());
    while (start.find()) {
      Optional<Amount> amount = AmountReader.read(piece.from(start.start()).strip(), columnUnit);
      String label = label(piece.sub(0, start.start()).strip());
      if (amount.isPresent() && (label.isEmpty() || isLabel(label))) {
        return Optional.of(new Parts.Part(label, amount.get()));
      }
    }
    return Optional.empty();
  }

  private static String label(CellText before) {
    String words = before.words();
    boolean colon = before.plain().endsWith(":");
    return colon ? words.substring(0, words.length() - 1) : words;
  }

  private static boolean isLabel(String label) {
    return LABEL.matcher(label).matches() && !Affixes.beginsLikeBack(label);
  }
}
