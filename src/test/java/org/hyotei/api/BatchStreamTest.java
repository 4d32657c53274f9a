package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.hyotei.document.LineReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Batches over a connection that the test holds in its hands: what comes when. */
@ExtendWith(SharedService.class)
class BatchStreamTest {

  private static final String HEAD =
      """
      POST /api/v1/previews/batch HTTP/1.1\r
      Host: h\r
      Connection: close\r
      Content-Type: application/x-ndjson\r
      Transfer-Encoding: chunked\r
      \r
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Service service;

  BatchStreamTest(Service service) {
    this.service = service;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private static String chunk(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return Integer.toHexString(length) + "\r\n" + text + "\r\n";
  }

  /** Reads up to and with a text; fails if it does not come. */
  private static String readTo(InputStream in, String end) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.UTF_8).endsWith(end)) {
      int next = in.read();
      assertThat(next).as(() -> read.toString(StandardCharsets.UTF_8)).isNotNegative();
      read.write(next);
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  @Test
  void result_ofEachLine_comesBeforeTheNextLineIsSent() throws IOException {
    try (Socket socket = service.connect()) {
      send(socket, HEAD);
      for (String plan : new String[] {"first", "second", "third"}) {
        send(socket, chunk(Requests.small(plan, 90) + "\n"));
        assertThat(readTo(socket.getInputStream(), "}\n")).contains("\"plan\":\"" + plan + "\"");
      }
      send(socket, "0\r\n\r\n");
      assertThat(readTo(socket.getInputStream(), "0\r\n\r\n")).doesNotContain("{");
    }
  }

  @Test
  void line_inManyChunks_isOneLine() throws IOException {
    String line = Requests.small("相談", 90) + "\n";
    try (Socket socket = service.connect()) {
      send(socket, HEAD);
      for (byte b : line.getBytes(StandardCharsets.UTF_8)) {
        socket.getOutputStream().write(new byte[] {'1', '\r', '\n', b, '\r', '\n'});
      }
      send(socket, "0\r\n\r\n");
      String reply = readTo(socket.getInputStream(), "0\r\n\r\n");
      assertThat(reply).startsWith("HTTP/1.1 200").containsOnlyOnce("\"plan\":\"相談\"");
    }
  }

  @Test
  void client_thatGoesAwayMidBatch_leavesNoThreadBehind() throws IOException, InterruptedException {
    for (int i = 0; i < 6; i++) {
      try (Socket socket = service.connect()) {
        send(socket, HEAD + chunk(Requests.small("first", 90) + "\n"));
        if (i % 2 == 0) {
          readTo(socket.getInputStream(), "}\n");
        } else {
          send(socket, "ff\r\n{\"half\":");
        }
        if (i % 3 == 0) {
          socket.setSoLinger(true, 0);
        }
      }
    }
    Instant end = Instant.now().plus(PATIENCE);
    int quiet = 0;
    // a batch may begin late, so that one look at none is not enough
    while (quiet < 10 && Instant.now().isBefore(end)) {
      Thread.sleep(50);
      quiet = reading() == 0 ? quiet + 1 : 0;
    }
    assertThat(quiet).isEqualTo(10);
    assertThat(service.batch(Requests.small("after", 90)).text()).contains("\"plan\":\"after\"");
  }

  /** How many threads are at work on a batch. */
  private static long reading() {
    return Thread.getAllStackTraces().values().stream()
        .filter(
            stack ->
                Arrays.stream(stack)
                    .anyMatch(f -> f.getClassName().equals(LineReader.class.getName())))
        .count();
  }
}
