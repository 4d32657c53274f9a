package org.hyotei.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;

/** The files that a command writes, each in the format that its ending names. */
final class OutputFiles {

  private OutputFiles() {}

  /**
   * Finds the formats before any work is done.
   *
   * @param files to write
   * @param known by ending
   * @param inputs files that must not be written over
   * @throws InputException if an ending names no format, or a file would be written over
   */
  static <T> Map<Path, FileFormat<T>> formats(
      List<Path> files, Map<String, FileFormat<T>> known, String... inputs) throws IOException {
    Map<Path, FileFormat<T>> formats = new LinkedHashMap<>();
    for (Path file : files) {
      FileFormat<T> format = known.get(ending(file));
      if (format == null) {
        throw new InputException(
            file
                + ": 拡張子「"
                + ending(file)
                + "」では書き出せません。使えるのは "
                + String.join("、", known.keySet())
                + " です。",
            file
                + ": nothing is written with the ending \""
                + ending(file)
                + "\". Known: "
                + String.join(", ", known.keySet())
                + ".");
      }
      for (String input : inputs) {
        if (!input.equals("-") && isSame(file, Path.of(input))) {
          throw new InputException(
              file + " は読み込むファイルです。別の名前を指定してください。",
              file + " is the file that is read. Name another one.");
        }
      }
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        throw new InputException(
            file + " を書き出すフォルダー " + folder + " がありません。",
            folder + ": there is no such folder to write " + file + " into.");
      }
      formats.put(file, format);
    }
    return formats;
  }

  /**
   * Writes each file and says so on standard error, or what its format cannot hold.
   *
   * @return whether all were written
   */
  static <T> boolean write(Map<Path, FileFormat<T>> formats, T result, Terminal terminal)
      throws IOException {
    boolean all = true;
    for (Map.Entry<Path, FileFormat<T>> entry : formats.entrySet()) {
      Path file = entry.getKey();
      Defects defects = new Defects();
      Optional<byte[]> bytes = entry.getValue().bytes(result, defects);
      if (bytes.isPresent()) {
        Files.write(file, bytes.get());
        terminal.err(new Message("書き出しました: " + file, "written: " + file));
      } else {
        terminal.err(new Message("書き出せませんでした: " + file, "not written: " + file));
        DefectLines.print(defects, terminal);
        all = false;
      }
    }
    return all;
  }

  /** For a file or folder that would be written over. */
  static InputException taken(Path file) {
    return new InputException(
        file + " はもうあります。別の名前を指定してください。", file + " is there already. Choose another name.");
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
  }

  private static String ending(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }
}
