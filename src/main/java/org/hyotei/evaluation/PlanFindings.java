package org.hyotei.evaluation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyotei.evaluation.Finding.Severity;
import org.hyotei.model.Absent;
import org.hyotei.model.Amount;
import org.hyotei.model.Cell;
import org.hyotei.model.Figure;
import org.hyotei.model.Indicator;
import org.hyotei.model.Message;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.model.Qualifier;
import org.hyotei.model.Reading;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PolicyDefinition;
import org.jspecify.annotations.Nullable;

/** Findings that rest on the plan alone: cells that cannot be read, printings that contradict. */
final class PlanFindings {

  private PlanFindings() {}

  static void add(CompiledPolicy policy, Plan plan, List<Finding> findings) {
    years(policy.definition(), plan, findings);
    for (Indicator indicator : plan.indicators()) {
      cells(indicator, "baseline", indicator.baseline(), findings);
      cells(indicator, "targets", indicator.targets(), findings);
      cells(indicator, "actuals", indicator.actuals(), findings);
      older(indicator, plan.fiscalYear(), findings);
      published(policy, indicator, plan, findings);
      if (policy.definition().graded().indicators()) {
        unsettled(indicator, plan, findings);
      }
    }
  }

  /** The actual that is graded is not the last word, or no exact number. */
  private static void unsettled(Indicator indicator, Plan plan, List<Finding> findings) {
    int year = plan.fiscalYear().fiscalYear();
    Cell cell = indicator.actual(year);
    Figure figure = cell == null ? null : cell.figure();
    if (cell == null || figure == null || figure instanceof Absent) {
      return;
    }
    Set<Qualifier> said =
        figure instanceof Amount amount ? amount.qualifiers() : EnumSet.noneOf(Qualifier.class);
    boolean provisional =
        cell.status() == Cell.Status.PROVISIONAL || said.contains(Qualifier.PROVISIONAL);
    boolean expected = cell.status() == Cell.Status.EXPECTED || said.contains(Qualifier.EXPECTED);
    if (provisional || expected) {
      String ja = provisional ? "速報" : "見込";
      findings.add(
          unsettled(
              "actual-not-final",
              Severity.WARNING,
              indicator,
              year,
              "実績「" + cell.raw() + "」は" + ja + "の値です。確定したら、値を直して評価し直してください。",
              "The actual \""
                  + cell.raw()
                  + "\" is "
                  + (provisional ? "provisional" : "expected")
                  + ". Grade again when it is final."));
    } else if (said.contains(Qualifier.ABOUT)) {
      findings.add(
          unsettled(
              "actual-not-exact",
              Severity.INFO,
              indicator,
              year,
              "実績「" + cell.raw() + "」はおよその数です。そのままの数で評価しました。",
              "The actual \"" + cell.raw() + "\" is no exact number. It was graded as it stands."));
    }
  }

  private static Finding unsettled(
      String code, Severity severity, Indicator indicator, int year, String ja, String en) {
    String path = path(indicator, year);
    return new Finding(code, severity, indicator.id(), path, new Message(ja, en));
  }

  private static void years(PolicyDefinition policy, Plan plan, List<Finding> findings) {
    int year = plan.fiscalYear().fiscalYear();
    boolean early = policy.from() != null && year < policy.from().fiscalYear();
    boolean late = policy.to() != null && year > policy.to().fiscalYear();
    if (early || late) {
      String range = label(policy.from()) + "〜" + label(policy.to());
      findings.add(
          new Finding(
              "outside-fiscal-years",
              Severity.WARNING,
              null,
              "",
              new Message(
                  plan.fiscalYear().label() + " はこの評価基準の対象年度（" + range + "）の外です。",
                  plan.fiscalYear().label()
                      + " is outside the fiscal years of this policy ("
                      + range
                      + ").")));
    }
  }

  private static String label(@Nullable Period period) {
    return period == null ? "" : period.label();
  }

  private static void published(
      CompiledPolicy policy, Indicator indicator, Plan plan, List<Finding> findings) {
    String grade = indicator.publishedGrade(plan.fiscalYear().fiscalYear());
    if (grade != null && !policy.definition().scale().has(grade)) {
      String known = String.join("、", policy.definition().scale().symbols());
      findings.add(
          new Finding(
              "published-grade-unknown",
              Severity.WARNING,
              indicator.id(),
              "publishedGrade",
              new Message(
                  "公表された評価「" + grade + "」は評価区分（" + known + "）にありません。",
                  "The published grade \"" + grade + "\" is not on the scale (" + known + ").")));
    }
  }

  /** An actual that names an earlier year than the one it stands for. */
  private static void older(Indicator indicator, Period year, List<Finding> findings) {
    Cell cell = indicator.actual(year.fiscalYear());
    Period named = cell != null && cell.figure() instanceof Amount one ? one.period() : null;
    if (cell == null || named == null || named.fiscalYear() >= year.fiscalYear()) {
      return;
    }
    String own = Period.ofYear(named.fiscalYear()).label();
    findings.add(
        new Finding(
            "actual-of-earlier-year",
            Severity.WARNING,
            indicator.id(),
            path(indicator, year.fiscalYear()),
            new Message(
                year.label()
                    + " の実績「"
                    + cell.raw()
                    + "」は "
                    + own
                    + " の値と書かれています。これを実績として評価し、経過した年数は "
                    + own
                    + " までで数えました。",
                "The actual of "
                    + year.label()
                    + ", \""
                    + cell.raw()
                    + "\", names "
                    + own
                    + ". It was graded as the actual, with the years counted up to "
                    + own
                    + ".")));
  }

  /** Where the actual stands that is graded for a year. */
  private static String path(Indicator indicator, int year) {
    Period period = Cell.periodOf(indicator.actuals(), year);
    return period == null ? "actuals" : "actuals/" + period.key();
  }

  private static void cells(
      Indicator indicator, String field, Map<Period, Cell> cells, List<Finding> findings) {
    for (Map.Entry<Period, Cell> entry : cells.entrySet()) {
      Cell cell = entry.getValue();
      if (cell.figure() != null && cell.also().isEmpty()) {
        continue;
      }
      String path = field + "/" + entry.getKey().key();
      unreadable(indicator, path, cell.reading(), findings);
      for (Cell.Also also : cell.also()) {
        unreadable(indicator, path, also.reading(), findings);
        if (differ(cell.reading(), also.reading())) {
          String where = also.where() == null ? "別の箇所" : also.where();
          findings.add(
              new Finding(
                  "figures-contradict",
                  Severity.WARNING,
                  indicator.id(),
                  path,
                  new Message(
                      "同じ数値が「"
                          + cell.raw()
                          + "」と「"
                          + also.raw()
                          + "」（"
                          + where
                          + "）の2通り記載されています。評価には「"
                          + cell.raw()
                          + "」を使いました。",
                      "The figure is printed as \""
                          + cell.raw()
                          + "\" and as \""
                          + also.raw()
                          + "\" ("
                          + where
                          + "). \""
                          + cell.raw()
                          + "\" was graded.")));
        }
      }
    }
  }

  private static boolean differ(Reading left, Reading right) {
    if (left instanceof Reading.Read a && right instanceof Reading.Read b) {
      if (a.figure() instanceof Amount x && b.figure() instanceof Amount y) {
        return x.value().compareTo(y.value()) != 0 || !x.unit().equals(y.unit());
      }
      return !a.figure().equals(b.figure());
    }
    return false;
  }

  private static void unreadable(
      Indicator indicator, String path, Reading reading, List<Finding> findings) {
    if (reading instanceof Reading.Unreadable cell) {
      findings.add(
          new Finding(
              "figure-unreadable",
              Severity.ERROR,
              indicator.id(),
              path,
              new Message(
                  "「" + cell.raw() + "」が読めません。" + cell.whyJa(),
                  "\"" + cell.raw() + "\" cannot be read: " + cell.why())));
    }
  }
}
