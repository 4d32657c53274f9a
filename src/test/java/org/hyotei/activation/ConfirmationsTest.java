package org.hyotei.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hyotei.activation.Activation.Kind;
import org.hyotei.activation.Confirmations.Answer;
import org.hyotei.activation.Confirmations.State;
import org.hyotei.check.CheckReport;
import org.hyotei.check.PackCheck;
import org.hyotei.ledger.Submitter;
import org.hyotei.model.Defect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions that wait until someone has confirmed what they would change. */
@SuppressWarnings("NullAway.Init")
class ConfirmationsTest {

  private static final String OLD = "title: 小さな評価基準";
  private static final String NEW = "title: 新しい評価基準";

  @TempDir private Path root;

  private final Set<String> confirmed = new HashSet<>();
  private final List<String> checked = new ArrayList<>();
  private Folders folders;

  @BeforeEach
  void open() throws IOException {
    folders =
        new Folders(
            root,
            pack -> {
              checked.add(pack.pack());
              return new PackCheck().check(pack);
            },
            (policy, before, after, by) ->
                new Answer(
                    confirmed.contains(policy + " " + before + " " + after)
                        ? State.CONFIRMED
                        : State.MISSING,
                    null));
  }

  @AfterEach
  void close() throws IOException {
    folders.close();
  }

  private Activation look() {
    return folders.activations.look().get(0);
  }

  /** The defect of a refusal; it must be the only one. */
  private static Defect refusal(Activation activation) {
    assertThat(activation.kind()).isEqualTo(Kind.REFUSED);
    CheckReport report = Objects.requireNonNull(activation.report());
    assertThat(report.count()).isEqualTo(1);
    return report.defects().get(0).defect();
  }

  private String waiting(Activation activation) {
    return Objects.requireNonNull(Objects.requireNonNull(activation.report()).version());
  }

  @Test
  void firstVersion_needsNoConfirmation() {
    assertThat(look().kind()).isEqualTo(Kind.ACTIVATED);
  }

  @Test
  void newVersion_withoutConfirmation_waits_andTheOldOneServes() throws IOException {
    look();
    String before = folders.served();
    folders.edit("tiny/policy.yaml", OLD, NEW);
    Activation refused = look();

    Defect defect = refusal(refused);
    assertThat(defect.code()).isEqualTo("impact-not-confirmed");
    assertThat(defect.message().ja())
        .contains(before, waiting(refused), "POST /api/v1/policies/tiny/impacts");
    assertThat(defect.message().en())
        .contains(before, waiting(refused), "/api/v1/policies/tiny/impacts");
    assertThat(Objects.requireNonNull(refused.report()).rules()).isEqualTo(2);
    assertThat(refused.served()).isEqualTo(before);
    assertThat(folders.served()).isEqualTo(before);
    assertThat(folders.activations.get().broken()).containsKey("tiny");
    assertThat(folders.archive.of("tiny")).hasSize(1);
  }

  @Test
  void newVersion_onceConfirmed_isServedAtTheNextLook_withoutAnotherCheck() throws IOException {
    look();
    String before = folders.served();
    folders.edit("tiny/policy.yaml", OLD, NEW);
    String after = waiting(look());
    assertThat(look().kind()).isEqualTo(Kind.REFUSED);
    checked.clear();
    confirmed.add("tiny " + before + " " + after);

    Activation activated = look();
    assertThat(activated.kind()).isEqualTo(Kind.ACTIVATED);
    assertThat(Objects.requireNonNull(activated.report()).passed()).isTrue();
    assertThat(folders.served()).isEqualTo(after);
    assertThat(checked).isEmpty();
    assertThat(folders.activations.get().broken()).isEmpty();
    assertThat(look().kind()).isEqualTo(Kind.UNCHANGED);
  }

  @Test
  void confirmation_ofAnotherVersion_isNone() throws IOException {
    look();
    String before = folders.served();
    folders.edit("tiny/policy.yaml", OLD, NEW);
    confirmed.add("tiny " + before + " " + waiting(look()));
    folders.edit("tiny/policy.yaml", NEW, "title: さらに新しい評価基準");

    assertThat(refusal(look()).code()).isEqualTo("impact-not-confirmed");
    assertThat(folders.served()).isEqualTo(before);
  }

  @Test
  void edit_takenBack_needsNoConfirmation() throws IOException {
    look();
    folders.edit("tiny/policy.yaml", OLD, NEW);
    look();
    folders.edit("tiny/policy.yaml", NEW, OLD);

    assertThat(look().kind()).isEqualTo(Kind.UNCHANGED);
    assertThat(folders.activations.get().broken()).isEmpty();
  }

  @Test
  void newVersion_withDefects_tellsThoseFirst() throws IOException {
    look();
    folders.edit("tiny/grading.dslr", "評価 A", "評価 Z");

    assertThat(refusal(look()).code()).isEqualTo("bad-value-in-sentence");
  }

  @Test
  void waitingVersion_stillWaitsAfterARestart() throws IOException {
    look();
    String before = folders.served();
    folders.edit("tiny/policy.yaml", OLD, NEW);
    String after = waiting(look());
    folders.close();
    open();

    assertThat(refusal(look()).code()).isEqualTo("impact-not-confirmed");
    assertThat(folders.served()).isEqualTo(before);
    confirmed.add("tiny " + before + " " + after);
    assertThat(look().kind()).isEqualTo(Kind.ACTIVATED);
  }

  private List<Submitter> activatedBy() {
    return folders.ledger.entries(0, 100).stream()
        .filter(entry -> entry.kind().equals("activation"))
        .map(entry -> Submitter.of(folders.ledger.parts(entry)).orElseThrow())
        .toList();
  }

  @Test
  void version_thatSomeoneAskedFor_namesThem_andOthersTheFolder() throws IOException {
    look();
    folders.edit("tiny/policy.yaml", OLD, NEW);
    String before = folders.served();
    String after = waiting(look());
    Submitter office = new Submitter(Submitter.How.PROXY, "福祉総務課", null);
    folders.activations.look(office.requester());
    assertThat(folders.activations.requester("tiny", after)).contains(office.requester());
    assertThat(folders.activations.requester("tiny", before)).isEmpty();
    look();
    confirmed.add("tiny " + before + " " + after);

    assertThat(look().kind()).isEqualTo(Kind.ACTIVATED);
    assertThat(folders.activations.requester("tiny", after)).isEmpty();
    assertThat(activatedBy()).containsExactly(Submitter.RULES_FOLDER, office);
  }
}
