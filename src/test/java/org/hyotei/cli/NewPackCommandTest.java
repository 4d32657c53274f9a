package org.hyotei.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPackCommandTest {

  // set by JUnit before each test
  @SuppressWarnings("NullAway.Init")
  private Path rules;

  @BeforeEach
  void copyVocabulary(@TempDir Path folder) throws IOException {
    rules = folder;
    Files.copy(Path.of("rules/vocabulary.dsl"), rules.resolve("vocabulary.dsl"));
  }

  private Cli run(String command, String... more) {
    return Cli.run(
        Stream.concat(Stream.of(command, "--rules", rules.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void newPack_asWritten_passesItsOwnCases() {
    assertThat(run("new-pack", "mycity").exit()).isZero();

    Cli test = run("test", "mycity");
    assertThat(test.out()).matches("mycity: 事例\\d+件、成り立たないもの0件\n");
    assertThat(test.exit()).isZero();
  }

  @Test
  void newPack_withATable_passesTheSameCases() throws IOException {
    assertThat(run("new-pack", "mycity", "--table").exit()).isZero();

    Cli test = run("test", "mycity");
    assertThat(test.out()).matches("mycity: 事例\\d+件、成り立たないもの0件\n");
    assertThat(test.exit()).isZero();
    try (Stream<Path> files = Files.list(rules.resolve("mycity"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("grading.csv")
          .doesNotContain("grading.dslr");
    }
  }

  @Test
  void newPack_itsExample_isGraded() {
    run("new-pack", "my-city_2");

    Cli run =
        run(
            "evaluate",
            "--policy",
            "my-city_2",
            rules.resolve("my-city_2/examples/example.json").toString());
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void newPack_ofANameThatIsThere_changesNothing() throws IOException {
    run("new-pack", "mycity");
    Path policy = rules.resolve("mycity/policy.yaml");
    Files.writeString(policy, "mine");

    Cli again = run("new-pack", "mycity");
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("はもうあります");
    assertThat(policy).hasContent("mine");
    try (Stream<Path> files = Files.list(rules)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("vocabulary.dsl", "mycity");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../up", "我が市", "a b", ".hidden", "a/b", ""})
  void newPack_ofABadName_isRefused(String name) {
    Cli run = run("new-pack", name);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("名前に使えません");
  }

  @Test
  void newPack_inNoRulesFolder_isRefused() throws IOException {
    Files.delete(rules.resolve("vocabulary.dsl"));

    Cli run = run("new-pack", "mycity");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("vocabulary.dsl");
  }
}
