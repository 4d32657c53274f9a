package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the packaged jar as a process of its own.
 *
 * @param javaHome of the runtime to use
 * @param file the jar
 * @param folder the working directory, and where its output is kept
 */
record PackagedJar(Path javaHome, Path file, Path folder) {

  static final Path JAR = Path.of("target", "hyotei.jar").toAbsolutePath();

  /** Java homes to run on as well, separated like a class path. */
  private static final String OTHER = "HYOTEI_OTHER_JDK";

  private static final long PATIENCE = 180;

  /** What a process wrote and how it ended. */
  @SuppressWarnings("ArrayRecordComponent") // compared by content
  record Run(int exit, byte[] output, String err) {}

  static PackagedJar here(Path folder) {
    return new PackagedJar(Path.of(System.getProperty("java.home")), JAR, folder);
  }

  /** The same on each other runtime; skips the test, and says so, where none is named. */
  List<PackagedJar> onOtherRuntimes() {
    String named = System.getProperty(OTHER, System.getenv(OTHER));
    assumeTrue(
        named != null && !named.isBlank(),
        "skipped: set " + OTHER + " to other Java homes, separated by " + File.pathSeparator);
    List<PackagedJar> others = new ArrayList<>();
    for (String home : String.valueOf(named).split(File.pathSeparator, -1)) {
      PackagedJar other = new PackagedJar(Path.of(home), file, folder);
      assertThat(Path.of(other.java())).isExecutable();
      others.add(other);
    }
    return others;
  }

  /** The path of an example of a pack, complete with actuals. */
  static String example(String policy) {
    String file =
        switch (policy) {
          case "kawagoe" -> "R5.json";
          case "asaka", "kuki" -> "progress-illustrative.json";
          default -> "R6.json";
        };
    return Path.of("rules", policy, "examples", file).toAbsolutePath().toString();
  }

  String java() {
    return javaHome.resolve("bin").resolve("java").toString();
  }

  /** The command line that runs it. */
  List<String> command(String... args) {
    List<String> command = new ArrayList<>(List.of(java(), "-jar", file.toString()));
    command.addAll(List.of(args));
    return command;
  }

  Run run(String... args) throws IOException, InterruptedException {
    return run("C.UTF-8", command(args));
  }

  Run run(String locale, List<String> command) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = process(locale, Map.of(), command, out, err);
    try {
      if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        throw new AssertionError("does not end: " + command + "\n" + Files.readString(err));
      }
    } finally {
      process.destroyForcibly();
    }
    return new Run(process.exitValue(), Files.readAllBytes(out), Files.readString(err));
  }

  Process process(
      String locale, Map<String, String> environment, List<String> command, Path out, Path err)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    List.of("HYOTEI_RULES", "HYOTEI_DATA", "HYOTEI_DATABASE")
        .forEach(builder.environment()::remove);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("LC_ALL", locale);
    builder.environment().putAll(environment);
    return builder.start();
  }
}
