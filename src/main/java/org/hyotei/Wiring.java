package org.hyotei;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyotei.evaluation.Grading;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PolicyCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the parts of the service are put together. */
@Factory
final class Wiring {

  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  /** Reads and compiles the rules folder once, before the first request. */
  @Context
  PolicyCatalog catalog(
      @Value("${hyotei.rules}") String rules, @Value("${micronaut.server.host}") String host) {
    requireLoopback(host);
    Path folder = Path.of(rules);
    if (!Files.isDirectory(folder)) {
      throw new ConfigurationException("hyotei.rules: there is no folder " + folder);
    }
    PolicyCatalog catalog = PolicyCatalog.read(new PackFolder(folder));
    catalog
        .broken()
        .forEach(
            (pack, defects) ->
                defects.forEach(
                    defect ->
                        LOG.warn(
                            "{} is not served: {} {} {}",
                            pack,
                            defect.place().text(),
                            defect.code(),
                            defect.message().en())));
    return catalog;
  }

  @Singleton
  Grading grading(PolicyCatalog catalog) {
    return new Grading(catalog);
  }

  /** There is no authentication, so nobody from another machine may be let in. */
  private static void requireLoopback(String host) {
    try {
      if (!InetAddress.getByName(host).isLoopbackAddress()) {
        throw new ConfigurationException(
            "micronaut.server.host: "
                + host
                + " can be reached from other machines, and there is no authentication. Use"
                + " 127.0.0.1, behind a proxy that authenticates if need be.");
      }
    } catch (UnknownHostException e) {
      throw new ConfigurationException("micronaut.server.host: " + host + " is not known", e);
    }
  }
}
