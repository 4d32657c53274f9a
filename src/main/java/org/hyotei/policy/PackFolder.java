package org.hyotei.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.tabular.SheetReader;

/**
 * The rules folder on disk: {@code vocabulary.dsl} and a folder for each pack. Reads what lies in
 * it, whole.
 */
public final class PackFolder {

  static final String POLICY = "policy.yaml";
  static final String VOCABULARY = "vocabulary.dsl";

  private static final long LARGEST_FILE = 1_000_000;
  private static final long LARGEST_TABLE = 5_000_000;
  private static final long LARGEST_PACK = 50_000_000;
  private static final int MOST_FILES = 500;

  private final Path rules;

  public PackFolder(Path rules) {
    this.rules = rules.toAbsolutePath().normalize();
  }

  public Path path() {
    return rules;
  }

  /** Folders that hold a {@code policy.yaml}, by name. */
  public List<String> packs() {
    try (Stream<Path> folders = Files.list(rules)) {
      return folders
          .filter(folder -> Files.isDirectory(folder))
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
    return snapshot(pack).version(defects);
  }

  /** What lies in a pack's folder now; nothing if there is no such folder. */
  public PackSnapshot snapshot(String pack) {
    Map<String, byte[]> bytes = new TreeMap<>();
    Defects unread = new Defects();
    if (PolicyDefinition.isId(pack) && Files.isDirectory(rules.resolve(pack))) {
      file(VOCABULARY, bytes, unread);
      List<String> paths = looksAt(pack);
      if (paths.size() > MOST_FILES) {
        tooManyFiles(pack, paths.size(), unread);
        paths = paths.subList(0, MOST_FILES);
      }
      for (String path : paths) {
        file(path, bytes, unread);
      }
    }
    return new PackSnapshot(pack, bytes, unread.list());
  }

  /**
   * What a snapshot of the folder would look at, by path: size, time of last change and identity,
   * so that any edit shows without reading. Empty if the folder is not there.
   */
  public Map<String, String> marks() {
    Map<String, String> marks = new TreeMap<>();
    if (Files.isDirectory(rules)) {
      mark(VOCABULARY, marks);
      for (String pack : packs()) {
        looksAt(pack).forEach(path -> mark(path, marks));
      }
    }
    return marks;
  }

  private void mark(String path, Map<String, String> marks) {
    try {
      BasicFileAttributes file =
          Files.readAttributes(rules.resolve(path), BasicFileAttributes.class);
      marks.put(path, file.size() + " " + file.lastModifiedTime() + " " + file.fileKey());
    } catch (IOException e) {
      marks.put(path, "gone");
    }
  }

  /** {@code policy.yaml}, rule files, cases and examples; not what editors leave beside them. */
  private List<String> looksAt(String pack) {
    List<String> paths = new ArrayList<>();
    paths.add(pack + "/" + POLICY);
    list(pack, PackSnapshot.RULE_ENDINGS, paths);
    list(pack + "/cases", Set.of(".yaml"), paths);
    list(pack + "/examples", Set.of(".json"), paths);
    return paths;
  }

  private void list(String folder, Set<String> endings, List<String> paths) {
    if (!Files.isDirectory(rules.resolve(folder))) {
      return;
    }
    try (Stream<Path> files = Files.list(rules.resolve(folder))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith(".") && !name.startsWith("~"))
          .filter(name -> endings.stream().anyMatch(name::endsWith))
          .sorted()
          .forEach(name -> paths.add(folder + "/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " cannot be listed", e);
    }
  }

  /** Links are followed as far as they stay in the rules folder, as mounted settings do. */
  private void file(String path, Map<String, byte[]> bytes, Defects defects) {
    Path file = rules.resolve(path);
    try {
      if (!Files.isRegularFile(file)) {
        missing(path, defects);
      } else if (!file.toRealPath().startsWith(rules.toRealPath())) {
        defects.add(
            "link-outside",
            Place.ofLine(path, 0),
            "rules フォルダの外を指すリンクは使えません。ファイルをこのフォルダに置いてください。",
            "A link that leads out of the rules folder is refused. Put the file itself here.");
      } else {
        long read = bytes.values().stream().mapToLong(content -> content.length).sum();
        byte[] content = read(file);
        if (read + content.length > LARGEST_PACK) {
          tooLarge(path, defects);
        } else if (fits(path, content.length, Place.ofLine(path, 0), defects)) {
          bytes.put(path, content);
        }
      }
    } catch (IOException e) {
      defects.add(
          "unreadable-file",
          Place.ofLine(path, 0),
          "ファイルが開けません。権限を確かめてください。",
          "The file cannot be opened; check its permissions: " + e.getMessage());
    }
  }

  /** The file's bytes, and a few more than any file may have if it has. */
  private static byte[] read(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return content.readNBytes((int) LARGEST_TABLE + 1);
    }
  }

  private static void tooManyFiles(String pack, int files, Defects defects) {
    defects.add(
        "too-many-files",
        Place.ofLine(pack, 0),
        "ファイルが多すぎます（" + files + "。" + MOST_FILES + "まで）。評価基準を分けてください。",
        "There are too many files (" + files + "; up to " + MOST_FILES + "). Part the pack.");
  }

  private static void tooLarge(String path, Defects defects) {
    defects.add(
        "pack-too-large",
        Place.ofLine(path, 0),
        "フォルダの中身が大きすぎます（合わせて" + LARGEST_PACK / 1_000_000 + "MBまで）。評価基準を分けてください。",
        "The pack is too large (up to " + LARGEST_PACK / 1_000_000 + " MB in all). Part the pack.");
  }

  /** Whether a path in a pack's folder is one of those that are looked at. */
  public static boolean isLookedAt(String path) {
    String name = path.replaceFirst("^(cases|examples)/", "");
    boolean ordinary = name.matches("[^/\\\\\\p{Cntrl}.~][^/\\\\\\p{Cntrl}]*");
    if (!ordinary) {
      return false;
    }
    return path.startsWith("cases/")
        ? name.endsWith(".yaml")
        : path.startsWith("examples/")
            ? name.endsWith(".json")
            : name.equals(POLICY) || PackSnapshot.RULE_ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** Whether a file of a pack is not too large; a defect if it is. {@code size} is in bytes. */
  public static boolean fits(String path, long size, Place place, Defects defects) {
    long largest = SheetReader.reads(path) ? LARGEST_TABLE : LARGEST_FILE;
    if (size > largest) {
      defects.add(
          "file-too-large",
          place,
          "ファイルが大きすぎます（" + largest + "バイトまで）。",
          "The file is too large (up to " + largest + " bytes).");
    }
    return size <= largest;
  }

  static void missing(String path, Defects defects) {
    defects.add(
        "missing-file",
        Place.ofLine(path, 0),
        "ファイルがありません（フォルダは使えません）。",
        "There is no such file (folders are not admitted).");
  }
}
