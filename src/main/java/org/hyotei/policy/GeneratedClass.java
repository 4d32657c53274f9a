package org.hyotei.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The kinds of class that Drools generates of admitted rules, with what each may extend, implement,
 * declare and be called. A class of no kind is refused.
 */
enum GeneratedClass {
  /** A condition, a value taken from a fact, or a consequence: an enum with one constant. */
  LAMBDA(
      "P[0-9A-F]{2}/Lambda(Consequence|Predicate|Extractor)[0-9A-F]{32}",
      "java/lang/Enum",
      "org/drools/model/functions/(Block1|Function1|Predicate[12]|HashedExpression)",
      "<clinit>|<init>|values|valueOf|getExpressionHash|predicateInformation|execute|test|apply"),
  /** The rules of a pack. */
  RULES(
      "Rules[0-9A-F]{32}",
      "java/lang/Object",
      "org/drools/model/(Model|RulesSupplier)",
      "<clinit>|<init>|get[A-Z][A-Za-z]*"),
  /** The rules of a pack beyond the first thousand, by the thousand. */
  MORE_RULES(
      "Rules[0-9A-F]{32}Rules[0-9]+",
      "java/lang/Object",
      "org/drools/model/RulesSupplier",
      "<init>|getRulesList"),
  /** How each rule is put together. */
  RULE_METHODS(
      "Rules[0-9A-F]{32}RuleMethods[0-9]+",
      "java/lang/Object",
      "",
      "<init>|rule_[\\S&&[^.;/\\[<>]]+"),
  /** The properties of the classes that rules look at. */
  METADATA(
      "DomainClassesMetadata[0-9A-F]{32}([$][A-Za-z_]+_Metadata)?",
      "java/lang/Object",
      "org/drools/model/DomainClassMetadata",
      "<clinit>|<init>|getDomainClass|getPropertiesSize|getPropertyIndex"),
  /** The pack as a whole. */
  PROJECT(
      "ProjectModel_[A-Za-z0-9_]+",
      "java/lang/Object",
      "org/drools/modelcompiler/CanonicalKieModuleModel",
      "<init>|get[A-Z][A-Za-z]*");

  private static final Pattern PACKAGE =
      Pattern.compile("(?:hyotei/pack_[a-z0-9_]+|org/drools/project/model)/(.+)");
  private static final Set<String> LAMBDA_BODIES = Set.of("execute", "test", "apply");

  private final Pattern name;
  private final String superclass;
  private final Pattern interfaces;
  private final Pattern methods;

  GeneratedClass(String name, String superclass, String interfaces, String methods) {
    this.name = Pattern.compile(name);
    this.superclass = superclass;
    this.interfaces = Pattern.compile(interfaces);
    this.methods = Pattern.compile(methods);
  }

  /** The kind of a class by its internal name; empty for one that the generator does not make. */
  static Optional<GeneratedClass> of(String internalName) {
    var inPackage = PACKAGE.matcher(internalName);
    return inPackage.matches()
        ? Arrays.stream(values())
            .filter(kind -> kind.name.matcher(inPackage.group(1)).matches())
            .findFirst()
        : Optional.empty();
  }

  boolean extendsOnly(String parent, List<String> implemented) {
    return parent.equals(superclass)
        && implemented.stream().allMatch(type -> interfaces.matcher(type).matches());
  }

  boolean declares(String method) {
    return methods.matcher(method).matches();
  }

  /** Whether what an author wrote stands in a method. */
  boolean isBody(String method) {
    return this == LAMBDA && LAMBDA_BODIES.contains(method);
  }

  /** Whether a method of this kind may call one of another generated class, or of itself. */
  boolean mayCall(GeneratedClass other, boolean itself, String method) {
    return switch (this) {
      case LAMBDA -> itself && method.equals("<init>");
      case RULES ->
          (itself && method.equals("getRulesList"))
              || other == MORE_RULES
              || (other == RULE_METHODS && method.startsWith("rule_"));
      case MORE_RULES -> other == RULE_METHODS && method.startsWith("rule_");
      case METADATA -> other == METADATA && method.equals("<init>");
      case PROJECT -> other == RULES && method.equals("<init>");
      case RULE_METHODS -> false;
    };
  }
}
