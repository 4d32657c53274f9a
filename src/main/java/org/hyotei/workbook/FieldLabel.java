package org.hyotei.workbook;

import java.util.Map;
import org.hyotei.model.Message;

/** What people call the fields of a plan. */
final class FieldLabel {

  private static final Map<String, Message> LABELS =
      Map.ofEntries(
          Map.entry("fiscalYear", new Message("年度", "fiscal year")),
          Map.entry("level", new Message("区分の種類", "level")),
          Map.entry("title", new Message("名称", "title")),
          Map.entry("name", new Message("名称", "name")),
          Map.entry("parent", new Message("上の区分", "group above")),
          Map.entry("group", new Message("区分", "group")),
          Map.entry("owner", new Message("所管課", "office")),
          Map.entry("actor", new Message("実施主体", "carried out by")),
          Map.entry("unit", new Message("単位", "unit")),
          Map.entry("counting", new Message("数え方", "counting")),
          Map.entry("direction", new Message("方向", "direction")),
          Map.entry("baseline", new Message("基準値", "baseline")),
          Map.entry("targets", new Message("目標", "target")),
          Map.entry("actuals", new Message("実績", "actual")),
          Map.entry("publishedGrade", new Message("評価", "grade")),
          Map.entry("publishedGrades", new Message("評価", "grade")),
          Map.entry("mark", new Message("自己評価", "own mark")),
          Map.entry("previousMark", new Message("前年度の自己評価", "own mark of the year before")),
          Map.entry("note", new Message("備考", "note")));

  private FieldLabel() {}

  /** Of a field, or of an entry in one: {@code actuals/R6} is 実績 R6, {@code narrative/課題} 課題. */
  static Message of(String path) {
    int slash = path.indexOf('/');
    String field = slash < 0 ? path : path.substring(0, slash);
    String entry = slash < 0 ? "" : path.substring(slash + 1);
    Message label = LABELS.get(field);
    if (label == null) {
      String own = entry.isEmpty() ? field : entry;
      return new Message(own, own);
    }
    return entry.isEmpty()
        ? label
        : new Message(label.ja() + " " + entry, label.en() + " " + entry);
  }
}
