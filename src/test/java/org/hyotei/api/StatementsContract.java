package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;

/** What is said of recorded evaluations, and how they are proved, whatever store they lie in. */
abstract class StatementsContract extends LedgerContract {

  @Test
  void standings_inOrder_tellWhichEvaluationIsOfficial() {
    String first = record(small("s", "60件"));
    String second = record(small("s", "61件"));
    String official = EVALUATIONS + "/official?plan=s&fiscalYear=R6";
    assertThat(service.get(official).status()).isEqualTo(404);

    assertThat(standing(first, "{\"standing\":\"published\"}").status()).isEqualTo(409);
    assertThat(standing(first, "{\"standing\":\"final\"}").status()).isEqualTo(201);
    assertThat(service.get(official).json().text("/id")).isEqualTo(first);
    assertThat(standing(first, "{\"standing\":\"published\"}").status()).isEqualTo(201);
    assertThat(standing(second, "{\"standing\":\"corrected\"}").status()).isEqualTo(422);
    Service.Reply corrected =
        standing(
            second,
            "{\"standing\":\"corrected\",\"supersedes\":\"" + first + "\",\"reason\":\"実績の転記誤り\"}");
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);

    assertThat(service.get(official).json().text("/id")).isEqualTo(second);
    JsonText older = service.get(EVALUATIONS + "/" + first).json();
    assertThat(older.text("/supersededBy")).isEqualTo(second);
    assertThat(older.texts("/standings", "/statement/standing"))
        .containsExactly("final", "published", "corrected");
    JsonText newer = service.get(EVALUATIONS + "/" + second).json();
    assertThat(newer.text("/supersedes")).isEqualTo(first);
    assertThat(newer.text("/standing")).isEqualTo("corrected");
  }

  private Service.Reply standing(String id, String body) {
    return post(EVALUATIONS + "/" + id + "/standings", body);
  }

  @Test
  void judgement_overARecordedGrade_isKeptBesideIt() {
    String id = record(small("t", "60件"));
    String judgements = EVALUATIONS + "/" + id + "/judgements";
    Service.Reply wrong =
        post(judgements, "{\"subject\":\"1-9\",\"grade\":\"Q\",\"because\":\"x\"}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().texts("/defects", "/code"))
        .contains("unknown-subject", "unknown-grade", "unknown-field");
    Service.Reply nobody =
        post(
            judgements, "{\"subject\":\"1-1\",\"grade\":\"B\",\"by\":\" \",\"reason\":\"再集計による\"}");
    assertThat(nobody.status()).as(nobody.text()).isEqualTo(422);
    assertThat(nobody.json().texts("/defects", "/pointer")).containsExactly("/by");
    Service.Reply judged =
        post(
            judgements,
            "{\"subject\":\"1-1\",\"grade\":\"B\",\"by\":\"福祉総務課\",\"reason\":\"再集計による\"}");
    assertThat(judged.status()).as(judged.text()).isEqualTo(201);

    JsonText shown = service.get(EVALUATIONS + "/" + id).json();
    assertThat(shown.texts("/judgements", "/statement/grade")).containsExactly("B");
    assertThat(shown.text("/subjects/0/computedGrade")).isNotEqualTo("B");
    assertThat(page(id, "1-1")).contains("「1-1」の評価を「B」とする判断（福祉総務課）。再集計による");
    assertThat(page(id, "1")).doesNotContain("再集計による");
    assertThat(post(EVALUATIONS + "/" + id + "/adoptions", "{\"text\":\"総評として採用する。\"}").status())
        .isEqualTo(201);
    assertThat(service.get(EVALUATIONS + "/" + id).json().texts("/adoptions", "/statement/text"))
        .containsExactly("総評として採用する。");
  }

  @Test
  void disposal_ofTheRequest_leavesTheRestVerifiable() {
    String id = record(small("u", "60件"));
    Service.Reply disposed =
        post(
            EVALUATIONS + "/" + id + "/disposals",
            "{\"parts\":[\"request\"],\"rule\":\"文書保存年限 5年\"}");
    assertThat(disposed.status()).as(disposed.text()).isEqualTo(201);

    JsonText shown = service.get(EVALUATIONS + "/" + id).json();
    assertThat(shown.text("/disposed/0")).isEqualTo("request");
    assertThat(service.get(EVALUATIONS + "/" + id + "/report").status()).isEqualTo(409);
    assertThat(shown.text("/disposals/0/detail/rule")).isEqualTo("文書保存年限 5年");
    assertThat(shown.texts("/disposals/0/detail/parts", "/name")).containsExactly("request");
    byte[] disposal =
        service.get("/api/v1/ledger/entries/" + disposed.json().text("/id") + "/receipt").bytes();
    assertThat(JsonText.of(disposal).texts("/parts", "/name"))
        .containsExactly("submitter", "statement");
    assertThat(verifies(disposal)).isTrue();
    assertThat(service.get("/api/v1/ledger/entries/none/receipt").status()).isEqualTo(404);
    assertThat(shown.text("/subjects/0/id")).isEqualTo("1");
    byte[] receipt = service.get(EVALUATIONS + "/" + id + "/receipt").bytes();
    assertThat(JsonText.of(receipt).texts("/parts", "/name")).doesNotContain("request");
    assertThat(verifies(receipt)).isTrue();
    JsonText replay = post(EVALUATIONS + "/" + id + "/replays", "").json();
    assertThat(replay.text("/result")).isEqualTo("cannot");
    assertThat(
            post(
                    EVALUATIONS + "/" + id + "/disposals",
                    "{\"parts\":[\"request\"],\"rule\":\"文書保存年限 5年\"}")
                .status())
        .isEqualTo(422);
  }

  @Test
  void grade_thatWasDisposedOf_isNotFound() {
    Service.Reply recorded = post(EVALUATIONS, small("x", "60件"), "Idempotency-Key", "x");
    String id = recorded.json().text("/id");
    String asked = EVALUATIONS + "?plan=x&subject=1-1";
    assertThat(service.get(asked).json().items("/evaluations")).hasSize(1);
    Service.Reply disposed =
        post(
            EVALUATIONS + "/" + id + "/disposals",
            "{\"parts\":[\"request\",\"subject:1-1\"],\"rule\":\"文書保存年限 5年\"}");
    assertThat(disposed.status()).as(disposed.text()).isEqualTo(201);

    assertThat(service.get(asked).json().items("/evaluations")).isEmpty();
    assertThat(service.get(EVALUATIONS + "?plan=x&subject=1").json().items("/evaluations"))
        .hasSize(1);
    JsonText shown = service.get(EVALUATIONS + "/" + id).json();
    assertThat(shown.texts("/disposed", "")).containsExactly("request", "subject:1-1");
    assertThat(verifies(service.get(EVALUATIONS + "/" + id + "/receipt").bytes())).isTrue();
    Service.Reply again = post(EVALUATIONS, small("x", "60件"), "Idempotency-Key", "x");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().text("/id")).isNotEqualTo(id);
    assertThat(page(id, "1-1")).contains("本文を廃棄：request, subject:1-1（文書保存年限 5年）");
  }

  private String page(String id, String subject) {
    return service
        .get(EVALUATIONS + "/" + id + "/receipt?subject=" + subject, "Accept", "text/html")
        .text();
  }

  @Test
  void receipt_asAPage_showsRootAndFingerprint() {
    String id = record(small("v", "60件"));
    String page = page(id, "1-1");
    String checkpoint = service.get("/api/v1/ledger/checkpoint").text();

    assertThat(page)
        .contains("評価記録証", "台帳の大きさ", checkpoint.lines().toList().get(2))
        .contains(keys().get(0).fingerprint())
        .contains("確認されていない")
        .doesNotContain("<script");
    String proof = service.get(EVALUATIONS + "/" + id + "/receipt", "Accept", "text/plain").text();
    assertThat(proof).startsWith("c2sp.org/tlog-proof@v1\nindex ").endsWith(checkpoint);
  }

  @Test
  void report_ofWhatIsRecorded_saysWhereItStands() {
    String id = record(small("report", "60件"));
    String checkpoint = service.get("/api/v1/ledger/checkpoint").text();
    Service.Reply page = service.get(EVALUATIONS + "/" + id + "/report");
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text())
        .contains(id, "(JST)", keys().get(0).fingerprint())
        .contains(checkpoint.lines().toList().get(2))
        .doesNotContain("試算");
    Service.Reply table = service.get(EVALUATIONS + "/" + id + "/report", "Accept", "text/csv");
    assertThat(table.text()).startsWith("\uFEFF種類,番号");
    assertThat(service.get(EVALUATIONS + "/none/report").status()).isEqualTo(404);
  }

  @Test
  void proofs_ofTheTree_areAnsweredWithinItsBounds() {
    record(small("w", "60件"));
    long size =
        Long.parseLong(service.get("/api/v1/ledger/checkpoint").text().lines().toList().get(1));
    String proofs = "/api/v1/ledger/proofs/";
    assertThat(service.get(proofs + "inclusion?index=0&size=" + size).json().items("/proof"))
        .isNotEmpty();
    assertThat(service.get(proofs + "consistency?from=1&to=" + size).json().items("/proof"))
        .isNotEmpty();
    assertThat(service.get(proofs + "inclusion?index=9999&size=" + size).status()).isEqualTo(400);
    assertThat(service.get(proofs + "consistency?from=3&to=99999").status()).isEqualTo(400);
    assertThat(service.get("/api/v1/ledger/entries?from=0&count=3").json().items("/entries"))
        .hasSize(3);
    assertThat(service.get(EVALUATIONS + "/none").status()).isEqualTo(404);
  }
}
