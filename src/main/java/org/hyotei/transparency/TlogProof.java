package org.hyotei.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A leaf's place in a log, with a checkpoint, as one text (C2SP tlog-proof). The leaf itself is not
 * in it.
 *
 * @param extra opaque bytes in base64, proved by nothing; null for none
 * @param path inclusion proof, from the leaf's sibling up
 * @param checkpoint the signed note as it is written
 */
public record TlogProof(@Nullable String extra, long index, List<Hash> path, String checkpoint) {

  private static final String HEADER = "c2sp.org/tlog-proof@v1\n";
  private static final String EXTRA = "extra ";
  private static final Pattern INDEX = Pattern.compile("index (0|[1-9][0-9]{0,17})");

  public TlogProof {
    path = List.copyOf(path);
  }

  /**
   * Reads a proof; nothing is verified yet.
   *
   * @throws MalformedException if it is none
   */
  public static TlogProof parse(String text) {
    int empty = text.indexOf("\n\n");
    if (!text.startsWith(HEADER) || empty < HEADER.length()) {
      throw new MalformedException(
          "A tlog-proof begins with " + HEADER.strip() + " and has an empty line.");
    }
    List<String> lines =
        new ArrayList<>(List.of(text.substring(HEADER.length(), empty).split("\n", -1)));
    String extra = null;
    if (lines.get(0).startsWith(EXTRA)) {
      extra = lines.remove(0).substring(EXTRA.length());
      Base64Text.bytes(extra);
    }
    if (lines.isEmpty() || !INDEX.matcher(lines.get(0)).matches()) {
      throw new MalformedException("A tlog-proof has a line with the index of the leaf.");
    }
    long index = Long.parseLong(lines.get(0).substring("index ".length()));
    List<Hash> path = lines.stream().skip(1).map(Hash::ofBase64).toList();
    String checkpoint = text.substring(empty + 2);
    SignedNote.parse(checkpoint);
    return new TlogProof(extra, index, path, checkpoint);
  }

  /** The proof as it is written. */
  public String text() {
    StringBuilder text = new StringBuilder(HEADER);
    if (extra != null) {
      text.append(EXTRA).append(extra).append('\n');
    }
    text.append("index ").append(index).append('\n');
    path.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }
}
