package org.hyotei.transparency;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A text with the signatures of one or more keys (C2SP signed-note). Immutable. */
public final class SignedNote {

  private static final int LONGEST = 1_000_000;
  private static final int MOST_SIGNATURES = 100;
  private static final String SEPARATOR = "\n\n";

  private final String text;
  private final List<NoteSignature> signatures;

  private SignedNote(String text, List<NoteSignature> signatures) {
    this.text = text;
    this.signatures = List.copyOf(signatures);
  }

  /**
   * A text, signed.
   *
   * @param text ends with a line break
   * @throws MalformedException if a note cannot hold the text
   */
  public static SignedNote sign(String text, SigningKey key) {
    requireText(text);
    return new SignedNote(text, List.of(key.sign(text)));
  }

  /**
   * Reads a note; no signature is verified yet.
   *
   * @throws MalformedException if it is none, is longer than a million characters, or has more than
   *     a hundred signatures
   */
  public static SignedNote parse(String note) {
    if (note.length() > LONGEST) {
      throw new MalformedException("The note is longer than " + LONGEST + " characters.");
    }
    int end = note.lastIndexOf(SEPARATOR);
    if (end < 0 || !note.endsWith("\n") || end + SEPARATOR.length() == note.length()) {
      throw new MalformedException(
          "A note is text, an empty line, and signature lines that end with a line break.");
    }
    String text = note.substring(0, end + 1);
    requireText(text);
    String[] lines = note.substring(end + SEPARATOR.length(), note.length() - 1).split("\n", -1);
    if (lines.length > MOST_SIGNATURES) {
      throw new MalformedException("The note has more than " + MOST_SIGNATURES + " signatures.");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines) {
      signatures.add(NoteSignature.parse(line));
    }
    return new SignedNote(text, signatures);
  }

  private static void requireText(String text) {
    if (!text.endsWith("\n")
        || text.codePoints()
            .anyMatch(c -> (c < ' ' && c != '\n') || Character.getType(c) == Character.SURROGATE)) {
      throw new MalformedException(
          "The text of a note ends with a line break and has no other control characters.");
    }
  }

  /** What was signed, with its last line break. */
  public String text() {
    return text;
  }

  /** Whether the key signed it: some signature is by the key, and every one that is is right. */
  public boolean isSignedBy(VerifierKey key) {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    List<NoteSignature> own = signatures.stream().filter(each -> each.names(key)).toList();
    return !own.isEmpty() && own.stream().allMatch(each -> key.verifies(message, each.signature()));
  }

  /** The note as it is written. */
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()));
    return note.toString();
  }
}
