package org.hyotei.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Grading;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PolicyCatalog;

/** What is kept under {@code src/test/golden}, written anew with {@code -Dgolden.update=true}. */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/golden");

  private static final PolicyCatalog CATALOG =
      PolicyCatalog.read(new PackFolder(Path.of("rules")), List.of("kawaguchi"));

  private Golden() {}

  static byte[] request() throws IOException {
    return Files.readAllBytes(FOLDER.resolve("two-indicators.request.json"));
  }

  static Grading.Graded graded(byte[] request) {
    return (Grading.Graded) new Grading(CATALOG).request(request);
  }

  /** The text with the policy's version blotted out, which changes with every edit of the rules. */
  static String withoutVersion(Evaluation evaluation, String text) {
    String version = evaluation.policy().version();
    return text.replace(version, "(version)").replace(version.substring(0, 12), "(version)");
  }

  static void isKept(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
