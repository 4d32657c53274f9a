package org.hyotei.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyotei.model.Amount;
import org.hyotei.model.Attribute;
import org.hyotei.model.Cell;
import org.hyotei.model.Defects;
import org.hyotei.model.Period;
import org.hyotei.model.Reading;
import org.hyotei.reading.FigureReader;
import org.hyotei.reading.PeriodReader;
import org.jspecify.annotations.Nullable;

/** The fields of an indicator that hold figures or grades by period. */
final class FigureFields {

  private FigureFields() {}

  /** Cells by period, in order of time. A cell that cannot be read is kept as unreadable. */
  static SortedMap<Period, Cell> cells(Fields fields, String name, String unit) {
    SortedMap<Period, Cell> cells = new TreeMap<>();
    for (Node.Field field : fields.entries(name)) {
      Cell cell = cell(field.value(), unit, fields.defects());
      period(field, fields.defects())
          .ifPresent(period -> put(cells, period, cell, field, fields.defects()));
    }
    return Collections.unmodifiableSortedMap(cells);
  }

  /** Grades by period, in order of time. */
  static SortedMap<Period, String> grades(Fields fields, String name) {
    SortedMap<Period, String> grades = new TreeMap<>();
    for (Node.Field field : fields.entries(name)) {
      String grade = fields.words(field.value());
      period(field, fields.defects())
          .ifPresent(period -> put(grades, period, grade, field, fields.defects()));
    }
    return Collections.unmodifiableSortedMap(grades);
  }

  private static <T> void put(
      Map<Period, T> map, Period period, @Nullable T value, Node.Field field, Defects defects) {
    if (value != null && map.putIfAbsent(period, value) != null) {
      defects.add(
          "duplicate-period",
          field.place(),
          "「" + field.name() + "」は別の書き方で既にある年度です。1つにしてください。",
          "\"" + field.name() + "\" is a period that stands here already, written otherwise.");
    }
  }

  private static Optional<Period> period(Node.Field field, Defects defects) {
    Optional<Period> period = PeriodReader.read(field.name());
    if (period.isEmpty()) {
      defects.add(
          "unreadable-period",
          field.place(),
          "年度「" + Spelling.shorten(field.name()) + "」が読めません。R6、令和6年度、2024、R2.4.1 のように書いてください。",
          "The period \""
              + Spelling.shorten(field.name())
              + "\" cannot be read. Write R6, 令和6年度, 2024 or R2.4.1.");
    }
    return period;
  }

  private static @Nullable Cell cell(Node node, String unit, Defects defects) {
    if (node instanceof Node.Mapping) {
      return Fields.of(node, defects).map(fields -> detailed(fields, unit)).orElse(null);
    }
    String raw = raw(node, defects);
    return raw == null
        ? null
        : new Cell(raw, FigureReader.read(raw, unit), java.util.List.of(), null, null);
  }

  private static @Nullable Cell detailed(Fields fields, String unit) {
    try (fields) {
      Defects defects = fields.defects();
      String raw = fields.required("value").map(node -> raw(node, defects)).orElse(null);
      return new Cell(
          raw == null ? "" : raw,
          FigureReader.read(raw == null ? "" : raw, unit),
          fields.list("also", node -> also(node, unit, defects)),
          status(fields),
          fields.text("source"));
    }
  }

  private static Cell.@Nullable Also also(Node node, String unit, Defects defects) {
    return Fields.of(node, defects)
        .map(
            fields -> {
              try (fields) {
                String raw = fields.required("value").map(value -> raw(value, defects)).orElse("");
                return new Cell.Also(raw, FigureReader.read(raw, unit), fields.text("where"));
              }
            })
        .orElse(null);
  }

  private static Cell.@Nullable Status status(Fields fields) {
    String written = fields.text("status");
    if (written == null) {
      return null;
    }
    for (Cell.Status status : Cell.Status.values()) {
      if (status.label().equals(written)) {
        return status;
      }
    }
    fields
        .defects()
        .add(
            "unknown-value",
            fields.place("status"),
            "状態「" + Spelling.shorten(written) + "」は使えません。速報、見込、確定のどれかにしてください。",
            "The status \"" + Spelling.shorten(written) + "\" is not known. Use 速報, 見込 or 確定.");
    return null;
  }

  private static @Nullable String raw(Node node, Defects defects) {
    if (node instanceof Node.Words words) {
      return words.value();
    }
    if (node instanceof Node.Digits digits) {
      return digits.value().toPlainString();
    }
    if (node instanceof Node.Nothing) {
      return "";
    }
    Fields.wrongType(node, "数か、表の記載そのまま（\"34件\"）", "a number or the cell as printed", defects);
    return null;
  }

  /** Attributes by name; a cell that reads as an amount is a quantity, other text is words. */
  static Map<String, Attribute> attributes(Fields fields, String name) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    for (Node.Field field : fields.entries(name)) {
      Attribute attribute = attribute(field.value(), fields.defects());
      if (attribute != null) {
        attributes.put(field.name(), attribute);
      }
    }
    return Collections.unmodifiableMap(attributes);
  }

  private static @Nullable Attribute attribute(Node node, Defects defects) {
    if (node instanceof Node.Flag flag) {
      return new Attribute.Flag(flag.value());
    }
    if (node instanceof Node.Nothing) {
      return null;
    }
    String raw = raw(node, defects);
    if (raw == null) {
      return null;
    }
    return FigureReader.read(raw, "") instanceof Reading.Read read
            && read.figure() instanceof Amount amount
        ? new Attribute.Quantity(amount)
        : new Attribute.Words(raw);
  }
}
