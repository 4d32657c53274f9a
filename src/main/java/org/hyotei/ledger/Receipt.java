package org.hyotei.ledger;

import java.util.List;
import org.hyotei.transparency.Hash;

/**
 * The provable record of one entry.
 *
 * @param entry its canonical JSON
 * @param index of its leaf
 * @param proof that the leaf is in the checkpoint's tree, from its sibling up
 * @param checkpoint the signed note
 * @param parts those that are shown; without them the entry tells their digests alone
 * @param signers the keys that the ledger was ever signed with, the first one first
 */
public record Receipt(
    String entry,
    long index,
    List<Hash> proof,
    String checkpoint,
    List<Part> parts,
    List<String> signers) {

  public Receipt {
    proof = List.copyOf(proof);
    parts = List.copyOf(parts);
    signers = List.copyOf(signers);
  }

  /** The same with other parts. */
  Receipt with(List<Part> others) {
    return new Receipt(entry, index, proof, checkpoint, others, signers);
  }
}
