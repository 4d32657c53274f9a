package org.hyotei.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Grading;
import org.hyotei.explanation.Explaining;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PolicyCatalog;

/** Evaluations for reports: the packs' examples, and plans of a test's own. */
final class Reports {

  private static final Path RULES = Path.of("rules");
  private static final PolicyCatalog CATALOG = PolicyCatalog.read(new PackFolder(RULES));

  private Reports() {}

  static Evaluation example(String pack, String file) throws IOException {
    return graded(pack, Files.readAllBytes(RULES.resolve(pack + "/examples/" + file)));
  }

  static Evaluation graded(String pack, String plan) {
    return graded(pack, plan.getBytes(StandardCharsets.UTF_8));
  }

  private static Evaluation graded(String pack, byte[] plan) {
    Grading.Answer answer = new Grading(CATALOG).request(plan, "", pack);
    if (answer instanceof Grading.Graded graded) {
      return graded.evaluation();
    }
    throw new IllegalArgumentException(answer.toString());
  }

  static String html(Evaluation evaluation, String language) {
    return HtmlReport.of(evaluation, Explaining.all(evaluation), ReportContext.preview(language));
  }
}
