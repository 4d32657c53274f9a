package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hyotei.document.JsonText;

/**
 * Clients that send evaluations, each with a key of its own, until the service is gone. What was
 * not answered is sent again, with its key, to the service that comes next.
 */
final class CrashLoad {

  private static final int CLIENTS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** By the evaluation's id. */
  private final Map<String, byte[]> acknowledged = new ConcurrentHashMap<>();

  private final Queue<Integer> unanswered = new ConcurrentLinkedQueue<>();
  private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger sentAgain = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger cutOff = new AtomicInteger();
  private int killsInFlight;

  private final List<Thread> threads = new ArrayList<>();
  private CountDownLatch first = new CountDownLatch(1);
  private int cutOffBefore;
  private volatile boolean over;
  private volatile Seen seen = new Seen(0, "");

  /** A checkpoint that a client holds. */
  private record Seen(long size, String note) {}

  /** Begins to send to a service. */
  void begin(String url) {
    over = false;
    first = new CountDownLatch(1);
    cutOffBefore = cutOff.get();
    threads.clear();
    for (int i = 0; i < CLIENTS; i++) {
      Thread thread = new Thread(() -> send(url, first));
      thread.start();
      threads.add(thread);
    }
  }

  /** Waits for the first acknowledgement since it began. */
  void awaitAcknowledged() throws InterruptedException {
    assertThat(first.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .as(() -> "nothing was acknowledged; unexpected: " + unexpected)
        .isTrue();
  }

  /** Waits until all know that the service is gone; the largest checkpoint that any of them saw. */
  String end() throws InterruptedException {
    over = true;
    for (Thread thread : threads) {
      thread.join(PATIENCE.toMillis());
      assertThat(thread.isAlive()).isFalse();
    }
    if (cutOff.get() > cutOffBefore) {
      killsInFlight++;
    }
    return seen.note();
  }

  private void send(String url, CountDownLatch answered) {
    while (!over) {
      Integer again = unanswered.poll();
      int number = again == null ? numbers.incrementAndGet() : again;
      sent.incrementAndGet();
      if (again != null) {
        sentAgain.incrementAndGet();
      }
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/api/v1/evaluations"))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", "key-" + number)
              .POST(BodyPublishers.ofString(request(number)))
              .build();
      try {
        HttpResponse<byte[]> reply = client.send(request, BodyHandlers.ofByteArray());
        if (reply.statusCode() == 201 || reply.statusCode() == 200) {
          keep(reply.body());
          answered.countDown();
        } else {
          unanswered.add(number);
          refused.incrementAndGet();
          if (reply.statusCode() != 503) {
            unexpected.add(
                reply.statusCode() + " " + new String(reply.body(), StandardCharsets.UTF_8));
          }
        }
      } catch (ConnectException gone) {
        unanswered.add(number);
        return;
      } catch (IOException killed) {
        cutOff.incrementAndGet();
        unanswered.add(number);
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized void keep(byte[] reply) {
    JsonText json = JsonText.of(reply);
    acknowledged.put(json.text("/id"), reply);
    String note = json.text("/receipt/checkpoint");
    long size = Long.parseLong(note.lines().skip(1).findFirst().orElseThrow());
    if (size > seen.size()) {
      seen = new Seen(size, note);
    }
  }

  /** A request; each of these numbers makes another plan. */
  static String request(int number) {
    return "{\"policy\":\"kawaguchi\",\"plan\":{\"id\":\"p%d\",\"fiscalYear\":\"R6\","
            .formatted(number)
        + "\"groups\":[{\"id\":\"1\",\"level\":\"基本目標\"}],\"indicators\":[{\"id\":\"1-1\","
        + "\"group\":\"1\",\"unit\":\"件\",\"targets\":{\"R6\":\"34件\"},\"actuals\":{\"R6\":\""
        + (number % 60)
        + "件\"}}]}}";
  }

  /** The receipt in an answer, as it is there. */
  static byte[] receipt(byte[] reply) {
    String text = new String(reply, StandardCharsets.UTF_8);
    int start = text.indexOf("\"receipt\":") + "\"receipt\":".length();
    return text.substring(start, text.length() - 1).getBytes(StandardCharsets.UTF_8);
  }

  Map<String, byte[]> acknowledged() {
    return acknowledged;
  }

  List<String> unexpected() {
    return List.copyOf(unexpected);
  }

  int sent() {
    return sent.get();
  }

  int sentAgain() {
    return sentAgain.get();
  }

  int refused() {
    return refused.get();
  }

  /** Requests that a kill left without an answer. */
  int cutOff() {
    return cutOff.get();
  }

  /** Kills that left at least one request without an answer. */
  int killsInFlight() {
    return killsInFlight;
  }
}
