package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.LedgerSettings;
import org.hyotei.ledger.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making, listing and revoking API keys. */
@SuppressWarnings("NullAway.Init")
class KeysCommandTest {

  @TempDir private Path root;

  private Cli keys(String... args) {
    String[] line = new String[args.length + 3];
    line[0] = "keys";
    System.arraycopy(args, 0, line, 1, args.length);
    line[args.length + 1] = "--data";
    line[args.length + 2] = root.resolve("data").toString();
    return Cli.run(line);
  }

  @Test
  void key_isShownOnce_listed_andRevoked() {
    Cli added = keys("add", "--office", "福祉総務課", "--role", "approver", "--role", "submitter");
    assertThat(added.exit()).isZero();
    assertThat(added.out()).matches("hyotei_[0-9a-f]{12}_[A-Za-z0-9_-]{43}\\R");
    String token = added.out().strip();
    String id = token.substring(7, 19);
    String secret = token.substring(20);
    assertThat(added.err()).contains(id, "福祉総務課", "新しく始めます").doesNotContain(secret);

    Cli listed = keys("list");
    assertThat(listed.exit()).isZero();
    assertThat(listed.out())
        .startsWith(id + "\tsubmitter,approver\t作成 20")
        .endsWith("\t有効\t福祉総務課" + System.lineSeparator())
        .doesNotContain(secret);
    assertThat(keys("list", "--lang", "en").out())
        .startsWith(id + "\tsubmitter,approver\tmade 20")
        .endsWith("\tworks\t福祉総務課" + System.lineSeparator());

    Cli revoked = keys("revoke", id);
    assertThat(revoked.exit()).as(revoked.err()).isZero();
    assertThat(keys("list").out()).contains("\t失効 20");
    assertThat(keys("list", "--lang", "en").out()).contains("\tmade 20", "\trevoked 20");
    assertThat(keys("revoke", token).err()).contains(id, "に失効しています").doesNotContain(secret);
  }

  @Test
  void makingAndRevoking_areEntries_withTheHashAndNoSecret() {
    String token = keys("add", "--office", "監査事務局", "--role", "viewer").out().strip();
    String id = token.substring(7, 19);
    keys("revoke", token);
    try (Ledger ledger =
        Ledger.open(
            LedgerSettings.in(root.resolve("data")), Program.current(), Clock.systemUTC())) {
      List<Entry> entries = ledger.entries(0, 10);
      assertThat(entries).extracting(Entry::kind).containsExactly("key-made", "key-revoked");
      for (Entry entry : entries) {
        assertThat(entry.detail("key")).contains(id);
        assertThat(entry.text()).doesNotContain(token.substring(20));
        assertThat(part(ledger, entry, "submitter")).isEqualTo("{\"how\":\"command-line\"}");
        assertThat(part(ledger, entry, "statement"))
            .matches(
                "\\{\"key\":\""
                    + id
                    + "\",\"hash\":\"[0-9a-f]{64}\",\"office\":\"監査事務局\",\"roles\":\\[\"viewer\"]}");
      }
    }
  }

  private static String part(Ledger ledger, Entry entry, String name) {
    return Objects.requireNonNull(ledger.parts(entry).get(name)).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "add --office x --role king | 役割ではありません。viewer、submitter、author、approver から",
        "add --office x | 足りないものがあります: --role ROLE",
        "add --role viewer | 足りないものがあります: --office NAME",
        "list | データのフォルダー",
        "revoke 0123456789ab | データのフォルダー",
        "'' | add、list、revoke のどれか"
      })
  void usage_thatIsBad_is2_andMakesNothing(String line, String message) {
    Cli run = line.isEmpty() ? Cli.run("keys") : keys(line.split(" ", -1));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    assertThat(root).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " x", "a\nb", "\u0007"})
  void office_thatIsNone_isRefused(String office) {
    Cli run = keys("add", "--office", office, "--role", "viewer");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("課の名前に使えません");
  }

  @Test
  void key_thatIsNotThere_isTold() {
    keys("add", "--office", "x", "--role", "viewer");
    assertThat(keys("revoke", "0123456789ab").err()).contains("はありません", "keys list");
  }
}
