package org.hyotei.activation;

import java.util.List;
import org.hyotei.activation.Activation.Kind;
import org.hyotei.check.CheckReport;
import org.hyotei.model.Defect;
import org.hyotei.policy.CompiledPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A pack as it was when last looked at.
 *
 * @param digest of its folder; empty if it is gone
 * @param waiting for a confirmation, after it has passed its check; null if it is not
 */
record Look(
    String digest,
    @Nullable CompiledPolicy served,
    Activation activation,
    @Nullable Waiting waiting) {

  Look(String digest, @Nullable CompiledPolicy served, Activation activation) {
    this(digest, served, activation, null);
  }

  /**
   * What waits for a confirmation.
   *
   * @param rules how many it has
   * @param passed the check; null if the folder was known to be good
   * @param by who asked for it last; the rules folder if nobody did
   */
  record Waiting(String version, int rules, @Nullable CheckReport passed, Requester by) {

    /** Who asks for it now: a look that nobody asked for takes nothing back. */
    Requester askedBy(Requester now) {
      return now.isKnown() ? now : by;
    }
  }

  /** One that waits while another version is served. */
  static Look waiting(
      String digest, CompiledPolicy served, Waiting waiting, Confirmations.State state) {
    String pack = served.id();
    CheckReport passed = waiting.passed();
    Defect defect =
        state == Confirmations.State.OWN
            ? Refusals.confirmedByRequester(pack, waiting.version())
            : Refusals.notConfirmed(pack, served.version(), waiting.version());
    CheckReport refused =
        new CheckReport(
            pack,
            waiting.version(),
            waiting.rules(),
            passed == null ? 0 : passed.cases(),
            0,
            List.of(new CheckReport.Remark(defect, "")),
            1,
            passed == null ? List.of() : passed.warnings());
    Activation activation = new Activation(pack, Kind.REFUSED, served.version(), refused);
    return new Look(digest, served, activation, waiting);
  }
}
