package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hyotei.document.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one jar, run as its users run it: elsewhere, in other locales, on other runtimes. */
@SuppressWarnings("NullAway.Init")
class PackagedJarIT {

  @TempDir private Path folder;

  private PackagedJar jar;

  @BeforeEach
  void findJar() {
    assertThat(PackagedJar.JAR).isRegularFile();
    jar = PackagedJar.here(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"asaka", "kawagoe", "kawaguchi", "kuki", "niigata"})
  void evaluate_fromAnotherFolder_isAsInProcess(String policy)
      throws IOException, InterruptedException {
    PackagedJar.Run run = jar.run("evaluate", "--policy", policy, PackagedJar.example(policy));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.output())
        .isEqualTo(Cli.run("evaluate", "--policy", policy, PackagedJar.example(policy)).output());
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
    assertThat(run.err()).contains("none.json というファイルはありません。");
  }

  @Test
  void serve_onAFreePort_answersUntilItIsStopped() throws IOException, InterruptedException {
    try (ServedJar served = ServedJar.start(jar, Map.of(), "--data", "data")) {
      HttpResponse<byte[]> reply =
          served.post(
              "/api/v1/previews", Files.readAllBytes(Path.of(PackagedJar.example("kawaguchi"))));
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(JsonText.of(reply.body()).text("/plan")).isEqualTo("kawaguchi-R6");
      served.stop();
      assertThat(served.err()).isEmpty();
    }
  }

  @Test
  void output_underTheCLocale_isUtf8() throws IOException, InterruptedException {
    List<String> args =
        List.of(
            "evaluate",
            "--policy",
            "kawaguchi",
            "--format",
            "text",
            PackagedJar.example("kawaguchi"));
    PackagedJar.Run run = jar.run("C", jar.command(args.toArray(new String[0])));
    assertThat(run.err()).isEmpty();
    assertThat(new String(run.output(), StandardCharsets.UTF_8)).contains("評価基準: kawaguchi");
    assertThat(run.output()).isEqualTo(Cli.run(args.toArray(new String[0])).output());
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
            PackagedJar.example("kawaguchi"),
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
  void work_beyondTheHeap_isToldWithTheRemedy() throws IOException, InterruptedException {
    StringBuilder sheet = new StringBuilder("番号,指標,単位,R6目標,R6実績\n");
    for (int i = 1; i <= 20_000; i++) {
      sheet.append("I").append(i).append(",講座の数その").append(i).append(",件,20,30\n");
    }
    Files.writeString(folder.resolve("plan.csv"), sheet);
    List<String> command =
        new ArrayList<>(
            jar.command("evaluate", "--policy", "kawaguchi", "--no-why-not", "plan.csv"));
    command.add(1, "-Xmx80m");

    PackagedJar.Run run = jar.run("C.UTF-8", command);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("メモリ（80MB）が足りません", "-Xmx4g").doesNotContain("\tat ");
  }

  @Test
  void jar_onOtherRuntimes_doesTheSame() throws IOException, InterruptedException {
    for (PackagedJar other : jar.onOtherRuntimes()) {
      for (String policy : List.of("asaka", "kawagoe", "kawaguchi", "kuki", "niigata")) {
        PackagedJar.Run run =
            other.run("evaluate", "--policy", policy, PackagedJar.example(policy));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).as(other.java()).isEmpty();
        assertThat(run.output())
            .isEqualTo(
                Cli.run("evaluate", "--policy", policy, PackagedJar.example(policy)).output());
      }
      PackagedJar.Run test = other.run("test");
      assertThat(test.exit()).as(test.err()).isZero();
      assertThat(test.output()).isEqualTo(Cli.run("test").output());
    }
  }
}
