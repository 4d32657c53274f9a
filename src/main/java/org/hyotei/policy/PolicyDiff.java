package org.hyotei.policy;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hyotei.model.Defects;
import org.hyotei.tabular.Sheet;
import org.hyotei.tabular.SheetReader;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two versions of a policy: its files as text, and its rules. A rule that
 * only stands on another line is the same.
 *
 * @param files those that differ, by path
 * @param rules those that differ: what is changed, removed and renamed in the order of the older
 *     version, then what is added
 */
public record PolicyDiff(
    CompiledPolicy before, CompiledPolicy after, List<FileDiff> files, List<RuleDiff> rules) {

  /** Lines around a change that are shown with it. */
  private static final int CONTEXT = 3;

  /** What became of a file or a rule. */
  public enum Change {
    ADDED,
    REMOVED,
    CHANGED,
    RENAMED
  }

  /**
   * A file.
   *
   * @param lines a unified diff of its lines, a table's rows as lines; empty where only its bytes
   *     differ
   */
  public record FileDiff(String path, Change change, List<String> lines) {
    public FileDiff {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A rule: the same by its name, or, renamed, by all that it says.
   *
   * @param before null if it is added
   * @param after null if it is removed
   */
  public record RuleDiff(Change change, @Nullable RuleSource before, @Nullable RuleSource after) {}

  public PolicyDiff {
    files = List.copyOf(files);
    rules = List.copyOf(rules);
  }

  public static PolicyDiff of(CompiledPolicy before, CompiledPolicy after) {
    return new PolicyDiff(
        before, after, files(before.files(), after.files()), rules(before, after));
  }

  private static List<FileDiff> files(PackFiles before, PackFiles after) {
    Set<String> paths = new TreeSet<>(before.paths());
    paths.addAll(after.paths());
    List<FileDiff> files = new ArrayList<>();
    for (String path : paths) {
      if (Arrays.equals(before.bytes(path), after.bytes(path))) {
        continue;
      }
      List<String> old = lines(path, before);
      Change change =
          !before.has(path) ? Change.ADDED : after.has(path) ? Change.CHANGED : Change.REMOVED;
      files.add(
          new FileDiff(
              path,
              change,
              UnifiedDiffUtils.generateUnifiedDiff(
                  path, path, old, DiffUtils.diff(old, lines(path, after)), CONTEXT)));
    }
    return files;
  }

  /** A file's lines, a table's rows with tabs between the cells; none if there is no such file. */
  private static List<String> lines(String path, PackFiles files) {
    byte[] bytes = files.bytes(path);
    if (bytes == null) {
      return List.of();
    }
    Defects defects = new Defects();
    if (!SheetReader.reads(path)) {
      return files.lines(path, defects);
    }
    TableWords words =
        Vocabulary.read(files, PolicyReader.vocabularies(files), defects).tableWords();
    return TableFile.sheet(path, bytes, words, defects).stream()
        .flatMap(sheet -> sheet.rows().stream())
        .map(Sheet.Row::cells)
        .map(cells -> String.join("\t", cells))
        .toList();
  }

  private static List<RuleDiff> rules(CompiledPolicy before, CompiledPolicy after) {
    Map<RuleWords, RuleSource> added = new LinkedHashMap<>();
    for (RuleSource rule : after.sources()) {
      if (before.source(rule.name()) == null) {
        added.putIfAbsent(RuleWords.of(rule), rule);
      }
    }
    Set<RuleSource> renamed = new HashSet<>();
    List<RuleDiff> rules = new ArrayList<>();
    for (RuleSource old : before.sources()) {
      RuleSource now = after.source(old.name());
      RuleSource alike = added.get(RuleWords.of(old));
      if (now != null) {
        if (!RuleWords.of(now).equals(RuleWords.of(old))) {
          rules.add(new RuleDiff(Change.CHANGED, old, now));
        }
      } else if (alike != null && renamed.add(alike)) {
        rules.add(new RuleDiff(Change.RENAMED, old, alike));
      } else {
        rules.add(new RuleDiff(Change.REMOVED, old, null));
      }
    }
    for (RuleSource rule : after.sources()) {
      if (before.source(rule.name()) == null && !renamed.contains(rule)) {
        rules.add(new RuleDiff(Change.ADDED, null, rule));
      }
    }
    return rules;
  }

  /** What a rule says, without its name and place. */
  private record RuleWords(Phase phase, List<String> conditions, List<String> consequences) {

    static RuleWords of(RuleSource rule) {
      return new RuleWords(
          rule.phase(),
          rule.conditions().stream().map(RuleSource.Condition::text).toList(),
          rule.consequences());
    }
  }
}
