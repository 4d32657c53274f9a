package org.hyotei.transparency;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The head of a log's tree (C2SP tlog-checkpoint).
 *
 * @param origin names the log
 * @param extensions further lines, none of them empty; usually there are none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (origin.isEmpty() || origin.contains("\n") || size < 0) {
      throw new MalformedException("A checkpoint has an origin of one line and a size.");
    }
    if (extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
      throw new MalformedException("A checkpoint's further lines are not empty.");
    }
  }

  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /**
   * Reads a note's text.
   *
   * @throws MalformedException if it is no checkpoint
   */
  public static Checkpoint parse(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    int last = lines.size() - 1;
    if (lines.size() < 4 || !lines.get(last).isEmpty() || !SIZE.matcher(lines.get(1)).matches()) {
      throw new MalformedException(
          "A checkpoint is an origin, a size and a root, each on a line of its own.");
    }
    return new Checkpoint(
        lines.get(0), size(lines.get(1)), Hash.ofBase64(lines.get(2)), lines.subList(3, last));
  }

  private static long size(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new MalformedException("The checkpoint's size is too large.");
    }
  }

  /** The text of the note that says so. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** Signed by the log's key. */
  public SignedNote sign(SigningKey key) {
    return SignedNote.sign(text(), key);
  }
}
