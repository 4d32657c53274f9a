package org.hyotei.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.hyotei.document.Spelling;
import org.hyotei.model.Defects;

/**
 * The first of two walls: reads what is about to be compiled as Drools reads it, and admits by kind
 * of descriptor only rules with a phase and a whole number as salience, patterns of known facts,
 * not, exists, and, or, comparisons, and calls of the verbs with literals. A descriptor of any
 * other kind is refused, known or unknown. Every form of rule file passes here, expanded.
 */
final class SyntaxWall {

  private static final Set<Class<?>> CONNECTIVES =
      Set.of(AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class);
  private static final Set<String> FACTS = FactMethods.facts();

  private final ExpandedFile file;
  private final PolicyDefinition policy;
  private final Defects defects;

  private SyntaxWall(ExpandedFile file, PolicyDefinition policy, Defects defects) {
    this.file = file;
    this.policy = policy;
    this.defects = defects;
  }

  /** Checks a file that has no defects otherwise; what is refused is one. */
  static void check(String pack, ExpandedFile file, PolicyDefinition policy, Defects defects) {
    int before = defects.count();
    RuleBudget.checkText(file.file(), file.lines(), defects);
    if (defects.count() == before) {
      new SyntaxWall(file, policy, defects).source(PolicyCompiler.source(pack, file));
    }
  }

  private void source(String source) {
    DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
    try {
      PackageDescr parsed = parser.parse(false, source);
      for (DroolsError error : parser.getErrors()) {
        int[] at = error.getLines();
        unreadable(at.length > 0 ? at[0] : 0, error.getMessage());
      }
      if (!parser.hasErrors()) {
        unit(parsed);
      }
    } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
      unreadable(0, e.getClass().getSimpleName());
    }
  }

  private void unit(PackageDescr unit) {
    Set<String> known =
        FactNames.IMPORTED.stream().map(Class::getCanonicalName).collect(Collectors.toSet());
    unit.getImports().stream()
        .filter(line -> line.getClass() != ImportDescr.class || !known.contains(line.getTarget()))
        .forEach(this::refuse);
    Stream.of(
            unit.getFunctionImports(),
            unit.getAccumulateImports(),
            unit.getGlobals(),
            unit.getAttributes(),
            unit.getFunctions(),
            unit.getTypeDeclarations(),
            unit.getEnumDeclarations(),
            unit.getEntryPointDeclarations(),
            unit.getWindowDeclarations())
        .flatMap(declared -> declared.stream())
        .forEach(this::refuse);
    if (unit.getUnit() != null) {
      refuse(unit.getUnit());
    }
    unit.getRules().forEach(this::rule);
    Set<String> indexed =
        file.rules().stream().map(RuleSource::name).collect(Collectors.toUnmodifiableSet());
    unit.getRules().stream()
        .filter(rule -> !indexed.contains(rule.getName()))
        .forEach(rule -> refuse(rule.getLine(), "rule \"" + rule.getName() + "\""));
  }

  private void rule(RuleDescr rule) {
    if (rule.getClass() != RuleDescr.class
        || !rule.getAnnotationNames().isEmpty()
        || rule.hasParent()
        || rule.getUnit() != null
        || !rule.getNamedConsequences().isEmpty()) {
      refuse(rule);
    }
    for (Map.Entry<String, AttributeDescr> attribute : rule.getAttributes().entrySet()) {
      String value = attribute.getValue().getValue();
      boolean admitted =
          switch (attribute.getKey()) {
            case "ruleflow-group" -> value.replace("\"", "").equals(file.phase().group());
            case "salience" -> value.matches("-?[0-9]{1,9}");
            default -> false;
          };
      if (!admitted) {
        refuse(rule.getLine(), attribute.getKey() + " " + value);
      }
    }
    if (!rule.getAttributes().containsKey("ruleflow-group")) {
      refuse(rule.getLine(), "rule \"" + rule.getName() + "\"");
    }
    RuleBudget budget = new RuleBudget(rule.getName(), file.place(rule.getLine()));
    element(rule.getLhs(), budget);
    budget.check(defects);
    String calls = Objects.toString(rule.getConsequence(), "");
    for (Consequence.Flaw flaw : Consequence.flaws(calls, policy)) {
      defects.add(
          flaw.code(),
          file.place(rule.getConsequenceLine()),
          flaw.message().ja(),
          flaw.message().en());
    }
  }

  private void element(BaseDescr descr, RuleBudget budget) {
    if (descr.getClass() == PatternDescr.class) {
      pattern((PatternDescr) descr, budget);
    } else if (CONNECTIVES.contains(descr.getClass())) {
      ((ConditionalElementDescr) descr).getDescrs().forEach(child -> element(child, budget));
    } else {
      refuse(descr);
    }
  }

  private void pattern(PatternDescr pattern, RuleBudget budget) {
    String name = pattern.getIdentifier();
    if (!FACTS.contains(pattern.getObjectType())
        || (name != null && !name.matches("\\$[A-Za-z0-9_]{1,40}"))
        || !pattern.getAnnotationNames().isEmpty()
        || pattern.getSource() != null
        || !pattern.getBehaviors().isEmpty()
        || pattern.isQuery()
        || pattern.isUnification()) {
      refuse(pattern.getLine(), pattern.getObjectType());
    }
    List<? extends BaseDescr> constraints = pattern.getDescrs();
    Set<String> joined = new HashSet<>();
    Set<String> own = new HashSet<>();
    int comparisons = 0;
    for (BaseDescr constraint : constraints) {
      if (constraint.getClass() == ExprConstraintDescr.class
          && ((ExprConstraintDescr) constraint).getType() == ExprConstraintDescr.Type.NAMED) {
        String text = ((ExprConstraintDescr) constraint).getExpression();
        ConstraintGrammar.Reading reading = ConstraintGrammar.read(text);
        reading.refused().ifPresent(what -> refuse(constraint.getLine(), what));
        joined.addAll(reading.joined());
        own.addAll(reading.bound());
        comparisons += reading.comparisons();
      } else {
        refuse(constraint);
      }
    }
    joined.removeAll(own);
    joined.remove(name);
    budget.pattern(comparisons, !joined.isEmpty());
  }

  private void refuse(BaseDescr descr) {
    String text = descr.getText();
    String kind = descr.getClass().getSimpleName().replaceFirst("Descr$", "");
    refuse(descr.getLine(), text == null || text.isBlank() ? kind : text);
  }

  private void refuse(int line, String what) {
    RuleFilter.refuse(what, file.place(Math.max(line, 1)), defects);
  }

  private void unreadable(int line, String what) {
    defects.add(
        "drl-syntax",
        file.place(Math.max(line, 1)),
        "DRL として読めません。この行の括弧、コンマ、引用符を確かめてください。",
        "This is not DRL: " + Spelling.shorten(what) + ". Check brackets, commas and quotes here.");
  }
}
