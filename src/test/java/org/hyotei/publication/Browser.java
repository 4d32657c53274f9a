package org.hyotei.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The Chromium that {@code HYOTEI_TEST_CHROMIUM} names, by its command line. Without it, tests in a
 * browser are skipped, and say so.
 *
 * @param folder for its profile, pages and output
 */
record Browser(Path folder) {

  private static final String PROGRAM = System.getenv("HYOTEI_TEST_CHROMIUM");

  /** The page as it is printed. */
  Path printed(String page) throws IOException, InterruptedException {
    Path pdf = folder.resolve("page.pdf");
    run(page, "--no-pdf-header-footer", "--print-to-pdf=" + pdf);
    return pdf;
  }

  /** The page's document after its scripts have run. */
  String document(String page) throws IOException, InterruptedException {
    return run(page, "--dump-dom");
  }

  private String run(String page, String... what) throws IOException, InterruptedException {
    assumeTrue(
        PROGRAM != null, "HYOTEI_TEST_CHROMIUM names no browser (see .ci/run): not tested in one");
    Path file = Files.writeString(folder.resolve("page.html"), page);
    Path out = folder.resolve("out");
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>();
    command.add(Objects.requireNonNull(PROGRAM));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--hide-scrollbars",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of(what));
    command.add(file.toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(log.toFile())
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("the browser ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
