package org.hyotei.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PolicyCatalog;

/** Evaluations of the examples that come with packs. */
public final class Examples {

  private static final PolicyCatalog CATALOG = PolicyCatalog.read(new PackFolder(Path.of("rules")));

  private Examples() {}

  public static PolicyCatalog catalog() {
    return CATALOG;
  }

  public static byte[] bytes(String pack, String name) {
    try {
      return Files.readAllBytes(Path.of("rules", pack, "examples", name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Evaluation evaluation(String pack, String name) {
    Grading.Answer answer = new Grading(CATALOG).request(bytes(pack, name));
    assertThat(answer).isInstanceOf(Grading.Graded.class);
    return ((Grading.Graded) answer).evaluation();
  }
}
