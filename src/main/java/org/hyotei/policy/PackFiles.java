package org.hyotei.policy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that make up one version of a policy: its {@code policy.yaml}, the rule files that it
 * names, and the vocabulary. Paths are from the rules folder, with slashes. Immutable.
 */
public final class PackFiles {

  private final Map<String, byte[]> bytes;

  public PackFiles(Map<String, byte[]> bytes) {
    Map<String, byte[]> copy = new TreeMap<>();
    bytes.forEach((path, content) -> copy.put(path, content.clone()));
    this.bytes = copy;
  }

  public List<String> paths() {
    return List.copyOf(bytes.keySet());
  }

  public boolean has(String path) {
    return bytes.containsKey(path);
  }

  /** A copy of a file's bytes; null if the version has no such file. */
  public byte @Nullable [] bytes(String path) {
    byte[] content = bytes.get(path);
    return content == null ? null : content.clone();
  }

  /** A file's text: UTF-8, a byte order mark dropped. Empty, with a defect, if it is not UTF-8. */
  public String text(String path, Defects defects) {
    byte[] content = bytes.get(path);
    if (content == null) {
      return "";
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      defects.add(
          "not-utf-8",
          Place.ofLine(path, 0),
          "文字コードが UTF-8 ではありません。「UTF-8」で保存し直してください。",
          "The file is not UTF-8. Save it as UTF-8.");
      return "";
    }
  }

  /** A file's lines, without line ends, however they are written. */
  public List<String> lines(String path, Defects defects) {
    return new ArrayList<>(Arrays.asList(text(path, defects).split("\r\n|\n|\r", -1)));
  }

  /**
   * SHA-256, in lower-case hex, over the lines {@code path NUL sha256-of-bytes LF} of all files,
   * sorted by path.
   */
  public String version() {
    MessageDigest digest = sha256();
    bytes.forEach(
        (path, content) -> {
          String line = path + "\0" + HexFormat.of().formatHex(sha256().digest(content)) + "\n";
          digest.update(line.getBytes(StandardCharsets.UTF_8));
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
