package org.hyotei.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;

/**
 * Asks for previews without a pause, and holds each answer to one edition of the rules: that of all
 * its sentences, and always the same one for the version that it names. Threads may share it.
 */
final class SoakClient implements Runnable {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final byte[] request;
  private final Map<String, String> editions = new ConcurrentHashMap<>();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicLong answers = new AtomicLong();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

  SoakClient(int port, byte[] request) {
    this.base = "http://127.0.0.1:" + port;
    this.request = request.clone();
  }

  @Override
  public void run() {
    while (!ended.get()) {
      try {
        preview(request);
      } catch (IOException e) {
        faults.add(e.toString());
      }
    }
  }

  /** Asks once; what is wrong with the answer is among the {@link #faults}. */
  void preview(byte[] body) throws IOException {
    HttpResponse<String> answer = post("/api/v1/previews", body);
    answers.incrementAndGet();
    if (answer.statusCode() != 200) {
      faults.add("status " + answer.statusCode() + ": " + answer.body());
      return;
    }
    Set<String> seen = new HashSet<>();
    Matcher edition = SoakFolder.EDITION.matcher(answer.body());
    while (edition.find()) {
      seen.add(edition.group(1));
    }
    String version = answer.headers().firstValue("Policy-Version").orElse("");
    if (seen.size() != 1) {
      faults.add("version " + version + " has sentences of the editions " + seen);
    } else {
      String one = seen.iterator().next();
      String before = editions.putIfAbsent(version, one);
      if (before != null && !before.equals(one)) {
        faults.add("version " + version + " is of edition " + before + " and of " + one);
      }
    }
  }

  HttpResponse<String> post(String path, byte[] body) throws IOException {
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return client.send(post, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  void end() {
    ended.set(true);
  }

  long answers() {
    return answers.get();
  }

  /** How many editions answered. */
  int editions() {
    return new HashSet<>(editions.values()).size();
  }

  /** The edition of a version that answered; empty for none. */
  String edition(String version) {
    return editions.getOrDefault(version, "");
  }

  ConcurrentLinkedQueue<String> faults() {
    return faults;
  }
}
