package org.hyotei.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/** What a receipt that was verified proves, and what not, in words. */
record ReceiptWords(Entry entry, Receipt receipt, TreeHead head, TrustedKey signer) {

  static final String SUBJECT = "subject:";
  private static final String SUBMITTER = "submitter";
  private static final String UNAUTHENTICATED = "unauthenticated";

  /**
   * The verdict.
   *
   * @param held whether a kept checkpoint agrees
   * @param unlike what kept checkpoints could not be compared with
   */
  ReceiptVerdict verdict(boolean held, List<Message> unlike) {
    List<ReceiptVerdict.Graded> grades = grades();
    String submitter = submitter().flatMap(json -> json.text("how")).orElse(null);
    List<Message> proved = new ArrayList<>();
    proved.add(recorded());
    proved.add(signed());
    if (held) {
      proved.add(
          new Message(
              "手元のチェックポイントと同じ履歴です。この記録は、そのチェックポイントを受け取った時より前からあり、その後変わっていません。",
              "A kept checkpoint tells the same history: the entry was there when that checkpoint was received and has not changed since."));
    }
    if (entry.policy() != null) {
      proved.add(
          new Message(
              "評価基準は「"
                  + entry.policy()
                  + "」の版 "
                  + entry.version()
                  + " と記録されています。この版の規則ファイルは、SHA-256 で照合できます。",
              "The policy is recorded as "
                  + entry.policy()
                  + ", version "
                  + entry.version()
                  + "; that version's rule files can be compared by SHA-256."));
    }
    if (!receipt.bodies().isEmpty()) {
      proved.add(disclosed());
    }
    grades.forEach(grade -> proved.add(graded(grade)));
    proved.addAll(by(submitter));

    List<Message> notProved = new ArrayList<>(limits(submitter, held));
    notProved.addAll(unlike);
    return new ReceiptVerdict(List.of(), proved, notProved, facts(submitter, grades));
  }

  private ReceiptVerdict.Facts facts(
      @Nullable String submitter, List<ReceiptVerdict.Graded> grades) {
    return new ReceiptVerdict.Facts(
        entry.id(),
        entry.kind(),
        entry.time(),
        entry.policy(),
        entry.version(),
        entry.plan(),
        entry.fiscalYear(),
        head.origin(),
        receipt.index(),
        head.size(),
        head.root(),
        signer,
        receipt.bodies().stream().map(Body::name).toList(),
        submitter,
        grades);
  }

  private Message recorded() {
    return new Message(
        "記録 "
            + entry.id()
            + "（"
            + entry.kind()
            + "、記録された時刻 "
            + entry.time()
            + "）は、台帳「"
            + head.origin()
            + "」の "
            + head.size()
            + "件のうち "
            + receipt.index()
            + " 番目（0から数えて）にあり、記録された時のままです。",
        "The entry "
            + entry.id()
            + " ("
            + entry.kind()
            + ", recorded time "
            + entry.time()
            + ") stands at index "
            + receipt.index()
            + " of the "
            + head.size()
            + " entries of the log \""
            + head.origin()
            + "\", as it was recorded.");
  }

  private Message signed() {
    return new Message(
        "台帳のその状態（"
            + head.size()
            + "件、ルート "
            + head.root()
            + "）には、指定された鍵（"
            + signer.name()
            + "、指紋 SHA-256 "
            + signer.fingerprint()
            + "）の署名があります。",
        "That state of the log ("
            + head.size()
            + " entries, root "
            + head.root()
            + ") is signed by the given key ("
            + signer.name()
            + ", fingerprint SHA-256 "
            + signer.fingerprint()
            + ").");
  }

  private Message disclosed() {
    String names =
        Faults.quote(String.join(", ", receipt.bodies().stream().map(Body::name).toList()));
    int all = entry.parts().size();
    int shown = receipt.bodies().size();
    return new Message(
        "示された部分（" + names + "、" + all + "部分のうち" + shown + "）は、記録された内容そのものです。",
        "The parts shown (" + names + "; " + shown + " of " + all + ") are what was recorded.");
  }

  private static Message graded(ReceiptVerdict.Graded grade) {
    String rule = grade.rule() == null ? "" : "、適用した基準は " + grade.rule();
    String ruleEn = grade.rule() == null ? "" : ", by the rule " + grade.rule();
    String reason = grade.reason() == null ? "" : "、理由は「" + grade.reason() + "」";
    String reasonEn = grade.reason() == null ? "" : ", with the reason \"" + grade.reason() + "\"";
    String judged = same(grade) ? "" : "（規則による評価は「" + shown(grade.computed(), "なし") + "」、人の判断で変更）";
    String judgedEn =
        same(grade)
            ? ""
            : " (a person's judgement over the computed " + shown(grade.computed(), "none") + ")";
    return new Message(
        "「"
            + grade.subject()
            + "」の評価は「"
            + shown(grade.grade(), "なし")
            + "」"
            + judged
            + rule
            + reason
            + "と記録されています。",
        "The grade of "
            + grade.subject()
            + " is recorded as "
            + shown(grade.grade(), "none")
            + judgedEn
            + ruleEn
            + reasonEn
            + ".");
  }

  private static boolean same(ReceiptVerdict.Graded grade) {
    return shown(grade.grade(), "").equals(shown(grade.computed(), ""));
  }

  private static String shown(@Nullable String text, String absent) {
    return text == null ? absent : text;
  }

  private static List<Message> by(@Nullable String submitter) {
    if (submitter == null) {
      return List.of();
    }
    return List.of(
        submitter.equals(UNAUTHENTICATED)
            ? new Message(
                "提出者は確認されていません（unauthenticated）。誰が提出したかは記録されていません。",
                "The submitter was unauthenticated: nobody was asked who they are, and the record does not say.")
            : new Message(
                "提出者の確認方法は「" + submitter + "」と記録されています。",
                "How the submitter was known is recorded as \"" + submitter + "\"."));
  }

  private static List<Message> limits(@Nullable String submitter, boolean held) {
    List<Message> limits = new ArrayList<>();
    limits.add(
        new Message(
            "実績値や目標値などの数値が事実であること。証明するのは、その数値で評価が記録されたことだけです。",
            "That the figures are true: only that the record was made with them."));
    limits.add(
        new Message(
            "評価が規則どおりであること。確かめるには、同じ版の規則で再実行（hyotei replay）してください。",
            "That the grade follows from the rules: run them again ('hyotei replay') to see that."));
    limits.add(
        new Message(
            "この後に訂正、取下げ、差替えがなかったこと。今どれが公式かは台帳に尋ねてください。",
            "That nothing corrected, withdrew or replaced it later: ask the ledger which one is official now."));
    limits.add(
        held
            ? new Message(
                "記録された時刻が正しいこと。時計は運用者のものです。手元のチェックポイントを受け取った時より前であることだけが確かです。",
                "That the recorded time is right: the clock is the operator's. Certain is only that it was before the kept checkpoint was received.")
            : new Message(
                "時刻、鍵、履歴が運用者以外に対して確かなこと。外部の誰かがチェックポイントを保管するまで、これらは運用者のものです（運用者は台帳を丸ごと作り直せます）。",
                "Anything against the operator: until someone outside holds a checkpoint, the clock, the key and the history are the operator's, who could make the whole log anew."));
    if (submitter == null) {
      limits.add(
          new Message(
              "誰が提出したか。この評価記録証は提出者の部分を含みません。",
              "Who submitted it: the receipt does not show that part."));
    }
    limits.add(
        new Message(
            "評価記録証の signers（鍵の申告）と notes（説明文）。運用者の言葉であり、検証の対象外です。",
            "What stands under signers and notes in the receipt: the operator's words, which nothing proves."));
    return limits;
  }

  private Optional<Json> submitter() {
    return receipt.bodies().stream()
        .filter(body -> body.name().equals(SUBMITTER))
        .findFirst()
        .flatMap(Body::json);
  }

  private List<ReceiptVerdict.Graded> grades() {
    return receipt.bodies().stream()
        .filter(body -> body.name().startsWith(SUBJECT))
        .map(Body::json)
        .flatMap(Optional::stream)
        .map(json -> json.field("result"))
        .flatMap(Optional::stream)
        .map(ReceiptWords::grade)
        .toList();
  }

  private static ReceiptVerdict.Graded grade(Json result) {
    return new ReceiptVerdict.Graded(
        result.text("id").orElse(""),
        result.text("grade").orElse(null),
        result.text("computedGrade").orElse(null),
        Outcomes.rule(result).orElse(null),
        result.text("reason").orElse(null));
  }
}
