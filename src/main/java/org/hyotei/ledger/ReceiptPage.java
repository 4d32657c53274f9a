package org.hyotei.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.text.StringEscapeUtils;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.model.Defects;
import org.hyotei.model.NaturalOrder;
import org.hyotei.report.NodeJson;
import org.hyotei.report.ReadSheet;
import org.hyotei.report.RecordJson;
import org.hyotei.report.SheetJson;
import org.hyotei.transparency.Checkpoint;
import org.hyotei.transparency.Hash;
import org.hyotei.transparency.SignedNote;
import org.hyotei.transparency.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as one page that a council member can read and print (評価記録証): what was graded, by which
 * criterion, and the tree size, root and key fingerprint for the committee's papers. Needs no
 * script and loads nothing.
 *
 * @param language {@code ja} or {@code en}
 */
public record ReceiptPage(String language) {

  /** What a browser may do with the page: show it. */
  public static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private static final int MOST_SUBJECTS = 200;

  private static final String STYLE =
      """
      body{font-family:"Noto Sans CJK JP","Noto Sans JP","Hiragino Sans","Yu Gothic",sans-serif;\
      color:#1a1a1a;max-width:46rem;margin:1.5rem auto;padding:0 1rem;line-height:1.65}
      h1{font-size:1.5rem;letter-spacing:.3em;text-align:center;margin:.5rem 0 1rem}
      h2{font-size:1rem;border-bottom:2px solid #1f3a5f;color:#1f3a5f;margin:1.3rem 0 .5rem}
      table{border-collapse:collapse;width:100%;font-size:.9rem}
      th,td{border:1px solid #8a94a3;padding:.3rem .5rem;text-align:left;vertical-align:top}
      th{background:#eef2f7;font-weight:600;white-space:nowrap}
      td.mono{font-family:"Noto Sans Mono CJK JP",monospace;font-size:.8rem;\
      overflow-wrap:anywhere}
      td.grade{font-weight:700;text-align:center}
      ul{padding-left:1.2rem;margin:.3rem 0}
      .wide{overflow-x:auto}
      @media print{@page{size:A4;margin:15mm}body{margin:0;max-width:none;font-size:10pt}\
      tr{break-inside:avoid}}
      """;

  /** The page of a receipt; it shows the subjects whose parts the receipt has. */
  public String of(Entry entry, History history, Receipt receipt) {
    Map<String, String> parts = new TreeMap<>();
    receipt.parts().forEach(part -> parts.put(part.name(), part.text()));
    StringBuilder page = new StringBuilder("<!doctype html>\n");
    page.append("<html lang=\"").append(language).append("\"><head><meta charset=\"utf-8\">");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    String title = say("評価記録証", "Receipt of an evaluation");
    page.append("<title>").append(title).append("</title><style>").append(STYLE);
    page.append("</style></head><body><main><h1>").append(title).append("</h1>");
    record(entry, history, parts, page);
    subjects(parts, page);
    since(entry, history, parts, page);
    proof(entry, receipt, page);
    means(page);
    return page.append("</main></body></html>\n").toString();
  }

  private String say(String ja, String en) {
    return language.equals("en") ? en : ja;
  }

  private void record(Entry entry, History history, Map<String, String> parts, StringBuilder page) {
    page.append("<h2>").append(say("何の記録か", "What is recorded")).append("</h2><table>");
    row(say("計画", "Plan"), entry.plan() + "（" + entry.fiscalYear() + "）", page);
    row(say("評価基準", "Policy"), String.valueOf(entry.policy()), page);
    mono(say("評価基準の版", "Version"), String.valueOf(entry.version()), page);
    file(parts.get(RecordJson.SHEET), page);
    row(say("記録した時刻", "Recorded"), JapanTime.of(entry.instant()), page);
    row(say("取扱い", "Standing"), standing(history), page);
    row(say("提出した者", "Submitter"), submitter(parts.get("submitter")), page);
    mono(say("記録の番号", "Id"), entry.id(), page);
    page.append("</table>");
  }

  /** The spreadsheet that was graded; nothing where there was none, or where it is not shown. */
  private void file(@Nullable String sheet, StringBuilder page) {
    if (sheet != null) {
      ReadSheet read = SheetJson.read(sheet);
      row(say("読み取ったファイル", "File that was read"), read.file(), page);
      mono(say("ファイルの SHA-256", "SHA-256 of the file"), read.sha256(), page);
    }
  }

  private String standing(History history) {
    String now = say(history.standing().ja(), history.standing().word());
    return history.supersededBy() == null
        ? now
        : now + say("（後に訂正された。訂正後：", " (superseded by ") + history.supersededBy() + say("）", ")");
  }

  private String submitter(@Nullable String json) {
    if (json == null) {
      return say("廃棄された、または示されていない", "disposed of, or not shown");
    }
    Node said = tree(json);
    String how = text(said, "how");
    String office = text(said, "office");
    if (how.equals("unauthenticated")) {
      return say("確認されていない（認証なし）", "unauthenticated: nobody was asked who they are");
    }
    return office.isEmpty() ? how : office + "（" + how + "）";
  }

  private void subjects(Map<String, String> parts, StringBuilder page) {
    List<Node> results = new ArrayList<>();
    parts.forEach(
        (name, text) -> {
          Node result = name.startsWith("subject:") ? NodeJson.child(tree(text), "result") : null;
          if (result != null) {
            results.add(result);
          }
        });
    if (results.isEmpty()) {
      return;
    }
    page.append("<h2>")
        .append(say("評価", "Grades"))
        .append("</h2><div class=\"wide\"><table><thead><tr>");
    for (String head :
        List.of(
            say("番号", "Id"),
            say("名称", "Name"),
            say("評価", "Grade"),
            say("評価の理由", "Reason"),
            say("適用した基準", "Rule"))) {
      page.append("<th scope=\"col\">").append(head).append("</th>");
    }
    page.append("</tr></thead><tbody>");
    results.stream()
        .sorted(Comparator.comparing(result -> text(result, "id"), NaturalOrder.INSTANCE))
        .limit(MOST_SUBJECTS)
        .forEach(result -> subject(result, parts, page));
    page.append("</tbody></table></div>");
    if (results.size() > MOST_SUBJECTS) {
      page.append("<p>")
          .append(say("ほか ", "and "))
          .append(results.size() - MOST_SUBJECTS)
          .append(say(" 件", " more"))
          .append("</p>");
    }
  }

  private void subject(Node result, Map<String, String> parts, StringBuilder page) {
    String id = text(result, "id");
    String reason = text(result, "reason");
    String judgement = parts.get("judgement:" + id);
    if (judgement != null) {
      reason =
          say("判断：", "Judgement: ")
              + text(tree(judgement), "reason")
              + say("（計算による評価 ", " (computed: ")
              + text(result, "computedGrade")
              + say("）", ")");
    }
    Node rule = NodeJson.child(result, "rule");
    String place =
        rule == null || text(rule, "file").isEmpty()
            ? ""
            : text(rule, "file") + ":" + text(rule, "line") + " 「" + text(rule, "name") + "」";
    page.append("<tr>");
    cell(id, "", page);
    cell(text(result, "name"), "", page);
    cell(text(result, "grade"), " class=\"grade\"", page);
    cell(reason, "", page);
    cell(place, "", page);
    page.append("</tr>");
  }

  private void since(Entry entry, History history, Map<String, String> parts, StringBuilder page) {
    List<History.Said> said =
        history.statements().stream().filter(one -> concerns(one, entry, parts)).toList();
    if (said.isEmpty()) {
      return;
    }
    LaterWords words = new LaterWords(language);
    page.append("<h2>").append(say("記録の後にあったこと", "What was said since")).append("</h2><table>");
    said.forEach(one -> row(JapanTime.of(one.entry().instant()), words.of(one, entry), page));
    page.append("</table>");
  }

  /** A judgement of a subject that the page leaves out is left out too. */
  private static boolean concerns(History.Said said, Entry entry, Map<String, String> parts) {
    Optional<String> subject =
        said.entry().is(Kind.DISPOSAL)
            ? Optional.empty()
            : said.entry().detail("subject").map(id -> "subject:" + id);
    return subject.isEmpty()
        || parts.containsKey(subject.get())
        || !entry.partNames().contains(subject.get())
        || parts.keySet().stream().noneMatch(name -> name.startsWith("subject:"));
  }

  private void proof(Entry entry, Receipt receipt, StringBuilder page) {
    Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(receipt.checkpoint()).text());
    page.append("<h2>")
        .append(say("証明（会議資料に印刷して控えるもの）", "Proof, to print in the committee's papers"))
        .append("</h2><table>");
    mono(say("台帳の名前", "Ledger"), checkpoint.origin(), page);
    row(say("記録の位置", "Place"), String.valueOf(receipt.index()), page);
    row(say("台帳の大きさ", "Tree size"), String.valueOf(checkpoint.size()), page);
    mono(say("台帳の根（ルートハッシュ）", "Root hash"), checkpoint.root().base64(), page);
    for (String signer : receipt.signers()) {
      mono(say("署名鍵の指紋", "Key fingerprint"), VerifierKey.parse(signer).fingerprint(), page);
    }
    mono(say("記録のハッシュ", "Leaf hash"), leaf(entry), page);
    page.append("</table>");
  }

  private static String leaf(Entry entry) {
    return Hash.ofLeaf(entry.text().getBytes(StandardCharsets.UTF_8)).base64();
  }

  private void means(StringBuilder page) {
    page.append("<h2>").append(say("この証で分かること、分からないこと", "What this proves, and what not"));
    page.append("</h2><ul>");
    for (String line :
        List.of(
            say(
                "この評価が、上の位置に、上の評価基準の版で記録され、その後書き換えられていないことを、記録証（JSON）と公開の道具で確かめられます。",
                "With the receipt (JSON) and public tools anyone can check that this evaluation was"
                    + " recorded at this place, by this version of the policy, and was not altered"
                    + " since."),
            say("もとの数値が正しいことは証明しません。", "It does not prove that the figures are true."),
            say(
                "評価が評価基準のとおりであることは、再計算（hyotei replay）で確かめます。",
                "Whether the grade follows from the rules is told by a replay (hyotei replay)."),
            say(
                "取扱いと、記録の後にあったことは、この証を出した時点で台帳にあったものです。それぞれ別の記録で、この証では証明されません。",
                "The standing, and what was said since, are what the ledger held when this page was"
                    + " made. They are entries of their own, which this receipt does not prove."),
            say(
                "時刻、署名鍵、過去の記録は、外部の人が台帳の根を控えるまでは、運営者を信じるほかありません。",
                "Clock, key and history are the operator's until someone outside holds the root."))) {
      page.append("<li>").append(line).append("</li>");
    }
    page.append("</ul>");
  }

  private static Node tree(String json) {
    return JsonDocument.read(json.getBytes(StandardCharsets.UTF_8), "", new Defects())
        .orElseThrow(() -> new IllegalStateException("a recorded part is no JSON"));
  }

  private static String text(@Nullable Node node, String name) {
    Node value = NodeJson.child(node, name);
    if (value instanceof Node.Words words) {
      return words.value();
    }
    return value instanceof Node.Digits digits ? digits.written() : "";
  }

  private static void row(String head, String text, StringBuilder page) {
    page.append("<tr><th scope=\"row\">").append(head).append("</th>");
    cell(text, "", page);
    page.append("</tr>");
  }

  private static void mono(String head, String text, StringBuilder page) {
    page.append("<tr><th scope=\"row\">").append(head).append("</th>");
    cell(text, " class=\"mono\"", page);
    page.append("</tr>");
  }

  private static void cell(String text, String attributes, StringBuilder page) {
    page.append("<td").append(attributes).append('>');
    page.append(StringEscapeUtils.escapeHtml4(text)).append("</td>");
  }
}
