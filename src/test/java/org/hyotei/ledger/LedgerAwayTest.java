package org.hyotei.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A PostgreSQL server that cannot be reached for a while. */
@SuppressWarnings("NullAway.Init")
class LedgerAwayTest {

  private static final Duration LONGEST = Duration.ofSeconds(15);

  @TempDir private Path folder;

  private Forwarder network;
  private LedgerSettings direct;
  private Ledger ledger;

  @BeforeEach
  void open() throws Exception {
    direct = StoreKind.POSTGRESQL.settings(folder);
    network = new Forwarder(String.valueOf(direct.database()));
    ledger = Written.open(new LedgerSettings(folder, network.url(), null, null));
    Written.append(ledger, "before");
  }

  @AfterEach
  void close() throws Exception {
    if (ledger != null) {
      ledger.close();
    }
    if (network != null) {
      network.close();
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void cut_ofTwoSeconds_delaysWhatIsAppended(Forwarder.Cut how) throws Exception {
    long start = System.nanoTime();
    CompletableFuture<Void> cutting =
        CompletableFuture.runAsync(
            () -> {
              pause(300);
              network.cut(how);
              pause(2_000);
              network.restore();
            });
    List<Recorded> recorded = new ArrayList<>();
    while (!cutting.isDone() || recorded.size() < 50) {
      recorded.addAll(Appends.atOnce(4, 5, name -> Written.append(ledger, name)));
    }

    assertThat(recorded).allMatch(one -> !one.repeated() && Written.verifies(one.receipt()));
    assertThat(Written.intact(direct))
        .hasSize(recorded.size() + 1)
        .containsAll(recorded.stream().map(Recorded::id).toList());
    System.out.printf(
        "cut for 2 s (%s): %d appended in %d ms%n", how, recorded.size(), millis(start));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void cut_thatLasts_endsInUnavailableAndLeavesNothing(Forwarder.Cut how) throws Exception {
    network.cut(how);
    List<CompletableFuture<Long>> waits = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String name = "during " + i;
      waits.add(
          CompletableFuture.supplyAsync(
              () -> unavailableAfter(name), task -> new Thread(task).start()));
      pause(500);
    }
    List<Long> millis = new ArrayList<>();
    for (CompletableFuture<Long> wait : waits) {
      millis.add(wait.get(60, TimeUnit.SECONDS));
    }
    System.out.printf("cut for good (%s): told after %s ms%n", how, millis);
    assertThat(millis).allMatch(one -> one < LONGEST.toMillis());
    assertThat(Written.intact(direct)).hasSize(1);

    network.restore();
    Recorded after = Written.append(ledger, "after");

    assertThat(Written.verifies(after.receipt())).isTrue();
    assertThat(Written.intact(direct)).hasSize(2).last().isEqualTo(after.id());
  }

  @Test
  void commit_whoseAnswerWasLost_isRecordedOnce() throws Exception {
    for (int i = 0; i < 3; i++) {
      network.loseAnswerToCommit();
      Recorded recorded = Written.append(ledger, "lost " + i, "key " + i);

      assertThat(network.lostAll()).isTrue();
      assertThat(recorded.repeated()).isFalse();
      assertThat(Written.verifies(recorded.receipt())).isTrue();
      assertThat(Written.intact(direct)).hasSize(i + 2).last().isEqualTo(recorded.id());
      assertThat(Written.append(ledger, "lost " + i, "key " + i).id()).isEqualTo(recorded.id());
    }
  }

  private long unavailableAfter(String name) {
    long start = System.nanoTime();
    assertThatThrownBy(() -> Written.append(ledger, name))
        .isInstanceOf(LedgerUnavailable.class)
        .hasMessageNotContaining("INSERT");
    return millis(start);
  }

  private static long millis(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
