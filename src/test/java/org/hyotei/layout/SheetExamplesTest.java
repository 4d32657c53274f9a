package org.hyotei.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Evaluator;
import org.hyotei.model.Defects;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.policy.PolicyDefinition;
import org.hyotei.tabular.Workbook;
import org.hyotei.tabular.WorkbookReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example workbooks, as an office program saved them, say what their JSON examples say. */
class SheetExamplesTest {

  private static final Path RULES = Path.of("rules");
  private static final PolicyCatalog CATALOG = catalog();

  private static PolicyCatalog catalog() {
    return PolicyCatalog.read(new PackFolder(RULES));
  }

  private static Plan json(String pack, String name) throws IOException {
    Defects defects = new Defects();
    byte[] bytes = Files.readAllBytes(RULES.resolve(pack + "/examples/" + name));
    Node root = JsonDocument.read(bytes, name, defects).orElseThrow();
    Node plan =
        ((Node.Mapping) root)
            .fields().stream()
                .filter(f -> f.name().equals("plan"))
                .findFirst()
                .orElseThrow()
                .value();
    return PlanReader.read(plan, defects).orElseThrow();
  }

  private static SheetPlan sheet(String pack, String name, SheetOptions options)
      throws IOException {
    Defects defects = new Defects();
    byte[] bytes = Files.readAllBytes(RULES.resolve(pack + "/examples/" + name));
    Workbook workbook = WorkbookReader.read(name, bytes, null, defects).orElseThrow();
    SheetPlan plan = SheetPlans.read(workbook, options, defects).orElseThrow();
    assertThat(defects.list()).isEmpty();
    return plan;
  }

  private static Plan plan(SheetPlan sheet) {
    Defects defects = new Defects();
    Optional<Plan> plan = PlanReader.read(sheet.plan(), defects);
    assertThat(defects.list()).isEmpty();
    return plan.orElseThrow();
  }

  private static SheetOptions options(String pack, @Nullable String year) throws IOException {
    PolicyDefinition policy = policy(pack).definition();
    Map<String, String> inputs = new LinkedHashMap<>();
    policy.inputs().values().forEach(input -> inputs.put(input.title(), input.name()));
    Path columns = RULES.resolve(pack + "/examples/columns.yaml");
    Defects defects = new Defects();
    ColumnsFile file =
        Files.exists(columns)
            ? ColumnsFile.read(Files.readString(columns), "columns.yaml", defects).orElseThrow()
            : null;
    return SheetOptions.NONE
        .withColumns(file)
        .withLevels(policy.levels())
        .withInputs(inputs)
        .withFiscalYear(
            year == null ? null : Period.ofYear(2018 + Integer.parseInt(year.substring(1))));
  }

  private static CompiledPolicy policy(String pack) {
    return Objects.requireNonNull(CATALOG.policy(pack));
  }

  /** What a committee sees: subject, grade, reason; subjects are told by their names too. */
  private static List<String> grades(Evaluation evaluation) {
    return evaluation.subjects().stream()
        .map(s -> s.id() + " | " + s.grade() + " | " + s.publishedGrade() + " | " + s.reason())
        .collect(Collectors.toList());
  }

  private static List<String> findings(Evaluation evaluation) {
    return evaluation.findings().stream()
        .map(finding -> finding.code() + " " + finding.subject())
        .collect(Collectors.toList());
  }

  @ParameterizedTest
  @CsvSource({
    "kawaguchi, R6.xlsx, R6.json, ",
    "niigata, R6.xlsx, R6.json, R6",
    "kawagoe, R5.xlsx, R5.json, ",
    "kuki, plan.xlsx, plan.json, R5",
    "asaka, plan.xlsx, plan.json, R8",
    "asaka, plan.csv, plan.json, R8",
    "kawagoe, R5.ods, R5.json, ",
  })
  void workbook_ofAnExample_isGradedAsItsJson(
      String pack, String file, String json, @Nullable String year) throws IOException {
    Evaluation wanted = Evaluator.evaluate(policy(pack), json(pack, json));
    Evaluation got = Evaluator.evaluate(policy(pack), plan(sheet(pack, file, options(pack, year))));

    assertThat(grades(got)).isEqualTo(grades(wanted));
    assertThat(findings(got)).isEqualTo(findings(wanted));
  }

  /** One workbook of years R2 to R8 is graded for each year that has actuals. */
  @ParameterizedTest
  @CsvSource({"R3", "R4", "R5"})
  void workbook_ofSeveralYears_isGradedForEachAsItsJson(String year) throws IOException {
    Evaluation wanted = Evaluator.evaluate(policy("niigata"), json("niigata", year + ".json"));
    Evaluation got =
        Evaluator.evaluate(
            policy("niigata"), plan(sheet("niigata", "R6.xlsx", options("niigata", year))));

    assertThat(computed(got)).containsAll(computed(wanted));
  }

  private static List<String> computed(Evaluation evaluation) {
    return evaluation.subjects().stream()
        .filter(subject -> subject.fact().id().matches("[^-]+-[^-]+-.+"))
        .map(s -> s.id() + " | " + s.computedGrade() + " | " + s.publishedGrade())
        .collect(Collectors.toList());
  }
}
