package org.hyotei;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hyotei.cli.Terminal;
import org.hyotei.model.Defects;
import org.hyotei.model.NaturalOrder;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may use whom, and what may be used at all. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.hyotei");

  @Test
  void scan_ofTheProject_findsItsClasses() {
    assertThat(CLASSES.stream().filter(type -> type.getPackageName().startsWith("org.hyotei")))
        .hasSizeGreaterThan(120);
  }

  @Test
  void packages_dependOnlyDownwards() {
    ArchRule layers =
        Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("org.hyotei.model")
            .layer("reading")
            .definedBy("org.hyotei.reading")
            .layer("document")
            .definedBy("org.hyotei.document")
            .layer("tabular")
            .definedBy("org.hyotei.tabular")
            .layer("layout")
            .definedBy("org.hyotei.layout")
            .layer("facts")
            .definedBy("org.hyotei.facts")
            .layer("policy")
            .definedBy("org.hyotei.policy")
            .layer("evaluation")
            .definedBy("org.hyotei.evaluation")
            .layer("check")
            .definedBy("org.hyotei.check")
            .layer("trial")
            .definedBy("org.hyotei.trial")
            .layer("activation")
            .definedBy("org.hyotei.activation")
            .layer("audit")
            .definedBy("org.hyotei.audit")
            .layer("analysis")
            .definedBy("org.hyotei.analysis")
            .layer("transparency")
            .definedBy("org.hyotei.transparency")
            .layer("impact")
            .definedBy("org.hyotei.impact")
            .layer("verification")
            .definedBy("org.hyotei.verification")
            .layer("explanation")
            .definedBy("org.hyotei.explanation")
            .layer("report")
            .definedBy("org.hyotei.report")
            .layer("publication")
            .definedBy("org.hyotei.publication")
            .layer("intake")
            .definedBy("org.hyotei.intake")
            .layer("workbook")
            .definedBy("org.hyotei.workbook")
            .layer("ledger")
            .definedBy("org.hyotei.ledger")
            .layer("replay")
            .definedBy("org.hyotei.replay")
            .layer("api")
            .definedBy("org.hyotei.api..")
            .layer("cli")
            .definedBy("org.hyotei.cli")
            .layer("wiring")
            .definedBy("org.hyotei")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("transparency")
            .mayNotAccessAnyLayer()
            .whereLayer("verification")
            .mayOnlyAccessLayers("model")
            .whereLayer("reading")
            .mayOnlyAccessLayers("model")
            .whereLayer("document")
            .mayOnlyAccessLayers("model", "reading")
            .whereLayer("tabular")
            .mayOnlyAccessLayers("model")
            .whereLayer("layout")
            .mayOnlyAccessLayers("model", "reading", "document", "tabular")
            .whereLayer("facts")
            .mayOnlyAccessLayers("model")
            .whereLayer("policy")
            .mayOnlyAccessLayers("model", "reading", "document", "tabular", "facts")
            .whereLayer("evaluation")
            .mayOnlyAccessLayers("model", "reading", "document", "facts", "policy")
            .whereLayer("check")
            .mayOnlyAccessLayers("model", "document", "policy", "evaluation")
            .whereLayer("trial")
            .mayOnlyAccessLayers("model", "document", "policy", "check")
            .whereLayer("activation")
            .mayOnlyAccessLayers("model", "policy", "check")
            .whereLayer("audit")
            .mayOnlyAccessLayers("model", "reading", "document", "facts", "policy", "evaluation")
            .whereLayer("analysis")
            .mayOnlyAccessLayers("model", "reading", "document", "facts", "policy", "evaluation")
            .whereLayer("impact")
            .mayOnlyAccessLayers("model", "document", "facts", "policy", "evaluation", "analysis")
            .whereLayer("explanation")
            .mayOnlyAccessLayers("model", "reading", "facts", "policy", "evaluation", "analysis")
            .whereLayer("report")
            .mayOnlyAccessLayers(
                "model",
                "reading",
                "document",
                "facts",
                "policy",
                "evaluation",
                "check",
                "activation",
                "audit",
                "analysis",
                "explanation",
                "impact",
                "tabular",
                "layout",
                "verification")
            .whereLayer("publication")
            .mayOnlyAccessLayers(
                "model",
                "tabular",
                "facts",
                "policy",
                "evaluation",
                "explanation",
                "layout",
                "report")
            .whereLayer("intake")
            .mayOnlyAccessLayers(
                "model",
                "reading",
                "document",
                "policy",
                "evaluation",
                "tabular",
                "layout",
                "report")
            .whereLayer("workbook")
            .mayOnlyAccessLayers(
                "model",
                "reading",
                "document",
                "facts",
                "policy",
                "evaluation",
                "explanation",
                "tabular",
                "layout",
                "report")
            .whereLayer("ledger")
            .mayOnlyAccessLayers(
                "model",
                "document",
                "transparency",
                "policy",
                "evaluation",
                "check",
                "activation",
                "impact",
                "report")
            .whereLayer("replay")
            .mayOnlyAccessLayers("model", "document", "policy", "evaluation", "report", "ledger")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("wiring");
    layers.check(CLASSES);
  }

  @Test
  void packages_haveNoCycles() {
    slices().matching("org.hyotei.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackage_isNullMarked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith(NullMarked.class)
        .check(CLASSES);
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
        .allMatch(name -> CLASSES.contain(name + ".package-info"), "has a package-info");
  }

  @Test
  void drools_isUsedOnlyByPolicyAndEvaluation() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.hyotei.policy", "org.hyotei.evaluation")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .check(CLASSES);
  }

  @Test
  void sql_isUsedOnlyByLedgerVerificationAndItsCommand() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.hyotei.ledger", "org.hyotei.verification")
        .and()
        .doNotHaveSimpleName("LedgerVerifyCommand")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer..", "org.sqlite..")
        .check(CLASSES);
  }

  @Test
  void micronaut_isUsedOnlyAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.hyotei", "org.hyotei.api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..", "jakarta..", "reactor..")
        .check(CLASSES);
  }

  @Test
  void model_holdsValuesOnly() {
    classes()
        .that()
        .resideInAPackage("org.hyotei.model")
        .and()
        .areNotAssignableTo(Defects.class)
        .and()
        .areNotAssignableTo(NaturalOrder.class)
        .and()
        .areTopLevelClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .beRecords()
        .orShould()
        .beEnums()
        .orShould()
        .beInterfaces()
        .check(CLASSES);
  }

  @Test
  void evaluation_readsNoClockNoRandomNoEnvironment() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.hyotei.model",
            "org.hyotei.reading",
            "org.hyotei.facts",
            "org.hyotei.evaluation",
            "org.hyotei.analysis",
            "org.hyotei.impact",
            "org.hyotei.report",
            "org.hyotei.publication")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .check(CLASSES);
  }

  @Test
  void thresholds_meetNoBinaryFloatingPoint() {
    for (JavaClass type : CLASSES) {
      if (type.getPackageName()
          .matches("org.hyotei.(model|reading|facts|policy|evaluation|analysis|impact)")) {
        assertThat(type.getAllFields())
            .as(type.getName())
            .noneMatch(field -> field.getRawType().getName().matches("double|float"));
        assertThat(type.getMethods())
            .as(type.getName())
            .noneMatch(method -> method.getRawReturnType().getName().matches("double|float"));
      }
    }
  }

  @Test
  void standardStreams_areUsedOnlyByTheTerminal() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.hyotei.cli.Terminal")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CLASSES);
  }

  /** What a person is told stands in both languages, so that {@code --lang} can choose. */
  @Test
  void messagesToPeople_areInBothLanguages() {
    Set<String> speaking = Set.of("InputException", "UsageException", "LedgerUnavailable");
    for (JavaClass type : CLASSES) {
      if (speaking.contains(type.getSimpleName())) {
        for (JavaConstructor made : type.getConstructors()) {
          List<String> parameters =
              made.getRawParameterTypes().stream().map(JavaClass::getSimpleName).toList();
          assertThat(
                  parameters.contains("Message")
                      || Collections.frequency(parameters, "String") == 2)
              .as(made.getFullName())
              .isTrue();
        }
      }
    }
    JavaClass terminal = CLASSES.get(Terminal.class);
    assertThat(terminal.getMethods().stream().filter(one -> one.getName().equals("err")))
        .allSatisfy(
            one ->
                assertThat(one.getRawParameterTypes())
                    .extracting(JavaClass::getSimpleName)
                    .containsExactly("Message"));
  }

  @Test
  void names_sayWhatAThingIs() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)").check(CLASSES);
  }

  @Test
  void whatThreadsShare_hasOnlyFinalFields() {
    for (String name :
        List.of(
            "policy.CompiledPolicy",
            "policy.PolicyCatalog",
            "policy.PackFiles",
            "facts.Scale",
            "policy.Vocabulary",
            "facts.Derivation",
            "facts.Sentence",
            "facts.Members",
            "evaluation.Grading",
            "api.PreviewController",
            "api.BatchController",
            "api.PolicyController")) {
      assertThat(CLASSES.get("org.hyotei." + name).getFields())
          .as(name)
          .isNotEmpty()
          .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
    }
  }
}
