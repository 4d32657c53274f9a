package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.document.JsonText;
import org.hyotei.ledger.LedgerSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the packaged jar has recorded, graded again: later, without its rules, on another runtime,
 * by another jar, and after someone has had a hand in it.
 */
@SuppressWarnings("NullAway.Init")
class ReplayIT {

  private static final List<String> POLICIES =
      List.of("asaka", "kawagoe", "kawaguchi", "kuki", "niigata");

  @TempDir private static Path shared;

  /** The ids of evaluations by the example's policy, recorded on this runtime. */
  private static Map<String, String> recorded = Map.of();

  @TempDir private Path folder;

  @BeforeAll
  static void record() throws Exception {
    copy(Path.of("rules"), shared.resolve("rules"));
    recorded = record(PackagedJar.here(shared), shared.resolve("data"));
  }

  private static Map<String, String> record(PackagedJar jar, Path data) throws Exception {
    Map<String, String> ids = new LinkedHashMap<>();
    try (ServedJar served = serve(jar, shared.resolve("rules"), data)) {
      for (String policy : POLICIES) {
        byte[] request = Files.readAllBytes(Path.of(PackagedJar.example(policy)));
        HttpResponse<byte[]> reply = served.post("/api/v1/evaluations", request);
        assertThat(reply.statusCode())
            .as(new String(reply.body(), StandardCharsets.UTF_8))
            .isEqualTo(201);
        ids.put(policy, JsonText.of(reply.body()).text("/id"));
      }
      served.stop();
    }
    return ids;
  }

  private static ServedJar serve(PackagedJar jar, Path rules, Path data) throws IOException {
    return ServedJar.start(
        jar,
        Map.of("HYOTEI_TRIAL", "false", "HYOTEI_ACTIVATION_PROOFS", "false"),
        "--rules",
        rules.toString(),
        "--data",
        data.toString());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private static void remove(Path tree) throws IOException {
    try (var paths = Files.walk(tree)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** The recorded ledger in a folder of this test's own. */
  private Path data() throws IOException {
    copy(shared.resolve("data"), folder.resolve("data"));
    return folder.resolve("data");
  }

  /** What {@code replay --all} answers, by evaluation; each has the result. */
  private static Map<String, JsonText> replayed(PackagedJar jar, Path data, String... more)
      throws Exception {
    List<String> args =
        new ArrayList<>(
            List.of("replay", "--data", data.toString(), "--format", "json", "--lang", "en"));
    args.addAll(more.length == 0 ? List.of("--all") : List.of(more));
    PackagedJar.Run run = jar.run(args.toArray(new String[0]));
    Map<String, JsonText> replays = new LinkedHashMap<>();
    new String(run.output(), StandardCharsets.UTF_8)
        .lines()
        .map(JsonText::of)
        .forEach(replay -> replays.put(replay.text("/evaluation"), replay));
    boolean same = replays.values().stream().allMatch(one -> one.text("/result").equals("same"));
    assertThat(run.exit()).as(run.err()).isEqualTo(same ? 0 : 1);
    return replays;
  }

  private static void assertSameToTheByte(ServedJar served) throws Exception {
    for (String id : recorded.values()) {
      HttpResponse<byte[]> reply =
          served.post("/api/v1/evaluations/" + id + "/replays", new byte[0]);
      assertThat(reply.statusCode()).isEqualTo(200);
      assertSame(JsonText.of(reply.body()), "bytes");
    }
  }

  private static void assertSame(JsonText replay, String compared) {
    assertThat(replay.text("/result")).as(replay.json()).isEqualTo("same");
    assertThat(replay.text("/compared")).isEqualTo(compared);
    assertThat(replay.items("/differences")).isEmpty();
  }

  @Test
  void replay_afterRulesWereEditedAndThenRemoved_isTheSameToTheByte() throws Exception {
    PackagedJar jar = PackagedJar.here(folder);
    Path data = data();
    Path rules = folder.resolve("rules");
    copy(shared.resolve("rules"), rules);
    Path grading = rules.resolve("kawaguchi/grading.dslr");
    Files.writeString(grading, Files.readString(grading).replace("120%", "115%"));
    Files.delete(rules.resolve("kawaguchi/cases/grading.yaml"));

    try (ServedJar edited = serve(jar, rules, data)) {
      byte[] request = Files.readAllBytes(Path.of(PackagedJar.example("kawaguchi")));
      HttpResponse<byte[]> now = edited.post("/api/v1/previews", request);
      HttpResponse<byte[]> then = edited.get("/api/v1/evaluations/" + recorded.get("kawaguchi"));
      assertThat(grade(now, "2-3")).isEqualTo("S");
      assertThat(grade(then, "2-3")).isEqualTo("A");
      assertSameToTheByte(edited);
      edited.stop();
    }

    remove(rules);
    Files.createDirectory(rules);
    try (ServedJar without = serve(jar, rules, data)) {
      assertSameToTheByte(without);
      without.stop();
    }
    Files.delete(rules);
    Map<String, JsonText> replays = replayed(jar, data);
    assertThat(replays.keySet()).containsExactlyElementsOf(recorded.values());
    replays.values().forEach(replay -> assertSame(replay, "bytes"));
    replays.values().forEach(replay -> assertThat(replay.text("/reason")).isEmpty());
    String one = recorded.getOrDefault("niigata", "");
    PackagedJar.Run run = jar.run("replay", one, "--data", data.toString(), "--lang", "en");
    assertThat(run.exit()).isZero();
    assertThat(new String(run.output(), StandardCharsets.UTF_8).strip())
        .isEqualTo(one + ": same, to the byte");
  }

  private static String grade(HttpResponse<byte[]> reply, String subject) {
    return JsonText.of(reply.body()).items("/subjects").stream()
        .filter(one -> one.text("/id").equals(subject))
        .map(one -> one.text("/grade"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void replay_onAnotherRuntime_isTheSameToTheByteAndNamesBoth() throws Exception {
    for (PackagedJar other : PackagedJar.here(folder).onOtherRuntimes()) {
      Path data = data();
      Map<String, JsonText> there = replayed(other, data);
      assertThat(there.keySet()).containsExactlyElementsOf(recorded.values());
      there.values().forEach(ReplayIT::assertSameOnAnotherRuntime);
      try (ServedJar served = serve(other, shared.resolve("rules"), data)) {
        assertSameToTheByte(served);
        served.stop();
      }

      remove(data);
      Map<String, String> recordedThere = record(other, data);
      Map<String, JsonText> back = replayed(PackagedJar.here(folder), data);
      assertThat(back.keySet()).containsExactlyElementsOf(recordedThere.values());
      back.values().forEach(ReplayIT::assertSameOnAnotherRuntime);
      System.out.printf(
          "replay: %d by %s on %s, %d the other way, same to the byte%n",
          there.size(),
          back.values().iterator().next().text("/recordedBy/jdk"),
          System.getProperty("java.runtime.version"),
          back.size());
      remove(data);
    }
  }

  private static void assertSameOnAnotherRuntime(JsonText replay) {
    assertSame(replay, "bytes");
    String then = replay.text("/recordedBy/jdk");
    String now = replay.text("/replayedBy/jdk");
    assertThat(then).isNotEqualTo(now);
    assertThat(replay.text("/recordedBy/jar")).isEqualTo(replay.text("/replayedBy/jar"));
    assertThat(replay.text("/reason"))
        .isEqualTo("The Java runtime is another one (%s then, %s now).".formatted(then, now));
  }

  /** A jar that is another one by its digest, with a file more or other than in the first. */
  private PackagedJar another(String file, String text) throws IOException {
    Path jar = folder.resolve("another.jar");
    Files.copy(PackagedJar.JAR, jar);
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Files.writeString(inside.getPath(file), text);
    }
    return new PackagedJar(PackagedJar.here(folder).javaHome(), jar, folder);
  }

  @Test
  void replay_byAnotherJar_comparesGradesAndSaysSo() throws Exception {
    Map<String, JsonText> replays = replayed(another("META-INF/another-build", "2"), data());

    assertThat(replays.keySet()).containsExactlyElementsOf(recorded.values());
    for (JsonText replay : replays.values()) {
      assertSame(replay, "grades");
      assertThat(replay.text("/reason")).contains("Another program (jar) recorded it");
      assertThat(replay.text("/recordedBy/jar")).isNotEqualTo(replay.text("/replayedBy/jar"));
    }
  }

  @Test
  void replay_byAJarThatRefusesTheRules_cannotAndNamesTheOneThatCould() throws Exception {
    Map<String, JsonText> replays = replayed(another("org/hyotei/policy/admitted.txt", ""), data());

    assertThat(replays).hasSize(POLICIES.size());
    for (JsonText replay : replays.values()) {
      assertThat(replay.text("/result")).isEqualTo("cannot");
      assertThat(replay.text("/reason"))
          .contains("cannot use this version")
          .contains(replay.text("/recordedBy/jar"));
    }
  }

  @Test
  void replay_ofAnAlteredGrade_isDifferentByEitherJar() throws Exception {
    Path data = data();
    String id = recorded.getOrDefault("kawaguchi", "");
    StoredParts.alter(
        LedgerSettings.in(data).file(), id, "subject:1-4", "\"grade\":\"B\"", "\"grade\":\"A\"");

    JsonText same = single(replayed(PackagedJar.here(folder), data, id));
    assertThat(same.text("/result")).isEqualTo("different");
    assertThat(same.text("/compared")).isEqualTo("bytes");
    assertDifference(same);
    JsonText other = single(replayed(another("META-INF/another-build", "2"), data, id));
    assertThat(other.text("/result")).isEqualTo("different");
    assertThat(other.text("/compared")).isEqualTo("grades");
    assertDifference(other);
  }

  private static JsonText single(Map<String, JsonText> replays) {
    assertThat(replays).hasSize(1);
    return replays.values().iterator().next();
  }

  private static void assertDifference(JsonText replay) {
    assertThat(replay.items("/differences")).as(replay.json()).hasSize(1);
    assertThat(replay.text("/differences/0/pointer")).isEqualTo("/subject:1-4/result/grade");
    assertThat(replay.text("/differences/0/before")).isEqualTo("A");
    assertThat(replay.text("/differences/0/after")).isEqualTo("B");
    assertThat(replay.text("/reason")).contains("it was altered: subject:1-4");
  }

  @Test
  void replay_ofAnAlteredOrDisposedRequest_cannotAndSaysWhy() throws Exception {
    PackagedJar jar = PackagedJar.here(folder);
    Path data = data();
    String altered = recorded.getOrDefault("niigata", "");
    StoredParts.alter(LedgerSettings.in(data).file(), altered, "request", "niigata-R6", "x");
    String disposed = recorded.getOrDefault("kuki", "");
    PackagedJar.Run disposal =
        jar.run(
            "ledger",
            "dispose",
            disposed,
            "--part",
            "request",
            "--rule",
            "文書保存年限 5年",
            "--data",
            data.toString());
    assertThat(disposal.exit()).as(disposal.err()).isZero();

    Map<String, JsonText> replays = replayed(jar, data, altered, disposed);
    assertThat(replays.values())
        .extracting(replay -> replay.text("/result"))
        .containsExactly("cannot", "cannot");
    assertThat(replays.values())
        .extracting(replay -> replay.text("/reason"))
        .containsExactly(
            "The request on the ledger is not what the entry commits to: it was altered.",
            "The body of the request was disposed of.");
  }
}
