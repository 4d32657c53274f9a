package org.hyotei.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hyotei.document.Node;
import org.hyotei.model.Place;

/** Figures as fields of a plan. */
final class Printings {

  private Printings() {}

  /** The first printing of a figure, with the others beside it. */
  static Node of(List<Entry> entries) {
    Node first = entries.get(0).value();
    if (entries.size() == 1) {
      return first;
    }
    Place place = first.place();
    List<Node> also = new ArrayList<>();
    for (Entry entry : entries.subList(1, entries.size())) {
      Place at = entry.value().place();
      also.add(
          new Node.Mapping(
              at,
              List.of(
                  new Node.Field("value", at, raw(entry.value())),
                  new Node.Field("where", at, new Node.Words(at, entry.where())))));
    }
    List<Node.Field> fields = new ArrayList<>();
    if (first instanceof Node.Mapping mapping) {
      fields.addAll(mapping.fields());
    } else {
      fields.add(new Node.Field("value", place, first));
    }
    fields.add(new Node.Field("also", place, new Node.Sequence(place, also)));
    return new Node.Mapping(place, fields);
  }

  private static Node raw(Node value) {
    return value instanceof Node.Mapping mapping ? mapping.fields().get(0).value() : value;
  }

  static Node number(Place place, int number) {
    return new Node.Digits(place, Integer.toString(number), BigDecimal.valueOf(number));
  }
}
