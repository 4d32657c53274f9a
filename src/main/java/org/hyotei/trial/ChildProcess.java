package org.hyotei.trial;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Java command that runs to its end or its deadline. It gets one line of input, an environment of
 * nothing but the character set, and a bounded heap; what it writes is read up to a limit. When it
 * ends, so do the processes it started, as far as they are still its descendants. Once its parent
 * is gone its input ends, at which it should end too.
 */
final class ChildProcess implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);

  /** The exit code that the Java runtime ends with when memory runs out, if told to end. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int LARGEST_OUTPUT = 8_000_000;

  /** Seconds that a process which was ended may take to be gone. */
  private static final int FAREWELL = 5;

  /** Starting fast matters more than running fast. */
  private static final List<String> FLAGS =
      List.of(
          "-Xmx256m",
          "-Xss1m",
          "-XX:MaxMetaspaceSize=192m",
          "-XX:MaxDirectMemorySize=16m",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData",
          "-XX:+DisableAttachMechanism",
          "-XX:-CreateCoredumpOnCrash",
          "-Xshare:auto",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8");

  /** How a child ended. */
  enum Ending {
    /** By itself. */
    DONE,
    OUT_OF_TIME,
    OUT_OF_MEMORY,
    /** It wrote more than is read. */
    OUT_OF_SPACE
  }

  /** What a child left. */
  record Result(Ending ending, int exit, String output) {}

  private final Process process;
  private final CompletableFuture<@Nullable String> output;

  private ChildProcess(Process process) {
    this.process = process;
    this.output = reading(process.getInputStream());
  }

  /**
   * Starts a class of the own class path.
   *
   * @param folder where it runs and keeps temporary files
   * @param arguments the main class and what it is given
   */
  static ChildProcess start(Path folder, List<String> arguments) {
    return new ChildProcess(process(folder, arguments));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Gives the child a line of input, for which it may have waited, and lets it come to its end. */
  Result finish(Duration deadline) {
    try {
      go();
      // what writes too much does not go on until the deadline
      CompletableFuture<Void> excess = output.thenCompose(ChildProcess::whenTooMuch);
      CompletableFuture.anyOf(process.onExit(), excess)
          .get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      if (process.isAlive()) {
        return new Result(Ending.OUT_OF_SPACE, 0, "");
      }
      String written = output.get(FAREWELL, TimeUnit.SECONDS);
      int exit = process.exitValue();
      if (written == null) {
        return new Result(Ending.OUT_OF_SPACE, exit, "");
      }
      return new Result(exit == OUT_OF_MEMORY ? Ending.OUT_OF_MEMORY : Ending.DONE, exit, written);
    } catch (TimeoutException e) {
      return new Result(Ending.OUT_OF_TIME, 0, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a child process ran", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a child process cannot be reached", e);
    } finally {
      close();
    }
  }

  /** A child that is gone already is told by what it left. */
  private void go() {
    try (OutputStream input = process.getOutputStream()) {
      input.write('\n');
    } catch (IOException e) {
      LOG.debug("a child process takes no input: {}", e.toString());
    }
  }

  /** Done at once if the output is more than is read, and else never. */
  private static CompletableFuture<Void> whenTooMuch(@Nullable String output) {
    return output == null ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
  }

  private static Process process(Path folder, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add("-Djava.io.tmpdir=" + folder);
    command.add("-XX:ErrorFile=" + folder.resolve("crash.log"));
    command.add("-cp");
    command.add(classPath());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    String systemRoot = environment.get("SystemRoot"); // Windows starts nothing without it
    environment.clear();
    environment.put("LC_ALL", "C.UTF-8");
    if (systemRoot != null) {
      environment.put("SystemRoot", systemRoot);
    }
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("a child process cannot be started", e);
    }
  }

  /** The own class path, which may be one jar, independent of the working folder. */
  private static String classPath() {
    List<String> entries = new ArrayList<>();
    for (String entry :
        List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))) {
      if (!entry.isEmpty()) {
        entries.add(Path.of(entry).toAbsolutePath().toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  /** Reads to the end; null if there is more than is read. */
  private static CompletableFuture<@Nullable String> reading(InputStream output) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (output) {
            byte[] read = output.readNBytes(LARGEST_OUTPUT);
            return output.read() < 0 ? new String(read, StandardCharsets.UTF_8) : null;
          } catch (IOException e) {
            return null;
          }
        },
        task -> {
          Thread thread = new Thread(task, "trial-output");
          thread.setDaemon(true);
          thread.start();
        });
  }

  /** Ends the child and its descendants, and waits until they are gone. */
  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    try {
      for (ProcessHandle one : all) {
        one.onExit().get(FAREWELL, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("a child process does not end", e);
    }
  }
}
