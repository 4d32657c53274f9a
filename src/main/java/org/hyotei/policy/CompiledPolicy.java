package org.hyotei.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hyotei.facts.Measure;
import org.hyotei.facts.Sentence;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * One version of a policy, ready to evaluate. Immutable; may be used by many threads at once, and
 * goes on working for those who hold it after a newer version has taken its place.
 */
public final class CompiledPolicy {

  private final PolicyDefinition definition;
  private final String version;
  private final PackFiles files;
  private final KieBase rules;
  private final Map<String, RuleSource> sources;
  private final Set<Phase> phases;
  private final Set<Measure> measures;
  private final List<ExpandedFile> expanded;
  private final boolean looksAtOutcomes;
  private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();

  CompiledPolicy(
      PolicyDefinition definition,
      PackFiles files,
      KieBase rules,
      Map<String, RuleSource> sources,
      List<ExpandedFile> expanded) {
    this.definition = definition;
    this.version = files.version();
    this.files = files;
    this.rules = rules;
    this.expanded = List.copyOf(expanded);
    this.looksAtOutcomes = looksAtOutcomes(expanded);
    this.sources = Map.copyOf(sources);
    this.measures = named(sources.values());
    this.phases = Set.copyOf(sources.values().stream().map(RuleSource::phase).distinct().toList());
  }

  public String id() {
    return definition.id();
  }

  public PolicyDefinition definition() {
    return definition;
  }

  /** See {@link PackFiles#version}. */
  public String version() {
    return version;
  }

  public PackFiles files() {
    return files;
  }

  public KieBase rules() {
    return rules;
  }

  /** Where a rule stands; null if the policy has no rule of that name. */
  public @Nullable RuleSource source(String rule) {
    return sources.get(rule);
  }

  /** All rules, by file and line. */
  public List<RuleSource> sources() {
    return sources.values().stream()
        .sorted(
            Comparator.comparing(RuleSource::phase)
                .thenComparing(RuleSource::file)
                .thenComparingInt(RuleSource::line))
        .toList();
  }

  /** A sentence of one of the rules, read once. Rules hold their sentences as constants. */
  public Sentence sentence(String template) {
    return sentences.computeIfAbsent(template, text -> Sentence.of(text, definition.terms()));
  }

  /** The measures that rules and their sentences name. */
  public Set<Measure> measures() {
    return measures;
  }

  /** The rule files as DRL, by path: what the engine runs, line for line. */
  public List<ExpandedFile> expanded() {
    return expanded;
  }

  private static boolean looksAtOutcomes(List<ExpandedFile> files) {
    return files.stream()
        .flatMap(file -> file.lines().stream())
        .anyMatch(line -> line.contains("Outcome("));
  }

  private static Set<Measure> named(Collection<RuleSource> rules) {
    Set<Measure> named = EnumSet.noneOf(Measure.class);
    for (RuleSource rule : rules) {
      rule.conditions().forEach(condition -> named.addAll(condition.measures()));
      rule.consequences().forEach(line -> named.addAll(Sentence.of(line).measures()));
    }
    return Collections.unmodifiableSet(named);
  }

  /** Whether any rule looks at what grades subjects got. */
  public boolean looksAtOutcomes() {
    return looksAtOutcomes;
  }

  /** Whether any rule runs in a phase. */
  public boolean has(Phase phase) {
    return phases.contains(phase);
  }
}
