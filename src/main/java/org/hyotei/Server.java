package org.hyotei;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.hyotei.activation.Activations;
import org.hyotei.cli.InputException;
import org.hyotei.cli.ServeCommand;
import org.hyotei.cli.Terminal;
import org.hyotei.ledger.DataFolder;
import org.hyotei.ledger.KnownKeys;
import org.hyotei.model.Message;
import org.hyotei.policy.PolicyCatalog;

/** Starts the service, on loopback unless configured otherwise, and says what to try. */
final class Server implements ServeCommand.Starter {

  @Override
  public void start(ServeCommand.Start start, Terminal terminal) {
    Path rules = start.rules();
    Path data = start.data();
    Integer port = start.port();
    requireFree(data == null ? Wiring.beside(rules) : data);
    if (port != null) {
      requireFree(port);
    }
    Map<String, Object> settings = new HashMap<>();
    settings.put("hyotei.rules", rules.toString());
    if (data != null) {
      settings.put("hyotei.data", data.toString());
    }
    if (start.database() != null) {
      settings.put("hyotei.database", start.database());
    }
    if (start.signingKey() != null) {
      settings.put("hyotei.signing-key", start.signingKey().toString());
    }
    if (port != null) {
      settings.put("micronaut.server.port", port);
    }
    ApplicationContext context =
        Micronaut.build(new String[0])
            .banner(false)
            .mainClass(Application.class)
            .properties(settings)
            .start();
    EmbeddedServer server = context.getBean(EmbeddedServer.class);
    PolicyCatalog catalog = context.getBean(Activations.class).get();
    String url = "http://" + server.getHost() + ":" + server.getPort();
    String policies = String.join(", ", catalog.ids());
    terminal.out(
        new Message(
            rules + " の " + policies + " でサービスを始めました。",
            "Hyotei is serving " + policies + " from " + rules));
    terminal.out("");
    terminal.out(
        new Message(
            "  " + url + "/api/v1/policies        評価基準の一覧",
            "  " + url + "/api/v1/policies        the policies"));
    terminal.out(
        new Message(
            "  " + url + "/api                    API の説明と試用",
            "  " + url + "/api                    the API, to read and to try"));
    terminal.out(
        new Message(
            "  " + url + "/health                 動いているかどうか",
            "  " + url + "/health                 whether all is well"));
    terminal.out("");
    terminal.out(
        new Message(
            "試すには:  curl -H 'Content-Type: application/json' \\",
            "Try:  curl -H 'Content-Type: application/json' \\"));
    if (context.getBean(KnownKeys.class).any()) {
      terminal.out("        -H 'Authorization: Bearer hyotei_…' \\");
    }
    terminal.out("        --data-binary @" + rules.resolve("kawaguchi/examples/R6.json") + " \\");
    terminal.out("        " + url + "/api/v1/previews");
    terminal.flush();
  }

  /** Before much is begun that another service on the folder would stop. */
  private static void requireFree(Path data) {
    try {
      DataFolder.open(data).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireFree(int port) {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    } catch (IOException e) {
      throw new InputException(
          "--port の " + port + " は使えません（" + e.getMessage() + "）。別の番号を指定してください。0 なら空いている番号を使います。",
          "--port: "
              + port
              + " cannot be used ("
              + e.getMessage()
              + "). Name another; 0 takes a free one.");
    }
  }
}
