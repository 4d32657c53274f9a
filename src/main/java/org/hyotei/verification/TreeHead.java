package org.hyotei.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checkpoint: how large a log's tree was and what its root, signed (C2SP signed-note and
 * tlog-checkpoint).
 *
 * @param root in base64
 * @param text what is signed
 * @param signatures not verified yet
 */
record TreeHead(
    String origin, long size, String root, String text, List<NoteSignature> signatures) {

  private static final int LONGEST = 100_000;
  private static final int MOST_SIGNATURES = 100;

  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

  private static final Pattern SIGNATURE =
      Pattern.compile("— (?<name>[^\\s+\\p{Z}]+) (?<bytes>[A-Za-z0-9+/=]+)");

  /** A line of a note: who says to have signed it, and the signature. */
  record NoteSignature(String name, String id, String base64) {
    byte[] signature() {
      return Sha256.fromBase64(base64).orElseThrow();
    }
  }

  /** Reads a checkpoint; empty if it is none. */
  static Optional<TreeHead> parse(String note) {
    if (note.length() > LONGEST || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      return Optional.empty();
    }
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || end + 2 >= note.length()) {
      return Optional.empty();
    }
    List<String> lines = List.of(note.substring(0, end).split("\n", -1));
    if (lines.size() < 3
        || lines.stream().anyMatch(String::isEmpty)
        || !SIZE.matcher(lines.get(1)).matches()) {
      return Optional.empty();
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
      Optional<NoteSignature> signature = signature(line);
      if (signature.isEmpty() || signatures.size() == MOST_SIGNATURES) {
        return Optional.empty();
      }
      signatures.add(signature.get());
    }
    return Sha256.fromBase64(lines.get(2))
        .filter(root -> root.length == Sha256.LENGTH)
        .map(
            root ->
                new TreeHead(
                    lines.get(0),
                    Long.parseLong(lines.get(1)),
                    Sha256.base64(root),
                    note.substring(0, end + 1),
                    signatures));
  }

  private static Optional<NoteSignature> signature(String line) {
    Matcher parts = SIGNATURE.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Sha256.fromBase64(parts.group("bytes"))
        .filter(bytes -> bytes.length > 4)
        .map(
            bytes ->
                new NoteSignature(
                    parts.group("name"),
                    Sha256.hex(Arrays.copyOf(bytes, 4)),
                    Sha256.base64(Arrays.copyOfRange(bytes, 4, bytes.length))));
  }

  /** Whether a signature line names the key. */
  boolean names(TrustedKey key) {
    return signatures.stream().anyMatch(line -> by(line, key));
  }

  /**
   * Whether the key, whose name is the log's, signed it: a line names the key, and each that does
   * holds its signature.
   */
  boolean isSignedBy(TrustedKey key) {
    byte[] message = Sha256.utf8(text);
    return origin.equals(key.name())
        && names(key)
        && signatures.stream()
            .filter(line -> by(line, key))
            .allMatch(line -> key.verifies(message, line.signature()));
  }

  private static boolean by(NoteSignature line, TrustedKey key) {
    return line.name().equals(key.name()) && line.id().equals(key.id());
  }
}
