package org.hyotei.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.tabular.SheetReader;
import org.kie.api.KieBase;

/** Makes a compiled policy of a pack's files, or tells everything that is wrong with them. */
public final class PolicyReader {

  private final PolicyCompiler compiler;

  public PolicyReader() {
    this(PolicyCompiler.Model.EXECUTABLE);
  }

  PolicyReader(PolicyCompiler.Model model) {
    this.compiler = new PolicyCompiler(model);
  }

  /** The policy; empty if {@code defects} gained any, or told before that its files are missing. */
  public Optional<CompiledPolicy> read(String pack, PackFiles files, Defects defects) {
    int before = defects.count();
    PolicyDefinition definition = definition(pack, files, defects).orElse(null);
    if (definition == null) {
      return Optional.empty();
    }
    Vocabulary vocabulary = Vocabulary.read(files, vocabularies(files), defects);
    List<ExpandedFile> expanded = new ArrayList<>();
    definition
        .rules()
        .forEach(
            (phase, names) -> {
              for (String name : names) {
                String path = pack + "/" + name;
                if (files.has(path)) {
                  expanded.add(expanded(path, files, phase, definition, vocabulary, defects));
                } else {
                  missing(path, before, defects);
                }
              }
            });
    Map<String, RuleSource> sources = sources(expanded, defects);
    boolean filesMissing = expanded.isEmpty() && before > 0;
    if (defects.count() > before || filesMissing) {
      return Optional.empty();
    }
    RuleBudget.beyond(
        sources.size(),
        RuleBudget.MOST_RULES,
        "ルール",
        "rules in a pack",
        Place.ofLine(pack + "/" + PackFolder.POLICY, 0),
        defects);
    for (ExpandedFile file : expanded) {
      SyntaxWall.check(pack, file, definition, defects);
    }
    if (defects.count() > before) {
      return Optional.empty();
    }
    expanded.sort(Comparator.comparing(ExpandedFile::file));
    Optional<KieBase> rules = compiler.compile(pack, expanded, defects);
    return rules.map(base -> new CompiledPolicy(definition, files, base, sources, expanded));
  }

  /**
   * A policy with other rules of the same names in the same places: an edit that nobody wrote. It
   * bears the version of the policy that it is made of, and is to be asked, never served.
   */
  public Optional<CompiledPolicy> rebuilt(
      CompiledPolicy policy, List<ExpandedFile> rules, Defects defects) {
    Map<String, RuleSource> sources = sources(rules, defects);
    return compiler
        .compile(policy.id(), rules, defects)
        .map(base -> new CompiledPolicy(policy.definition(), policy.files(), base, sources, rules));
  }

  /** What {@code policy.yaml} says; empty if {@code defects} gained any. */
  public static Optional<PolicyDefinition> definition(
      String pack, PackFiles files, Defects defects) {
    int before = defects.count();
    String yaml = pack + "/" + PackFolder.POLICY;
    if (!files.has(yaml)) {
      missing(yaml, before, defects);
      return Optional.empty();
    }
    String text = files.text(yaml, defects);
    return defects.count() > before
        ? Optional.empty()
        : PolicyDefinitionReader.read(text, yaml, pack, defects);
  }

  /** A rule file of any form as DRL. */
  private static ExpandedFile expanded(
      String path,
      PackFiles files,
      Phase phase,
      PolicyDefinition definition,
      Vocabulary vocabulary,
      Defects defects) {
    SlotReader slots = new SlotReader(vocabulary, definition);
    byte[] bytes = files.bytes(path);
    if (SheetReader.reads(path) && bytes != null) {
      return TableFile.expand(path, bytes, phase, vocabulary, slots, defects);
    }
    List<String> lines = files.lines(path, defects);
    return path.endsWith(".drl")
        ? DrlFile.read(path, lines, phase, definition, defects)
        : SentenceFile.expand(path, lines, phase, vocabulary, slots, defects);
  }

  /** Whoever gathered the files may have told already why one is not there. */
  private static void missing(String path, int before, Defects defects) {
    if (before == 0) {
      PackFolder.missing(path, defects);
    }
  }

  /** The shared vocabulary first, so that a pack's own sentence is the one called a duplicate. */
  static List<String> vocabularies(PackFiles files) {
    return files.paths().stream()
        .filter(path -> path.endsWith(".dsl"))
        .sorted(Comparator.comparing((String path) -> !path.equals(PackFolder.VOCABULARY)))
        .toList();
  }

  private static Map<String, RuleSource> sources(List<ExpandedFile> files, Defects defects) {
    Map<String, RuleSource> sources = new HashMap<>();
    for (ExpandedFile file : files) {
      for (RuleSource rule : file.rules()) {
        RuleSource first = sources.putIfAbsent(rule.name(), rule);
        if (first != null) {
          defects.add(
              "duplicate-rule",
              rule.place(),
              "ルールの名前「" + rule.name() + "」は " + first.location() + " にもあります。別の名前にしてください。",
              "The rule name \""
                  + rule.name()
                  + "\" stands at "
                  + first.location()
                  + " too. Rename one.");
        }
      }
    }
    return sources;
  }
}
