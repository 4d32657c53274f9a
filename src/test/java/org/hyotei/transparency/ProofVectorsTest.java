package org.hyotei.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyotei.document.Node.Mapping;
import org.junit.jupiter.api.Test;

/** Proofs as transparency-dev/merkle breaks them: only the happy ones are accepted. */
class ProofVectorsTest {

  private static final Hash SOME = Vectors.hex(Vectors.words(Vectors.MERKLE, "someHash"));

  @Test
  void inclusionProbes_asPublished_areJudgedAsPublished() {
    assertThat(Vectors.mappings(Vectors.MERKLE, "inclusionProbes"))
        .hasSize(6)
        .allSatisfy(
            probe ->
                assertThat(provesInclusion(probe))
                    .as(Vectors.words(probe, "desc"))
                    .isNotEqualTo(Vectors.flag(probe, "wantErr")));
  }

  @Test
  void consistencyProbes_asPublished_areJudgedAsPublished() {
    assertThat(Vectors.mappings(Vectors.MERKLE, "consistencyProbes"))
        .hasSize(6)
        .allSatisfy(
            probe ->
                assertThat(provesConsistency(probe))
                    .as(Vectors.words(probe, "desc"))
                    .isNotEqualTo(Vectors.flag(probe, "wantErr")));
  }

  private static boolean provesInclusion(Mapping probe) {
    Optional<List<Hash>> path = Vectors.path(Vectors.texts(probe, "proof"));
    Optional<Hash> leaf = Vectors.base64(Vectors.words(probe, "leafHash"));
    Optional<Hash> root = Vectors.base64(Vectors.words(probe, "root"));
    return path.isPresent()
        && leaf.isPresent()
        && root.isPresent()
        && new InclusionProof(
                Vectors.number(probe, "leafIdx"), Vectors.number(probe, "treeSize"), path.get())
            .proves(leaf.get(), root.get());
  }

  private static boolean provesConsistency(Mapping probe) {
    Optional<List<Hash>> path = Vectors.path(Vectors.texts(probe, "proof"));
    Optional<Hash> before = Vectors.base64(Vectors.words(probe, "root1"));
    Optional<Hash> after = Vectors.base64(Vectors.words(probe, "root2"));
    return path.isPresent()
        && before.isPresent()
        && after.isPresent()
        && new ConsistencyProof(
                Vectors.number(probe, "size1"), Vectors.number(probe, "size2"), path.get())
            .proves(before.get(), after.get());
  }

  @Test
  void inclusion_brokenAsPublished_provesNothing() {
    int broken = 0;
    for (Mapping vector : Vectors.mappings(Vectors.MERKLE, "inclusion")) {
      long index = Vectors.number(vector, "leaf") - 1;
      long size = Vectors.number(vector, "size");
      List<Hash> path = Vectors.proof(vector);
      Hash leaf = Vectors.leaves().get((int) index);
      Hash root = Vectors.root(size);
      assertThat(new InclusionProof(index, size, path).proves(leaf, root)).isTrue();

      Map<String, Boolean> probes = new LinkedHashMap<>();
      probes.put("leafIndex - 1", new InclusionProof(index - 1, size, path).proves(leaf, root));
      probes.put("leafIndex + 1", new InclusionProof(index + 1, size, path).proves(leaf, root));
      probes.put("leafIndex ^ 2", new InclusionProof(index ^ 2, size, path).proves(leaf, root));
      probes.put("treeSize * 2", new InclusionProof(index, size * 2, path).proves(leaf, root));
      probes.put("treeSize / 2", new InclusionProof(index, size / 2, path).proves(leaf, root));
      probes.put("empty root", new InclusionProof(index, size, path).proves(leaf, Hash.OF_NOTHING));
      probes.put("random root", new InclusionProof(index, size, path).proves(leaf, SOME));
      probes.put("wrong leaf", new InclusionProof(index, size, path).proves(SOME, root));
      for (Map.Entry<String, List<Hash>> other : variants(path, List.of(root), 8).entrySet()) {
        probes.put(
            other.getKey(), new InclusionProof(index, size, other.getValue()).proves(leaf, root));
      }
      assertThat(probes).as("%d of %d", index, size).doesNotContainValue(true);
      broken += probes.size();
    }
    assertThat(broken).isGreaterThan(60);
  }

  @Test
  void consistency_brokenAsPublished_provesNothing() {
    int broken = 0;
    for (Mapping vector : Vectors.mappings(Vectors.MERKLE, "consistency")) {
      long from = Vectors.number(vector, "size1");
      long to = Vectors.number(vector, "size2");
      List<Hash> path = Vectors.proof(vector);
      Hash before = Vectors.root(from);
      Hash after = Vectors.root(to);
      assertThat(new ConsistencyProof(from, to, path).proves(before, after)).isTrue();
      if (path.isEmpty()) {
        continue;
      }
      Map<String, Boolean> probes = new LinkedHashMap<>();
      probes.put("size1 - 1", new ConsistencyProof(from - 1, to, path).proves(before, after));
      probes.put("size1 + 1", new ConsistencyProof(from + 1, to, path).proves(before, after));
      probes.put("size1 ^ 2", new ConsistencyProof(from ^ 2, to, path).proves(before, after));
      probes.put("size2 * 2", new ConsistencyProof(from, to * 2, path).proves(before, after));
      probes.put("size2 / 2", new ConsistencyProof(from, to / 2, path).proves(before, after));
      probes.put("wrong root1", new ConsistencyProof(from, to, path).proves(SOME, after));
      probes.put("wrong root2", new ConsistencyProof(from, to, path).proves(before, SOME));
      probes.put("swapped roots", new ConsistencyProof(from, to, path).proves(after, before));
      probes.put("empty proof", new ConsistencyProof(from, to, List.of()).proves(before, after));
      for (Map.Entry<String, List<Hash>> other :
          variants(path, List.of(before, after, path.get(0)), 16).entrySet()) {
        probes.put(
            other.getKey(), new ConsistencyProof(from, to, other.getValue()).proves(before, after));
      }
      assertThat(probes).as("%d to %d", from, to).doesNotContainValue(true);
      broken += probes.size();
    }
    assertThat(broken).isGreaterThan(60);
  }

  /** The path with one more before or after it, one less, one put in between, or one changed. */
  private static Map<String, List<Hash>> variants(List<Hash> path, List<Hash> more, int flipped) {
    Map<String, List<Hash>> variants = new LinkedHashMap<>();
    for (Hash hash : more) {
      variants.put("trailing " + hash, with(path, path.size(), hash));
      variants.put("preceding " + hash, with(path, 0, hash));
    }
    if (!path.isEmpty()) {
      variants.put("removed component", path.subList(0, path.size() - 1));
    }
    if (path.size() > 1) {
      variants.put("inserted component", with(path, 1, SOME));
    }
    for (int i = 0; i < path.size(); i++) {
      byte[] bytes = path.get(i).bytes();
      bytes[0] ^= (byte) flipped;
      List<Hash> changed = new ArrayList<>(path);
      changed.set(i, Hash.of(bytes));
      variants.put("modified proof[" + i + "]", changed);
    }
    return variants;
  }

  private static List<Hash> with(List<Hash> path, int at, Hash hash) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(at, hash);
    return longer;
  }
}
