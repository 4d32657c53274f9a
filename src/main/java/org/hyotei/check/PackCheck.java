package org.hyotei.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hyotei.check.CheckReport.Remark;
import org.hyotei.evaluation.EvaluationFailure;
import org.hyotei.evaluation.GoldenCases;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.GoldenCase;
import org.hyotei.policy.PackFiles;
import org.hyotei.policy.PackSnapshot;
import org.hyotei.policy.PolicyReader;
import org.jspecify.annotations.Nullable;

/**
 * Checks a pack in this process: reads its files, builds its rules, runs its golden cases. Every
 * defect is told at once, as far as one does not hide another: rules are built once all files can
 * be read, and cases run once the rules are built.
 */
public final class PackCheck implements Checker {

  /** Order of files, lines and columns. */
  private static final Comparator<Defect> BY_PLACE =
      Comparator.comparing((Defect defect) -> defect.place().file())
          .thenComparingInt(defect -> defect.place().line())
          .thenComparingInt(defect -> defect.place().column());

  @Override
  public CheckReport check(PackSnapshot pack) {
    return examine(pack).report();
  }

  /**
   * A check's report, and the policy that was built for it.
   *
   * @param policy null if it did not build
   */
  public record Examined(CheckReport report, @Nullable CompiledPolicy policy) {}

  /** Checks a pack and keeps the policy that was built. */
  public Examined examine(PackSnapshot pack) {
    Defects defects = new Defects();
    Defects warnings = new Defects();
    PackFiles files = pack.version(defects);
    boolean complete = defects.isEmpty();
    Optional<CompiledPolicy> read = new PolicyReader().read(pack.pack(), files, defects);
    CompiledPolicy policy = complete ? read.orElse(null) : null;
    int cases = 0;
    int failed = 0;
    if (policy != null) {
      List<GoldenCase> golden = pack.cases(policy.definition(), defects);
      cases = golden.size();
      for (GoldenCase one : golden) {
        failed += holds(policy, one, defects) ? 0 : 1;
      }
      if (golden.isEmpty() && defects.isEmpty()) {
        warnings.add(noCases(pack.pack()));
      }
    }
    CheckReport report =
        new CheckReport(
            pack.pack(),
            complete ? files.version() : null,
            policy == null ? 0 : policy.sources().size(),
            cases,
            failed,
            remarks(defects, pack),
            defects.count(),
            remarks(warnings, pack));
    return new Examined(report, policy);
  }

  private static List<Remark> remarks(Defects defects, PackSnapshot pack) {
    return defects.list().stream()
        .sorted(BY_PLACE)
        .map(
            defect ->
                new Remark(
                    defect, pack.line(defect.place().file(), defect.place().line()).orElse("")))
        .toList();
  }

  private static boolean holds(CompiledPolicy policy, GoldenCase golden, Defects defects) {
    try {
      GoldenCases.Outcome outcome = GoldenCases.run(policy, golden);
      if (outcome.holds()) {
        return true;
      }
      defects.add(
          "case-fails",
          golden.place(),
          "確認例「"
              + golden.name()
              + "」が成り立ちません。"
              + said(outcome.differences(), "ja")
              + "。基準か確認例のどちらかを直してください。",
          "The case \""
              + golden.name()
              + "\" does not hold: "
              + said(outcome.differences(), "en")
              + ". Mend the rule or the case.");
    } catch (EvaluationFailure e) {
      defects.add(
          "case-endless",
          golden.place(),
          "確認例「" + golden.name() + "」で基準のルールが終わりません。条件の組み合わせが多すぎます。",
          "In the case \""
              + golden.name()
              + "\" the rules do not come to an end: "
              + e.getMessage());
    }
    return false;
  }

  private static String said(List<Message> differences, String language) {
    return differences.stream()
        .map(difference -> difference.in(language))
        .collect(Collectors.joining(language.equals("ja") ? "、" : "; "));
  }

  private static Defect noCases(String pack) {
    return new Defect(
        "no-cases",
        Place.ofLine(pack + "/cases", 0),
        new Message(
            "確認例がないので、直した基準が思ったとおりか確かめられません。cases フォルダに確認例を書いてください。",
            "There are no golden cases, so that nobody can tell whether an edit does what it should."
                + " Write some in the folder cases."));
  }
}
