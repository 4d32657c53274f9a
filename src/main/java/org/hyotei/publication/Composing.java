package org.hyotei.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hyotei.evaluation.Comment;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.explanation.WhyNots;
import org.hyotei.facts.Definitions;
import org.hyotei.model.Direction;
import org.hyotei.model.Plan;
import org.hyotei.policy.PolicyDefinition;
import org.hyotei.publication.Report.Basis;
import org.hyotei.publication.Report.Entry;
import org.hyotei.report.ReadSheet;
import org.jspecify.annotations.Nullable;

/** From an evaluation to what a report says. Reads no clock: the same input, the same report. */
final class Composing {

  private Composing() {}

  static Report report(Evaluation evaluation, @Nullable WhyNots whyNots, ReportContext context) {
    Wording words = new Wording(context.language());
    Plan plan = evaluation.plan();
    Remarks remarks = new Remarks(evaluation, whyNots, context);
    Counting counting = new Counting(evaluation, words);
    Sections sections = new Sections(evaluation, remarks, counting, words);
    String year = words.year(plan.fiscalYear());
    return new Report(
        words,
        plan.municipality() == null ? year : plan.municipality() + "　" + year,
        plan.title() == null ? plan.id() : plan.title(),
        evaluation.policy().definition().title(),
        counting.marks(),
        counting.rows(),
        evaluation.commentary().stream()
            .filter(comment -> comment.subject() == null)
            .map(Comment::text)
            .toList(),
        sections.all(),
        remarks.notes(),
        basis(evaluation, words),
        record(evaluation, context, words));
  }

  private static Basis basis(Evaluation evaluation, Wording words) {
    PolicyDefinition policy = evaluation.policy().definition();
    PolicyDefinition.Source source = policy.source();
    List<Entry> about = new ArrayList<>();
    about.add(new Entry(words.say("評価基準", "Policy"), policy.title() + "（" + policy.id() + "）"));
    about.add(
        new Entry(
            words.say("もとの文書", "Source"),
            Stream.of(source.document(), source.place(), source.publisher())
                .filter(one -> one != null && !one.isEmpty())
                .reduce((one, other) -> one + "、" + other)
                .orElse("")));
    if (policy.owner() != null) {
      about.add(new Entry(words.say("所管", "Office"), policy.owner()));
    }
    if (policy.approval() != null) {
      about.add(new Entry(words.say("決裁番号", "Approval"), policy.approval()));
    }
    List<Report.Mark> scale =
        policy.scale().steps().stream()
            .map(
                step ->
                    new Report.Mark(
                        step.symbol(), step.label(), Tones.of(policy.scale(), step.symbol())))
            .toList();
    List<Entry> decided =
        policy.decided().stream().map(one -> new Entry(one.what(), one.why())).toList();
    return new Basis(about, scale, definitions(policy.definitions(), words), decided);
  }

  private static List<Entry> definitions(Definitions definitions, Wording words) {
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry(
            words.say("達成率（高いほどよい指標）", "Achievement, higher is better"),
            definitions.formula(Direction.HIGHER)));
    entries.add(
        new Entry(
            words.say("達成率（低いほどよい指標）", "Achievement, lower is better"),
            definitions.formula(Direction.LOWER)));
    entries.add(
        new Entry(
            words.say("達成率（維持する指標）", "Achievement, to be kept"),
            definitions.formula(Direction.MAINTAIN)));
    entries.add(
        new Entry(
            words.say("比べる目標", "Set against"),
            definitions.references().stream()
                .map(Definitions.Reference::label)
                .reduce((one, other) -> one + "、" + other)
                .orElse("")));
    entries.add(
        new Entry(
            words.say("割合の丸め", "Rounding of ratios"),
            definitions.rounding().label()
                + words.say(
                    "。表示だけを小数第1位に丸める（整数に見えてしまうときは桁を増やす）。",
                    "; for display alone to one place, or more where it would look whole")));
    return entries;
  }

  private static List<Entry> record(Evaluation evaluation, ReportContext context, Wording words) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(words.say("計画の番号", "Plan"), evaluation.plan().id()));
    entries.add(
        new Entry(
            words.say("評価基準の版", "Version of the policy"),
            evaluation.policy().id() + "@" + evaluation.policy().version()));
    ReadSheet sheet = context.sheet();
    if (sheet != null) {
      entries.add(new Entry(words.say("読み取ったファイル", "File that was read"), sheet.file()));
      entries.add(new Entry(words.say("ファイルの SHA-256", "SHA-256 of the file"), sheet.sha256()));
    }
    RecordedAs recorded = context.recorded();
    if (recorded == null) {
      entries.add(
          new Entry(
              words.say("記録", "Record"), words.say("記録していません（試算）", "not recorded (preview)")));
      return entries;
    }
    entries.add(new Entry(words.say("記録の番号", "Entry"), recorded.entry()));
    entries.add(new Entry(words.say("記録した時刻", "Recorded"), recorded.time()));
    entries.add(
        new Entry(
            words.say("台帳での位置 / 大きさ", "Place / tree size"),
            recorded.index() + " / " + recorded.size()));
    entries.add(new Entry(words.say("台帳の根（ルートハッシュ）", "Root hash"), recorded.root()));
    for (String key : recorded.keys()) {
      entries.add(new Entry(words.say("署名鍵の指紋", "Key fingerprint"), key));
    }
    return entries;
  }
}
