package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;

/** Packs for tests: the shipped ones, and a tiny one whose files tests replace. Immutable. */
public final class TestPack {

  public static final Path RULES = Path.of("rules");
  static final Path GOOD = Path.of("src/test/packs/good");

  private final Map<String, byte[]> files;

  private TestPack(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
  }

  /** A pack that compiles: grades A, B, C and -, one rule file {@code grading.dslr}. */
  public static TestPack tiny() {
    return new TestPack(
        Map.of(
            "vocabulary.dsl", read(RULES.resolve("vocabulary.dsl")),
            "tiny/policy.yaml", read(GOOD.resolve("tiny/policy.yaml")),
            "tiny/grading.dslr", read(GOOD.resolve("tiny/grading.dslr"))));
  }

  /** The tiny pack with these lines instead of its rules. */
  public static TestPack sentences(String... lines) {
    return tiny().with("tiny/grading.dslr", String.join("\n", lines));
  }

  /** The tiny pack with these lines of DRL instead of its rules. */
  public static TestPack drl(String... lines) {
    return tiny()
        .without("tiny/grading.dslr")
        .replacing("tiny/policy.yaml", "grading.dslr", "grading.drl")
        .with("tiny/grading.drl", String.join("\n", lines));
  }

  /** The tiny pack with a table, {@code grading.csv}, instead of its rules. */
  public static TestPack table(String... lines) {
    return table("grading.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** The tiny pack with a table in this file instead of its rules. */
  public static TestPack table(String file, byte[] bytes) {
    return tiny()
        .without("tiny/grading.dslr")
        .replacing("tiny/policy.yaml", "grading.dslr", file)
        .with("tiny/" + file, bytes);
  }

  /** The policy of a shipped pack. */
  public static CompiledPolicy shipped(String pack) {
    Defects defects = new Defects();
    PackFiles files = new PackFolder(RULES).read(pack, defects);
    return compiled(new PolicyReader(), pack, files, defects);
  }

  public TestPack with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public TestPack with(String path, byte[] bytes) {
    TestPack copy = new TestPack(files);
    copy.files.put(path, bytes.clone());
    return copy;
  }

  public TestPack without(String path) {
    TestPack copy = new TestPack(files);
    assertThat(copy.files.remove(path)).isNotNull();
    return copy;
  }

  public TestPack replacing(String path, String old, String text) {
    assertThat(text(path)).contains(old);
    return with(path, text(path).replace(old, text));
  }

  public String text(String path) {
    byte[] bytes = files.get(path);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  PackFiles files() {
    return new PackFiles(files);
  }

  PackSnapshot snapshot() {
    return new PackSnapshot("tiny", files, List.of());
  }

  List<Defect> defects() {
    Defects defects = new Defects();
    var policy = new PolicyReader().read("tiny", files(), defects);
    assertThat(policy.isEmpty()).isEqualTo(!defects.isEmpty());
    return defects.list();
  }

  /** The defects as {@code code file:line}. */
  List<String> flaws() {
    return defects().stream().map(TestPack::shown).toList();
  }

  static String shown(Defect defect) {
    String cell = defect.place().cell().isEmpty() ? "" : " " + defect.place().cell();
    return defect.code() + " " + defect.place().file() + ":" + defect.place().line() + cell;
  }

  public CompiledPolicy policy() {
    return compiled(new PolicyReader(), "tiny", files(), new Defects());
  }

  static CompiledPolicy compiled(
      PolicyReader reader, String pack, PackFiles files, Defects defects) {
    var policy = reader.read(pack, files, defects);
    assertThat(defects.list()).isEmpty();
    return policy.orElseThrow();
  }

  static byte[] read(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
