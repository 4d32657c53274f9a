package org.hyotei.analysis;

import java.util.List;
import java.util.function.Predicate;

/**
 * A link between properties that every fact keeps, whatever the figures.
 *
 * @param keys of the terms it links
 * @param admits whether cells of these terms, in their order, can be those of one fact
 */
record Axiom(String name, List<String> keys, Predicate<List<Cell>> admits) {

  Axiom {
    keys = List.copyOf(keys);
  }

  static Axiom of(String name, Predicate<List<Cell>> admits, String... keys) {
    return new Axiom(name, List.of(keys), admits);
  }
}
