package org.hyotei.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PolicyCatalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where the rules folder is: {@code --rules}, or {@code HYOTEI_RULES}, or beside the jar, or here.
 */
final class RulesOption {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "The rules folder. Default: $HYOTEI_RULES, else the folder 'rules' of the jar's project, else ./rules.")
  private @Nullable Path rules;

  /** The folder; it exists. */
  Path folder() {
    List<Path> looked = candidates();
    for (Path candidate : looked) {
      if (Files.isDirectory(candidate)) {
        return candidate.toAbsolutePath().normalize();
      }
    }
    throw new InputException(
        "rules フォルダーが " + looked + " にありません。--rules フォルダー で指定してください。",
        "There is no rules folder at " + looked + ". Name one with --rules DIR.");
  }

  private List<Path> candidates() {
    String setting = System.getenv("HYOTEI_RULES");
    if (rules != null) {
      return List.of(rules);
    }
    if (setting != null && !setting.isBlank()) {
      return List.of(Path.of(setting));
    }
    List<Path> candidates = new ArrayList<>();
    Path program = program();
    Path folder = program == null ? null : program.getParent();
    if (folder != null) {
      candidates.add(folder.resolveSibling("rules"));
      candidates.add(folder.resolve("rules"));
    }
    candidates.add(Path.of("rules"));
    return candidates;
  }

  /** The jar, or the folder of classes, that this runs from. */
  private static @Nullable Path program() {
    try {
      var source = RulesOption.class.getProtectionDomain().getCodeSource();
      return source == null ? null : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new InputException(
          "jar ファイルの場所が読めません（" + e.getMessage() + "）。--rules で rules フォルダーを指定してください。",
          "The jar's own path cannot be read: "
              + e.getMessage()
              + ". Name the folder with --rules.");
    }
  }

  /** The named packs, or all of the folder if none is named; each must be there. */
  List<String> packs(List<String> packs) {
    PackFolder folder = new PackFolder(folder());
    List<String> there = folder.packs();
    for (String pack : packs) {
      if (!there.contains(pack)) {
        throw new InputException(
            folder.path() + " に評価基準「" + pack + "」がありません。あるのは " + String.join("、", there) + " です。",
            "There is no policy \""
                + pack
                + "\" in "
                + folder.path()
                + ". Known: "
                + String.join(", ", there)
                + ".");
      }
    }
    return packs.isEmpty() ? there : packs;
  }

  /** The policies of the named packs, or of all; each must be there. */
  PolicyCatalog catalog(List<String> packs) {
    return PolicyCatalog.read(new PackFolder(folder()), packs(packs));
  }
}
