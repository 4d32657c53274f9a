package org.hyotei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys that change with little or nothing signed between, or twice at once. */
@SuppressWarnings("NullAway.Init")
@Timeout(60)
class RotationTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "SQLITE, false, false",
    "SQLITE, false, true",
    "SQLITE, true, false",
    "SQLITE, true, true",
    "POSTGRESQL, false, false",
    "POSTGRESQL, false, true",
    "POSTGRESQL, true, false",
    "POSTGRESQL, true, true"
  })
  void rotations_oneRightAfterTheOther_areFollowed(StoreKind kind, boolean first, boolean second)
      throws Exception {
    LedgerSettings settings = kind.settings(folder);
    try (Ledger ledger = Written.open(settings)) {
      Recorded before = Written.append(ledger, "before");
      String old = ledger.signers().get(0);
      rotate(ledger, settings, first);
      rotate(ledger, settings, second);
      Recorded after = Written.append(ledger, "after");

      List<String> signers = ledger.signers();
      assertThat(Written.signedBy(old, before.receipt())).isTrue();
      assertThat(Written.signedBy(signers.get(signers.size() - 1), after.receipt())).isTrue();
      // a key that was lost before it signed anything never signs
      assertThat(signers).hasSize(!first && second ? 2 : 3).doesNotHaveDuplicates();
    }
    Written.open(settings).close();
    assertThat(Written.intact(settings)).hasSize(4);
  }

  private static void rotate(Ledger ledger, LedgerSettings settings, boolean lost)
      throws Exception {
    if (lost) {
      Files.delete(settings.keyFile());
    }
    ledger.rotateKey(lost, "test", Submitter.COMMAND_LINE);
  }

  @ParameterizedTest
  @CsvSource({"SQLITE, false", "SQLITE, true", "POSTGRESQL, false", "POSTGRESQL, true"})
  void rotation_onAnEmptyLedger_isFollowed(StoreKind kind, boolean lost) throws Exception {
    LedgerSettings settings = kind.settings(folder);
    Written.open(settings).close();
    try (Ledger ledger = Written.existing(settings)) {
      String old = ledger.signers().get(0);
      rotate(ledger, settings, lost);
      Recorded after = Written.append(ledger, "after");

      List<String> signers = ledger.signers();
      assertThat(signers).hasSize(lost ? 1 : 2);
      assertThat(signers.contains(old)).isEqualTo(!lost);
      assertThat(Written.signedBy(signers.get(signers.size() - 1), after.receipt())).isTrue();
    }
    Written.open(settings).close();
    assertThat(Written.intact(settings)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void rotations_atTheSameTime_loseNoKey(StoreKind kind) throws Exception {
    LedgerSettings settings = kind.settings(folder);
    int rounds = 6;
    int done = 0;
    try (Ledger one = Written.open(settings);
        Ledger other = Written.open(settings)) {
      Recorded before = Written.append(one, "before");
      String old = one.signers().get(0);
      for (int round = 0; round < rounds; round++) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<CompletableFuture<Boolean>> rotations = new ArrayList<>();
        for (Ledger ledger : List.of(one, other)) {
          rotations.add(CompletableFuture.supplyAsync(() -> rotated(ledger, start)));
        }
        long these = rotations.stream().filter(CompletableFuture::join).count();
        assertThat(these).as("rotations that were done").isPositive();
        done += (int) these;
        for (Ledger ledger : List.of(one, other)) {
          Recorded after = Written.append(ledger, "after");
          assertThat(Written.signedBy(ledger.signers().get(done), after.receipt())).isTrue();
        }
      }
      assertThat(Written.signedBy(old, before.receipt())).isTrue();
      assertThat(one.signers()).hasSize(1 + done);
    }
    assertThat(folder.resolve("signing-key.next")).doesNotExist();
    Written.open(settings).close();
    assertThat(Written.intact(settings)).hasSize(1 + done + 2 * rounds);
  }

  /** Whether it was done; the one that another came before is refused, and says so. */
  private static boolean rotated(Ledger ledger, CyclicBarrier start) {
    try {
      start.await();
      ledger.rotateKey(false, "at once", Submitter.COMMAND_LINE);
      return true;
    } catch (LedgerUnavailable e) {
      assertThat(e).hasMessageContaining("meanwhile");
      return false;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
