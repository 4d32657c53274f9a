package org.hyotei.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hyotei.verification.KeptCheckpoint;
import org.hyotei.verification.TrustedKey;
import picocli.CommandLine.Option;

/** Keys and checkpoints that a verifier brings along. */
final class VerificationOptions {

  private static final int LARGEST = 100_000;

  @Option(
      names = "--key",
      paramLabel = "VKEY",
      description =
          "A key that is trusted: name+hash+base64, or a file that holds one a line."
              + " May be given several times.")
  private List<String> keys = List.of();

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "A checkpoint that was kept outside. May be given several times.")
  private List<Path> checkpoints = List.of();

  /**
   * The keys.
   *
   * @throws InputException if one is none
   */
  List<TrustedKey> keys() throws IOException {
    List<TrustedKey> trusted = new ArrayList<>();
    for (String key : keys) {
      if (TrustedKey.parse(key).isPresent()) {
        trusted.add(TrustedKey.parse(key).get());
      } else {
        for (String line : lines(key)) {
          trusted.add(
              TrustedKey.parse(line)
                  .orElseThrow(
                      () ->
                          new InputException(
                              "--key のファイル " + key + " に、「名前+ハッシュ+base64」の形の鍵でない行があります。",
                              "--key: a line of the file "
                                  + key
                                  + " is no key name+hash+base64.")));
        }
      }
    }
    return trusted;
  }

  private static List<String> lines(String file) throws IOException {
    if (!isFile(file)) {
      throw new InputException(
          "--key の「" + file + "」は、「名前+ハッシュ+base64」の形の鍵でも、鍵を書いたファイルでもありません。",
          "--key: this is neither a key name+hash+base64 nor a file that holds one: " + file);
    }
    List<String> lines = read(Path.of(file)).lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      throw new InputException(
          "--key のファイル " + file + " に鍵がありません。", "--key: the file " + file + " holds no key.");
    }
    return lines;
  }

  private static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * The checkpoints, by the names of their files.
   *
   * @throws InputException if one cannot be read
   */
  List<KeptCheckpoint> checkpoints() throws IOException {
    List<KeptCheckpoint> kept = new ArrayList<>();
    for (Path file : checkpoints) {
      if (!Files.isRegularFile(file)) {
        throw InputFile.missing(file.toString());
      }
      kept.add(new KeptCheckpoint(file.toString(), read(file)));
    }
    return kept;
  }

  private static String read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new InputException(
          file + " は鍵やチェックポイントのファイルとしては大きすぎます（" + LARGEST + "バイトまで）。",
          file + " is too large for keys or a checkpoint (" + LARGEST + " bytes at most).");
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
