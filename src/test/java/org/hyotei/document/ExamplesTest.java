package org.hyotei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hyotei.model.Defects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies and plans that come with the rules. */
class ExamplesTest {

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  static List<Path> policies() throws IOException {
    return files("policy.yaml");
  }

  static List<Path> examples() throws IOException {
    return files(".json");
  }

  @ParameterizedTest
  @MethodSource("policies")
  void read_policy_hasNoDefect(Path file) throws IOException {
    Trees read = Trees.yaml(Files.readString(file));
    assertThat(read.defects()).isEmpty();
    assertThat(read.text()).startsWith("{id: ");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void read_examplePlan_hasNoDefect(Path file) throws IOException {
    Defects defects = new Defects();
    Node request = JsonDocument.read(Files.readAllBytes(file), "", defects).orElseThrow();
    try (Fields fields = Fields.of(request, defects).orElseThrow()) {
      assertThat(fields.requiredText("policy")).isNotEmpty();
      Node plan = fields.required("plan").orElseThrow();
      assertThat(PlanReader.read(plan, defects)).isPresent();
    }
    assertThat(defects.list()).isEmpty();
  }
}
