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
  public interface Starter {
    void start(Path rules, @Nullable Path data, @Nullable Integer port);
  }

  private final Starter starter;

  @Mixin private final RulesOption rules = new RulesOption();

  @Option(names = "--port", paramLabel = "N", description = "Default: 8080; 0 takes a free one.")
  private @Nullable Integer port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where what must be kept is kept. Default: $HYOTEI_DATA, else the folder 'data' beside the rules folder.")
  private @Nullable Path data;

  ServeCommand(Starter starter) {
    this.starter = starter;
  }

  @Override
  public Integer call() {
    if (port != null && (port < 0 || port > 65_535)) {
      throw new InputException("--port: " + port + " is no port. Use 0 to 65535.");
    }
    String setting = System.getenv("HYOTEI_DATA");
    if (data == null && setting != null && !setting.isBlank()) {
      data = Path.of(setting);
    }
    starter.start(rules.folder(), data, port);
    return HyoteiCommand.SERVING;
  }
}
