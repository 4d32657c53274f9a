package org.hyotei.ledger;

import java.nio.charset.StandardCharsets;
import org.hyotei.transparency.Hash;

/** A draft, ready to be stored: all that can be done before its place in the tree is known. */
final class Packed {

  private final Draft draft;
  private final byte[] json;
  private final byte[] parts;
  private final Hash leaf;

  private Packed(Draft draft, byte[] json, byte[] parts) {
    this.draft = draft;
    this.json = json;
    this.parts = parts;
    this.leaf = Hash.ofLeaf(json);
  }

  static Packed of(Draft draft, Program program) {
    return new Packed(draft, EntryJson.of(draft, program), Parts.packed(draft.parts()));
  }

  Draft draft() {
    return draft;
  }

  /** The entry's canonical JSON. */
  String entry() {
    return new String(json, StandardCharsets.UTF_8);
  }

  /** The same in UTF-8; not to be changed. */
  byte[] json() {
    return json;
  }

  /** The parts as they are stored; not to be changed. */
  byte[] parts() {
    return parts;
  }

  Hash leaf() {
    return leaf;
  }
}
