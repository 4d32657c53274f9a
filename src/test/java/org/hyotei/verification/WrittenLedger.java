package org.hyotei.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hyotei.activation.Requester;
import org.hyotei.evaluation.Examples;
import org.hyotei.evaluation.Grading;
import org.hyotei.ledger.ApiKeys;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.Kind;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.LedgerSettings;
import org.hyotei.ledger.PolicyArchive;
import org.hyotei.ledger.Program;
import org.hyotei.ledger.Receipt;
import org.hyotei.ledger.ReceiptJson;
import org.hyotei.ledger.Recorded;
import org.hyotei.ledger.Role;
import org.hyotei.ledger.Statement;
import org.hyotei.ledger.Statements;
import org.hyotei.ledger.Submitter;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.report.Json;
import org.hyotei.report.RecordJson;

/** A ledger written by the real writer: evaluations and what was said of them, two keys. */
final class WrittenLedger {

  private static final Grading GRADING = new Grading(Examples.catalog());

  private WrittenLedger() {}

  /** A request of one indicator. */
  static byte[] request(int number) {
    return """
        {"policy":"kawaguchi","plan":{"id":"plan-%d","fiscalYear":"R6",
         "groups":[{"id":"1","level":"基本目標","title":"目標","publishedGrade":"B"}],
         "indicators":[{"id":"1-1","group":"1","name":"相談件数","unit":"件","direction":"higher",
           "baseline":{"R5":"10件"},"targets":{"R6":"34件"},"actuals":{"R6":"%d件"},"publishedGrade":"A"}]}}
        """
        .formatted(number, 20 + number % 30)
        .getBytes(StandardCharsets.UTF_8);
  }

  static Grading.Graded graded(byte[] request) {
    Grading.Answer answer = GRADING.request(request);
    assertThat(answer).isInstanceOf(Grading.Graded.class);
    return (Grading.Graded) answer;
  }

  /**
   * Writes a ledger with an activation, API keys, evaluations, standings, a judgement, disposals, a
   * handed over and a lost key.
   *
   * @return the keys that signed, in order
   */
  static List<String> write(LedgerSettings settings, int evaluations) {
    try (Ledger ledger = Ledger.open(settings, new Program("classes", "17"), Clock.systemUTC())) {
      activate(ledger);
      keys(ledger);
      for (int i = 0; i < evaluations; i++) {
        Entry entry = evaluate(ledger, i);
        if (i % 4 == 1) {
          ledger.statement(
              Statement.about(
                  entry,
                  Kind.STANDING,
                  List.of(),
                  Map.of("standing", "final"),
                  json -> {
                    json.writeStartObject();
                    json.writeStringField("reason", "委員会で確定");
                    json.writeEndObject();
                  }),
              Submitter.COMMAND_LINE);
        }
        if (i % 9 == 2) {
          ledger.statement(
              Statements.disposal(entry, Set.of("request", "subject:1-1"), "保存年限5年", null),
              Submitter.COMMAND_LINE);
        }
        if (i == evaluations / 3) {
          ledger.rotateKey(false, "年度の交代", Submitter.COMMAND_LINE);
        }
        if (i == evaluations / 2) {
          ledger.rotateKey(true, "鍵の紛失", Submitter.COMMAND_LINE);
        }
      }
      return ledger.signers();
    }
  }

  /** The policy that grades. */
  static CompiledPolicy policy() {
    return Objects.requireNonNull(Examples.catalog().policy("kawaguchi"));
  }

  private static void activate(Ledger ledger) {
    try {
      new PolicyArchive(ledger)
          .activated(policy(), "ab".repeat(32), null, Requester.RULES_FOLDER, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two API keys, one of them revoked. */
  private static void keys(Ledger ledger) {
    ApiKeys keys = new ApiKeys(ledger);
    keys.make("福祉総務課", Set.of(Role.SUBMITTER, Role.VIEWER), Submitter.COMMAND_LINE);
    String id = keys.make("企画課", Set.of(Role.AUTHOR), Submitter.COMMAND_LINE).id();
    keys.revoke(keys.key(id).orElseThrow(), Submitter.COMMAND_LINE);
  }

  private static Entry evaluate(Ledger ledger, int number) {
    byte[] request = request(number);
    Recorded recorded =
        ledger
            .evaluation(
                request,
                RecordJson.of(graded(request)),
                Submitter.UNAUTHENTICATED,
                number % 3 == 0 ? "key-" + number : null)
            .recorded();
    return ledger.entry(recorded.id()).orElseThrow();
  }

  /** The receipt of one subject from a new ledger of some evaluations, and the key that signed. */
  static Map.Entry<byte[], String> receipt(Path data, int evaluations) {
    try (Ledger ledger =
        Ledger.open(LedgerSettings.in(data), new Program("classes", "17"), Clock.systemUTC())) {
      activate(ledger);
      Entry entry = evaluate(ledger, 0);
      for (int i = 1; i < evaluations; i++) {
        Entry next = evaluate(ledger, i);
        entry = i == evaluations / 2 ? next : entry;
      }
      Receipt receipt =
          ledger.receipt(entry, name -> name.equals("submitter") || name.equals("subject:1-1"));
      return Map.entry(
          Json.bytes(json -> ReceiptJson.write(receipt, json)), ledger.signers().get(0));
    }
  }

  /** One in a SQLite file, and the keys that signed. */
  static List<String> sqlite(Path data, int evaluations) {
    return write(LedgerSettings.in(data), evaluations);
  }

  /**
   * A checkpoint from when a ledger was smaller, and the proof that today's tree begins with it.
   */
  static String[] olderCheckpoint(Path data, int size) {
    try (Ledger ledger =
        Ledger.open(LedgerSettings.in(data), new Program("classes", "17"), Clock.systemUTC())) {
      String proof =
          ledger.consistency(size, ledger.size()).path().stream()
              .map(hash -> '"' + hash.base64() + '"')
              .collect(Collectors.joining(",", "{\"proof\":[", "]}"));
      return new String[] {ledger.checkpoint(size).orElseThrow(), proof};
    }
  }
}
