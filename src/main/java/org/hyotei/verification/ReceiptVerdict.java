package org.hyotei.verification;

import java.util.List;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * What became of verifying a receipt.
 *
 * @param reasons why it was refused, all of them; none if it was verified
 * @param proved what is proved; nothing if it was refused
 * @param notProved what a reader might think is proved and is not; nothing if it was refused
 * @param facts null if it was refused
 */
public record ReceiptVerdict(
    List<Message> reasons, List<Message> proved, List<Message> notProved, @Nullable Facts facts) {

  public ReceiptVerdict {
    reasons = List.copyOf(reasons);
    proved = List.copyOf(proved);
    notProved = List.copyOf(notProved);
  }

  public boolean verified() {
    return reasons.isEmpty();
  }

  static ReceiptVerdict refused(Faults faults) {
    return new ReceiptVerdict(faults.messages(), List.of(), List.of(), null);
  }

  /**
   * What the receipt is of.
   *
   * @param root in base64, as the checkpoint has it
   * @param signedBy the key given by the verifier that signed the checkpoint
   * @param parts names of those that were disclosed and verified
   * @param submitter how it is known who submitted, such as {@code unauthenticated}; null if the
   *     receipt does not disclose it
   * @param grades of the subjects that were disclosed
   */
  public record Facts(
      String id,
      String kind,
      String time,
      @Nullable String policy,
      @Nullable String version,
      @Nullable String plan,
      @Nullable String fiscalYear,
      String origin,
      long index,
      long size,
      String root,
      TrustedKey signedBy,
      List<String> parts,
      @Nullable String submitter,
      List<Graded> grades) {

    public Facts {
      parts = List.copyOf(parts);
      grades = List.copyOf(grades);
    }
  }

  /**
   * A grade that a disclosed part tells.
   *
   * @param computed what the rules gave, where a person's judgement stands above it
   * @param rule {@code file "name"}; null if no rule decided
   */
  public record Graded(
      String subject,
      @Nullable String grade,
      @Nullable String computed,
      @Nullable String rule,
      @Nullable String reason) {}
}
