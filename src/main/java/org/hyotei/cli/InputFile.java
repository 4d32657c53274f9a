package org.hyotei.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what a command is given: a file, or standard input for {@code -}. */
final class InputFile {

  private static final int MEGABYTE = 1024 * 1024;
  private static final int LARGEST = 50 * MEGABYTE;

  private InputFile() {}

  /**
   * The bytes of a file.
   *
   * @throws InputException if there is no such file or it is too large
   */
  static byte[] read(String file, Terminal terminal) throws IOException {
    if (file.equals("-")) {
      byte[] body = terminal.in(LARGEST + 1);
      requireSize(file, body.length);
      return body;
    }
    return read(file);
  }

  /** The same of a file that is no standard input. */
  static byte[] read(String file) throws IOException {
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw missing(file);
    }
    requireSize(file, Files.size(path));
    return Files.readAllBytes(path);
  }

  /** For a file that is not there, or is a folder. */
  static InputException missing(String file) {
    return new InputException(
        file + " というファイルはありません。名前とフォルダーを確かめてください。",
        file + ": there is no such file. Check its name and folder.");
  }

  /** What defects call the file. */
  static String name(String file) {
    return file.equals("-") ? "" : file;
  }

  private static void requireSize(String file, long size) {
    if (size > LARGEST) {
      boolean named = !file.equals("-");
      throw new InputException(
          (named ? file + " " : "標準入力") + "は大きすぎます。" + LARGEST / MEGABYTE + "MBまで読めます。",
          (named ? file : "Standard input")
              + " is too large. Up to "
              + LARGEST / MEGABYTE
              + " MB can be read.");
    }
  }
}
