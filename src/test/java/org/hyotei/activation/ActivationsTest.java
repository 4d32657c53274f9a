package org.hyotei.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hyotei.activation.Activation.Kind;
import org.hyotei.check.CheckReport;
import org.hyotei.model.Defect;
import org.hyotei.model.Period;
import org.hyotei.policy.PolicyVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ActivationsTest {

  @TempDir private Path root;

  private Folders folders;

  @BeforeEach
  void open() throws IOException {
    folders = new Folders(root);
  }

  @AfterEach
  void close() throws IOException {
    folders.close();
  }

  private void restart() throws IOException {
    folders.close();
    folders = new Folders(root);
  }

  private List<String> broken() {
    return folders.activations.get().broken().getOrDefault("tiny", List.of()).stream()
        .map(Defect::code)
        .toList();
  }

  @Test
  void firstLook_servesWhatIsGood() {
    assertThat(folders.served()).isEmpty();
    assertThat(folders.look()).isEqualTo(Kind.ACTIVATED);
    assertThat(folders.served()).matches("[0-9a-f]{64}");
  }

  @Test
  void lookAgain_withoutAnEdit_changesNothing() {
    folders.look();
    String version = folders.served();

    assertThat(folders.look()).isEqualTo(Kind.UNCHANGED);
    assertThat(folders.served()).isEqualTo(version);
    assertThat(folders.archive.of("tiny")).hasSize(1);
  }

  @Test
  void goodEdit_takesThePlaceOfWhatWasServed() throws IOException {
    folders.look();
    var before = Objects.requireNonNull(folders.activations.get().policy("tiny"));
    folders.edit("tiny/policy.yaml", "title: 小さな評価基準", "title: 新しい評価基準");

    assertThat(folders.look()).isEqualTo(Kind.ACTIVATED);
    assertThat(folders.served()).isNotEqualTo(before.version());
    assertThat(folders.archive.of("tiny"))
        .extracting(PolicyVersion::hash)
        .containsExactly(folders.served(), before.version());
    assertThat(before.definition().title()).isEqualTo("小さな評価基準");
  }

  @Test
  void edit_begunSinceAnotherHadSettled_isLeftUntilItSettlesToo() throws IOException {
    folders.look();
    String before = folders.served();
    folders.edit("tiny/policy.yaml", "title: 小さな評価基準", "title: 新しい評価基準");
    Map<String, String> settled = folders.pack.marks();
    folders.edit("tiny/policy.yaml", "title: 新しい評価基準", "title: もっと新しい評価基準");

    assertThat(folders.activations.look(settled)).isEmpty();
    assertThat(folders.served()).isEqualTo(before);
    assertThat(folders.activations.look(folders.pack.marks())).isPresent();
    assertThat(folders.served()).isNotEqualTo(before);
  }

  @Test
  void brokenEdit_leavesTheOldVersion_andTellsEveryDefect() throws IOException {
    folders.look();
    String version = folders.served();
    folders.edit("tiny/grading.dslr", "評価 A", "評価 Z");
    folders.write("tiny/more.dslr", "");

    assertThat(folders.look()).isEqualTo(Kind.REFUSED);
    assertThat(folders.served()).isEqualTo(version);
    assertThat(broken()).contains("bad-value-in-sentence", "unnamed-rule-file");
    CheckReport report = Objects.requireNonNull(folders.activations.look().get(0).report());
    assertThat(report.passed()).isFalse();
  }

  @Test
  void brokenEdit_thatIsMended_isServed() throws IOException {
    folders.look();
    String version = folders.served();
    folders.edit("tiny/grading.dslr", "評価 A", "評価 Z");
    folders.look();
    folders.edit("tiny/grading.dslr", "評価 Z", "評価 A");

    assertThat(folders.look()).isEqualTo(Kind.UNCHANGED);
    assertThat(folders.served()).isEqualTo(version);
    assertThat(broken()).isEmpty();
  }

  @Test
  void caseThatDoesNotHold_keepsTheEditFromBeingServed() throws IOException {
    folders.write("tiny/cases/a.yaml", Folders.CASES);
    folders.look();
    String version = folders.served();
    folders.edit("tiny/grading.dslr", "100% 以上", "101% 以上");

    assertThat(folders.look()).isEqualTo(Kind.REFUSED);
    assertThat(folders.served()).isEqualTo(version);
    assertThat(broken()).contains("case-fails");
  }

  @Test
  void caseThatIsAdded_changesNoVersion() throws IOException {
    folders.look();
    String version = folders.served();
    folders.write("tiny/cases/a.yaml", Folders.CASES);

    assertThat(folders.look()).isEqualTo(Kind.UNCHANGED);
    assertThat(folders.served()).isEqualTo(version);
    CheckReport report = Objects.requireNonNull(folders.activations.look().get(0).report());
    assertThat(report.cases()).isEqualTo(1);
  }

  @Test
  void folderThatIsGone_leavesItsLastVersion() throws IOException {
    folders.look();
    String version = folders.served();
    Files.move(folders.rules.resolve("tiny"), root.resolve("elsewhere"));

    assertThat(folders.look()).isEqualTo(Kind.GONE);
    assertThat(folders.served()).isEqualTo(version);
    assertThat(broken()).containsExactly("folder-gone");

    Files.move(root.resolve("elsewhere"), folders.rules.resolve("tiny"));
    folders.look();
    assertThat(broken()).isEmpty();
  }

  @Test
  void folderThatIsGone_atARestart_leavesItsLastVersionToo() throws IOException {
    folders.look();
    String version = folders.served();
    for (String file : List.of("policy.yaml", "grading.dslr")) {
      Files.delete(folders.rules.resolve("tiny").resolve(file));
    }
    Files.delete(folders.rules.resolve("tiny"));
    restart();

    assertThat(folders.look()).isEqualTo(Kind.GONE);
    assertThat(folders.served()).isEqualTo(version);
    assertThat(broken()).containsExactly("folder-gone");
  }

  @Test
  void packThatIsNew_isServedBesideTheOthers() throws IOException {
    folders.look();
    folders.write(
        "small/policy.yaml",
        Files.readString(folders.rules.resolve("tiny/policy.yaml"))
            .replace("id: tiny", "id: small"));
    folders.write(
        "small/grading.dslr", Files.readString(folders.rules.resolve("tiny/grading.dslr")));

    folders.activations.look();
    assertThat(folders.activations.get().ids()).containsExactly("small", "tiny");
  }

  @Test
  void restart_withABrokenFolder_servesWhatWasServedLast() throws IOException {
    folders.look();
    String version = folders.served();
    folders.edit("tiny/grading.dslr", "評価 A", "評価 Z");
    restart();

    assertThat(folders.look()).isEqualTo(Kind.REFUSED);
    assertThat(folders.served()).isEqualTo(version);
  }

  @Test
  void restart_withTheSameFolder_needsNoOtherCheck() throws IOException {
    folders.look();
    String version = folders.served();
    folders.close();
    folders =
        new Folders(
            root,
            pack -> {
              throw new AssertionError("was checked when it was activated");
            });

    folders.look();
    assertThat(folders.served()).isEqualTo(version);
    assertThat(folders.archive.of("tiny")).hasSize(1);
  }

  @Test
  void versionBefore_isKeptAcrossARestart_andCanEvaluate() throws IOException {
    folders.look();
    String first = folders.served();
    folders.edit("tiny/policy.yaml", "title: 小さな評価基準", "title: 新しい評価基準");
    folders.look();
    restart();
    folders.look();

    assertThat(folders.activations.get().compiled("tiny", first).orElseThrow().version())
        .isEqualTo(first);
    assertThat(folders.activations.get().versions("tiny", first.substring(0, 4))).hasSize(1);
  }

  @Test
  void version_forTheYear_isTheLastOneServedThatCoversIt() throws IOException {
    folders.edit("tiny/policy.yaml", "title: 小さな評価基準", "title: 小さな評価基準\nfiscalYears: { to: R6 }");
    folders.look();
    String old = folders.served();
    folders.edit("tiny/policy.yaml", "{ to: R6 }", "{ from: R7 }");
    folders.look();
    String current = folders.served();

    assertThat(version("R6")).isEqualTo(old);
    assertThat(version("R7")).isEqualTo(current);
  }

  private String version(String year) {
    int number = 2018 + Integer.parseInt(year.substring(1));
    return Objects.requireNonNull(folders.activations.get().policy("tiny", Period.ofYear(number)))
        .version();
  }

  @Test
  void version_whoseFilesWereAltered_isNotOffered() throws IOException, SQLException {
    folders.look();
    String first = folders.served();
    folders.edit("tiny/policy.yaml", "title: 小さな評価基準", "title: 新しい評価基準");
    folders.look();
    folders.sql(
        "UPDATE policy_file SET bytes = bytes || x'0A' WHERE digest = (SELECT digest"
            + " FROM policy_version WHERE path = 'tiny/policy.yaml' AND version = '"
            + first
            + "')");
    restart();

    assertThat(folders.archive.of("tiny"))
        .extracting(PolicyVersion::hash)
        .doesNotContain(first)
        .hasSize(1);
    assertThat(folders.archive.compiled("tiny", first)).isEmpty();
  }

  @Test
  void version_thatCannotBeKept_isNotServed() throws IOException, SQLException {
    folders.look();
    String version = folders.served();
    folders.sql(
        "CREATE TRIGGER full BEFORE INSERT ON policy_file BEGIN SELECT RAISE(ABORT, 'full'); END");
    folders.edit("tiny/policy.yaml", "title: 小さな評価基準", "title: 新しい評価基準");

    assertThat(folders.look()).isEqualTo(Kind.REFUSED);
    assertThat(folders.served()).isEqualTo(version);
    assertThat(broken()).containsExactly("not-kept");

    folders.sql("DROP TRIGGER full");
    assertThat(folders.look()).isEqualTo(Kind.ACTIVATED);
  }
}
