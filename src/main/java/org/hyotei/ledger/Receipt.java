package org.hyotei.ledger;

import java.util.List;
import java.util.function.Predicate;
import org.hyotei.transparency.Hash;
import org.jspecify.annotations.Nullable;

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

  /** The names of the parts that a receipt of one subject shows; of all of them for null. */
  public static Predicate<String> partsOf(@Nullable String subject) {
    return subject == null
        ? name -> true
        : List.of("submitter", "subject:" + subject, "judgement:" + subject)::contains;
  }

  /** The same with other parts. */
  Receipt with(List<Part> others) {
    return new Receipt(entry, index, proof, checkpoint, others, signers);
  }
}
