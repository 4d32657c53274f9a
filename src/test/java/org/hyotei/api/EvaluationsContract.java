package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hyotei.document.JsonText;
import org.hyotei.verification.ReceiptCheck;
import org.hyotei.verification.TrustedKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded over HTTP, whatever store it lies in. */
@SuppressWarnings("NullAway.Init")
abstract class EvaluationsContract {

  static final Path RULES = Path.of("rules");

  private static final String EVALUATIONS = "/api/v1/evaluations";

  @TempDir private Path folder;

  private Service service;

  abstract Service service(Path data);

  @BeforeEach
  void start() {
    service = service(folder);
  }

  @AfterEach
  void stop() {
    if (service != null) {
      service.close();
    }
  }

  private static byte[] example() throws IOException {
    return Files.readAllBytes(RULES.resolve("kawaguchi/examples/R6.json"));
  }

  private static byte[] small(String plan, String actual) {
    return ("{\"policy\":\"kawaguchi\",\"plan\":{\"id\":\""
            + plan
            + "\",\"fiscalYear\":\"R6\","
            + "\"groups\":[{\"id\":\"1\",\"level\":\"基本目標\"}],\"indicators\":[{\"id\":\"1-1\","
            + "\"group\":\"1\",\"unit\":\"件\",\"targets\":{\"R6\":\"50件\"},\"actuals\":{\"R6\":\""
            + actual
            + "\"}}]}}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private Service.Reply post(String path, byte[] body, String... headers) {
    return service.post(path, Service.JSON, body, headers);
  }

  private Service.Reply post(String path, String body, String... headers) {
    return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  private String record(byte[] body) {
    Service.Reply reply = post(EVALUATIONS, body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json().text("/id");
  }

  private List<TrustedKey> keys() {
    return service
        .get("/api/v1/ledger/keys")
        .text()
        .lines()
        .map(line -> TrustedKey.parse(line).orElseThrow())
        .toList();
  }

  private boolean verifies(byte[] receipt) {
    return new ReceiptCheck(keys(), List.of()).verify(receipt).verified();
  }

  @Test
  void evaluation_ofAPlan_isCreatedWithItsReceipt() throws IOException {
    Service.Reply reply = post(EVALUATIONS, example());

    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    String id = reply.json().text("/id");
    assertThat(reply.header("Location")).isEqualTo(EVALUATIONS + "/" + id);
    assertThat(reply.header("Policy-Version")).isEqualTo(reply.json().text("/policy/version"));
    assertThat(reply.json().text("/preview")).isEqualTo("false");
    Service.Reply preview = service.preview(new String(example(), StandardCharsets.UTF_8));
    assertThat(texts(reply)).isEqualTo(texts(preview));

    Service.Reply stored = service.get(reply.header("Location"));
    assertThat(stored.status()).isEqualTo(200);
    assertThat(texts(stored)).isEqualTo(texts(preview));
    assertThat(stored.json().text("/standing")).isEqualTo("trial");
    assertThat(stored.json().text("/submitter/how")).isEqualTo("unauthenticated");
    byte[] receipt = service.get(EVALUATIONS + "/" + id + "/receipt").bytes();
    assertThat(verifies(receipt)).isTrue();
    byte[] ofOne = service.get(EVALUATIONS + "/" + id + "/receipt?subject=1-2").bytes();
    assertThat(verifies(ofOne)).isTrue();
    assertThat(JsonText.of(ofOne).texts("/parts", "/name"))
        .containsExactly("submitter", "subject:1-2");
  }

  /** The result proper, as text. */
  private static String texts(Service.Reply reply) {
    String text = reply.text();
    int end = text.indexOf("],\"receipt\":");
    return text.substring(text.indexOf("\"subjects\":"), end < 0 ? text.lastIndexOf(']') : end);
  }

  @Test
  void sameKey_withTheSameBody_givesTheSameEvaluation() {
    Service.Reply first = post(EVALUATIONS, small("p", "60件"), "Idempotency-Key", "one");
    Service.Reply again = post(EVALUATIONS, small("p", "60件"), "Idempotency-Key", "one");
    Service.Reply other = post(EVALUATIONS, small("p", "61件"), "Idempotency-Key", "one");
    Service.Reply bad = post(EVALUATIONS, small("p", "61件"), "Idempotency-Key", "a b");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.json().text("/subjects/0/grade"))
        .isEqualTo(first.json().text("/subjects/0/grade"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.json().text("/type")).endsWith("idempotency-conflict");
    assertThat(bad.status()).isEqualTo(400);
    assertThat(service.get(EVALUATIONS + "?plan=p").json().items("/evaluations")).hasSize(1);
  }

  @Test
  void sameKey_sentAtOnceByMany_isRecordedOnce() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> replies = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        replies.add(
            clients.submit(
                () ->
                    post(EVALUATIONS, small("q", "60件"), "Idempotency-Key", "many")
                        .header("Location")));
      }
      Set<String> locations = new TreeSet<>();
      for (Future<String> reply : replies) {
        locations.add(reply.get());
      }
      assertThat(locations).hasSize(1);
    } finally {
      clients.shutdownNow();
    }
    assertThat(service.get(EVALUATIONS + "?plan=q").json().items("/evaluations")).hasSize(1);
  }

  @Test
  void search_byWhatASubjectGot_findsItPageByPage() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(0, record(small("r", i % 2 == 0 ? "80件" : "10件")));
    }
    String rule = service.get(EVALUATIONS + "/" + ids.get(0)).json().text("/subjects/1/rule/name");
    String asked = "?rule=" + URLEncoder.encode(rule, StandardCharsets.UTF_8);

    JsonText found = service.get(EVALUATIONS + asked + "&limit=2").json();
    assertThat(found.texts("/evaluations", "/id")).containsExactly(ids.get(0), ids.get(2));
    assertThat(found.texts("/evaluations", "/matches/0/subject")).containsOnly("1-1");
    JsonText next =
        service.get(EVALUATIONS + asked + "&limit=2&before=" + found.text("/next")).json();
    assertThat(next.texts("/evaluations", "/id")).containsExactly(ids.get(4));
    assertThat(next.text("/next")).isEqualTo("null");
    assertThat(
            service
                .get(EVALUATIONS + "?subject=1-1&grade=D&policy=kawaguchi&fiscalYear=2024")
                .json()
                .texts("/evaluations", "/id"))
        .containsExactly(ids.get(1), ids.get(3));
    assertThat(service.get(EVALUATIONS + "?rule=none").json().items("/evaluations")).isEmpty();
    Service.Reply unknown = service.get(EVALUATIONS + "?ruel=none");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.json().text("/defects/0/message")).contains("「ruel」", "「rule」");
    assertThat(service.get(EVALUATIONS + "?limit=0&version=xyz&from=now").json().items("/defects"))
        .hasSize(3);
  }

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
  void evaluation_askedWhyNot_tellsIt_andRecordsTheSame() {
    Service.Reply asked = post(EVALUATIONS + "?whyNot=true", small("y", "60件"));
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    JsonText told = asked.json();
    int at = told.texts("/subjects", "/id").indexOf("1-1");
    assertThat(told.items("/subjects/" + at + "/whyNot")).isNotEmpty();
    JsonText recorded = service.get(EVALUATIONS + "/" + told.text("/id")).json();
    assertThat(recorded.names("/subjects/" + at)).doesNotContain("whyNot");
    assertThat(recorded.text("/subjects/" + at + "/reason"))
        .isEqualTo(told.text("/subjects/" + at + "/reason"));
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

  @Test
  void subject_judgedTwice_isRefused() {
    String judgement = "{\"subject\":\"1-1\",\"grade\":\"B\",\"reason\":\"x\"}";
    byte[] twice = with("judgements", "[" + judgement + "," + judgement + "]");
    for (String path : List.of(EVALUATIONS, "/api/v1/previews")) {
      Service.Reply reply = post(path, twice);
      assertThat(reply.status()).as(reply.text()).isEqualTo(422);
      assertThat(reply.json().texts("/defects", "/code")).containsExactly("duplicate-judgement");
      assertThat(reply.json().texts("/defects", "/pointer"))
          .containsExactly("/plan/judgements/1/subject");
    }
  }

  private static byte[] with(String field, String value) {
    return new String(small("y", "60件"), StandardCharsets.UTF_8)
        .replace("\"groups\":", "\"" + field + "\":" + value + ",\"groups\":")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Texts that no XML and no PostgreSQL database can hold. */
  @Test
  void character_thatCannotBeWritten_isADefectWhereverItStands() {
    String plain = new String(small("z", "60件"), StandardCharsets.UTF_8);
    for (String bad : List.of("\\u0000", "\\u0001", "\\u001b", "\\ud800", "\\ufffe")) {
      for (String text : List.of("kawaguchi", "z\"", "R6\"", "1\"", "基本目標", "1-1", "件", "60件")) {
        byte[] body = plain.replace(text, bad + text).getBytes(StandardCharsets.UTF_8);
        for (String path : List.of(EVALUATIONS, "/api/v1/previews")) {
          Service.Reply reply = post(path, body);
          assertThat(reply.status()).as(bad + text + reply.text()).isEqualTo(422);
          assertThat(reply.json().texts("/defects", "/code"))
              .containsAnyOf("unwritable-character", "unpaired-surrogate");
          assertThat(reply.json().texts("/defects", "/pointer").get(0)).startsWith("/");
        }
      }
    }
    assertThat(service.get(EVALUATIONS).json().items("/evaluations")).isEmpty();
    String id = record(small("z", "60件"));
    for (String statement :
        List.of(
            "judgements {'subject':'1-1','grade':'B','by':'\\u0000','reason':'x'}",
            "judgements {'subject':'\\u0000','grade':'B','reason':'x'}",
            "standings {'standing':'corrected','supersedes':'\\u0000','reason':'x'}",
            "standings {'standing':'final','reason':'\\u0000'}",
            "adoptions {'text':'\\u0000'}",
            "disposals {'parts':['request'],'rule':'\\u0000'}",
            "disposals {'parts':['\\u0000'],'rule':'x'}")) {
      String[] split = statement.split(" ", 2);
      Service.Reply reply =
          post(EVALUATIONS + "/" + id + "/" + split[0], split[1].replace('\'', '"'));
      assertThat(reply.status()).as(statement + reply.text()).isEqualTo(422);
      assertThat(reply.json().texts("/defects", "/code")).contains("unwritable-character");
    }
    assertThat(service.get(EVALUATIONS + "/" + id).json().items("/standings")).isEmpty();
  }

  @Test
  void url_withACharacterThatCannotBeWritten_isABadRequest() {
    String id = record(small("z", "60件"));
    for (String path :
        List.of(
            EVALUATIONS + "?plan=%00",
            EVALUATIONS + "?rule=%00",
            EVALUATIONS + "?policy=%00",
            EVALUATIONS + "?grade=%00",
            EVALUATIONS + "?finding=%1f",
            EVALUATIONS + "/official?plan=%00&fiscalYear=R6",
            EVALUATIONS + "/%00",
            EVALUATIONS + "/" + id + "/receipt?subject=%00",
            EVALUATIONS + "/" + id + "/subjects/%00/explanation",
            "/api/v1/ledger/entries/%00",
            "/api/v1/policies/%00",
            "/api/v1/policies/%00/versions")) {
      Service.Reply reply = service.get(path);
      assertThat(reply.status()).as(path + reply.text()).isEqualTo(400);
      assertThat(reply.json().text("/type")).as(path).endsWith("malformed-url");
    }
    assertThat(service.get(EVALUATIONS + "?plan=%ED%A0%80&subject=%EF%BF%BE").status())
        .isEqualTo(200);
  }

  @Test
  void replay_afterARestart_isTheSameToTheByte() throws IOException {
    String id = record(example());
    service.close();
    service = service(folder);

    Service.Reply reply = post(EVALUATIONS + "/" + id + "/replays", "");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().text("/result")).as(reply.text()).isEqualTo("same");
    assertThat(reply.json().text("/compared")).isEqualTo("bytes");
    Service.Reply why = service.get(EVALUATIONS + "/" + id + "/subjects/1-2/explanation");
    assertThat(why.status()).as(why.text()).isEqualTo(200);
    assertThat(why.json().text("/subject/grade")).isEqualTo("S");
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
