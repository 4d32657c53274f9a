package org.hyotei.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hyotei.transparency.Checkpoint;
import org.hyotei.transparency.Frontier;
import org.hyotei.transparency.Hash;
import org.hyotei.transparency.MerkleTree;
import org.hyotei.transparency.Node;
import org.hyotei.transparency.Nodes;
import org.hyotei.transparency.Position;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One transaction of the {@link Appender}: entries, their leaves, and the checkpoint over them. */
final class Transaction {

  private final Store store;
  private final Signers signers;
  private final Handle handle;

  /**
   * What became of one that waited.
   *
   * @param conflict whether its key stands for another request
   */
  record Place(Pending pending, long position, boolean repeated, boolean conflict) {}

  private record Head(String origin, long size) {}

  /**
   * What was written.
   *
   * @param edge of the tree as it is then
   * @param checkpoint empty if nothing was new
   * @param near the hashes that proofs of the new entries need
   */
  record Committed(List<Place> places, Frontier edge, String checkpoint, Map<Position, Hash> near) {

    /** Of a new entry, without its parts. */
    Receipt receipt(Place place, List<String> signers) {
      Nodes nodes =
          positions ->
              positions.stream()
                  .map(position -> Objects.requireNonNull(near.get(position)))
                  .toList();
      return new Receipt(
          place.pending().packed().entry(),
          place.position(),
          new MerkleTree(nodes).inclusion(place.position(), edge.size()).path(),
          checkpoint,
          List.of(),
          signers);
    }
  }

  Transaction(Store store, Signers signers, Handle handle) {
    this.store = store;
    this.signers = signers;
    this.handle = handle;
  }

  /**
   * Appends a batch to the head as it is.
   *
   * @param again whether a transaction before may have done it
   * @param edge of the tree as this process left it
   */
  Committed write(List<Pending> batch, boolean again, Frontier edge) {
    Head head =
        handle
            .createQuery(store.headForChange())
            .map((row, context) -> new Head(row.getString("origin"), row.getLong("size")))
            .one();
    long size = head.size();
    Frontier before = edge.size() == size ? edge : Frontier.of(size, new StoredNodes(handle));
    Rows rows = new Rows(handle);
    List<Place> places = new ArrayList<>(batch.size());
    List<Hash> leaves = new ArrayList<>(batch.size());
    for (Pending pending : batch) {
      Place place = again ? committedBefore(pending) : null;
      if (place == null) {
        place = known(pending);
      }
      if (place == null) {
        place = new Place(pending, size + leaves.size(), false, false);
        rows.add(pending.packed(), place.position());
        leaves.add(pending.packed().leaf());
      }
      places.add(place);
    }
    Frontier.Growth growth = before.append(leaves);
    Map<Position, Hash> near = near(before, growth.completed());
    String checkpoint = "";
    if (!leaves.isEmpty()) {
      long grown = growth.frontier().size();
      checkpoint =
          new Checkpoint(head.origin(), grown, growth.root())
              .sign(signers.key(grown, handle))
              .toString();
      rows.write(growth.completed(), grown, checkpoint);
    }
    return new Committed(places, growth.frontier(), checkpoint, near);
  }

  /** What a transaction did whose answer was lost. */
  private @Nullable Place committedBefore(Pending pending) {
    return handle
        .createQuery("SELECT position FROM entry WHERE id = :id")
        .bind("id", pending.draft().id())
        .mapTo(Long.class)
        .findOne()
        .map(position -> new Place(pending, position, true, false))
        .orElse(null);
  }

  /** The entry that its key stands for; null if there is none yet. */
  private @Nullable Place known(Pending pending) {
    Draft.Idempotency idempotency = pending.draft().idempotency();
    if (idempotency == null) {
      return null;
    }
    return handle
        .createQuery(
            "SELECT request, position FROM idempotency WHERE principal = :principal AND key = :key")
        .bind("principal", idempotency.principal())
        .bind("key", idempotency.key())
        .map(
            (row, context) ->
                new Place(
                    pending,
                    row.getLong("position"),
                    true,
                    !idempotency.request().equals(row.getString("request"))))
        .findOne()
        .orElse(null);
  }

  private static Map<Position, Hash> near(Frontier before, List<Node> completed) {
    Map<Position, Hash> near = new HashMap<>();
    long covered = 0;
    for (Hash hash : before.hashes()) {
      int level = 63 - Long.numberOfLeadingZeros(before.size() - covered);
      near.put(new Position(level, covered >> level), hash);
      covered += 1L << level;
    }
    completed.forEach(node -> near.put(node.position(), node.hash()));
    return near;
  }
}
