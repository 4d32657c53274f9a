package org.hyotei.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs in one text, in the form of C2SP tlog-proof. */
class TlogProofTest {

  private static final String CHECKPOINT =
      """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      """;
  private static final String HASH = "gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=\n";

  @Test
  void text_ofAProof_isAsSpecified() {
    TlogProof proof = new TlogProof(null, 73_894, List.of(Hash.ofBase64(HASH.strip())), CHECKPOINT);

    assertThat(proof.text())
        .isEqualTo("c2sp.org/tlog-proof@v1\nindex 73894\n" + HASH + "\n" + CHECKPOINT);
    assertThat(TlogProof.parse(proof.text())).isEqualTo(proof);
  }

  @Test
  void parse_withExtraOrWithoutPath_readsIt() {
    String text = "c2sp.org/tlog-proof@v1\nextra dGVzdA==\nindex 0\n\n" + CHECKPOINT;
    TlogProof proof = TlogProof.parse(text);

    assertThat(proof.extra()).isEqualTo("dGVzdA==");
    assertThat(proof.path()).isEmpty();
    assertThat(proof.text()).isEqualTo(text);
  }

  @Test
  void proof_ofATreesLeaf_verifiesAfterReading() {
    SigningKey key = SigningKey.generate("hyotei.local/0123456789abcdef");
    Stored stored = Stored.of(Stored.leaves(0, 13));
    Checkpoint head = new Checkpoint(key.name(), 13, stored.frontier().root());
    String text =
        new TlogProof(null, 5, stored.tree().inclusion(5, 13).path(), head.sign(key).toString())
            .text();

    TlogProof proof = TlogProof.parse(text);
    SignedNote note = SignedNote.parse(proof.checkpoint());
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    assertThat(note.isSignedBy(key.verifier())).isTrue();
    assertThat(
            new InclusionProof(proof.index(), checkpoint.size(), proof.path())
                .proves(Stored.leaves(5, 6).get(0), checkpoint.root()))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrong-header\nindex 0\n\n" + CHECKPOINT,
        "c2sp.org/tlog-proof@v1\nextra !!notbase64!!\nindex 0\n\n" + CHECKPOINT,
        "c2sp.org/tlog-proof@v1\n\n\n" + CHECKPOINT,
        "c2sp.org/tlog-proof@v1\n\n" + CHECKPOINT,
        "c2sp.org/tlog-proof@v1\nextra dGVzdA==\n\n" + CHECKPOINT,
        "c2sp.org/tlog-proof@v1\nindex notanumber\n\n" + CHECKPOINT,
        "c2sp.org/tlog-proof@v1\nindex -5\n\n" + CHECKPOINT,
        "c2sp.org/tlog-proof@v1\nindex 05\n\n" + CHECKPOINT,
        "c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\n" + CHECKPOINT,
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n" + CHECKPOINT,
        "c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n",
        "c2sp.org/tlog-proof@v1",
        "",
      })
  void parse_ofNoProof_isRefused(String text) {
    assertThatThrownBy(() -> TlogProof.parse(text)).isInstanceOf(MalformedException.class);
  }
}
