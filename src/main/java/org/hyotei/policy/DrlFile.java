package org.hyotei.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.hyotei.document.Spelling;
import org.hyotei.facts.Subject;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads a rule file in DRL: finds its rules and their lines, and puts each into its phase. Package
 * and imports in it are checked and left to the compiler, line for line.
 */
final class DrlFile {

  private static final Pattern HEAD =
      Pattern.compile("\\s*(package|import)\\s+([\\w.*]+)\\s*;?\\s*");
  private static final Pattern NAMED = Pattern.compile("\\s*rule\\s+\"[^\"]*\"");
  private static final int LONGEST_NAME = 100;

  private final String file;
  private final Phase phase;
  private final List<String> lines;
  private final PolicyDefinition policy;
  private final Defects defects;

  private DrlFile(
      String file, Phase phase, List<String> lines, PolicyDefinition policy, Defects defects) {
    this.file = file;
    this.phase = phase;
    this.lines = new ArrayList<>(lines);
    this.policy = policy;
    this.defects = defects;
  }

  static ExpandedFile read(
      String file, List<String> lines, Phase phase, PolicyDefinition policy, Defects defects) {
    return new DrlFile(file, phase, lines, policy, defects).read();
  }

  private ExpandedFile read() {
    List<String> source = List.copyOf(lines);
    head();
    int before = defects.count();
    RuleFilter.check(file, lines, defects);
    if (defects.count() > before) {
      return new ExpandedFile(file, phase, List.of(), List.of());
    }
    lines.replaceAll(RuleFilter::withoutComment);
    RuleBudget.checkText(file, lines, defects);
    if (defects.count() > before) {
      return new ExpandedFile(file, phase, List.of(), List.of());
    }
    PackageDescr parsed = parse();
    List<RuleSource> rules = new ArrayList<>();
    if (parsed != null) {
      for (RuleDescr rule : parsed.getRules()) {
        rules.add(rule(rule, source));
      }
    }
    return new ExpandedFile(file, phase, lines, rules);
  }

  /** Package and imports may stand there for an editor's sake; the compiler brings its own. */
  private void head() {
    Set<String> known =
        FactNames.IMPORTED.stream().map(Class::getCanonicalName).collect(Collectors.toSet());
    for (int i = 0; i < lines.size(); i++) {
      Matcher head = HEAD.matcher(lines.get(i));
      if (!head.matches()) {
        continue;
      }
      if (head.group(1).equals("import") && !known.contains(head.group(2))) {
        defects.add(
            "unknown-import",
            Place.ofLine(file, i + 1),
            "「" + Spelling.shorten(head.group(2)) + "」は import できません。使えるもの: " + sorted(known),
            "\""
                + Spelling.shorten(head.group(2))
                + "\" cannot be imported. Known: "
                + sorted(known));
      }
      lines.set(i, "");
    }
  }

  private static String sorted(Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private @Nullable PackageDescr parse() {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr parsed = null;
    try {
      parsed = parser.parse(false, String.join("\n", lines));
    } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
      defects.add(
          "drl-syntax",
          Place.ofLine(file, e instanceof DroolsParserException at ? at.getLineNumber() : 1),
          "DRL として読めません。",
          "This is not DRL: " + e.getClass().getSimpleName() + " " + e.getMessage());
      return null;
    }
    for (DroolsError error : parser.getErrors()) {
      int[] at = error.getLines();
      defects.add(
          "drl-syntax",
          Place.ofLine(file, at.length > 0 ? Math.max(at[0], 1) : 1),
          "DRL として読めません。この行の括弧、コンマ、引用符を確かめてください。",
          "This is not DRL: " + error.getMessage() + ". Check brackets, commas and quotes here.");
    }
    return parser.hasErrors() ? null : parsed;
  }

  private RuleSource rule(RuleDescr rule, List<String> source) {
    int first = rule.getLine();
    int last = Math.max(rule.getEndLine(), first);
    RuleNames.mistakeIn(rule.getName(), LONGEST_NAME)
        .ifPresent(
            mistake ->
                defects.add(
                    "bad-rule-name", Place.ofLine(file, first), mistake.ja(), mistake.en()));
    phase(rule, first);
    List<RuleSource.Condition> conditions = new ArrayList<>();
    List<String> consequences = new ArrayList<>();
    int patterns = -1;
    Subject.@Nullable Kind kind = null;
    boolean then = false;
    for (int number = first; number <= last; number++) {
      String text = lines.get(number - 1).strip();
      if (text.matches("then\\b.*")) {
        then = true;
        text = text.substring(4).strip();
      } else if (text.matches("when\\b.*")) {
        text = text.substring(4).strip();
      } else if (text.matches("(rule|end)\\b.*")) {
        continue;
      }
      if (text.isEmpty()) {
        continue;
      }
      if (then) {
        consequences.add(text);
        continue;
      }
      Subject.@Nullable Kind opened = FactNames.kindIn(text);
      if (opened != null) {
        kind = opened;
        patterns++;
      }
      if (patterns >= 0) {
        conditions.add(
            new RuleSource.Condition(
                number, text, patterns, kind, FactNames.measuresIn(text, kind)));
      }
    }
    bindings(conditions, rule.getName());
    consequence(first, last);
    if (isEmpty(rule.getLhs())) {
      defects.add(
          "no-condition",
          Place.ofLine(file, first),
          "ルール「" + rule.getName() + "」に条件がありません。",
          "The rule \"" + rule.getName() + "\" has no condition.");
    }
    return new RuleSource(
        rule.getName(),
        file,
        first,
        last,
        phase,
        conditions,
        consequences,
        source.subList(first - 1, last),
        null);
  }

  /** The executable model would take the last of several; {@code or} may bind in each branch. */
  private void bindings(List<RuleSource.Condition> conditions, String name) {
    boolean branches = conditions.stream().anyMatch(c -> c.text().matches(".*(\\bor\\b|[|]{2}).*"));
    Set<String> bound = new HashSet<>();
    for (RuleSource.Condition condition : conditions) {
      for (String variable : FactNames.boundIn(condition.text())) {
        if (!bound.add(variable) && !branches) {
          defects.add(
              "several-subjects",
              Place.ofLine(file, condition.line()),
              "ルール「" + name + "」に " + variable + " が2回あります。別の名前にしてください。",
              "The rule \"" + name + "\" binds " + variable + " twice. Name one otherwise.");
        }
      }
    }
  }

  private static boolean isEmpty(AndDescr conditions) {
    List<? extends BaseDescr> descrs = conditions.getDescrs();
    return descrs.isEmpty();
  }

  private void phase(RuleDescr rule, int line) {
    var group = rule.getAttributes().get("ruleflow-group");
    if (group == null) {
      Matcher named = NAMED.matcher(lines.get(line - 1));
      lines.set(
          line - 1,
          named.replaceFirst(
              found ->
                  Matcher.quoteReplacement(
                      found.group() + " ruleflow-group \"" + phase.group() + "\"")));
    } else if (!group.getValue().replace("\"", "").equals(phase.group())) {
      defects.add(
          "other-phase",
          Place.ofLine(file, line),
          "ruleflow-group は policy.yaml の段階「" + phase.group() + "」と同じにしてください。",
          "The ruleflow-group must be the phase that policy.yaml names this file under, \""
              + phase.group()
              + "\".");
    }
  }

  private void consequence(int first, int last) {
    int then = first;
    while (then < last && !lines.get(then - 1).strip().matches("then\\b.*")) {
      then++;
    }
    String text =
        lines.get(then - 1).replaceFirst("then", "    ")
            + "\n"
            + String.join("\n", lines.subList(then, last - 1));
    for (Consequence.Flaw flaw : Consequence.flaws(text, policy)) {
      int line = then + (int) text.substring(0, flaw.at()).chars().filter(c -> c == '\n').count();
      defects.add(flaw.code(), Place.ofLine(file, line), flaw.message().ja(), flaw.message().en());
    }
  }
}
