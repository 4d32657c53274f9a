package org.hyotei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hyotei.report.Json;
import org.hyotei.verification.LedgerCheck;
import org.hyotei.verification.LedgerVerdict;
import org.hyotei.verification.ReceiptCheck;
import org.hyotei.verification.TrustedKey;

/** Writes statements to a ledger, and looks at it from outside. */
final class Written {

  private Written() {}

  static Ledger open(LedgerSettings settings) {
    return Ledger.open(settings, new Program("classes", "17"), Clock.systemUTC());
  }

  static Recorded append(Ledger ledger, String reason) {
    return ledger.statement(statement(reason), Submitter.UNAUTHENTICATED);
  }

  /** The same request, known again by a key. */
  static Recorded append(Ledger ledger, String reason, String key) {
    return ledger.statement(
        statement(reason).known(key, reason.getBytes(StandardCharsets.UTF_8)),
        Submitter.UNAUTHENTICATED);
  }

  static Statement statement(String reason) {
    return new Statement(
        Kind.STANDING,
        null,
        null,
        List.of(),
        Map.of("standing", "trial"),
        json -> {
          json.writeStartObject();
          json.writeStringField("reason", reason);
          json.writeEndObject();
        },
        null,
        null,
        Draft.Effect.NONE);
  }

  /** The ids in the order of the tree, after everything was verified. */
  static List<String> intact(LedgerSettings settings) throws SQLException {
    try (Connection connection = StoreKind.connection(settings)) {
      LedgerVerdict verdict =
          new LedgerCheck(List.of(), List.of(), entries -> {}).verify(connection);
      assertThat(verdict.problems()).isEmpty();
      List<String> ids = texts(connection, "SELECT id FROM entry ORDER BY position");
      assertThat(verdict.entries()).isEqualTo(ids.size());
      assertThat(ids).doesNotHaveDuplicates();
      return ids;
    }
  }

  /** The first column of a query's rows. */
  static List<String> texts(LedgerSettings settings, String query) throws SQLException {
    try (Connection connection = StoreKind.connection(settings)) {
      return texts(connection, query);
    }
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  static boolean verifies(Receipt receipt) {
    List<TrustedKey> keys =
        receipt.signers().stream().map(key -> TrustedKey.parse(key).orElseThrow()).toList();
    byte[] json = Json.bytes(generator -> ReceiptJson.write(receipt, generator));
    return new ReceiptCheck(keys, List.of()).verify(json).verified();
  }

  /** Opens one that must be there. */
  static Ledger existing(LedgerSettings settings) {
    return Ledger.existing(settings, new Program("classes", "17"), Clock.systemUTC());
  }

  /** Whether a receipt verifies with this key alone. */
  static boolean signedBy(String vkey, Receipt receipt) {
    byte[] json = Json.bytes(generator -> ReceiptJson.write(receipt, generator));
    return new ReceiptCheck(List.of(TrustedKey.parse(vkey).orElseThrow()), List.of())
        .verify(json)
        .verified();
  }
}
