package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one jar, run as its users run it: elsewhere, in other locales, on other runtimes. */
@SuppressWarnings("NullAway.Init")
class PackagedJarIT {

  /** Java homes to run on as well, separated like a class path. */
  private static final String OTHER = "HYOTEI_OTHER_JDK";

  private static final Pattern URL = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/health");

  @TempDir private Path folder;

  private PackagedJar jar;

  @BeforeEach
  void findJar() {
    assertThat(PackagedJar.JAR).isRegularFile();
    jar = PackagedJar.here(folder);
  }

  private static String example(String policy) {
    String file =
        switch (policy) {
          case "kawagoe" -> "R5.json";
          case "asaka", "kuki" -> "progress-illustrative.json";
          default -> "R6.json";
        };
    return Path.of("rules", policy, "examples", file).toAbsolutePath().toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"asaka", "kawagoe", "kawaguchi", "kuki", "niigata"})
  void evaluate_fromAnotherFolder_isAsInProcess(String policy)
      throws IOException, InterruptedException {
    PackagedJar.Run run = jar.run("evaluate", "--policy", policy, example(policy));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.output())
        .isEqualTo(Cli.run("evaluate", "--policy", policy, example(policy)).output());
  }

  @Test
  void test_fromAnotherFolder_isAsInProcess() throws IOException, InterruptedException {
    PackagedJar.Run run = jar.run("test");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.output()).isEqualTo(Cli.run("test").output()).isNotEmpty();
  }

  @Test
  void evaluate_ofNoFile_endsWith2() throws IOException, InterruptedException {
    PackagedJar.Run run = jar.run("evaluate", "--policy", "kawaguchi", "none.json");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.output()).isEmpty();
    assertThat(run.err()).contains("none.json: there is no such file.");
  }

  @Test
  void serve_onAFreePort_answersUntilItIsStopped() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> command =
        List.of(
            jar.java(),
            "-jar",
            PackagedJar.JAR.toString(),
            "serve",
            "--port",
            "0",
            "--data",
            "data");
    Process process = jar.process("C.UTF-8", command, out, err);
    try {
      String url = url(process, out, err);
      HttpResponse<byte[]> reply = preview(url, Path.of(example("kawaguchi")));
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(JsonText.of(reply.body()).text("/plan")).isEqualTo("kawaguchi-R6");
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readString(err)).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String url(Process process, Path out, Path err)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (process.isAlive() && Instant.now().isBefore(end)) {
      Matcher url = URL.matcher(Files.readString(out));
      if (url.find()) {
        return url.group(1);
      }
      Thread.sleep(100);
    }
    throw new AssertionError("does not serve: " + Files.readString(err));
  }

  private static HttpResponse<byte[]> preview(String url, Path body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/previews"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofFile(body))
            .timeout(Duration.ofMinutes(1))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }

  @Test
  void output_underTheCLocale_isUtf8() throws IOException, InterruptedException {
    List<String> args =
        List.of("evaluate", "--policy", "kawaguchi", "--format", "text", example("kawaguchi"));
    PackagedJar.Run run = jar.run("C", command(args));
    assertThat(run.err()).isEmpty();
    assertThat(new String(run.output(), StandardCharsets.UTF_8)).contains("評価基準: kawaguchi");
    assertThat(run.output()).isEqualTo(Cli.run(args.toArray(new String[0])).output());
  }

  private List<String> command(List<String> args) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(jar.java(), "-jar", PackagedJar.JAR.toString()));
    command.addAll(args);
    return command;
  }

  /** Copies the example to 計画.json and evaluates that; the shell passes bytes as they are. */
  private PackagedJar.Run japanesePath(String locale) throws IOException, InterruptedException {
    assumeTrue(File.separatorChar == '/', "skipped: needs a POSIX shell");
    String script =
        "f=\"$PWD/$(printf '\\350\\250\\210\\347\\224\\273').json\"; cp \"$1\" \"$f\";"
            + " exec \"$2\" -jar \"$3\" evaluate --policy kawaguchi \"$f\"";
    return jar.run(
        locale,
        List.of(
            "sh",
            "-c",
            script,
            "sh",
            example("kawaguchi"),
            jar.java(),
            PackagedJar.JAR.toString()));
  }

  @Test
  void path_inJapaneseUnderTheCLocale_getsTheRemedy() throws IOException, InterruptedException {
    PackagedJar.Run run = japanesePath("C");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.output()).isEmpty();
    assertThat(run.err()).contains("LC_ALL=C.UTF-8", "文字が失われました").doesNotContain("\tat ");
  }

  @Test
  void path_inJapaneseWithTheRemedy_isRead() throws IOException, InterruptedException {
    PackagedJar.Run run = japanesePath("C.UTF-8");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
  }

  @Test
  void jar_onOtherRuntimes_doesTheSame() throws IOException, InterruptedException {
    String named = System.getProperty(OTHER, System.getenv(OTHER));
    assumeTrue(
        named != null && !named.isBlank(),
        "skipped: set " + OTHER + " to other Java homes, separated by " + File.pathSeparator);
    for (String home : String.valueOf(named).split(File.pathSeparator, -1)) {
      PackagedJar other = new PackagedJar(Path.of(home), folder);
      assertThat(Path.of(other.java())).isExecutable();
      for (String policy : List.of("asaka", "kawagoe", "kawaguchi", "kuki", "niigata")) {
        PackagedJar.Run run = other.run("evaluate", "--policy", policy, example(policy));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).as(home).isEmpty();
        assertThat(run.output())
            .isEqualTo(Cli.run("evaluate", "--policy", policy, example(policy)).output());
      }
      PackagedJar.Run test = other.run("test");
      assertThat(test.exit()).as(test.err()).isZero();
      assertThat(test.output()).isEqualTo(Cli.run("test").output());
    }
  }
}
