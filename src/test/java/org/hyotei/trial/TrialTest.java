package org.hyotei.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.check.CheckReport;
import org.hyotei.check.PackCheck;
import org.hyotei.model.Defect;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PackSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {

  private static final Path RULES = Path.of("rules");
  private static final Duration AMPLE = Duration.ofMinutes(2);
  private static final PackSnapshot KAWAGUCHI = new PackFolder(RULES).snapshot("kawaguchi");

  @AfterEach
  void nothing_isLeftBehind() throws IOException {
    String own = "hyotei-trial-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith(own))).isEmpty();
    }
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private static Trial misbehaving(Duration deadline, String... arguments) {
    return new Trial(
        deadline,
        Stream.concat(Stream.of(Misbehaviour.class.getName()), Stream.of(arguments)).toList());
  }

  private static List<String> codes(CheckReport report) {
    return report.defects().stream().map(remark -> remark.defect().code()).toList();
  }

  @Test
  void pack_shipped_sameReportAsInThisProcess() {
    CheckReport report = new Trial(AMPLE).check(KAWAGUCHI);

    assertThat(report).isEqualTo(new PackCheck().check(KAWAGUCHI));
    assertThat(report.passed()).isTrue();
    assertThat(report.cases()).isPositive();
  }

  @Test
  void pack_withDefects_sameReportAsInThisProcess() {
    Map<String, byte[]> files = new TreeMap<>();
    KAWAGUCHI.paths().forEach(path -> files.put(path, KAWAGUCHI.bytes(path)));
    byte[] hostile =
        "ルール \"x\"\nもし\n  eval(true)\nならば\n  評価 Z 理由 x\n終わり\n".getBytes(StandardCharsets.UTF_8);
    files.put("kawaguchi/grading.dslr", hostile);
    PackSnapshot broken = new PackSnapshot("kawaguchi", files, List.of());

    CheckReport report = new Trial(AMPLE).check(broken);

    assertThat(report).isEqualTo(new PackCheck().check(broken));
    assertThat(codes(report)).contains("unknown-sentence", "bad-value-in-sentence");
  }

  @Test
  void packs_several_sameReportsAsInThisProcess() {
    PackFolder folder = new PackFolder(RULES);
    List<PackSnapshot> packs = folder.packs().stream().map(folder::snapshot).toList();

    List<CheckReport> reports = new Trial(AMPLE).checkAll(packs);

    assertThat(reports).isEqualTo(new PackCheck().checkAll(packs));
    assertThat(reports).hasSizeGreaterThan(4).allMatch(CheckReport::passed);
  }

  @Test
  void packs_severalInAChildThatFails_eachFailsAlone() {
    PackSnapshot niigata = new PackFolder(RULES).snapshot("niigata");

    List<CheckReport> reports = misbehaving(AMPLE, "exit").checkAll(List.of(niigata, KAWAGUCHI));

    assertThat(reports).extracting(CheckReport::pack).containsExactly("niigata", "kawaguchi");
    assertThat(reports).allMatch(report -> codes(report).equals(List.of("trial-crashed")));
  }

  @Test
  void pack_withoutPolicyFile_sameReportAsInThisProcess() {
    Map<String, byte[]> files = new TreeMap<>();
    KAWAGUCHI.paths().forEach(path -> files.put(path, KAWAGUCHI.bytes(path)));
    files.remove("kawaguchi/policy.yaml");
    PackSnapshot broken = new PackSnapshot("kawaguchi", files, List.of());

    CheckReport report = new Trial(AMPLE).check(broken);

    assertThat(report).isEqualTo(new PackCheck().check(broken));
    assertThat(codes(report)).contains("missing-file");
  }

  @Test
  void file_thatCannotBeRead_isToldAsHere(@TempDir Path folder) throws IOException {
    Path pack = Files.createDirectories(folder.resolve("rules/tiny"));
    Files.copy(RULES.resolve("vocabulary.dsl"), folder.resolve("rules/vocabulary.dsl"));
    Files.copy(Path.of("src/test/packs/good/tiny/policy.yaml"), pack.resolve("policy.yaml"));
    Files.copy(Path.of("src/test/packs/good/tiny/grading.dslr"), folder.resolve("grading.dslr"));
    Files.createSymbolicLink(pack.resolve("grading.dslr"), folder.resolve("grading.dslr"));

    CheckReport report =
        new Trial(AMPLE).check(new PackFolder(folder.resolve("rules")).snapshot("tiny"));

    assertThat(codes(report)).containsExactly("link-outside");
  }

  @ParameterizedTest
  @CsvSource({
    "loop, trial-timeout",
    "memory, trial-out-of-memory",
    "chatter, trial-crashed",
    "stack, trial-crashed",
    "exit, trial-crashed",
    "halt, trial-crashed",
    "lie, trial-crashed",
    "input, trial-crashed",
    "environment, trial-crashed"
  })
  void child_thatDoesNotReport_isADefectInBothLanguages(String what, String code) {
    Duration deadline = what.equals("loop") ? Duration.ofSeconds(3) : AMPLE;

    CheckReport report = misbehaving(deadline, what).check(KAWAGUCHI);

    assertThat(codes(report)).containsExactly(code);
    assertThat(report.passed()).isFalse();
    Defect defect = report.defects().get(0).defect();
    assertThat(defect.message().ja()).matches("(?s).*[ぁ-ん].*");
    assertThat(defect.message().en()).isNotBlank();
  }

  @Test
  void childsOwnChild_endsWithIt(@TempDir Path folder) throws IOException {
    Path number = folder.resolve("pid");

    CheckReport report =
        misbehaving(Duration.ofSeconds(10), "child", number.toString()).check(KAWAGUCHI);

    assertThat(codes(report)).containsExactly("trial-timeout");
    assertThat(number).exists();
    assertThat(ProcessHandle.of(Long.parseLong(Files.readString(number))))
        .satisfiesAnyOf(
            gone -> assertThat(gone).isEmpty(),
            there -> assertThat(there.orElseThrow().isAlive()).isFalse());
  }

  @Test
  void child_getsALineOfInputAndAnEmptyEnvironment(@TempDir Path folder) {
    assertThat(run(folder, "input").exit()).isEqualTo(7);
    assertThat(run(folder, "environment").output().strip()).isEqualTo("LC_ALL");
  }

  private static ChildProcess.Result run(Path folder, String what) {
    try (ChildProcess child =
        ChildProcess.start(folder, List.of(Misbehaviour.class.getName(), what))) {
      return child.finish(AMPLE);
    }
  }

  @Test
  void child_thatWaits_checksOnceAndAnotherWaits() {
    try (Trial trial = new Trial(AMPLE)) {
      trial.expect(List.of(KAWAGUCHI));
      Set<Long> first = children();

      CheckReport report = trial.check(KAWAGUCHI);
      Set<Long> second = children();

      assertThat(report).isEqualTo(new PackCheck().check(KAWAGUCHI));
      assertThat(first).hasSize(1);
      assertThat(second).hasSize(1).isNotEqualTo(first);
      assertThat(trial.check(KAWAGUCHI)).isEqualTo(report);
    }
  }

  @Test
  void child_thatWaitedAndIsGone_isReplaced() {
    try (Trial trial = new Trial(AMPLE)) {
      trial.expect(List.of(KAWAGUCHI));
      ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
      ProcessHandle.current().children().forEach(child -> child.onExit().join());

      assertThat(trial.check(KAWAGUCHI).passed()).isTrue();
    }
  }

  @Test
  void child_whoseInputEnds_endsToo(@TempDir Path folder) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.hyotei.Application",
                "check",
                "--rules",
                folder.toString(),
                "--rehearse",
                folder.resolve("none").toString())
            .start();
    child.getOutputStream().close();

    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(child.exitValue()).isZero();
    assertThat(child.getInputStream().readAllBytes()).isEmpty();
  }

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }
}
