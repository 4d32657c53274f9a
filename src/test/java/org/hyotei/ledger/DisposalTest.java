package org.hyotei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left in the files of SQLite of bodies that were disposed of. */
class DisposalTest {

  private static final int SAMPLE = 32;

  @Test
  void body_thatWasDisposedOf_isInNoFileOfTheLedger(@TempDir Path folder) throws Exception {
    LedgerSettings settings = LedgerSettings.in(folder);
    byte[] noise = new byte[20_000];
    new SecureRandom().nextBytes(noise);
    try (Ledger ledger = Written.open(settings)) {
      Recorded secret = Written.append(ledger, Base64.getEncoder().encodeToString(noise));
      Written.append(ledger, "after it");
      byte[] packed = packed(settings, secret.position());
      assertThat(found(folder, packed)).isGreaterThan(packed.length / SAMPLE / 2);

      Entry entry = ledger.entry(secret.id()).orElseThrow();
      ledger.statement(
          Statements.disposal(entry, Set.of(Statement.PART), "文書保存年限 5年", null),
          Submitter.UNAUTHENTICATED);
      assertThat(found(folder, packed)).isZero();
      assertThat(ledger.parts(entry)).doesNotContainKey(Statement.PART);
    }
    assertThat(Written.intact(settings)).hasSize(3);
  }

  private static byte[] packed(LedgerSettings settings, long position) throws Exception {
    try (Connection connection = StoreKind.connection(settings);
        java.sql.Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT parts FROM body WHERE position = " + position)) {
      assertThat(row.next()).isTrue();
      return row.getBytes(1);
    }
  }

  /** How many pieces of a value the files of a folder hold. */
  private static int found(Path folder, byte[] value) throws Exception {
    int found = 0;
    for (String file : texts(folder)) {
      for (int start = 0; start + SAMPLE <= value.length; start += SAMPLE) {
        if (file.contains(text(Arrays.copyOfRange(value, start, start + SAMPLE)))) {
          found++;
        }
      }
    }
    return found;
  }

  private static List<String> texts(Path folder) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(text(Files.readAllBytes(file)));
    }
    return texts;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
