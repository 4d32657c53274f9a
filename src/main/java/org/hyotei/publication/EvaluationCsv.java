package org.hyotei.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.explanation.WhyNots;
import org.hyotei.facts.ActivityFact;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.IndicatorFact;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Subject;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Defects;
import org.hyotei.model.Judgement;
import org.hyotei.publication.Report.Details;
import org.hyotei.publication.Report.Note;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as a table for spreadsheet programs: one row a subject, by id. Figures stand as
 * printed and, where they are numbers, as numbers beside it; what the offices wrote has a column
 * for each of its headings.
 */
public final class EvaluationCsv {

  /** Fraction digits of an achievement in percent; cut off, so that none seems to be met. */
  private static final int PLACES = 4;

  private final Evaluation evaluation;
  private final Wording words;
  private final Remarks remarks;
  private final Figures figures;
  private final int year;
  private final Map<Integer, Note> notes;

  private EvaluationCsv(Evaluation evaluation, @Nullable WhyNots whyNots, ReportContext context) {
    this.evaluation = evaluation;
    this.words = new Wording(context.language());
    this.remarks = new Remarks(evaluation, whyNots, context);
    this.year = evaluation.plan().fiscalYear().fiscalYear();
    this.figures = new Figures(words, year);
    this.notes = remarks.notes().stream().collect(Collectors.toMap(Note::number, note -> note));
  }

  /**
   * The table's bytes.
   *
   * @param charset UTF-8, which is marked as such, or CP932
   * @return empty, with a defect for each cell that the encoding cannot hold
   */
  public static Optional<byte[]> of(
      Evaluation evaluation,
      @Nullable WhyNots whyNots,
      ReportContext context,
      Charset charset,
      Defects defects) {
    return new EvaluationCsv(evaluation, whyNots, context).table().bytes(charset, defects);
  }

  private CsvTable table() {
    List<Map<String, String>> rows = evaluation.subjects().stream().map(this::row).toList();
    Set<String> heads = new LinkedHashSet<>();
    rows.forEach(row -> heads.addAll(row.keySet()));
    CsvTable table = new CsvTable();
    table.row(List.copyOf(heads));
    for (Map<String, String> row : rows) {
      table.row(heads.stream().map(head -> row.getOrDefault(head, "")).toList());
    }
    return table;
  }

  private Map<String, String> row(SubjectResult result) {
    Map<String, String> row = new LinkedHashMap<>();
    Subject fact = result.fact();
    Details details = remarks.of(result.id(), result, List.of());
    row.put(words.say("種類", "kind"), kind(fact.kind()));
    row.put(words.say("番号", "id"), result.id());
    row.put(words.say("名称", "name"), fact.name());
    row.put(words.say("上の区分", "group"), result.group() == null ? "" : result.group());
    figures(fact, row);
    row.put(words.say("評価", "grade"), empty(result.grade()));
    row.put(words.say("基準による評価", "computed grade"), empty(result.computedGrade()));
    row.put(words.say("公表された評価", "published grade"), empty(result.publishedGrade()));
    row.put(words.say("前年度の評価", "grade of the year before"), empty(result.previousGrade()));
    row.put(words.say("評価の理由", "reason"), details.reason());
    row.put(words.say("適用した基準", "rule"), details.rule());
    Judgement judgement = result.judgement();
    row.put(words.say("判断した者", "judged by"), judgement == null ? "" : empty(judgement.by()));
    row.put(words.say("上位の評価まで", "to a better grade"), details.next());
    row.put(
        words.say("確認事項", "findings"),
        details.findings().stream()
            .map(number -> notes.get(number))
            .map(note -> note == null ? "" : note.message())
            .collect(Collectors.joining("\n")));
    narrative(fact).forEach((head, text) -> row.put(free(head, row), text));
    return row;
  }

  /** A heading of the offices may be called as one of ours is. */
  private String free(String head, Map<String, String> row) {
    return row.containsKey(head) ? head + words.say("（文書の記載）", " (as printed)") : head;
  }

  private static Map<String, String> narrative(Subject fact) {
    if (fact instanceof IndicatorFact indicator) {
      return indicator.indicator().narrative();
    }
    return fact instanceof GroupFact group ? group.group().narrative() : Map.of();
  }

  private void figures(Subject fact, Map<String, String> row) {
    List<String> cells = new ArrayList<>(List.of("", "", "", "", "", "", "", "", ""));
    if (fact instanceof IndicatorFact one) {
      Cell target = one.indicator().target(year);
      Cell actual = one.indicator().actual(year);
      cells.set(0, empty(one.indicator().owner()));
      cells.set(1, figures.earlier(one.indicator()).text());
      cells.set(2, target == null ? "" : Figures.text(target));
      cells.set(3, number(target));
      cells.set(4, actual == null ? "" : Figures.text(actual));
      cells.set(5, number(actual));
      cells.set(6, one.unit());
      cells.set(7, percent(one.achievementPercent()));
      cells.set(8, percent(one.finalProgressPercent()));
    } else if (fact instanceof ActivityFact one) {
      cells.set(0, empty(one.actor()));
    } else if (fact instanceof GroupFact one) {
      cells.set(0, empty(one.group().owner()));
    }
    List<String> heads =
        List.of(
            words.say("所管", "office"),
            words.say("現状・前回", "before"),
            words.say("目標", "target"),
            words.say("目標（数値）", "target (number)"),
            words.say("実績", "actual"),
            words.say("実績（数値）", "actual (number)"),
            words.say("単位", "unit"),
            words.say(Measure.ACHIEVEMENT.label() + "（％）", "achievement (%)"),
            words.say(Measure.FINAL_PROGRESS.label() + "（％）", "progress to the last target (%)"));
    for (int i = 0; i < heads.size(); i++) {
      row.put(heads.get(i), cells.get(i));
    }
  }

  private static String number(@Nullable Cell cell) {
    return cell != null && cell.figure() instanceof Amount amount
        ? amount.value().toPlainString()
        : "";
  }

  private static String percent(@Nullable BigDecimal percent) {
    if (percent == null) {
      return "";
    }
    BigDecimal cut =
        percent.scale() > PLACES ? percent.setScale(PLACES, RoundingMode.FLOOR) : percent;
    return cut.signum() == 0 ? "0" : cut.stripTrailingZeros().toPlainString();
  }

  private String kind(Subject.Kind kind) {
    return switch (kind) {
      case INDICATOR -> words.say("指標", "indicator");
      case ACTIVITY -> words.say("取組", "activity");
      case GROUP -> words.say("区分", "group");
      case TALLY -> words.say("集計", "tally");
    };
  }

  private static String empty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
