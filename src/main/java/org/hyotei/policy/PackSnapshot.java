package org.hyotei.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;
import org.hyotei.tabular.CsvEncoding;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a pack's folder at one moment, with the shared vocabulary: what a check looks at.
 * Finds what is named and missing, or there and not named. Immutable; paths are from the rules
 * folder, with slashes.
 */
public final class PackSnapshot {

  static final Set<String> RULE_ENDINGS = Set.of(".dslr", ".drl", ".dsl", ".csv", ".xlsx");

  private static final String CASES = "/cases/";
  private static final String EXAMPLES = "/examples/";

  private final String pack;
  private final SortedMap<String, byte[]> files;
  private final List<Defect> unread;

  /**
   * A snapshot of these files.
   *
   * @param unread why other files could not be read
   */
  public PackSnapshot(String pack, Map<String, byte[]> files, List<Defect> unread) {
    this.pack = pack;
    this.files = new TreeMap<>(files);
    this.unread = List.copyOf(unread);
  }

  /** The same with other files in place of those of the same path; a null takes one away. */
  public PackSnapshot with(Map<String, byte @Nullable []> changes) {
    Map<String, byte[]> changed = new TreeMap<>(files);
    changes.forEach(
        (path, bytes) -> {
          if (bytes == null) {
            changed.remove(path);
          } else {
            changed.put(path, bytes);
          }
        });
    return new PackSnapshot(
        pack,
        changed,
        unread.stream().filter(one -> !changes.containsKey(one.place().file())).toList());
  }

  public String pack() {
    return pack;
  }

  /** The paths of all files, sorted. */
  public List<String> paths() {
    return List.copyOf(files.keySet());
  }

  /** A copy of a file's bytes; null if there is no such file. */
  public byte @Nullable [] bytes(String path) {
    byte[] content = files.get(path);
    return content == null ? null : content.clone();
  }

  /** SHA-256 over all files, those included that are no part of the version. */
  public String digest() {
    return new PackFiles(files).version();
  }

  /** A line of a file, as far as it is text; empty if there is no such line. */
  public Optional<String> line(String path, int number) {
    byte[] content = files.get(path);
    if (content == null || number < 1 || path.endsWith(".xlsx")) {
      return Optional.empty();
    }
    String text =
        path.endsWith(".csv")
            ? CsvEncoding.decode(path, content, new Defects()).orElse("")
            : new String(content, StandardCharsets.UTF_8);
    return text.lines().skip(number - 1L).findFirst();
  }

  /** The line of {@code policy.yaml} that names a rule file; 0 where it is written otherwise. */
  private int lineOf(String path, String name) {
    String text = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    int at = text.indexOf(name, Math.max(text.indexOf("\nrules:"), 0));
    return at < 0 || name.isEmpty()
        ? 0
        : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  /** The files that make up the version, with a defect for each that is missing or not named. */
  public PackFiles version(Defects defects) {
    Map<String, byte[]> bytes = new TreeMap<>();
    if (!PolicyDefinition.isId(pack)) {
      PolicyDefinitionReader.badId(pack, Place.ofLine(pack, 0), defects);
      return new PackFiles(bytes);
    }
    String yaml = pack + "/" + PackFolder.POLICY;
    if (files.keySet().stream().noneMatch(path -> path.startsWith(pack + "/"))
        && unread.isEmpty()) {
      PackFolder.missing(yaml, defects);
      return new PackFiles(bytes);
    }
    unread.stream().filter(defect -> !isBeside(defect.place().file())).forEach(defects::add);
    take(PackFolder.VOCABULARY, bytes, defects);
    take(yaml, bytes, defects);
    Defects ignored = new Defects();
    Set<String> named = new TreeSet<>();
    Optional<PolicyDefinition> policy =
        PolicyDefinitionReader.read(new PackFiles(bytes).text(yaml, ignored), yaml, pack, ignored);
    policy.ifPresent(read -> read.rules().values().forEach(named::addAll));
    for (String name : named) {
      if (!name.matches("[^/\\\\:\\p{Cc}]+\\.(dslr|drl|csv|xlsx)") || name.startsWith(".")) {
        defects.add(
            "bad-file-name",
            Place.ofLine(yaml, lineOf(yaml, name)),
            "ファイル名「" + name + "」は使えません。同じフォルダの .dslr、.drl、.csv、.xlsx のどれかを書いてください。",
            "\""
                + name
                + "\" cannot be named. Name a .dslr, .drl, .csv or .xlsx file in the same folder.");
        continue;
      }
      take(pack + "/" + name, bytes, defects);
    }
    for (String path : ruleFiles()) {
      if (path.endsWith(".dsl")) {
        take(path, bytes, defects);
      } else if (policy.isPresent() && !named.contains(path.substring(pack.length() + 1))) {
        defects.add(
            "unnamed-rule-file",
            Place.ofLine(path, 0),
            "policy.yaml の rules に書かれていないファイルです。書き加えるか、フォルダから移してください。",
            "policy.yaml does not name this file under rules. Name it there or move it away.");
      }
    }
    return new PackFiles(bytes);
  }

  /** Whether a file is looked at beside the version: a case or an example. */
  private boolean isBeside(String path) {
    return path.startsWith(pack + CASES) || path.startsWith(pack + EXAMPLES);
  }

  private void take(String path, Map<String, byte[]> bytes, Defects defects) {
    byte[] content = files.get(path);
    if (content != null) {
      bytes.put(path, content);
    } else if (unread.stream().noneMatch(defect -> defect.place().file().equals(path))) {
      PackFolder.missing(path, defects);
    }
  }

  private List<String> ruleFiles() {
    return files.keySet().stream()
        .filter(path -> path.startsWith(pack + "/"))
        .filter(path -> path.indexOf('/', pack.length() + 1) < 0)
        .filter(path -> RULE_ENDINGS.stream().anyMatch(path::endsWith))
        .toList();
  }

  /** The golden cases, by file name; a pack without a {@code cases} folder has none. */
  public List<GoldenCase> cases(PolicyDefinition policy, Defects defects) {
    List<GoldenCase> cases = new ArrayList<>();
    unread.stream().filter(defect -> isBeside(defect.place().file())).forEach(defects::add);
    for (String path : files.keySet()) {
      if (path.startsWith(pack + CASES)) {
        cases.addAll(
            GoldenCaseReader.read(
                new PackFiles(files).text(path, defects),
                path,
                policy.scale(),
                this::example,
                defects));
      }
    }
    return cases;
  }

  /** The plan of a request, or a plan alone, in the pack's {@code examples}. */
  private Optional<Plan> example(String name, Defects defects) {
    String path = pack + EXAMPLES + name;
    byte[] content = files.get(path);
    return content == null
        ? Optional.empty()
        : JsonDocument.read(content, path, defects)
            .flatMap(root -> PlanReader.read(plan(root), defects));
  }

  private static Node plan(Node root) {
    if (root instanceof Node.Mapping mapping) {
      for (Node.Field field : mapping.fields()) {
        if (field.name().equals("plan")) {
          return field.value();
        }
      }
    }
    return root;
  }
}
