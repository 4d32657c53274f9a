package org.hyotei.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hyotei.transparency.Checkpoint;
import org.hyotei.transparency.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * Hands checkpoints to those outside, at an interval: as files {@code checkpoint-SIZE.txt} in a
 * folder, and as the body of a POST. A checkpoint that was handed over is not again; one that could
 * not be is tried at the next turn.
 */
public final class CheckpointPublisher implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Ledger ledger;
  private final @Nullable Path folder;
  private final @Nullable URI url;
  private final Consumer<String> failures;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ScheduledExecutorService turns =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "checkpoints");
            thread.setDaemon(true);
            return thread;
          });
  private String written = "";
  private String posted = "";

  /**
   * A publisher, which does nothing until it is started.
   *
   * @param folder null for none
   * @param url null for none
   * @param failures is told why a checkpoint could not be handed over
   */
  public CheckpointPublisher(
      Ledger ledger, @Nullable Path folder, @Nullable URI url, Consumer<String> failures) {
    this.ledger = ledger;
    this.folder = folder;
    this.url = url;
    this.failures = failures;
  }

  /** Begins; nothing is begun where there is nobody to hand checkpoints to. */
  public void start(Duration interval) {
    if (folder != null || url != null) {
      // the task keeps its failures to itself, so that nobody need ask for them
      ScheduledFuture<?> unused =
          turns.scheduleWithFixedDelay(
              this::publish, 0, Math.max(interval.toMillis(), 100), TimeUnit.MILLISECONDS);
    }
  }

  private void publish() {
    try {
      Optional<String> last = ledger.checkpoint();
      if (last.isPresent()) {
        write(last.get());
        post(last.get());
      }
    } catch (IOException | RuntimeException e) {
      failures.accept(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(String note) throws IOException {
    if (folder == null || note.equals(written)) {
      return;
    }
    Files.createDirectories(folder);
    long size = Checkpoint.parse(SignedNote.parse(note).text()).size();
    // no temporary file: those are the owner's alone, and this one is for others to read
    Path draft = folder.resolve(".checkpoint-" + UUID.randomUUID() + ".draft");
    Files.writeString(draft, note);
    Files.move(
        draft, folder.resolve("checkpoint-" + size + ".txt"), StandardCopyOption.REPLACE_EXISTING);
    written = note;
  }

  private void post(String note) throws IOException, InterruptedException {
    if (url == null || note.equals(posted)) {
      return;
    }
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Content-Type", "text/plain;charset=utf-8")
            .POST(BodyPublishers.ofString(note))
            .build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status / 100 != 2) {
      throw new IOException(url + " answered " + status);
    }
    posted = note;
  }

  @Override
  public void close() {
    turns.shutdownNow();
  }
}
