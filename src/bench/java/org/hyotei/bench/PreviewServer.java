package org.hyotei.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.hyotei.Application;

/**
 * The service on a free port of the loopback, with the hand-written endpoint beside its own. Prints
 * the port, and serves until its standard input ends.
 */
final class PreviewServer {

  private PreviewServer() {}

  public static void main(String[] args) throws IOException {
    Map<String, Object> settings =
        Map.of(
            "hyotei.rules",
            Kawaguchi.rules().toString(),
            "hyotei.data",
            Files.createTempDirectory("hyotei-data").toString(),
            "micronaut.server.port",
            -1);
    try (ApplicationContext context =
        Micronaut.build(new String[0])
            .banner(false)
            .mainClass(Application.class)
            .properties(settings)
            .start()) {
      System.out.println(context.getBean(EmbeddedServer.class).getPort());
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    System.exit(0);
  }
}
