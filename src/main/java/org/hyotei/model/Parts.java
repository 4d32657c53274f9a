package org.hyotei.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several labelled amounts in one cell: {@code ①13.9% ②3.0%}, {@code 実践者60％ 専門職50％}. In printed
 * order.
 */
public record Parts(List<Part> parts) implements Figure {

  /** One of them; the label as printed, normalised to no spaces. */
  public record Part(String label, Amount amount) {}

  public Parts {
    parts = List.copyOf(parts);
  }

  @Override
  public String text() {
    return parts.stream()
        .map(part -> part.label() + " " + part.amount().text())
        .collect(Collectors.joining("、"));
  }
}
