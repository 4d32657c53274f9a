package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the framework answers by itself is a problem too, and never the server's fault. */
@ExtendWith(SharedService.class)
class FrameworkProblemTest {

  private final Service service;

  FrameworkProblemTest(Service service) {
    this.service = service;
  }

  private static void isProblem(Service.Reply reply, int status, String type) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    JsonText problem = reply.json();
    assertThat(problem.text("/status")).isEqualTo(String.valueOf(status));
    assertThat(problem.text("/type")).isEqualTo("urn:hyotei:problem:" + type);
  }

  /** The status of a raw reply, which must be a problem. */
  private String raw(String head) throws IOException {
    return raw(head.getBytes(StandardCharsets.UTF_8));
  }

  private String raw(byte[] head) throws IOException {
    String reply = service.raw(head);
    assertThat(reply).contains("application/problem+json").contains("urn:hyotei:problem:");
    return reply.substring(9, 12);
  }

  private static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
  }

  private static String post(String headers, String body) {
    return "POST /api/v1/previews HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
        + headers
        + "\r\n\r\n"
        + body;
  }

  @Test
  void path_thatIsUnknown_is404() {
    isProblem(service.get("/api/v1/nothing"), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/ledger/proofs/inclusion?index=0, size",
    "/api/v1/ledger/proofs/consistency?from=x&to=1, from",
    "/api/v1/ledger/entries?from=99999999999999999999, from",
    "/api/v1/evaluations/official?plan=x, fiscalYear"
  })
  void parameter_thatIsMissingOrUnreadable_is400AndNamed(String path, String name) {
    Service.Reply reply = service.get(path);
    isProblem(reply, 400, "bad-parameters");
    assertThat(reply.json().text("/detail")).contains(name).doesNotContain("本文");
  }

  @Test
  void method_thatIsNotTaken_is405WithAllow() {
    Service.Reply reply =
        service.send(service.request("/api/v1/previews").method("DELETE", BodyPublishers.noBody()));
    isProblem(reply, 405, "method-not-allowed");
    assertThat(reply.header("Allow")).isEqualTo("POST");
  }

  @Test
  void batch_whereResultsAreRecorded_is415_andSaysWhereItIsTaken() {
    byte[] body = "{}\n{}\n".getBytes(StandardCharsets.UTF_8);
    Service.Reply reply = service.post("/api/v1/evaluations", Service.NDJSON, body);
    isProblem(reply, 415, "unsupported-media-type");
    assertThat(reply.json().text("/detail")).contains("/api/v1/previews/batch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  void body_thatIsNotPackedAsItSays_is400(String encoding) {
    byte[] body = Requests.small("p", 60).getBytes(StandardCharsets.UTF_8);
    isProblem(
        service.post("/api/v1/previews", Service.JSON, body, "Content-Encoding", encoding),
        400,
        "bad-encoding");
  }

  @Test
  void contentType_thatIsNotTaken_is415() {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    isProblem(
        service.post("/api/v1/previews", "application/pdf", body), 415, "unsupported-media-type");
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/previews, application/json", "/api/v1/previews/batch, application/x-ndjson"})
  void accept_ofSomethingElse_is406(String path, String type) {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    isProblem(service.post(path, type, body, "Accept", "image/png"), 406, "not-acceptable");
  }

  @ParameterizedTest
  @CsvSource({
    "FOO /api/v1/previews, 405",
    "OPTIONS /api/v1/previews, 405",
    "OPTIONS *, 404",
    "CONNECT example.org:80, 404",
    "g@t /api/v1/previews, 400"
  })
  void method_thatIsOdd_isAProblem(String start, String status) throws IOException {
    assertThat(raw(start + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/policies/%00",
        "/api/v1/policies/%zz",
        "/api/ui/%zz",
        "/api/v1/policies/[|]",
        "/\\",
        "http://"
      })
  void url_thatIsMalformed_is400(String target) throws IOException {
    assertThat(raw(get(target))).isEqualTo("400");
    assertThat(service.raw(get(target).getBytes(StandardCharsets.UTF_8)))
        .contains("urn:hyotei:problem:malformed-url");
  }

  @Test
  void url_ofBareUtf8_is400() throws IOException {
    assertThat(raw(get("/api/v1/policies/川口"))).isEqualTo("400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%E3", "%FF%FE", "%E5%B7%9D%E5%8F%A3"})
  void url_ofAnyBytes_is404(String id) throws IOException {
    assertThat(raw(get("/api/v1/policies/" + id))).isEqualTo("404");
    assertThat(raw(get("/api/v1/policies/kawaguchi/rules/" + id))).isEqualTo("404");
  }

  @Test
  void url_thatIsTooLong_is413() throws IOException {
    assertThat(raw(get("/" + "a".repeat(5_000)))).isEqualTo("413");
  }

  @Test
  void header_thatIsTooLong_is413() throws IOException {
    String head = "GET /health HTTP/1.1\r\nHost: h\r\nX: " + "a".repeat(20_000) + "\r\n\r\n";
    assertThat(raw(head)).isEqualTo("413");
  }

  @Test
  void request_ofNonsense_is400() throws IOException {
    assertThat(raw(new byte[] {1, 2, 3, ' ', (byte) 0xFF, '\r', '\n', '\r', '\n'}))
        .isEqualTo("400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: abc",
        "Content-Length: -1",
        "Content-Length: 2\r\nTransfer-Encoding: chunked",
        "Content-Type: application/json\r\nContent-Length: 2\r\nContent-Encoding: gzip",
        "Content-Type: application/json\r\nTransfer-Encoding: chunked"
      })
  void framing_thatIsBroken_is400(String headers) throws IOException {
    assertThat(raw(post(headers, "zz\r\n{}\r\n0\r\n\r\n"))).isEqualTo("400");
  }

  @ParameterizedTest
  @CsvSource({"/api/v1/previews, application/json", "/api/v1/previews/batch, application/x-ndjson"})
  void length_of2Gb_is413BeforeTheBody(String path, String type) throws IOException {
    String head =
        "POST %s HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Type: %s\r\n"
            .formatted(path, type);
    assertThat(raw(head + "Content-Length: 2147483648\r\n\r\n")).isEqualTo("413");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@@", ";;", "text/html;q=abc, ;;"})
  void accept_thatIsMalformed_isAnsweredAnyway(String accept) {
    assertThat(service.get("/api/v1/policies", "Accept", accept).status()).isLessThan(500);
  }
}
