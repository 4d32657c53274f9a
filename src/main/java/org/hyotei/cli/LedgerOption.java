package org.hyotei.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.hyotei.ledger.DataFolder;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.LedgerSettings;
import org.hyotei.ledger.Program;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where the ledger is: the data folder of {@code --data}, {@code HYOTEI_DATA}, or beside the rules
 * folder; the database of {@code --database} or {@code HYOTEI_DATABASE} where it is PostgreSQL. The
 * service may be running on it meanwhile.
 */
final class LedgerOption {

  private static final String DATA = "data";

  private static final Message ELSEWHERE =
      new Message(
          "サービスのデータのフォルダーを --data で、データベースを --database で指定できます。",
          "Name the service's data folder with --data DIR, or its database with --database URL.");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The service's data folder. Default: $HYOTEI_DATA, else the folder 'data' beside the rules folder.")
  private @Nullable Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description =
          "The service's PostgreSQL database, jdbc:postgresql://…. Default: $HYOTEI_DATABASE, else SQLite in the data folder.")
  private @Nullable String database;

  @Option(
      names = "--signing-key",
      paramLabel = "FILE",
      description =
          "The key that signs the ledger. Default: $HYOTEI_SIGNING_KEY, else the one in the data folder.")
  private @Nullable Path signingKey;

  /** Whether a ledger was named rather than left to the defaults. */
  boolean isNamed() {
    return data != null || database != null;
  }

  /** The data folder that was named; null if none was. */
  @Nullable Path data() {
    String setting = named("HYOTEI_DATA");
    return data != null || setting == null ? data : Path.of(setting);
  }

  /** The URL of the database; null for SQLite. */
  @Nullable String database() {
    if (database != null) {
      return database.isBlank() ? null : database;
    }
    return named("HYOTEI_DATABASE");
  }

  /** The key's file that was named; null if none was. */
  @Nullable Path signingKey() {
    String setting = named("HYOTEI_SIGNING_KEY");
    return signingKey != null || setting == null ? signingKey : Path.of(setting);
  }

  private static @Nullable String named(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isBlank() ? null : value;
  }

  /** Where the ledger is; not opened. */
  LedgerSettings settings(RulesOption rules) {
    Path folder = data();
    return new LedgerSettings(
        folder == null ? beside(rules) : folder, database(), signingKey(), null);
  }

  /** A ledger in a database can be read where there is no rules folder. */
  private Path beside(RulesOption rules) {
    try {
      return rules.folder().resolveSibling(DATA);
    } catch (InputException e) {
      if (database() != null) {
        return Path.of(DATA);
      }
      throw new InputException(
          e.told().ja() + ELSEWHERE.ja(), e.told().en() + " " + ELSEWHERE.en());
    }
  }

  /** The ledger, which is there. */
  Ledger open(RulesOption rules) {
    LedgerSettings settings = settings(rules);
    if (!settings.exists()) {
      throw missing(settings);
    }
    return Ledger.existing(settings, Program.current(), Clock.systemUTC());
  }

  /** The ledger, which is begun, with a word about it, if it is not there. */
  Ledger openOrBegin(RulesOption rules, Terminal terminal) throws IOException {
    LedgerSettings settings = settings(rules);
    DataFolder.make(settings.data());
    if (!settings.exists()) {
      terminal.err(
          new Message(
              settings.data() + " に台帳がなかったので、新しく始めます。",
              "There was no ledger in " + settings.data() + "; a new one is begun there."));
    }
    return Ledger.open(settings, Program.current(), Clock.systemUTC());
  }

  /** For a ledger that is not where it was looked for. */
  static InputException missing(LedgerSettings settings) {
    Message where =
        Files.isDirectory(settings.data())
            ? new Message(
                settings.data() + " に台帳がありません。", "There is no ledger in " + settings.data() + ".")
            : new Message(
                "データのフォルダー " + settings.data() + " がありません。",
                "There is no data folder " + settings.data() + ".");
    return new InputException(where.ja() + ELSEWHERE.ja(), where.en() + " " + ELSEWHERE.en());
  }

  /** For an entry that is not on the ledger. */
  static InputException missing(String id) {
    return new InputException(
        "台帳に「" + id + "」の記録はありません。", "There is no entry " + id + " on the ledger.");
  }
}
