package org.hyotei.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways in which editors and mounts write files. */
@SuppressWarnings("NullAway.Init")
class RulesWatchTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path root;

  private final List<Activation> seen = Collections.synchronizedList(new ArrayList<>());
  private final List<RuntimeException> failures = Collections.synchronizedList(new ArrayList<>());
  private Folders folders;
  private RulesWatch watch;

  @BeforeEach
  void start() throws IOException {
    folders = new Folders(root);
    folders.look();
    watch = new RulesWatch(folders.pack, folders.activations, seen::addAll, failures::add);
    watch.start();
  }

  @AfterEach
  void stop() throws IOException {
    watch.close();
    folders.close();
    assertThat(failures).isEmpty();
  }

  private String titleServed() {
    var policy = folders.activations.get().policy("tiny");
    return policy == null ? "" : policy.definition().title();
  }

  private void awaitTitle(String title) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!titleServed().equals(title) && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(titleServed()).isEqualTo(title);
  }

  private String policy(String title) throws IOException {
    return Files.readString(folders.rules.resolve("tiny/policy.yaml"))
        .replaceFirst("title: .*\n", "title: " + title + "\n");
  }

  @Test
  void edit_inPlace_isServed() throws IOException, InterruptedException {
    folders.write("tiny/policy.yaml", policy("二"));

    awaitTitle("二");
  }

  @Test
  void edit_byRenamingATemporaryFile_isServed() throws IOException, InterruptedException {
    Path draft = folders.rules.resolve("tiny/.policy.yaml.swp");
    Files.writeString(draft, policy("二"));
    Files.move(draft, folders.rules.resolve("tiny/policy.yaml"), StandardCopyOption.ATOMIC_MOVE);

    awaitTitle("二");
  }

  @Test
  void edit_inPieces_isServedOnlyWhole() throws IOException, InterruptedException {
    byte[] whole = policy("二").getBytes(StandardCharsets.UTF_8);
    Path file = folders.rules.resolve("tiny/policy.yaml");
    for (int i = 1; i <= 8; i++) {
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length * i / 8));
      Thread.sleep(100);
    }

    awaitTitle("二");
    assertThat(seen).noneMatch(one -> one.kind() == Activation.Kind.REFUSED);
  }

  @Test
  void edit_byReplacingTheFolder_isServed() throws IOException, InterruptedException {
    Path next = root.resolve("next");
    Files.createDirectories(next);
    Files.writeString(next.resolve("policy.yaml"), policy("二"));
    Files.copy(folders.rules.resolve("tiny/grading.dslr"), next.resolve("grading.dslr"));
    Files.move(folders.rules.resolve("tiny"), root.resolve("old"));
    Files.move(next, folders.rules.resolve("tiny"));

    awaitTitle("二");
  }

  @Test
  void edit_bySwappingALink_isServed() throws IOException, InterruptedException {
    Path pack = folders.rules.resolve("tiny");
    Path first = Files.createDirectory(pack.resolve("..1"));
    Path second = Files.createDirectory(pack.resolve("..2"));
    Files.writeString(first.resolve("policy.yaml"), policy("一"));
    Files.writeString(second.resolve("policy.yaml"), policy("二"));
    Files.createSymbolicLink(pack.resolve("..data"), Path.of("..1"));
    Files.delete(pack.resolve("policy.yaml"));
    Files.createSymbolicLink(pack.resolve("policy.yaml"), Path.of("..data/policy.yaml"));
    awaitTitle("一");

    Files.createSymbolicLink(pack.resolve("..next"), Path.of("..2"));
    Files.move(pack.resolve("..next"), pack.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
    awaitTitle("二");
  }

  @Test
  void files_thatEditorsLeave_areNotLookedAt() throws IOException, InterruptedException {
    folders.write("tiny/~$grading.dslr", "x");
    folders.write("tiny/.#grading.dslr", "x");
    folders.write("tiny/grading.dslr~", "x");
    folders.write("tiny/4913", "");
    folders.write("tiny/policy.yaml", policy("二"));

    awaitTitle("二");
    assertThat(seen).noneMatch(one -> one.kind() == Activation.Kind.REFUSED);
  }
}
