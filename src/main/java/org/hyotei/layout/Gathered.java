package org.hyotei.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.document.Node;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/** What the sheets of a workbook have said so far. */
final class Gathered {

  final Outline outline;
  final HeadingReader reader;
  final List<Draft> drafts = new ArrayList<>();
  final List<Count> counts = new ArrayList<>();
  final List<TableReading> tables = new ArrayList<>();

  /** The tables that the readings are of, without texts outside them. */
  final List<Table> settled = new ArrayList<>();

  final Map<String, Node.Words> properties = new LinkedHashMap<>();
  final List<Node.Words> titles = new ArrayList<>();

  Gathered(Outline outline, HeadingReader reader) {
    this.outline = outline;
    this.reader = reader;
  }

  /**
   * How many carry a mark.
   *
   * @param previous null where it is not said
   */
  record Count(
      Group group,
      Node.@Nullable Words actor,
      String mark,
      int count,
      @Nullable Integer previous,
      Place place) {}
}
