package org.hyotei.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the packaged jar as a process of its own.
 *
 * @param javaHome of the runtime to use
 * @param folder the working directory, and where its output is kept
 */
record PackagedJar(Path javaHome, Path folder) {

  static final Path JAR = Path.of("target", "hyotei.jar").toAbsolutePath();

  private static final long PATIENCE = 180;

  /** What a process wrote and how it ended. */
  @SuppressWarnings("ArrayRecordComponent") // compared by content
  record Run(int exit, byte[] output, String err) {}

  static PackagedJar here(Path folder) {
    return new PackagedJar(Path.of(System.getProperty("java.home")), folder);
  }

  String java() {
    return javaHome.resolve("bin").resolve("java").toString();
  }

  Run run(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
    command.addAll(List.of(args));
    return run("C.UTF-8", command);
  }

  Run run(String locale, List<String> command) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = process(locale, command, out, err);
    try {
      if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        throw new AssertionError("does not end: " + command + "\n" + Files.readString(err));
      }
    } finally {
      process.destroyForcibly();
    }
    return new Run(process.exitValue(), Files.readAllBytes(out), Files.readString(err));
  }

  Process process(String locale, List<String> command, Path out, Path err) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("HYOTEI_RULES");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("LC_ALL", locale);
    return builder.start();
  }
}
