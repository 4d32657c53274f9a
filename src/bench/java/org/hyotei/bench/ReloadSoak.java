package org.hyotei.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Edits of the rules, one after another, under constant evaluation: each edition of Kawaguchi's
 * rules is written, reloaded and then served, every tenth edit is broken and refused, and every
 * fiftieth time the first edition is asked for by its version. No request may fail or see two
 * editions, and what the service holds may not grow.
 */
public final class ReloadSoak {

  private static final int RELOADS = Integer.getInteger("soak.reloads", 1000);
  private static final int CLIENTS = Integer.getInteger("soak.clients", 2);
  private static final int BROKEN_EVERY = 10;
  private static final int FIRST_EVERY = 50;

  /** The first figures come when as many versions have been built as the service keeps at hand. */
  private static final int SETTLED = Math.max(20, RELOADS / 10);

  /** The most that classes and metaspace may grow after that. */
  private static final double MOST_GROWTH = 1.05;

  private static final Pattern SERVED = Pattern.compile("\"served\":\"([0-9a-f]{64})\"");

  private final SoakFolder folder;
  private final SoakClient client;
  private final List<Double> seconds = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private String first = "";
  private String served = "";

  private ReloadSoak(SoakFolder folder, SoakClient client) {
    this.folder = folder;
    this.client = client;
  }

  /** Runs the soak and tells whether all holds; the exit code is 1 if it does not. */
  public static void main(String[] args) throws IOException, InterruptedException {
    SoakFolder folder = new SoakFolder(Files.createTempDirectory("hyotei-soak").resolve("rules"));
    byte[] request = Files.readAllBytes(Kawaguchi.rules().resolve("kawaguchi/examples/R6.json"));
    boolean holds;
    String trial = "-Dbench.trial=" + Boolean.getBoolean("bench.trial");
    try (ServiceProcess service = new ServiceProcess(folder.rules(), trial)) {
      SoakClient client = new SoakClient(service.port(), request);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Thread thread = new Thread(client, "client-" + i);
        thread.start();
        threads.add(thread);
      }
      holds =
          new ReloadSoak(folder, client).run(service, new String(request, StandardCharsets.UTF_8));
      client.end();
      for (Thread thread : threads) {
        thread.join();
      }
    }
    System.exit(holds ? 0 : 1);
  }

  private boolean run(ServiceProcess service, String request) throws IOException {
    say("| reloads | requests | loaded classes | metaspace, MB | heap, MB |");
    say("| --- | --- | --- | --- | --- |");
    ServiceProcess.Footprint base = null;
    ServiceProcess.Footprint last = service.footprint();
    row(0, last);
    for (int edition = 1; edition <= RELOADS; edition++) {
      reload(edition);
      if (edition % FIRST_EVERY == 0 && !first.isEmpty()) {
        String version = "\"kawaguchi@" + first.substring(0, 16) + "\"";
        client.preview(request.replace("\"kawaguchi\"", version).getBytes(StandardCharsets.UTF_8));
      }
      if (edition % SETTLED == 0) {
        last = service.footprint();
        base = base == null ? last : base;
        row(edition, last);
      }
    }
    return verdict(base == null ? last : base, last);
  }

  private void reload(int edition) throws IOException {
    boolean broken = edition % BROKEN_EVERY == 0;
    Instant written = Instant.now();
    if (broken) {
      folder.writeBroken();
    } else {
      folder.write(edition);
    }
    HttpResponse<String> answer = client.post("/api/v1/policies/reload", new byte[0]);
    String result = broken ? "\"refused\"" : "\"activated\"";
    Matcher version = SERVED.matcher(answer.body());
    if (answer.statusCode() != 200 || !version.find()) {
      faults.add("reload " + edition + ": " + answer.body());
      return;
    }
    String now = version.group(1);
    if (broken ? !now.equals(served) : now.equals(served)) {
      faults.add("reload " + edition + " serves " + now + " after " + served);
    }
    // the watch may have been first
    if (!answer.body().contains(result) && !answer.body().contains("\"unchanged\"")) {
      faults.add("reload " + edition + " is not " + result);
    }
    if (!broken) {
      seconds.add(Duration.between(written, Instant.now()).toMillis() / 1000.0);
    }
    first = first.isEmpty() ? now : first;
    served = now;
  }

  private boolean verdict(ServiceProcess.Footprint base, ServiceProcess.Footprint last) {
    faults.addAll(client.faults());
    faults.stream().limit(10).forEach(fault -> say("fault: " + fault));
    Spread spread = Spread.of(seconds.stream().mapToDouble(Double::doubleValue).toArray());
    say("seconds from an edit to its being served: " + spread.text("%.2f"));
    say(client.answers() + " answers of " + client.editions() + " editions");
    double classes = (double) last.classes() / base.classes();
    double metaspace = (double) last.metaspace() / base.metaspace();
    boolean all = true;
    all &= says(faults.isEmpty(), faults.size() + " failed, mixed or wrong answers; none may be");
    all &= says(client.edition(first).equals("1"), "the first edition still answers as itself");
    all &=
        says(
            classes <= MOST_GROWTH,
            String.format(Locale.ROOT, "loaded classes: %.3f times", classes));
    all &=
        says(
            metaspace <= MOST_GROWTH,
            String.format(Locale.ROOT, "metaspace: %.3f times", metaspace));
    return all;
  }

  private static boolean says(boolean holds, String what) {
    say((holds ? "PASS " : "FAIL ") + what);
    return holds;
  }

  private void row(int reloads, ServiceProcess.Footprint footprint) {
    say(
        String.format(
            Locale.ROOT,
            "| %,d | %,d | %,d | %.1f | %.1f |",
            reloads,
            client.answers(),
            footprint.classes(),
            footprint.metaspace() / 1e6,
            footprint.heap() / 1e6));
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
