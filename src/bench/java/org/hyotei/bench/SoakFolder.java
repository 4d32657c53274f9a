package org.hyotei.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rules folder with Kawaguchi's pack in editions: each sentence that its rules write ends with
 * the edition's number, so that an answer shows which editions it came from. Its golden cases are
 * two of the shipped ones, which name grades and no sentences.
 */
final class SoakFolder {

  /** The number at the end of a sentence. */
  static final Pattern EDITION = Pattern.compile("［第(\\d+)版］");

  private static final Pattern WRITES =
      Pattern.compile("^ +(評価 \\S+ 理由|総評|確認事項 \\S+) .*$", Pattern.MULTILINE);

  private static final String CASES =
      """
      cases:
        - name: 120%ちょうどは A
          indicator: { unit: "%", target: "58.8%", actual: "70.56%" }
          expect: { grade: A, rule: "A: 目標を達成した" }
        - name: 80%に少し足りなければ C
          indicator: { target: "1,000人", actual: "799人" }
          expect: { grade: C, rule: "C: 目標の50%以上80%未満" }
      """;

  private final Path rules;
  private final Path pack;
  private final List<Path> sentences = new ArrayList<>();

  SoakFolder(Path rules) throws IOException {
    this.rules = rules;
    this.pack = rules.resolve("kawaguchi");
    Files.createDirectories(pack.resolve("cases"));
    Path shipped = Kawaguchi.rules();
    Files.copy(shipped.resolve("vocabulary.dsl"), rules.resolve("vocabulary.dsl"));
    try (Stream<Path> files = Files.list(shipped.resolve("kawaguchi"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".dslr")) {
          sentences.add(file);
        } else {
          Files.copy(file, pack.resolve(file.getFileName()));
        }
      }
    }
    Files.writeString(pack.resolve("cases/soak.yaml"), CASES);
    write(0);
  }

  Path rules() {
    return rules;
  }

  /** Writes every rule file of an edition, one after another. */
  void write(int edition) throws IOException {
    for (Path file : sentences) {
      Matcher writes = WRITES.matcher(Files.readString(file));
      replace(
          file,
          writes.replaceAll(
              line -> Matcher.quoteReplacement(line.group() + "［第" + edition + "版］")));
    }
  }

  /** An edit that must not be served: a condition that the vocabulary does not know. */
  void writeBroken() throws IOException {
    Path grading = pack.resolve("grading.dslr");
    replace(grading, Files.readString(grading).replaceFirst("以上", "いじょう"));
  }

  /** As editors save: a file beside, then in its place. */
  private void replace(Path file, String text) throws IOException {
    Path beside = pack.resolve(file.getFileName() + "~");
    Files.writeString(beside, text);
    Files.move(beside, pack.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }
}
