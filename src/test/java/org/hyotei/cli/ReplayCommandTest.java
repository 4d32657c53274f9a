package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import org.hyotei.activation.Activations;
import org.hyotei.activation.Confirmations;
import org.hyotei.check.PackCheck;
import org.hyotei.document.JsonText;
import org.hyotei.evaluation.Grading;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.LedgerSettings;
import org.hyotei.ledger.PolicyArchive;
import org.hyotei.ledger.Program;
import org.hyotei.ledger.Submitter;
import org.hyotei.policy.PackFolder;
import org.hyotei.report.RecordJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replay and what else the command line does with a ledger that is there. */
@SuppressWarnings("NullAway.Init")
class ReplayCommandTest {

  private static final Path REQUEST = Path.of("rules/kawaguchi/examples/R6.json");

  @TempDir private Path data;

  private String id;

  private void record(Program program) throws IOException {
    try (Ledger ledger = Ledger.open(LedgerSettings.in(data), program, Clock.systemUTC())) {
      PolicyArchive archive = new PolicyArchive(ledger);
      Activations activations =
          new Activations(
              new PackFolder(Path.of("rules")), new PackCheck(), archive, Confirmations.NOT_ASKED);
      activations.look();
      byte[] request = Files.readAllBytes(REQUEST);
      Grading.Graded graded = (Grading.Graded) new Grading(activations).request(request);
      id =
          ledger
              .evaluation(request, RecordJson.of(graded), Submitter.UNAUTHENTICATED, null)
              .recorded()
              .id();
    }
  }

  @BeforeEach
  void recordOne() throws IOException {
    record(Program.current());
  }

  private Cli run(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--data";
    all[args.length + 1] = data.toString();
    return Cli.run(all);
  }

  private void sql(String statement) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + LedgerSettings.in(data).file());
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  @Test
  void replay_ofWhatTheSameProgramRecorded_isTheSameToTheByte() {
    Cli one = run("replay", id);
    assertThat(one.exit()).as(one.err()).isZero();
    assertThat(one.out()).contains(id, "同じ（1バイトも違わない）");
    Cli all = run("replay", "--all", "--format", "json");
    assertThat(all.exit()).isZero();
    assertThat(JsonText.of(all.output()).text("/result")).isEqualTo("same");
    assertThat(all.err()).contains("同じ 1件、異なる 0件、再現できない 0件");
  }

  @Test
  void replay_ofWhatAnotherProgramRecorded_comparesGradesAndSaysSo() throws IOException {
    record(new Program("0".repeat(64), "21"));
    Cli run = run("replay", id);
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("同じ（評価を比較）", "別のプログラム");
  }

  @Test
  void replay_ofAnAlteredRecord_tellsWhatIsDifferent() throws SQLException {
    sql(
        "UPDATE policy_file SET bytes = CAST(replace(CAST(bytes AS TEXT), '120%', '115%') AS BLOB)"
            + " WHERE digest = (SELECT digest FROM policy_version"
            + " WHERE path = 'kawaguchi/grading.dslr')");
    Cli altered = run("replay", id);
    assertThat(altered.exit()).isEqualTo(1);
    assertThat(altered.out()).contains("再計算できない");
  }

  @Test
  void replay_withoutIdOrLedger_isBadUsage() {
    assertThat(run("replay").exit()).isEqualTo(2);
    assertThat(run("replay", id, "--all").exit()).isEqualTo(2);
    assertThat(run("replay", "none").exit()).isEqualTo(2);
    Cli none = Cli.run("replay", "--all", "--data", data.resolve("none").toString());
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("データのフォルダー", "がありません");
  }

  @Test
  void ledger_isTendedFromTheCommandLine() throws IOException {
    Path copy = data.resolve("copy.db");
    assertThat(run("ledger", "backup", copy.toString()).exit()).isZero();
    assertThat(copy).isNotEmptyFile();
    assertThat(run("ledger", "backup", copy.toString()).exit()).isEqualTo(2);
    Cli checkpoint = run("ledger", "checkpoint");
    assertThat(checkpoint.exit()).isZero();
    Path kept = data.resolve("kept.txt");
    Files.writeString(kept, checkpoint.out());

    Cli receipt = run("receipt", id, "--subject", "1-2");
    assertThat(receipt.exit()).as(receipt.err()).isZero();
    Path file = data.resolve("receipt.json");
    Files.write(file, receipt.output());
    String key = JsonText.of(receipt.output()).text("/signers/0");
    Cli verified = Cli.run("verify", file.toString(), "--key", key);
    assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
    assertThat(run("receipt", id, "--page").out()).contains("評価記録証", "1-2");
    assertThat(run("receipt", id, "--subject", "none").exit()).isEqualTo(2);

    assertThat(run("ledger", "rotate-key", "--reason", "年度の交代").exit()).isZero();
    Cli disposed = run("ledger", "dispose", id, "--part", "request", "--rule", "文書保存年限 5年");
    assertThat(disposed.exit()).as(disposed.err()).isZero();
    assertThat(run("ledger", "dispose", id, "--part", "request", "--rule", "x").exit())
        .isEqualTo(2);
    Files.delete(data.resolve("signing-key"));
    Cli gone = run("ledger", "rotate-key", "--reason", "紛失");
    assertThat(gone.exit()).isEqualTo(2);
    assertThat(gone.err()).contains("--lost");
    assertThat(run("ledger", "rotate-key", "--lost", "--reason", "紛失").exit()).isZero();
    assertThat(run("replay", id).out()).contains("再計算できない");
    Cli intact = run("ledger", "verify", "--checkpoint", kept.toString());
    assertThat(intact.exit()).as(intact.out() + intact.err()).isZero();
  }

  @Test
  void impact_ofTheRulesThemselves_overTheLedger_movesNothing() {
    Cli run = run("impact", "--policy", "kawaguchi", "--draft", "rules");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("評価が変わるもの 0");
  }
}
