package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.hyotei.document.JsonText;
import org.hyotei.ledger.ApiKeys;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.LedgerSettings;
import org.hyotei.ledger.Program;
import org.hyotei.ledger.Role;
import org.hyotei.ledger.Submitter;
import org.hyotei.ledger.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} on the receipt of the audit guide, and {@code ledger verify} where nothing is. */
class VerifyCommandTest {

  private static final String RECEIPT = "src/docs/audit/receipt.json";
  private static final String KEY = "src/docs/audit/key.txt";

  @Test
  void receipt_withItsKey_isZeroAndSaysWhatIsProved() throws IOException {
    Cli run = Cli.run("verify", RECEIPT, "--key", Files.readString(Path.of(KEY)).strip());

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("検証できました。証明されたこと:")
        .contains("証明されていないこと:")
        .contains("提出者は確認されていません（unauthenticated）");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void receipt_fromStandardInputAsJson_tellsTheSame() throws IOException {
    Cli run =
        Cli.withInput(
            Files.readString(Path.of(RECEIPT)), "verify", "-", "--key", KEY, "--format", "json");

    assertThat(run.exit()).isZero();
    assertThat(JsonText.of(run.out()).at("/verified").json()).isEqualTo("true");
    assertThat(JsonText.of(run.out()).text("/entry/grades/0/subject")).isEqualTo("1-1");
    assertThat(JsonText.of(run.out()).at("/log/size").json()).isEqualTo("7");
  }

  @Test
  void receipt_altered_isOneWithEveryReason(@TempDir Path folder) throws IOException {
    Path altered = folder.resolve("altered.json");
    Files.writeString(
        altered,
        Files.readString(Path.of(RECEIPT))
            .replace("\"index\":4", "\"index\":5")
            .replace("unauthenticated", "api-key"));

    Cli run = Cli.run("verify", altered.toString(), "--key", KEY, "--lang", "en");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("Refused. It proves nothing:")
        .contains("The part \"submitter\"")
        .contains("not at index 5");
  }

  @Test
  void checkpoint_ofAnotherSize_isSaid(@TempDir Path folder) throws IOException {
    Path kept = folder.resolve("kept");
    Files.writeString(kept, "nothing");

    Cli run =
        Cli.run("verify", RECEIPT, "--key", KEY, "--checkpoint", kept.toString(), "--lang", "en");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("is no signed note");
  }

  @Test
  void verify_withoutKeyOrFile_isTwo() {
    assertThat(Cli.run("verify", RECEIPT).exit()).isEqualTo(2);
    assertThat(Cli.run("verify", RECEIPT, "--key", "nonsense").exit()).isEqualTo(2);
    assertThat(Cli.run("verify", "nowhere.json", "--key", KEY).exit()).isEqualTo(2);
    assertThat(Cli.run("verify", RECEIPT, "--key", KEY, "--checkpoint", "nowhere").exit())
        .isEqualTo(2);
  }

  @Test
  void ledgerVerify_withADatabaseAndNothingElse_isZero(@TempDir Path folder) {
    String database = TestPostgres.database();
    begin(new LedgerSettings(folder, database, null, null));

    Cli run =
        Cli.run("ledger", "verify", "--database", database, "--rules", "nowhere", "--lang", "en");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("1 entries");
  }

  @Test
  void ledgerVerify_withADataFolderAndNothingElse_isZero(@TempDir Path folder) {
    begin(LedgerSettings.in(folder));

    Cli run =
        Cli.run(
            "ledger", "verify", "--data", folder.toString(), "--rules", "nowhere", "--lang", "en");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("1 entries");
    assertThat(Cli.run("ledger", "verify", "--rules", "nowhere").err())
        .contains("--rules", "--data", "--database");
  }

  /** Writes a ledger of one entry. */
  private static void begin(LedgerSettings settings) {
    try (Ledger ledger = Ledger.open(settings, new Program("classes", "17"), Clock.systemUTC())) {
      new ApiKeys(ledger).make("福祉総務課", Set.of(Role.VIEWER), Submitter.COMMAND_LINE);
    }
  }

  @Test
  void ledgerVerify_whereThereIsNone_isTwo(@TempDir Path folder) throws IOException {
    assertThat(Cli.run("ledger", "verify", "--data", folder.toString()).exit()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
    Files.writeString(folder.resolve("ledger.db"), "this is no database, but long enough for one");
    Cli run = Cli.run("ledger", "verify", "--data", folder.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("台帳が読めません");
    assertThat(Cli.run("ledger").exit()).isEqualTo(2);
  }
}
