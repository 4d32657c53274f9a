package org.hyotei.api;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.hyotei.document.JsonText;

/** The service on a free port, and a client of it. */
final class Service implements AutoCloseable {

  static final String JSON = "application/json";
  static final String NDJSON = "application/x-ndjson";

  private static final int PATIENCE = 60_000;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final EmbeddedServer server;

  /** With a data folder of its own, which is left to the system's temporary files. */
  Service(Path rules) {
    this(rules, temporary());
  }

  /** Checks packs in its own process, which is quicker. */
  Service(Path rules, Path data) {
    this(rules, data, false);
  }

  Service(Path rules, Path data, boolean trial) {
    this(rules, data, Map.of("hyotei.trial", trial));
  }

  /** With settings besides. */
  Service(Path rules, Path data, Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("hyotei.trial", false);
    settings.put("hyotei.activation.proofs", false);
    settings.put("hyotei.rules", rules.toString());
    settings.put("hyotei.data", data.toString());
    settings.put("micronaut.server.port", -1);
    settings.putAll(more);
    server = ApplicationContext.run(EmbeddedServer.class, settings);
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("hyotei-data");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came back. */
  record Reply(HttpResponse<byte[]> http) {

    int status() {
      return http.statusCode();
    }

    /** The header's value; empty if it is not there. */
    String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }

    byte[] bytes() {
      return http.body();
    }

    String text() {
      return new String(http.body(), StandardCharsets.UTF_8);
    }

    JsonText json() {
      return JsonText.of(http.body());
    }
  }

  ApplicationContext context() {
    return server.getApplicationContext();
  }

  Reply get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  Reply post(String path, String type, byte[] body, String... headers) {
    return send(
        request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  Reply preview(String body, String... headers) {
    return post("/api/v1/previews", JSON, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Reply previewWhyNot(String body, String... headers) {
    return post(
        "/api/v1/previews?whyNot=true", JSON, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  Reply batch(String lines) {
    byte[] body = lines.getBytes(StandardCharsets.UTF_8);
    return post("/api/v1/previews/batch", NDJSON, body, "Accept-Language", "en");
  }

  Reply batchWhyNot(String lines) {
    byte[] body = lines.getBytes(StandardCharsets.UTF_8);
    return post("/api/v1/previews/batch?whyNot=true", NDJSON, body, "Accept-Language", "en");
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.getURL() + path)).timeout(Duration.ofMinutes(2));
    return headers.length == 0 ? request : request.headers(headers);
  }

  Reply send(HttpRequest.Builder request) {
    try {
      return new Reply(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(PATIENCE);
    return socket;
  }

  /** Sends bytes that no HTTP client would send; what came back until the server hung up. */
  String raw(byte[] request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    server.close();
    server.getApplicationContext().close();
  }
}
