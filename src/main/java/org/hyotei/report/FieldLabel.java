package org.hyotei.report;

import java.util.Map;
import org.hyotei.model.Message;

/** What people call the fields of a plan, and the columns of a sheet that they are read from. */
public final class FieldLabel {

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
          Map.entry("note", new Message("備考", "note")),
          Map.entry("tallies", new Message("記号の数", "count of")),
          Map.entry("id", new Message("番号", "id")),
          Map.entry("activity", new Message("取組名", "activity")),
          Map.entry("group-number", new Message("区分の番号", "group number")),
          Map.entry("baseline-year", new Message("基準値の年度", "year of the baseline")),
          Map.entry("target", new Message("目標", "target")),
          Map.entry("actual", new Message("実績", "actual")),
          Map.entry("grade", new Message("評価", "grade")),
          Map.entry("year", new Message("年度", "year")),
          Map.entry("measure", new Message("目標・実績・評価の別", "whether target, actual or grade")),
          Map.entry("tally", new Message("記号の数", "count of")),
          Map.entry("judgement", new Message("判断した評価", "judgement")),
          Map.entry("judged-by", new Message("判断者", "judged by")),
          Map.entry("judgement-reason", new Message("判断の理由", "reason of the judgement")),
          Map.entry("narrative", new Message("文章", "text")),
          Map.entry("attribute", new Message("評価基準の入力", "input of the policy")),
          Map.entry("label", new Message("行の種類", "kind of row")),
          Map.entry("computed", new Message("計算で求まる値（読まない）", "follows from figures, not read")),
          Map.entry("total", new Message("合計（読まない）", "total, not read")));

  private FieldLabel() {}

  /**
   * Of a column's meaning, or a field and its entry, parted by a space: {@code target R6} is 目標 R6.
   * A first word that is not known is kept.
   */
  public static Message ofWords(String words) {
    int space = words.indexOf(' ');
    String first = space < 0 ? words : words.substring(0, space);
    String rest = space < 0 ? "" : words.substring(space);
    Message label = LABELS.getOrDefault(first, new Message(first, first));
    return new Message(label.ja() + rest, label.en() + rest);
  }

  /** Of a field, or of an entry in one: {@code actuals/R6} is 実績 R6, {@code narrative/課題} 課題. */
  public static Message of(String path) {
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
