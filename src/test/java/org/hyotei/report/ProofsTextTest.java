package org.hyotei.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.hyotei.analysis.Proofs;
import org.hyotei.analysis.Proving;
import org.hyotei.analysis.Shown;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proofs of the shipped packs; each witness is graded and shows what it is for. */
class ProofsTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"asaka", "kawagoe", "kawaguchi", "kuki", "niigata"})
  void shippedPack_proved_isAsKept(String pack) throws IOException {
    CompiledPolicy policy = TestPack.shipped(pack);
    Proofs proofs = Proving.of(policy);

    Shown shown = new Shown(policy);
    proofs.parts().forEach(part -> part.failures().forEach(shown::isShown));
    assertThat(proofs.notAnalysed()).isEmpty();
    Golden.isKept(
        "proofs-" + pack + ".txt",
        new ProofsText("ja").of(proofs).replace(policy.version().substring(0, 12), "(version)"));
  }
}
