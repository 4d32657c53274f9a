package org.hyotei.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Roots, the edge and proofs, by RFC 6962's definitions written down once more. */
class MerkleTreeTest {

  private static final Stored HUNDREDS = Stored.of(Stored.leaves(0, 700));

  /** MTH of RFC 6962, section 2.1. */
  private static Hash mth(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.OF_NOTHING;
    }
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return Hash.ofNode(mth(leaves.subList(0, split)), mth(leaves.subList(split, leaves.size())));
  }

  /** PATH of RFC 6962, section 2.1.1. */
  private static List<Hash> path(int leaf, List<Hash> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    List<Hash> left = leaves.subList(0, split);
    List<Hash> right = leaves.subList(split, leaves.size());
    List<Hash> path = new ArrayList<>(leaf < split ? path(leaf, left) : path(leaf - split, right));
    path.add(mth(leaf < split ? right : left));
    return path;
  }

  /** SUBPROOF of RFC 6962, section 2.1.2. */
  private static List<Hash> subproof(int size, List<Hash> leaves, boolean known) {
    if (size == leaves.size()) {
      return known ? List.of() : List.of(mth(leaves));
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    List<Hash> left = leaves.subList(0, split);
    List<Hash> right = leaves.subList(split, leaves.size());
    List<Hash> proof =
        new ArrayList<>(
            size <= split ? subproof(size, left, known) : subproof(size - split, right, false));
    proof.add(mth(size <= split ? right : left));
    return proof;
  }

  @Test
  void root_ofNothing_isTheHashOfNothing() {
    assertThat(Frontier.EMPTY.root().hex()).isEqualTo(Vectors.words(Vectors.MERKLE, "emptyRoot"));
    assertThat(new MerkleTree(Stored.of(List.of())).root(0)).isEqualTo(Hash.OF_NOTHING);
  }

  @Test
  void root_ofEverySizeOfTheReferenceTree_isThePublishedOne() {
    Stored stored = Stored.of(Vectors.leaves());

    for (int size = 1; size <= 8; size++) {
      assertThat(stored.tree().root(size)).isEqualTo(Vectors.root(size));
      assertThat(Frontier.EMPTY.append(Vectors.leaves().subList(0, size)).root())
          .isEqualTo(Vectors.root(size));
    }
  }

  @Test
  void inclusion_ofTheReferenceTree_isThePublishedOne() {
    MerkleTree tree = Stored.of(Vectors.leaves()).tree();

    assertThat(Vectors.mappings(Vectors.MERKLE, "inclusion"))
        .hasSize(5)
        .allSatisfy(
            vector ->
                assertThat(
                        tree.inclusion(
                                Vectors.number(vector, "leaf") - 1, Vectors.number(vector, "size"))
                            .path())
                    .isEqualTo(Vectors.proof(vector)));
  }

  @Test
  void consistency_ofTheReferenceTree_isThePublishedOne() {
    MerkleTree tree = Stored.of(Vectors.leaves()).tree();

    assertThat(Vectors.mappings(Vectors.MERKLE, "consistency"))
        .hasSize(5)
        .allSatisfy(
            vector ->
                assertThat(
                        tree.consistency(
                                Vectors.number(vector, "size1"), Vectors.number(vector, "size2"))
                            .path())
                    .isEqualTo(Vectors.proof(vector)));
  }

  @Test
  void everyRootAndProof_upToSeventyLeaves_isTheDefinitions() {
    for (int size = 0; size <= 70; size++) {
      List<Hash> leaves = Stored.leaves(0, size);
      assertThat(HUNDREDS.tree().root(size)).isEqualTo(mth(leaves));
      for (int i = 0; i < size; i++) {
        assertThat(HUNDREDS.tree().inclusion(i, size).path()).isEqualTo(path(i, leaves));
        assertThat(HUNDREDS.tree().consistency(i + 1, size).path())
            .isEqualTo(subproof(i + 1, leaves, true));
      }
    }
  }

  @Test
  void everyConsistency_upToTwoHundredLeaves_verifies() {
    for (int to = 0; to <= 200; to++) {
      for (int from = 0; from <= to; from++) {
        assertThat(
                HUNDREDS
                    .tree()
                    .consistency(from, to)
                    .proves(HUNDREDS.tree().root(from), HUNDREDS.tree().root(to)))
            .as("%d to %d", from, to)
            .isTrue();
      }
    }
  }

  @Test
  void everyInclusion_upToTwoHundredLeaves_verifies() {
    List<Hash> leaves = Stored.leaves(0, 200);
    for (int size = 1; size <= 200; size++) {
      Hash root = HUNDREDS.tree().root(size);
      for (int i = 0; i < size; i++) {
        assertThat(HUNDREDS.tree().inclusion(i, size).proves(leaves.get(i), root))
            .as("%d of %d", i, size)
            .isTrue();
      }
    }
  }

  @Property(tries = 300)
  void append_inBatches_isAppendingOneByOne(@ForAll List<@IntRange(max = 40) Integer> batches) {
    Stored stored = Stored.of(List.of());
    long size = 0;
    for (int batch : batches) {
      stored.append(Stored.leaves(size, size + batch));
      size += batch;
    }

    assertThat(stored.frontier()).isEqualTo(Frontier.of(size, HUNDREDS_AND_MORE));
    assertThat(stored.frontier()).isEqualTo(Frontier.of(size, stored));
    assertThat(stored.nodes()).isEqualTo((int) (2 * size - Long.bitCount(size)));
  }

  private static final Stored HUNDREDS_AND_MORE = Stored.of(Stored.leaves(0, 12_000));

  @Property(tries = 500)
  void inclusion_withAnyBitFlipped_provesNothing(
      @ForAll @IntRange(min = 1, max = 700) int size,
      @ForAll @LongRange(max = 699) long index,
      @ForAll @IntRange(max = 255) int bit) {
    long leaf = index % size;
    InclusionProof proof = HUNDREDS.tree().inclusion(leaf, size);
    Hash hash = Stored.leaves(leaf, leaf + 1).get(0);
    Hash root = HUNDREDS.tree().root(size);

    assertThat(proof.proves(hash, root)).isTrue();
    assertThat(proof.proves(flipped(hash, bit), root)).isFalse();
    assertThat(proof.proves(hash, flipped(root, bit))).isFalse();
    for (int i = 0; i < proof.path().size(); i++) {
      assertThat(new InclusionProof(leaf, size, flipped(proof.path(), i, bit)).proves(hash, root))
          .isFalse();
    }
  }

  @Property(tries = 500)
  void consistency_withAnyBitFlipped_provesNothing(
      @ForAll @IntRange(min = 2, max = 700) int to,
      @ForAll @IntRange(max = 698) int earlier,
      @ForAll @IntRange(max = 255) int bit) {
    int from = 1 + earlier % (to - 1);
    ConsistencyProof proof = HUNDREDS.tree().consistency(from, to);
    Hash before = HUNDREDS.tree().root(from);
    Hash after = HUNDREDS.tree().root(to);

    assertThat(proof.proves(before, after)).isTrue();
    assertThat(proof.proves(flipped(before, bit), after)).isFalse();
    assertThat(proof.proves(before, flipped(after, bit))).isFalse();
    for (int i = 0; i < proof.path().size(); i++) {
      assertThat(
              new ConsistencyProof(from, to, flipped(proof.path(), i, bit)).proves(before, after))
          .isFalse();
    }
  }

  @Test
  void proof_inALargeTree_readsAFewNodes() {
    Stored stored = HUNDREDS_AND_MORE;
    stored.takeRead();

    stored.tree().inclusion(5_000, 11_111);
    assertThat(stored.takeRead()).isLessThanOrEqualTo(2 * 14);
    stored.tree().consistency(5_001, 11_111);
    assertThat(stored.takeRead()).isLessThanOrEqualTo(2 * 14);
    stored.tree().root(11_111);
    assertThat(stored.takeRead()).isEqualTo(Long.bitCount(11_111));
  }

  @Test
  void proof_outsideOfTheTree_isRefused() {
    MerkleTree tree = HUNDREDS.tree();

    assertThatThrownBy(() -> tree.inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.inclusion(-1, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(6, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Frontier(3, List.of(Hash.OF_NOTHING)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Hash flipped(Hash hash, int bit) {
    byte[] bytes = hash.bytes();
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    return Hash.of(bytes);
  }

  private static List<Hash> flipped(List<Hash> path, int at, int bit) {
    Hash[] changed = path.toArray(new Hash[0]);
    changed[at] = flipped(changed[at], bit);
    return Arrays.asList(changed);
  }
}
