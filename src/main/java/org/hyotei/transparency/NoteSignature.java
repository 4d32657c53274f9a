package org.hyotei.transparency;

import java.util.Arrays;

/** One signature line of a note: the key's name, its id of four bytes, and what it signed. */
final class NoteSignature {

  private static final String DASH = "— ";

  private final String name;
  private final byte[] id;
  private final byte[] signature;

  NoteSignature(String name, byte[] id, byte[] signature) {
    this.name = Names.checked(name);
    this.id = id.clone();
    this.signature = signature.clone();
  }

  /** Reads a line without its line break. */
  static NoteSignature parse(String line) {
    int space = line.indexOf(' ', DASH.length());
    if (!line.startsWith(DASH) || space < 0) {
      throw new MalformedException("A signature line is a dash, a name and base64.");
    }
    byte[] bytes = Base64Text.bytes(line.substring(space + 1));
    if (bytes.length <= VerifierKey.ID_LENGTH) {
      throw new MalformedException("A signature has more than the four bytes of its key's id.");
    }
    return new NoteSignature(
        line.substring(DASH.length(), space),
        Arrays.copyOf(bytes, VerifierKey.ID_LENGTH),
        Arrays.copyOfRange(bytes, VerifierKey.ID_LENGTH, bytes.length));
  }

  String line() {
    byte[] bytes = Arrays.copyOf(id, id.length + signature.length);
    System.arraycopy(signature, 0, bytes, id.length, signature.length);
    return DASH + name + " " + Base64Text.of(bytes) + "\n";
  }

  /** Whether it claims to be by this key. */
  boolean names(VerifierKey key) {
    return name.equals(key.name()) && Arrays.equals(id, key.id());
  }

  byte[] signature() {
    return signature.clone();
  }
}
