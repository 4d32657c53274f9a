package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What attacks would change if they ran: state of this process, a file, a thread, a listening port.
 * Attacks in the test tree name the file, the thread and the property {@code attack}.
 */
final class Canary implements AutoCloseable {

  private static final Path FILE = Path.of("target/attack-ran");
  private static final Set<Path> KEPT = Set.of(Path.of("pom.xml"), Path.of("rules"));

  private final ServerSocket port;
  private final State before;

  private record State(
      Map<String, String> properties,
      PrintStream out,
      PrintStream err,
      Locale locale,
      TimeZone zone,
      List<String> providers) {

    static State now() {
      TimeZone zone = TimeZone.getDefault(); // sets a property when first asked for
      Properties properties = System.getProperties();
      Map<String, String> copy = new TreeMap<>();
      properties.stringPropertyNames().forEach(key -> copy.put(key, properties.getProperty(key)));
      return new State(
          copy,
          System.out,
          System.err,
          Locale.getDefault(),
          zone,
          List.of(Security.getProviders()).stream().map(Provider::getName).toList());
    }
  }

  Canary() throws IOException {
    this.port = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    this.before = State.now();
    assertThat(FILE).doesNotExist();
  }

  int port() {
    return port.getLocalPort();
  }

  /** Fails if anything ran. */
  void assertAlive() throws IOException {
    assertThat(State.now().equals(before)).as("state of the process is as it was").isTrue();
    assertThat(FILE).doesNotExist();
    assertThat(KEPT).allMatch(Files::exists);
    Set<String> threads =
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .collect(Collectors.toSet());
    assertThat(threads).noneMatch(name -> name.contains("attack"));
    assertThat(wasConnectedTo()).as("a connection was made").isFalse();
  }

  private boolean wasConnectedTo() throws IOException {
    port.setSoTimeout(1);
    try {
      port.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    port.close();
    Files.deleteIfExists(FILE);
  }
}
