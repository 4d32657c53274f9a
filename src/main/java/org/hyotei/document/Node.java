package org.hyotei.document;

import java.math.BigDecimal;
import java.util.List;
import org.hyotei.model.Place;

/** A value of a JSON or YAML document, with where it stands. Immutable. */
public sealed interface Node {

  Place place();

  /** Fields in document order; names are unique, the first of duplicates stands. */
  record Mapping(Place place, List<Field> fields) implements Node {
    public Mapping {
      fields = List.copyOf(fields);
    }
  }

  /** A field of a mapping; the place is that of the name. */
  record Field(String name, Place place, Node value) {}

  record Sequence(Place place, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  record Words(Place place, String value) implements Node {}

  /** A number, exact, with the digits as written. */
  record Digits(Place place, String written, BigDecimal value) implements Node {}

  record Flag(Place place, boolean value) implements Node {}

  record Nothing(Place place) implements Node {}
}
