package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;

/** What is recorded over HTTP, whatever store it lies in. */
abstract class EvaluationsContract extends LedgerContract {

  private static byte[] example() throws IOException {
    return Files.readAllBytes(RULES.resolve("kawaguchi/examples/R6.json"));
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
}
