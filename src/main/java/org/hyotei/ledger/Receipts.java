package org.hyotei.ledger;

import java.util.List;
import java.util.Optional;
import org.hyotei.transparency.MerkleTree;
import org.jdbi.v3.core.Handle;

/** Receipts and checkpoints of what is stored. Lives as long as the handle. */
record Receipts(Handle handle) {

  /** The receipt of an entry in the tree as it is now, without parts. */
  Receipt of(long position) {
    return of(position, latest().orElseThrow());
  }

  /** The same in the tree of a checkpoint that covers it. */
  Receipt of(long position, SizedNote checkpoint) {
    String json = new Entries(handle).entry(position).text();
    return new Receipt(
        json,
        position,
        new MerkleTree(new StoredNodes(handle)).inclusion(position, checkpoint.size()).path(),
        checkpoint.note(),
        List.of(),
        signers());
  }

  /** A checkpoint and the size that it is of. */
  record SizedNote(long size, String note) {}

  /** Empty as long as there is no entry. */
  Optional<SizedNote> latest() {
    return handle
        .createQuery("SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1")
        .map((row, context) -> new SizedNote(row.getLong("size"), row.getString("note")))
        .findOne();
  }

  /** The first checkpoint of a tree that is at least as large. */
  Optional<SizedNote> atLeast(long size) {
    return handle
        .createQuery("SELECT size, note FROM checkpoint WHERE size >= :size ORDER BY size LIMIT 1")
        .bind("size", size)
        .map((row, context) -> new SizedNote(row.getLong("size"), row.getString("note")))
        .findOne();
  }

  /** The keys that ever signed, the first one first. */
  List<String> signers() {
    return handle.createQuery("SELECT vkey FROM signer ORDER BY since").mapTo(String.class).list();
  }
}
