package org.hyotei.report;

import org.hyotei.check.CheckReport;
import org.hyotei.model.Message;

/** What a check of a pack found, as text: a line that sums up, then each remark with its place. */
public final class CheckText {

  private CheckText() {}

  public static String of(CheckReport report, String language) {
    StringBuilder text = new StringBuilder(head(report).in(language)).append('\n');
    for (CheckReport.Remark defect : report.defects()) {
      remark(defect, "", language, text);
    }
    if (report.count() > report.defects().size()) {
      int more = report.count() - report.defects().size();
      text.append(new Message("  … ほか" + more + "件", "  … " + more + " more").in(language))
          .append('\n');
    }
    for (CheckReport.Remark warning : report.warnings()) {
      remark(warning, new Message("注意 ", "warning ").in(language), language, text);
    }
    return text.toString();
  }

  private static Message head(CheckReport report) {
    String version = report.version() == null ? "―" : report.version().substring(0, 12);
    return report.passed()
        ? new Message(
            report.pack()
                + ": 誤りなし（ルール"
                + report.rules()
                + "件、確認例"
                + report.cases()
                + "件、版 "
                + version
                + "）",
            report.pack()
                + ": no defects ("
                + report.rules()
                + " rules, "
                + report.cases()
                + " cases, version "
                + version
                + ")")
        : new Message(
            report.pack() + ": 誤り" + report.count() + "件",
            report.pack() + ": " + report.count() + " defects");
  }

  private static void remark(
      CheckReport.Remark remark, String kind, String language, StringBuilder text) {
    text.append("  ")
        .append(kind)
        .append(remark.defect().place().text())
        .append(' ')
        .append(remark.defect().code())
        .append('\n');
    if (!remark.text().isBlank()) {
      text.append("    | ").append(remark.text().strip()).append('\n');
    }
    text.append("    ").append(remark.defect().message().in(language)).append('\n');
  }
}
