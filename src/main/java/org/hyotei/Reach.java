package org.hyotei;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** From where the service can be reached: without authentication, from this machine alone. */
@Singleton
final class Reach {

  private final String host;
  private final boolean isBehindProxy;

  Reach(
      @Value("${micronaut.server.host}") String host,
      @Nullable @Value("${hyotei.authentication.proxy.office-header:}") String officeHeader) {
    this.host = host;
    this.isBehindProxy = officeHeader != null && !officeHeader.isBlank();
  }

  /**
   * Lets the service start.
   *
   * @param isAuthenticated whether API keys are asked for
   * @throws ConfigurationException if anyone at all could reach it
   */
  void require(boolean isAuthenticated) {
    if (isAuthenticated || isBehindProxy || isLoopback()) {
      return;
    }
    throw new ConfigurationException(
        "micronaut.server.host: "
            + host
            + " can be reached from other machines, and there is no authentication. Make an API key"
            + " (hyotei keys add), set a trusted proxy's headers (hyotei.authentication.proxy), or"
            + " use 127.0.0.1.");
  }

  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new ConfigurationException("micronaut.server.host: " + host + " is not known", e);
    }
  }
}
