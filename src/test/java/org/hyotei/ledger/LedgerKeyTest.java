package org.hyotei.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The key that signs, and others in its place. */
@SuppressWarnings("NullAway.Init")
@Timeout(60)
class LedgerKeyTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void rotation_whileAnotherAppends_isTheOldKeysLastAndFollowed(StoreKind kind) throws Exception {
    LedgerSettings settings = kind.settings(folder);
    AtomicBoolean over = new AtomicBoolean();
    try (Ledger ledger = Written.open(settings);
        Ledger other = Written.open(settings)) {
      Written.append(other, "before");
      CompletableFuture<Integer> here = appending(ledger, over);
      CompletableFuture<Integer> there = appending(other, over);
      for (int i = 0; i < 5; i++) {
        Recorded rotation = ledger.rotateKey(false, "new year", Submitter.COMMAND_LINE);
        List<String> signers = ledger.signers();
        assertThat(signers).hasSize(i + 2);
        assertThat(Written.signedBy(signers.get(i), rotation.receipt())).isTrue();
        Recorded next = Written.append(other, "after");
        assertThat(Written.signedBy(signers.get(i + 1), next.receipt())).isTrue();
      }
      over.set(true);
      int appended = here.get() + there.get();
      assertThat(Written.intact(settings)).hasSize(appended + 1 + 5 + 5);
    }
  }

  private static CompletableFuture<Integer> appending(Ledger ledger, AtomicBoolean over) {
    return CompletableFuture.supplyAsync(
        () -> {
          int count = 0;
          while (!over.get()) {
            Written.append(ledger, "meanwhile");
            count++;
          }
          return count;
        });
  }

  @ParameterizedTest
  @EnumSource
  void key_thatIsGone_isNamedAndHoldsUpNobody(StoreKind kind) throws Exception {
    LedgerSettings settings = kind.settings(folder);
    Written.open(settings).close();
    byte[] key = Files.readAllBytes(settings.keyFile());
    Files.delete(settings.keyFile());

    assertThatThrownBy(() -> Written.open(settings))
        .isInstanceOf(LedgerUnavailable.class)
        .hasMessageContaining(settings.keyFile().toString())
        .hasMessageContaining("rotate-key --lost");
    try (Ledger ledger = Written.existing(settings)) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> Written.append(ledger, "no key"))
            .isInstanceOf(LedgerUnavailable.class)
            .hasMessageContaining(settings.keyFile().toString());
      }
      Files.write(settings.keyFile(), key);
      Written.append(ledger, "key again");
    }
    assertThat(Written.intact(settings)).hasSize(1);
  }

  @Test
  void key_thatIsLost_isReplaced() throws Exception {
    LedgerSettings settings = LedgerSettings.in(folder);
    try (Ledger ledger = Written.open(settings)) {
      Written.append(ledger, "before");
    }
    Files.delete(settings.keyFile());

    try (Ledger ledger = Written.existing(settings)) {
      Recorded rotation = ledger.rotateKey(true, "lost", Submitter.COMMAND_LINE);
      assertThat(Written.signedBy(ledger.signers().get(1), rotation.receipt())).isTrue();
    }
    try (Ledger ledger = Written.open(settings)) {
      Written.append(ledger, "after");
    }
    assertThat(Written.intact(settings)).hasSize(3);
  }

  /** As if the process had ended after the entry, before the file was moved. */
  @Test
  void rotation_cutShort_losesNoKey() throws Exception {
    LedgerSettings settings = LedgerSettings.in(folder);
    Path next = folder.resolve("signing-key.next");
    try (Ledger ledger = Written.open(settings)) {
      byte[] old = Files.readAllBytes(settings.keyFile());
      ledger.rotateKey(false, "first", Submitter.COMMAND_LINE);
      Files.move(settings.keyFile(), next);
      Files.write(settings.keyFile(), old);
    }
    try (Ledger ledger = Written.open(settings)) {
      Written.append(ledger, "with the next key");
    }
    try (Ledger ledger = Written.open(settings)) {
      ledger.rotateKey(false, "second", Submitter.COMMAND_LINE);
      Written.append(ledger, "with the third key");
      assertThat(ledger.signers()).hasSize(3);
    }
    assertThat(next).doesNotExist();
    assertThat(Written.intact(settings)).hasSize(4);
  }

  @Test
  void keyFile_madeOrReplaced_isItsOwnersAlone() throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    LedgerSettings settings = LedgerSettings.in(folder);
    try (Ledger ledger = Written.open(settings)) {
      assertThat(mode(settings.keyFile())).isEqualTo("rw-------");
      ledger.rotateKey(false, "new", Submitter.COMMAND_LINE);
      assertThat(mode(settings.keyFile())).isEqualTo("rw-------");
    }
  }

  private static String mode(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void keyFile_broken_isNotShownInTheMessage() throws Exception {
    LedgerSettings settings = LedgerSettings.in(folder);
    Written.open(settings).close();
    String key = Files.readString(settings.keyFile()).strip();
    String secret = key.split("\\+", 5)[4];
    String broken = secret.substring(0, secret.length() - 5);
    for (String text : List.of(broken, key.substring(0, key.length() - 5), key + key)) {
      Files.writeString(settings.keyFile(), text);

      assertThatThrownBy(() -> Written.open(settings))
          .isInstanceOf(LedgerUnavailable.class)
          .hasMessageContaining(settings.keyFile().toString())
          .satisfies(
              e -> {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace, true));
                assertThat(trace.toString()).doesNotContain(secret.substring(4, 24));
              });
    }
  }

  @Test
  @Timeout(value = 30)
  void settings_ofADatabaseThatIsNotThere_doNotShowThePassword() {
    LedgerSettings settings =
        new LedgerSettings(
            folder, "jdbc:postgresql://127.0.0.1:1/x?user=u&password=hidden-word", null, null);

    assertThatThrownBy(() -> Written.open(settings))
        .isInstanceOf(LedgerUnavailable.class)
        .hasMessageNotContaining("hidden-word");
  }
}
