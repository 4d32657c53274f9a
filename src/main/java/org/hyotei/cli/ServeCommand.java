package org.hyotei.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: starts the service and leaves it running. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Starts the service on 127.0.0.1 and prints what to try.")
public final class ServeCommand implements Callable<Integer> {

  /** Starts the service; returns once it answers. */
  @FunctionalInterface
  public interface Starter {
    void start(Start start);
  }

  /**
   * What a service is started with; null for what is left to settings and defaults.
   *
   * @param data the data folder
   * @param database URL of a PostgreSQL database
   * @param signingKey the file of the key that signs the ledger
   */
  public record Start(
      Path rules,
      @Nullable Path data,
      @Nullable String database,
      @Nullable Path signingKey,
      @Nullable Integer port) {}

  private final Starter starter;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final LedgerOption ledger = new LedgerOption();

  @Option(names = "--port", paramLabel = "N", description = "Default: 8080; 0 takes a free one.")
  private @Nullable Integer port;

  ServeCommand(Starter starter) {
    this.starter = starter;
  }

  @Override
  public Integer call() {
    if (port != null && (port < 0 || port > 65_535)) {
      throw new InputException("--port: " + port + " is no port. Use 0 to 65535.");
    }
    starter.start(
        new Start(rules.folder(), ledger.data(), ledger.database(), ledger.signingKey(), port));
    return HyoteiCommand.SERVING;
  }
}
