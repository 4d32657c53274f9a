package org.hyotei.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.LedgerSettings;
import org.hyotei.ledger.LedgerUnavailable;
import org.hyotei.ledger.Program;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where the ledger is: the data folder of {@code --data}, {@code HYOTEI_DATA}, or beside the rules
 * folder; the database of {@code --database} or {@code HYOTEI_DATABASE} where it is PostgreSQL. The
 * service may be running on it meanwhile.
 */
final class LedgerOption {

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

  /** Where the ledger is; not opened. */
  LedgerSettings settings(RulesOption rules) {
    String folder = System.getenv("HYOTEI_DATA");
    String url = database == null ? System.getenv("HYOTEI_DATABASE") : database;
    String key = System.getenv("HYOTEI_SIGNING_KEY");
    Path place = data;
    if (place == null) {
      place =
          folder == null || folder.isBlank()
              ? rules.folder().resolveSibling("data")
              : Path.of(folder);
    }
    Path keyFile = signingKey;
    if (keyFile == null && key != null && !key.isBlank()) {
      keyFile = Path.of(key);
    }
    return new LedgerSettings(place, url == null || url.isBlank() ? null : url, keyFile, null);
  }

  /** The ledger, which is there. */
  Ledger open(RulesOption rules) {
    LedgerSettings settings = settings(rules);
    if (!settings.exists()) {
      throw new InputException(
          (Files.isDirectory(settings.data())
                  ? "There is no ledger in " + settings.data()
                  : "There is no data folder " + settings.data())
              + ". Name the service's data folder with --data DIR, or its database with --database"
              + " URL.");
    }
    return open(() -> Ledger.existing(settings, Program.current(), Clock.systemUTC()));
  }

  /** The ledger, which is begun, with a word about it, if it is not there. */
  Ledger openOrBegin(RulesOption rules, Terminal terminal) throws IOException {
    LedgerSettings settings = settings(rules);
    Files.createDirectories(settings.data());
    if (!settings.exists()) {
      terminal.err("There was no ledger in " + settings.data() + "; a new one is begun there.");
    }
    return open(() -> Ledger.open(settings, Program.current(), Clock.systemUTC()));
  }

  private static Ledger open(Supplier<Ledger> opening) {
    try {
      return opening.get();
    } catch (LedgerUnavailable e) {
      throw new InputException(String.valueOf(e.getMessage()));
    }
  }
}
