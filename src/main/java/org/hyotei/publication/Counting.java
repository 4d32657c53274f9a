package org.hyotei.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.evaluation.Summary;
import org.hyotei.facts.Counts;
import org.hyotei.facts.Display;
import org.hyotei.facts.Scale;
import org.hyotei.facts.Subject;
import org.hyotei.facts.TallyFact;
import org.hyotei.model.Group;
import org.hyotei.publication.GradeBar.Share;
import org.hyotei.publication.Report.Count;
import org.hyotei.publication.Report.Grade;
import org.jspecify.annotations.Nullable;

/**
 * How often each grade was given, by group; of a plan that has nothing but tallies, how often each
 * mark was. Not thread-safe.
 */
final class Counting {

  private final Evaluation evaluation;
  private final Scale scale;
  private final Wording words;
  private final boolean tallied;
  private final List<String> symbols;
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, GradeBar> bars = new HashMap<>();

  Counting(Evaluation evaluation, Wording words) {
    this.evaluation = evaluation;
    this.scale = evaluation.policy().definition().scale();
    this.words = words;
    Summary summary = evaluation.summary();
    this.tallied =
        summary.withoutGrade() == 0
            && summary.grades().isEmpty()
            && !evaluation.tallies().isEmpty();
    this.symbols = tallied ? evaluation.policy().definition().countedMarks() : scale.symbols();
    depths();
    if (!tallied) {
      summary
          .byGroup()
          .forEach(one -> put(one.group().id(), bar(one.grades(), one.withoutGrade())));
    }
  }

  /** Groups form a forest, so this ends. */
  private void depths() {
    Map<String, Group> groups = new HashMap<>();
    evaluation.plan().groups().forEach(group -> groups.put(group.id(), group));
    for (Group group : groups.values()) {
      int depth = 0;
      for (Group up = group; up != null && up.parent() != null; up = groups.get(up.parent())) {
        depth++;
      }
      depths.put(group.id(), depth);
    }
  }

  private void put(String group, GradeBar bar) {
    if (bar.total() > 0) {
      bars.put(group, bar);
    }
  }

  /** The columns: the scale's symbols, or the marks of activities. */
  List<String> symbols() {
    return tallied ? symbols : evaluation.policy().definition().countedMarks();
  }

  List<Report.Mark> marks() {
    return symbols.stream()
        .map(symbol -> new Report.Mark(symbol, label(symbol), tone(symbol)))
        .toList();
  }

  private String label(String symbol) {
    Scale.Step step = scale.step(symbol);
    return step == null || step.label().equals(symbol) ? "" : step.label();
  }

  private int tone(String symbol) {
    return scale.has(symbol) ? Tones.of(scale, symbol) : Tones.of(symbols, symbol);
  }

  /** The bar of a group; null where nothing lies in it. */
  @Nullable GradeBar bar(String group) {
    return bars.get(group);
  }

  /** The plan as a whole, then group by group. */
  List<Count> rows() {
    List<Count> rows = new ArrayList<>();
    if (tallied) {
      evaluation.tallies().stream()
          .filter(tally -> tally.actor() == null)
          .forEach(tally -> rows.add(tally.whole() ? 0 : rows.size(), row(tally)));
      return List.copyOf(rows);
    }
    Map<String, Grade> own = own();
    Summary summary = evaluation.summary();
    String whole = words.say("計画全体", "The whole plan");
    rows.add(row(whole, 0, own.get(""), summary.grades(), summary.withoutGrade()));
    for (Summary.OfGroup group : summary.byGroup()) {
      String id = group.group().id();
      if (bars.containsKey(id)) {
        String name = name(group.group());
        int depth = depths.getOrDefault(id, 0);
        rows.add(row(name, depth, own.get(id), group.grades(), group.withoutGrade()));
      }
    }
    return List.copyOf(rows);
  }

  /** The grades of groups themselves; that of the plan as a whole under an empty id. */
  private Map<String, Grade> own() {
    Map<String, Grade> own = new HashMap<>();
    for (SubjectResult result : evaluation.subjects()) {
      if (result.fact().kind() == Subject.Kind.GROUP) {
        own.put(result.fact().whole() ? "" : result.id(), grade(result.grade()));
      }
    }
    return own;
  }

  /** A grade with its wording on the scale. */
  Grade grade(@Nullable String symbol) {
    return symbol == null
        ? new Grade(words.noGrade(), "", Tones.NONE)
        : new Grade(symbol, label(symbol), Tones.of(scale, symbol));
  }

  private String name(Group group) {
    String label = words.label(group);
    String title = group.title();
    return title == null ? (label + " " + group.id()).strip() : (label + " " + title).strip();
  }

  private Count row(
      String name, int depth, @Nullable Grade own, Map<String, Integer> grades, int withoutGrade) {
    List<String> cells = new ArrayList<>();
    for (String symbol : symbols) {
      cells.add(Integer.toString(grades.getOrDefault(symbol, 0)));
    }
    GradeBar bar = bar(grades, withoutGrade);
    String none = Integer.toString(withoutGrade);
    return new Count(name, depth, own, cells, none, Integer.toString(bar.total()), bar);
  }

  private GradeBar bar(Map<String, Integer> grades, int withoutGrade) {
    List<Share> shares = new ArrayList<>();
    for (String symbol : symbols) {
      shares.add(new Share(symbol, tone(symbol), grades.getOrDefault(symbol, 0)));
    }
    shares.add(new Share(words.say("なし", "none"), Tones.NONE, withoutGrade));
    return GradeBar.of(shares);
  }

  private Count row(TallyFact tally) {
    List<Share> shares =
        symbols.stream().map(mark -> new Share(mark, tone(mark), tally.counts().of(mark))).toList();
    String name = tally.whole() ? words.say("計画全体", "The whole plan") : name(tally.group());
    int depth = depths.getOrDefault(tally.id(), 0);
    String all = Integer.toString(tally.counts().all());
    return new Count(name, depth, null, byMark(tally.counts()), "0", all, GradeBar.of(shares));
  }

  /** Counts by mark, with the difference on the year before where known; then all. */
  List<String> cells(Counts counts) {
    List<String> cells = byMark(counts);
    cells.add(Integer.toString(counts.all()));
    return cells;
  }

  private List<String> byMark(Counts counts) {
    List<String> cells = new ArrayList<>();
    for (String mark : symbols()) {
      List<String> alone = List.of(mark);
      Integer change = counts.change(alone);
      String count = Integer.toString(counts.of(alone));
      cells.add(
          change == null ? count : count + " (" + Display.arrow(change) + Math.abs(change) + ")");
    }
    return cells;
  }
}
