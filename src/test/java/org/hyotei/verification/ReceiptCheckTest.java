package org.hyotei.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hyotei.model.Message;
import org.hyotei.transparency.Checkpoint;
import org.hyotei.transparency.Hash;
import org.hyotei.transparency.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCheckTest {

  private static final Receipts LOG = Receipts.of(13);
  private static final byte[] RECEIPT = LOG.receipt(5);

  private static ReceiptVerdict verify(byte[] receipt, KeptCheckpoint... kept) {
    return new ReceiptCheck(List.of(Receipts.key()), List.of(kept)).verify(receipt);
  }

  private static List<String> english(List<Message> messages) {
    return messages.stream().map(Message::en).toList();
  }

  @Test
  void receipt_asItWasIssued_provesWhatItSays() {
    ReceiptVerdict verdict = verify(RECEIPT);

    assertThat(verdict.reasons()).isEmpty();
    assertThat(english(verdict.proved()))
        .anyMatch(text -> text.contains("index 5 of the 13 entries"))
        .anyMatch(text -> text.contains("signed by the given key"))
        .anyMatch(
            text ->
                text.contains(
                    "grade of 1-2 is recorded as S (a person's judgement over the computed A), by the rule kawaguchi/grading.dslr \"A: 目標を達成\""))
        .anyMatch(text -> text.contains("submitter was unauthenticated"));
    assertThat(english(verdict.notProved()))
        .anyMatch(text -> text.contains("figures are true"))
        .anyMatch(text -> text.contains("the clock, the key and the history are the operator's"))
        .anyMatch(text -> text.contains("signers and notes"));
    assertThat(Objects.requireNonNull(verdict.facts()).submitter()).isEqualTo("unauthenticated");
    assertThat(Objects.requireNonNull(verdict.facts()).grades()).hasSize(1);
  }

  @Test
  void receipts_ofEveryEntryAndSize_verify() {
    for (int size = 1; size <= 40; size++) {
      Receipts log = Receipts.of(size);
      for (int i = 0; i < size; i++) {
        assertThat(verify(log.receipt(i, List.of())).reasons()).as("%d of %d", i, size).isEmpty();
      }
    }
  }

  @Test
  void receipt_withoutParts_saysThatTheSubmitterIsNotShown() {
    ReceiptVerdict verdict = verify(LOG.receipt(5, List.of()));

    assertThat(verdict.verified()).isTrue();
    assertThat(english(verdict.notProved())).anyMatch(text -> text.startsWith("Who submitted it"));
    assertThat(Objects.requireNonNull(verdict.facts()).submitter()).isNull();
  }

  @Test
  void checkpoint_keptAtTheSameSize_isProved() {
    ReceiptVerdict verdict = verify(RECEIPT, new KeptCheckpoint("kept", LOG.checkpoint()));

    assertThat(english(verdict.proved())).anyMatch(text -> text.contains("kept checkpoint tells"));
    assertThat(english(verdict.notProved()))
        .noneMatch(text -> text.contains("could make the whole log anew"));
  }

  @Test
  void checkpoint_keptAtAnotherSize_isSaidToBeNotCompared() {
    ReceiptVerdict verdict = verify(RECEIPT, new KeptCheckpoint("kept", LOG.checkpoint(9)));

    assertThat(verdict.verified()).isTrue();
    assertThat(english(verdict.notProved()))
        .anyMatch(text -> text.contains("(9 entries)") && text.contains("(13 entries)"));
  }

  @Test
  void checkpoints_thatSayOtherwise_areReasons() {
    SigningKey other = SigningKey.generate("another.log");
    String rewritten =
        new Checkpoint(Receipts.KEY.name(), 13, Hash.OF_NOTHING).sign(Receipts.KEY).toString();
    String foreign = new Checkpoint(other.name(), 13, Hash.OF_NOTHING).sign(other).toString();
    String forged =
        new Checkpoint(Receipts.KEY.name(), 13, Hash.OF_NOTHING)
            .sign(SigningKey.generate(Receipts.KEY.name()))
            .toString();

    assertThat(
            english(
                verify(
                        RECEIPT,
                        new KeptCheckpoint("a", rewritten),
                        new KeptCheckpoint("b", foreign),
                        new KeptCheckpoint("c", forged),
                        new KeptCheckpoint("d", "nothing"))
                    .reasons()))
        .hasSize(4)
        .anyMatch(text -> text.contains("\"a\"") && text.contains("history was rewritten"))
        .anyMatch(text -> text.contains("\"b\"") && text.contains("another log"))
        .anyMatch(text -> text.contains("\"c\"") && text.contains("not signed by a given key"))
        .anyMatch(text -> text.contains("\"d\"") && text.contains("no signed note"));
  }

  @Test
  void key_thatDidNotSign_isAReason() {
    TrustedKey other =
        TrustedKey.parse(SigningKey.generate(Receipts.KEY.name()).verifier().toString())
            .orElseThrow();

    assertThat(english(new ReceiptCheck(List.of(other), List.of()).verify(RECEIPT).reasons()))
        .containsExactly("The checkpoint is not signed by a given key.");
    assertThat(
            new ReceiptCheck(List.of(other, Receipts.key()), List.of()).verify(RECEIPT).verified())
        .isTrue();
  }

  @Test
  void receipt_alteredInSeveralPlaces_isRefusedForEach() {
    byte[] altered = Receipts.replaced(RECEIPT, "達成率120.6%", "達成率99.9%");
    altered = Receipts.replaced(altered, "unauthenticated", "api-key");
    altered = Receipts.replaced(altered, "\"index\":5", "\"index\":6");

    assertThat(english(verify(altered).reasons()))
        .hasSize(3)
        .anyMatch(text -> text.contains("subject:1-2") && text.contains("altered"))
        .anyMatch(text -> text.contains("submitter") && text.contains("altered"))
        .anyMatch(text -> text.contains("not at index 6"));
  }

  @Test
  void parts_twiceOrOfAnotherEntry_areRefused() {
    List<Receipts.Part> parts = new ArrayList<>(Receipts.parts(5));
    parts.add(parts.get(2));
    parts.add(new Receipts.Part("subject:9", "ab".repeat(32), Receipts.SUBJECT));

    assertThat(english(verify(LOG.receipt(5, parts)).reasons()))
        .containsExactly(
            "The part \"subject:1-2\" stands twice.", "The entry has no part \"subject:9\".");
    assertThat(verify(LOG.receipt(5, Receipts.parts(6))).reasons()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{}",
        "{\"format\":\"hyotei-receipt/2\"}",
        "{\"format\":\"hyotei-receipt/1\"}",
        "{\"format\":\"hyotei-receipt/1\",\"entry\":1,\"index\":-1,\"proof\":[1],\"checkpoint\":{},\"parts\":[[]]}",
        "{\"format\":\"hyotei-receipt/1\",\"entry\":\"{}\",\"index\":1e3,\"proof\":[],\"checkpoint\":\"\",\"parts\":[]}",
        "{\"format\":\"hyotei-receipt/1\",\"entry\":\"[[[[\",\"index\":999999999999999999,\"proof\":[],\"checkpoint\":\"a\\n9\\nb\\n\\n— c d\\n\",\"parts\":[]}",
        "{\"a\":\"\\ud800\"}",
        "{\"a\":1,\"a\":1}"
      })
  void bytes_thatAreNoReceipt_areRefused(String text) {
    ReceiptVerdict verdict = verify(text.getBytes(StandardCharsets.UTF_8));

    assertThat(verdict.verified()).isFalse();
    assertThat(verdict.proved()).isEmpty();
    assertThat(verdict.reasons())
        .isNotEmpty()
        .allMatch(reason -> !reason.ja().isBlank() && !reason.en().isBlank());
  }

  @Test
  void bytes_meantToHurt_areRefused() {
    String entry = "{\"format\":\"hyotei-receipt/1\",\"index\":0,\"proof\":[],\"parts\":[],";
    String note = "a\n".repeat(40_000) + "\n— a aaaaaaaa\n";
    for (String hostile :
        List.of(
            "[".repeat(1_000_000),
            "{\"a\":".repeat(100_000),
            "9".repeat(1_000_000),
            entry + "\"checkpoint\":\"\",\"entry\":\"" + "[".repeat(500_000) + "\"}",
            entry + "\"entry\":\"1e999999\",\"checkpoint\":\"" + "a\\n".repeat(49_000) + "\"}",
            entry + "\"entry\":\"{}\",\"checkpoint\":\"" + note.replace("\n", "\\n") + "\"}",
            entry + "\"entry\":\"{}\",\"checkpoint\":\"" + "\\n".repeat(99_000) + "\"}")) {
      assertThat(verify(hostile.getBytes(StandardCharsets.UTF_8)).verified()).isFalse();
    }
    assertThat(verify(new byte[] {(byte) 0xff, (byte) 0xfe, 0}).verified()).isFalse();
  }

  @Test
  void everyByte_withSomeBitFlipped_isFoundOrOutsideOfWhatIsProved() throws Exception {
    String text = new String(RECEIPT, StandardCharsets.UTF_8);
    int outside =
        text.substring(0, text.indexOf("\"signers\"")).getBytes(StandardCharsets.UTF_8).length;
    int accepted = 0;
    for (int i = 0; i < RECEIPT.length; i++) {
      for (int bit : new int[] {i % 8, (5 * i + 3) % 8}) {
        byte[] flipped = RECEIPT.clone();
        flipped[i] ^= (byte) (1 << bit);
        ReceiptVerdict verdict = verify(flipped);
        if (verdict.verified()) {
          accepted++;
          assertSameWhereProved(flipped, i);
          assertThat(english(verdict.notProved()))
              .anyMatch(message -> message.contains("signers and notes"));
          assertThat(i).as(text).isGreaterThan(outside);
        }
      }
    }
    assertThat(accepted).isPositive();
  }

  @Property(tries = 500)
  void anyByte_replacedByAnyOther_isFoundOrOutsideOfWhatIsProved(
      @ForAll @IntRange(max = 1_000_000) int at, @ForAll byte by) throws Exception {
    byte[] changed = RECEIPT.clone();
    changed[at % changed.length] = by;
    if (verify(changed).verified()) {
      assertSameWhereProved(changed, at % changed.length);
    }
  }

  /** What is accepted says the same in every field but signers and notes. */
  private static void assertSameWhereProved(byte[] changed, int at) throws Exception {
    for (String name : List.of("format", "entry", "index", "proof", "checkpoint", "parts")) {
      assertThat(Json.read(changed).field(name))
          .as("byte %d, %s", at, name)
          .isEqualTo(Json.read(RECEIPT).field(name));
    }
  }
}
