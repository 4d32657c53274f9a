package org.hyotei.activation;

import java.io.IOException;
import java.util.List;
import org.hyotei.check.CheckReport;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.model.Place;

/** The wording of what keeps a folder from being served, its check aside. */
final class Refusals {

  private Refusals() {}

  /** A report that holds nothing but defects. */
  static CheckReport of(String pack, String version, Defects defects) {
    List<CheckReport.Remark> remarks =
        defects.list().stream().map(defect -> new CheckReport.Remark(defect, "")).toList();
    return new CheckReport(pack, version, 0, 0, 0, remarks, defects.count(), List.of());
  }

  static Defect gone(String pack) {
    return defect(
        "folder-gone",
        pack,
        "フォルダ「" + pack + "」がなくなりました。最後の版を使い続けています。",
        "The folder \"" + pack + "\" is gone. Its last version is still served.");
  }

  static Defect notKept(String pack, IOException e) {
    return defect(
        "not-kept",
        pack,
        "版を保存できないので、有効にしていません（" + e.getMessage() + "）。データフォルダの空きと権限を確かめてください。",
        "The version cannot be kept, and so is not served ("
            + e
            + "). Check the data folder's space and permissions.");
  }

  static Defect notConfirmed(String pack, String before, String after) {
    String path = "/api/v1/policies/" + pack + "/impacts";
    return defect(
        "impact-not-confirmed",
        pack,
        "確認は通りましたが、影響の確認がまだなので有効にしていません（いまの版 "
            + before
            + "、新しい版 "
            + after
            + "）。POST "
            + path
            + " に {\"draft\": {\"files\": {}}} を送って影響を見てから、その結果を承認してください。",
        "The check has passed, but nobody has confirmed the impact, and so it is not served"
            + " (version before "
            + before
            + ", version after "
            + after
            + "). POST {\"draft\": {\"files\": {}}} to "
            + path
            + ", look at the report, and have it confirmed.");
  }

  static Defect confirmedByRequester(String pack, String version) {
    return defect(
        "impact-confirmed-by-requester",
        pack,
        "影響を承認したのが、この版（"
            + version
            + "）を有効にするよう求めた者だけなので、有効にしていません。ほかの承認者が承認するか、ほかの起案者が再読み込みを求めてください。",
        "The impact was confirmed by nobody but whoever asked for this version ("
            + version
            + "), and so it is not served. Have another approver confirm it, or another author ask"
            + " for the reload.");
  }

  private static Defect defect(String code, String pack, String ja, String en) {
    return new Defect(code, Place.ofLine(pack, 0), new Message(ja, en));
  }
}
