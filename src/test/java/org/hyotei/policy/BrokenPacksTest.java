package org.hyotei.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.model.Defect;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packs that are broken in one way each. A folder holds the files that differ from the good pack,
 * {@code expected.txt} every defect that must be told: its code, file and line, and {@code
 * messages.txt} what is told, in both languages. The messages are written anew with {@code
 * -Dgolden.update=true}.
 */
class BrokenPacksTest {

  private static final Path BROKEN = Path.of("src/test/packs/broken");

  @TestFactory
  Stream<DynamicTest> pack_brokenInOneWay_defectAtItsPlace(@TempDir Path folder)
      throws IOException {
    try (Stream<Path> packs = Files.list(BROKEN)) {
      List<Path> sorted = packs.sorted().toList();
      assertThat(sorted).hasSizeGreaterThan(50);
      return sorted.stream()
          .map(
              pack ->
                  DynamicTest.dynamicTest(
                      pack.getFileName().toString(), () -> check(pack, folder)));
    }
  }

  private static void check(Path pack, Path folder) throws IOException {
    Path rules = folder.resolve(pack.getFileName().toString());
    overlay(TestPack.GOOD, rules);
    Files.copy(TestPack.RULES.resolve("vocabulary.dsl"), rules.resolve("vocabulary.dsl"));
    overlay(pack, rules);

    PolicyCatalog catalog = PolicyCatalog.read(new PackFolder(rules));

    List<Defect> defects = catalog.broken().getOrDefault("tiny", List.of());
    assertThat(defects)
        .extracting(TestPack::shown)
        .containsExactlyInAnyOrderElementsOf(Files.readAllLines(pack.resolve("expected.txt")));
    assertThat(defects)
        .allSatisfy(defect -> assertThat(defect.message().ja()).matches("(?s).*[ぁ-ん].*"))
        .allSatisfy(defect -> assertThat(defect.message().en()).isNotBlank());
    assertThat(catalog.ids()).isEmpty();
    assertThat(messages(pack, defects)).isEqualTo(Files.readString(pack.resolve("messages.txt")));
  }

  private static String messages(Path pack, List<Defect> defects) throws IOException {
    String told =
        defects.stream()
            .map(defect -> defect.message().ja() + "\n" + defect.message().en() + "\n")
            .collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(pack.resolve("messages.txt"), told);
    }
    return told;
  }

  @Test
  void goodPack_withoutOverlay_compiles(@TempDir Path folder) throws IOException {
    overlay(TestPack.GOOD, folder);
    Files.copy(TestPack.RULES.resolve("vocabulary.dsl"), folder.resolve("vocabulary.dsl"));

    PolicyCatalog catalog = PolicyCatalog.read(new PackFolder(folder));

    assertThat(catalog.broken()).isEmpty();
    assertThat(catalog.ids()).containsExactly("tiny");
  }

  private static void overlay(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
  }
}
