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

  /** Starts the service and says so at a terminal; returns once it answers. */
  @FunctionalInterface
  public interface Starter {
    void start(Start start, Terminal terminal);
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

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Mixin private final LedgerOption ledger = new LedgerOption();

  @Option(names = "--port", paramLabel = "N", description = "Default: 8080; 0 takes a free one.")
  private @Nullable Integer port;

  ServeCommand(Starter starter, Terminal terminal) {
    this.starter = starter;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (port != null && (port < 0 || port > 65_535)) {
      throw new InputException(
          "--port の " + port + " は使えません。0〜65535 で指定してください。",
          "--port: " + port + " is no port. Use 0 to 65535.");
    }
    starter.start(
        new Start(rules.folder(), ledger.data(), ledger.database(), ledger.signingKey(), port),
        terminal);
    return HyoteiCommand.SERVING;
  }
}
