package org.hyotei.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.hyotei.check.Checker;
import org.hyotei.check.PackCheck;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.LedgerSettings;
import org.hyotei.ledger.PolicyArchive;
import org.hyotei.ledger.Program;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.TestPack;

/** A rules folder with the pack {@code tiny}, a data folder, and what stands on them. */
final class Folders implements AutoCloseable {

  static final String CASES =
      """
      cases:
        - name: 目標と同じ
          indicator: { direction: higher, targets: { R6: "10件" }, actuals: { R6: "10件" } }
          expect: { grade: A }
      """;

  final Path rules;
  final PackFolder pack;
  final Path database;
  final Ledger ledger;
  final PolicyArchive archive;
  final Activations activations;

  Folders(Path root) throws IOException {
    this(root, new PackCheck());
  }

  Folders(Path root, Checker checker) throws IOException {
    this(root, checker, Confirmations.NOT_ASKED);
  }

  Folders(Path root, Checker checker, Confirmations confirmations) throws IOException {
    rules = root.resolve("rules");
    if (!Files.exists(rules)) {
      write("vocabulary.dsl", TestPack.tiny().text("vocabulary.dsl"));
      write("tiny/policy.yaml", TestPack.tiny().text("tiny/policy.yaml"));
      write("tiny/grading.dslr", TestPack.tiny().text("tiny/grading.dslr"));
    }
    pack = new PackFolder(rules);
    Path data = Files.createDirectories(root.resolve("data"));
    database = LedgerSettings.in(data).file();
    ledger =
        Ledger.open(LedgerSettings.in(data), new Program("classes", "test"), Clock.systemUTC());
    archive = new PolicyArchive(ledger);
    activations = new Activations(pack, checker, archive, confirmations);
  }

  void write(String path, String text) throws IOException {
    Path file = rules.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  void edit(String path, String old, String text) throws IOException {
    String before = Files.readString(rules.resolve(path));
    assertThat(before).contains(old);
    write(path, before.replace(old, text));
  }

  /** Changes the database behind the ledger's back. */
  void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  /** The version of {@code tiny} that is served; empty for none. */
  String served() {
    var policy = activations.get().policy("tiny");
    return policy == null ? "" : policy.version();
  }

  /** What became of {@code tiny} at a look. */
  Activation.Kind look() {
    return activations.look().get(0).kind();
  }

  @Override
  public void close() {
    ledger.close();
  }
}
