package org.hyotei.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.tabular.Sheet;
import org.hyotei.tabular.SheetReader;

/**
 * Expands a table of rules into DRL: one row is one rule, and stands on the line of its row. The
 * cells become sentences of the vocabulary, so that a table can say what sentences can and no more.
 */
final class TableFile {

  private final Sheet sheet;
  private final TableLayout layout;
  private final Phase phase;
  private final Vocabulary vocabulary;
  private final SentenceReader sentences;
  private final Defects defects;

  private TableFile(
      Sheet sheet,
      TableLayout layout,
      Phase phase,
      Vocabulary vocabulary,
      SentenceReader sentences,
      Defects defects) {
    this.sheet = sheet;
    this.layout = layout;
    this.phase = phase;
    this.vocabulary = vocabulary;
    this.sentences = sentences;
    this.defects = defects;
  }

  /** Expands the file; rows that cannot be expanded are defects and left blank. */
  static ExpandedFile expand(
      String file,
      byte[] bytes,
      Phase phase,
      Vocabulary vocabulary,
      SlotReader slots,
      Defects defects) {
    Defects found = new Defects();
    ExpandedFile expanded = table(file, bytes, phase, vocabulary, slots, found);
    // what stands above the titles is read for every row and told once
    defects.addAll(new LinkedHashSet<>(found.list()));
    return expanded;
  }

  private static ExpandedFile table(
      String file,
      byte[] bytes,
      Phase phase,
      Vocabulary vocabulary,
      SlotReader slots,
      Defects defects) {
    TableWords words = vocabulary.tableWords();
    Optional<Sheet> read = sheet(file, bytes, words, defects);
    Optional<TableLayout> layout =
        read.flatMap(sheet -> TableLayout.of(sheet, vocabulary, defects));
    if (read.isEmpty() || layout.isEmpty()) {
      return new ExpandedFile(file, phase, List.of(), List.of());
    }
    SentenceReader sentences = new SentenceReader(vocabulary, slots, defects);
    return new TableFile(read.get(), layout.get(), phase, vocabulary, sentences, defects).expand();
  }

  private ExpandedFile expand() {
    List<Sheet.Row> rows = sheet.rows();
    List<String> drl =
        new ArrayList<>(Collections.nCopies(rows.get(rows.size() - 1).endLine(), ""));
    List<RuleSource> rules = new ArrayList<>();
    merged();
    for (Sheet.Row row : rows.subList(layout.header() + 1, rows.size())) {
      if (layout.columns().stream().allMatch(column -> Sheet.isBlank(row.text(column.index())))) {
        continue;
      }
      TableRow rule = new TableRow(sheet, row, layout, phase, vocabulary, sentences, defects);
      drl.set(row.line() - 1, rule.text());
      rules.add(rule.source());
    }
    if (rules.isEmpty()) {
      defects.add(
          "empty-table",
          Place.ofLine(sheet.file(), 0),
          "見出しの下に行がありません。",
          "There is no row below the titles.");
    }
    return new ExpandedFile(sheet.file(), phase, drl, rules);
  }

  /** Cells made one hide which row a value is for. */
  private void merged() {
    Sheet.Row header = sheet.rows().get(layout.header());
    Map<String, Place> told = new LinkedHashMap<>();
    for (Sheet.Block block : sheet.merged()) {
      if (block.lastRow() >= header.number() && block.firstRow() <= sheet.rows().size()) {
        Sheet.Row first =
            new Sheet.Row(block.firstRow(), block.firstRow(), block.firstRow(), List.of());
        Place place = sheet.place(first, block.firstColumn());
        told.putIfAbsent(place.cell(), place);
      }
    }
    for (Place place : told.values()) {
      defects.add(
          "merged-cells",
          place,
          "結合されたセルがあります。結合を解除し、それぞれの行に値を書いてください。",
          "Cells are merged. Part them and write the value in each row.");
    }
  }

  /** The vocabulary of a pack lacks the sentence that a column would say. */
  static void unsayable(Place place, Defects defects) {
    defects.add(
        "unsayable-cell",
        place,
        "この列の意味を表す文が語彙（vocabulary.dsl）にありません。「条件」の列に文で書いてください。",
        "The vocabulary has no sentence for what this column says. Write a sentence under 条件.");
  }

  /** The sheet that holds the rules; empty, with defects, if there is none for certain. */
  static Optional<Sheet> sheet(String file, byte[] bytes, TableWords words, Defects defects) {
    return SheetReader.read(file, bytes, name -> words.role(name) == TableWords.Role.NOTE, defects);
  }
}
