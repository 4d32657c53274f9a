package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hyotei.model.Defects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackFolderTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void copyTheGoodPack() throws IOException {
    write("vocabulary.dsl", TestPack.tiny().text("vocabulary.dsl"));
    write("tiny/policy.yaml", TestPack.tiny().text("tiny/policy.yaml"));
    write("tiny/grading.dslr", TestPack.tiny().text("tiny/grading.dslr"));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(folder.resolve("tiny"));
    Files.writeString(file, text);
  }

  private List<String> flaws() {
    Defects defects = new Defects();
    new PackFolder(folder).read("tiny", defects);
    return defects.list().stream().map(TestPack::shown).toList();
  }

  private void name(String file) throws IOException {
    write(
        "tiny/policy.yaml",
        TestPack.tiny()
            .text("tiny/policy.yaml")
            .replace("[grading.dslr]", "[grading.dslr, \"" + file + "\"]"));
  }

  @Test
  void pack_good_hasItsFilesAndTheVocabulary() {
    Defects defects = new Defects();
    PackFiles files = new PackFolder(folder).read("tiny", defects);

    assertThat(defects.list()).isEmpty();
    assertThat(files.paths())
        .containsExactly("tiny/grading.dslr", "tiny/policy.yaml", "vocabulary.dsl");
    assertThat(files.version()).isEqualTo(TestPack.tiny().files().version());
  }

  @Test
  void pack_otherFilesBesideItsRules_areNoPartOfTheVersion() throws IOException {
    write("tiny/README.md", "x");
    write("tiny/.grading.dslr", "x");
    write("tiny/~grading.dslr", "x");

    assertThat(flaws()).isEmpty();
    assertThat(new PackFolder(folder).read("tiny", new Defects()).version())
        .isEqualTo(TestPack.tiny().files().version());
  }

  @ParameterizedTest
  @ValueSource(strings = {"R6.xlsx", "R6.ods", "R6.csv", "columns.yaml"})
  void examples_asSheets_areNoPartOfTheVersionAndNotLookedAt(String name) throws IOException {
    Files.createDirectories(folder.resolve("tiny/examples"));
    write("tiny/examples/" + name, "x");

    assertThat(flaws()).isEmpty();
    assertThat(new PackFolder(folder).read("tiny", new Defects()).version())
        .isEqualTo(TestPack.tiny().files().version());
    assertThat(new PackFolder(folder).snapshot("tiny").paths())
        .doesNotContain("tiny/examples/" + name);
    assertThat(PackFolder.isLookedAt("examples/" + name)).isFalse();
  }

  @Test
  void files_moreThanAreLookedAt_areADefectAndNotLeftOut() throws IOException {
    for (int i = 0; i < 500; i++) {
      write("tiny/" + i + ".dsl", "");
    }

    assertThat(flaws()).contains("too-many-files tiny:0");
  }

  @Test
  void files_tooLargeTogether_areADefect() throws IOException {
    String large = " ".repeat(999_999);
    for (int i = 0; i < 60; i++) {
      write("tiny/" + i + ".dsl", large);
    }

    assertThat(flaws()).contains("pack-too-large tiny/59.dsl:0");
  }

  @Test
  void link_toItself_isADefect() throws IOException {
    Files.createSymbolicLink(folder.resolve("tiny/own.dsl"), Path.of("own.dsl"));

    assertThat(flaws()).containsExactly("missing-file tiny/own.dsl:0");
  }

  @Test
  void vocabulary_thatLinksOutside_isNotFollowed(@TempDir Path elsewhere) throws IOException {
    Files.move(folder.resolve("vocabulary.dsl"), elsewhere.resolve("vocabulary.dsl"));
    Files.createSymbolicLink(folder.resolve("vocabulary.dsl"), elsewhere.resolve("vocabulary.dsl"));

    assertThat(flaws()).containsExactly("link-outside vocabulary.dsl:0");
  }

  @Test
  void case_thatLinksOutside_isNotFollowed(@TempDir Path elsewhere) throws IOException {
    Files.createDirectories(folder.resolve("tiny/cases"));
    Files.writeString(elsewhere.resolve("secret.yaml"), "cases: []");
    Files.createSymbolicLink(
        folder.resolve("tiny/cases/secret.yaml"), elsewhere.resolve("secret.yaml"));

    assertThat(new PackFolder(folder).snapshot("tiny").bytes("tiny/cases/secret.yaml")).isNull();
  }

  @Test
  void packs_foldersWithAPolicy_byName() throws IOException {
    Files.createDirectories(folder.resolve("empty"));

    assertThat(new PackFolder(folder).packs()).containsExactly("tiny");
  }

  @ParameterizedTest
  @ValueSource(strings = {"more.dslr", "more.drl"})
  void ruleFile_notNamed_isADefect(String name) throws IOException {
    write("tiny/" + name, "");

    assertThat(flaws()).containsExactly("unnamed-rule-file tiny/" + name + ":0");
  }

  @Test
  void ruleFile_namedAndNotThere_isADefect() throws IOException {
    name("none.dslr");

    assertThat(flaws()).containsExactly("missing-file tiny/none.dslr:0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x.dslr",
        "sub/x.dslr",
        "/etc/x.dslr",
        "..\\\\x.dslr",
        "..",
        ".x.dslr",
        "x.txt",
        "x.dsl",
        "policy.yaml",
        "",
        "x.dslr/",
        "~/x.dslr"
      })
  void ruleFile_outsideThePackOrOfOtherKind_isNotOpened(String name) throws IOException {
    write("x.dslr", "outside");
    name(name);
    Defects defects = new Defects();
    PackFiles files = new PackFolder(folder).read("tiny", defects);

    assertThat(defects.list())
        .extracting(TestPack::shown)
        .singleElement()
        .asString()
        .matches("bad-file-name tiny/policy.yaml:(17|0)");
    assertThat(files.paths())
        .containsExactly("tiny/grading.dslr", "tiny/policy.yaml", "vocabulary.dsl");
  }

  @Test
  void ruleFile_linkOutOfTheRulesFolder_isNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path outside = elsewhere.resolve("outside.dslr");
    Files.writeString(outside, TestPack.tiny().text("tiny/grading.dslr"));
    Files.delete(folder.resolve("tiny/grading.dslr"));
    Files.createSymbolicLink(folder.resolve("tiny/grading.dslr"), outside);

    assertThat(flaws()).containsExactly("link-outside tiny/grading.dslr:0");
  }

  @Test
  void pack_linkToAFolderOutside_isNotFollowed(@TempDir Path elsewhere) throws IOException {
    Files.move(folder.resolve("tiny"), elsewhere.resolve("tiny"));
    Files.createSymbolicLink(folder.resolve("tiny"), elsewhere.resolve("tiny"));

    assertThat(flaws())
        .containsExactly("link-outside tiny/policy.yaml:0", "link-outside tiny/grading.dslr:0");
  }

  @Test
  void pack_ofLinksAsMountedSettingsAre_isRead() throws IOException {
    Path dated = Files.createDirectory(folder.resolve("tiny/..2026_11_21"));
    Files.createSymbolicLink(folder.resolve("tiny/..data"), Path.of("..2026_11_21"));
    for (String name : List.of("policy.yaml", "grading.dslr")) {
      Files.move(folder.resolve("tiny").resolve(name), dated.resolve(name));
      Files.createSymbolicLink(folder.resolve("tiny").resolve(name), Path.of("..data", name));
    }

    assertThat(flaws()).isEmpty();
    assertThat(new PackFolder(folder).read("tiny", new Defects()).version())
        .isEqualTo(TestPack.tiny().files().version());
  }

  @Test
  void example_tooLarge_isNoDefectOfTheVersion() throws IOException {
    Files.createDirectories(folder.resolve("tiny/examples"));
    write("tiny/examples/large.json", " ".repeat(1_000_001));

    assertThat(flaws()).isEmpty();
  }

  @Test
  void ruleFile_folderOfThatName_isADefect() throws IOException {
    Files.delete(folder.resolve("tiny/grading.dslr"));
    Files.createDirectories(folder.resolve("tiny/grading.dslr"));

    assertThat(flaws()).containsExactly("missing-file tiny/grading.dslr:0");
  }

  @Test
  void ruleFile_tooLarge_isADefect() throws IOException {
    write("tiny/grading.dslr", "/".repeat(1_000_001));

    assertThat(flaws()).containsExactly("file-too-large tiny/grading.dslr:0");
  }

  @Test
  void vocabulary_notThere_isADefect() throws IOException {
    Files.delete(folder.resolve("vocabulary.dsl"));

    assertThat(flaws()).containsExactly("missing-file vocabulary.dsl:0");
  }

  @Test
  void packVocabulary_unnamed_belongsToThePack() throws IOException {
    write("tiny/own.dsl", "[when]- 自分の文=(target > 1B)\n");

    assertThat(flaws()).isEmpty();
    assertThat(new PackFolder(folder).read("tiny", new Defects()).paths()).contains("tiny/own.dsl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../tiny", "a/b", "none", ".", "", "tiny/..", "Tiny"})
  void pack_nameThatIsNoFolderOfPacks_isADefect(String pack) {
    Defects defects = new Defects();
    PackFiles files = new PackFolder(folder).read(pack, defects);

    assertThat(defects.list()).isNotEmpty();
    assertThat(files.paths()).doesNotContain("tiny/policy.yaml");
  }
}
