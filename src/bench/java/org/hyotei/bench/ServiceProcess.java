package org.hyotei.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The service in a process of its own, on a free port, until it is closed. */
final class ServiceProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;
  private final OutputStream in;
  private final int port;

  /**
   * What a service holds after a collection of garbage.
   *
   * @param classes that are loaded
   * @param metaspace in bytes
   * @param heap in bytes
   */
  record Footprint(long classes, long metaspace, long heap) {}

  /**
   * Starts it.
   *
   * @param options of the Java runtime
   */
  ServiceProcess(Path rules, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.addAll(Arrays.asList(options));
    command.addAll(List.of("-Dbench.rules=" + rules, PreviewServer.class.getName()));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    in = process.getOutputStream();
    port = Integer.parseInt(answer());
  }

  int port() {
    return port;
  }

  Footprint footprint() throws IOException {
    in.write('\n');
    in.flush();
    String[] numbers = answer().split(" ", -1);
    return new Footprint(
        Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
  }

  /** The processors' time that the service has taken, in seconds. */
  double processorSeconds() throws IOException {
    in.write('p');
    in.flush();
    return Long.parseLong(answer()) / 1e9;
  }

  private String answer() throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IllegalStateException("the service has ended");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    in.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
