package org.hyotei.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;

/**
 * The rules folder on disk: {@code vocabulary.dsl} and a folder for each pack. Reads what a
 * policy's version consists of, and finds what is named and missing, or there and not named.
 */
public final class PackFolder {

  static final String POLICY = "policy.yaml";
  static final String VOCABULARY = "vocabulary.dsl";

  private static final long LARGEST_FILE = 1_000_000;
  private static final int MOST_FILES = 200;
  private static final Set<String> RULE_ENDINGS = Set.of(".dslr", ".drl", ".dsl");

  private final Path rules;

  public PackFolder(Path rules) {
    this.rules = rules.toAbsolutePath().normalize();
  }

  public Path path() {
    return rules;
  }

  /** Whether a pack may be called so: it is a folder's name and part of a path. */
  public static boolean isPackName(String name) {
    return PolicyDefinition.isId(name);
  }

  /** Folders that hold a {@code policy.yaml}, by name. */
  public List<String> packs() {
    try (Stream<Path> folders = Files.list(rules)) {
      return folders
          .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
          .filter(folder -> !folder.getFileName().toString().startsWith("."))
          .filter(folder -> Files.isRegularFile(folder.resolve(POLICY)))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the rules folder " + rules + " cannot be listed", e);
    }
  }

  /** The files of one pack's version; none, with a defect, if there is no such pack. */
  public PackFiles read(String pack, Defects defects) {
    Map<String, byte[]> bytes = new TreeMap<>();
    if (!PolicyDefinition.isId(pack)) {
      PolicyDefinitionReader.badId(pack, Place.ofLine(pack, 0), defects);
      return new PackFiles(bytes);
    }
    if (!Files.isDirectory(rules.resolve(pack), LinkOption.NOFOLLOW_LINKS)) {
      missing(pack + "/" + POLICY, defects);
      return new PackFiles(bytes);
    }
    file(VOCABULARY, bytes, defects);
    String yaml = pack + "/" + POLICY;
    file(yaml, bytes, defects);
    Defects ignored = new Defects();
    PackFiles first = new PackFiles(bytes);
    Set<String> named = new TreeSet<>();
    Optional<PolicyDefinition> policy =
        PolicyDefinitionReader.read(first.text(yaml, ignored), yaml, pack, ignored);
    policy.ifPresent(read -> read.rules().values().forEach(named::addAll));
    for (String name : named) {
      if (!name.matches("[^/\\\\]+(\\.dslr|\\.drl)") || name.startsWith(".")) {
        defects.add(
            "bad-file-name",
            Place.ofLine(yaml, 0),
            "ファイル名「" + name + "」は使えません。同じフォルダの .dslr か .drl を書いてください。",
            "\"" + name + "\" cannot be named. Name a .dslr or .drl file in the same folder.");
        continue;
      }
      file(pack + "/" + name, bytes, defects);
    }
    for (String name : ruleFiles(pack)) {
      if (name.endsWith(".dsl")) {
        file(pack + "/" + name, bytes, defects);
      } else if (policy.isPresent() && !named.contains(name)) {
        defects.add(
            "unnamed-rule-file",
            Place.ofLine(pack + "/" + name, 0),
            "policy.yaml の rules に書かれていないファイルです。書き加えるか、フォルダから移してください。",
            "policy.yaml does not name this file under rules. Name it there or move it away.");
      }
    }
    return new PackFiles(bytes);
  }

  /** The golden cases of a pack, by file name; a pack without a {@code cases} folder has none. */
  public List<GoldenCase> cases(PolicyDefinition policy, Defects defects) {
    Path folder = rules.resolve(policy.id()).resolve("cases");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml") && !name.startsWith("."))
              .sorted()
              .limit(MOST_FILES)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the cases of " + policy.id() + " cannot be listed", e);
    }
    List<GoldenCase> cases = new ArrayList<>();
    for (String name : names) {
      Map<String, byte[]> bytes = new TreeMap<>();
      String path = policy.id() + "/cases/" + name;
      file(path, bytes, defects);
      cases.addAll(
          GoldenCaseReader.read(
              new PackFiles(bytes).text(path, defects),
              path,
              policy,
              (example, found) -> example(policy.id(), example, found),
              defects));
    }
    return cases;
  }

  /** The plan of a request, or a plan alone, in a pack's {@code examples}. */
  private Optional<Plan> example(String pack, String name, Defects defects) {
    Path file = rules.resolve(pack).resolve("examples").resolve(name);
    if (!name.matches("[^/\\\\]+\\.json")
        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      return JsonDocument.read(Files.readAllBytes(file), pack + "/examples/" + name, defects)
          .flatMap(root -> PlanReader.read(plan(root), defects));
    } catch (IOException e) {
      throw new UncheckedIOException("the example " + file + " cannot be read", e);
    }
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

  private List<String> ruleFiles(String pack) {
    try (Stream<Path> files = Files.list(rules.resolve(pack))) {
      return new ArrayList<>(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith(".") && !name.startsWith("~"))
              .filter(name -> RULE_ENDINGS.stream().anyMatch(name::endsWith))
              .sorted()
              .limit(MOST_FILES)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the pack " + pack + " cannot be listed", e);
    }
  }

  private void file(String path, Map<String, byte[]> bytes, Defects defects) {
    Path file = rules.resolve(path);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        missing(path, defects);
      } else if (Files.size(file) > LARGEST_FILE) {
        defects.add(
            "file-too-large",
            Place.ofLine(path, 0),
            "ファイルが大きすぎます（" + LARGEST_FILE + "バイトまで）。",
            "The file is too large (up to " + LARGEST_FILE + " bytes).");
      } else {
        bytes.put(path, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      defects.add(
          "unreadable-file",
          Place.ofLine(path, 0),
          "ファイルが開けません。権限を確かめてください。",
          "The file cannot be opened; check its permissions: " + e.getMessage());
    }
  }

  static void missing(String path, Defects defects) {
    defects.add(
        "missing-file",
        Place.ofLine(path, 0),
        "ファイルがありません（リンクやフォルダは使えません）。",
        "There is no such file (links and folders are not admitted).");
  }
}
