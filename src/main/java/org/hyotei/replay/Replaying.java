package org.hyotei.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.evaluation.EvaluationFailure;
import org.hyotei.evaluation.Grading;
import org.hyotei.ledger.Entry;
import org.hyotei.ledger.Kind;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.Part;
import org.hyotei.ledger.PolicyArchive;
import org.hyotei.model.Defects;
import org.hyotei.model.Message;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.policy.PolicyVersions;
import org.hyotei.replay.Replay.Compared;
import org.hyotei.replay.Replay.Result;
import org.hyotei.report.NodeJson;
import org.hyotei.report.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * Grades recorded requests again by the files of the version that graded them, which are on the
 * ledger too; the rules folder is not looked at. Nothing is recorded.
 */
public final class Replaying {

  private static final String REQUEST = "request";

  private final Ledger ledger;
  private final PolicyArchive archive;

  public Replaying(Ledger ledger, PolicyArchive archive) {
    this.ledger = ledger;
    this.archive = archive;
  }

  /** What came of a replay; {@code graded} is null where nothing was graded. */
  private record Regraded(Replay replay, Grading.@Nullable Graded graded) {}

  /** Replays an evaluation, or one that failed. */
  public Replay of(Entry entry) {
    return regraded(entry).replay();
  }

  /** What a recorded request gives, where that is what was recorded; else empty. */
  public Optional<Grading.Graded> confirmed(Entry entry) {
    Regraded again = regraded(entry);
    return again.replay().result() == Result.SAME
        ? Optional.ofNullable(again.graded())
        : Optional.empty();
  }

  private Regraded regraded(Entry entry) {
    Map<String, Part> parts = ledger.parts(entry);
    Part request = parts.get(REQUEST);
    if (request == null) {
      return cannot(entry, "要求の本文は廃棄されています。", "The body of the request was disposed of.");
    }
    if (!request.digest().equals(entry.digests().get(REQUEST))) {
      return cannot(
          entry,
          "台帳にある要求の本文が記録のダイジェストと一致せず、書き換えられています。",
          "The request on the ledger is not what the entry commits to: it was altered.");
    }
    Optional<CompiledPolicy> policy = version(entry);
    if (policy.isEmpty()) {
      return withoutPolicy(entry);
    }
    try {
      Grading.Answer answer = graded(policy.get(), request.text());
      return answer instanceof Grading.Graded graded
          ? new Regraded(compared(entry, parts, graded), graded)
          : cannot(
              entry,
              "この要求は、いまのプログラムでは受け付けられません："
                  + ((Grading.Refused) answer).defects().get(0).message().ja(),
              "This program refuses the request: "
                  + ((Grading.Refused) answer).defects().get(0).message().en());
    } catch (EvaluationFailure e) {
      Replay replay =
          entry.is(Kind.FAILURE)
              ? answer(entry, Compared.GRADES, new Differences(), new Remarks())
              : different(entry, "\"graded\"", "\"failed\"");
      return new Regraded(replay, null);
    }
  }

  private Regraded withoutPolicy(Entry entry) {
    if (archive.files(policy(entry), hash(entry)).isEmpty()) {
      return cannot(
          entry,
          "評価基準のこの版のファイルが台帳にないか、書き換えられています。",
          "The files of this version of the policy are not on the ledger, or were altered.");
    }
    String jar = entry.program().jar();
    return cannot(
        entry,
        "このプログラムは、評価基準のこの版を使えません。記録したときのプログラム（jar " + jar + "）で再計算してください。",
        "This program cannot use this version of the policy. Replay it with the one that recorded"
            + " it (jar "
            + jar
            + ").");
  }

  private static String policy(Entry entry) {
    return Objects.requireNonNull(entry.policy());
  }

  private static String hash(Entry entry) {
    return Objects.requireNonNull(entry.version());
  }

  /** Grades a recorded request by its own version; empty where either is not there any more. */
  public Optional<Grading.Graded> graded(Entry entry) {
    Part request = ledger.parts(entry).get(REQUEST);
    Optional<CompiledPolicy> policy = version(entry);
    return request == null || policy.isEmpty()
        ? Optional.empty()
        : Optional.of(graded(policy.get(), request.text()))
            .filter(Grading.Graded.class::isInstance)
            .map(Grading.Graded.class::cast);
  }

  private Optional<CompiledPolicy> version(Entry entry) {
    return archive.compiled(policy(entry), hash(entry));
  }

  private static Grading.Answer graded(CompiledPolicy policy, String request) {
    PolicyCatalog catalog =
        new PolicyCatalog(Map.of(policy.id(), policy), Map.of(), PolicyVersions.NONE);
    return new Grading(catalog).request(request.getBytes(StandardCharsets.UTF_8), "", policy.id());
  }

  private Replay compared(Entry entry, Map<String, Part> parts, Grading.Graded graded) {
    if (entry.is(Kind.FAILURE)) {
      return different(entry, "\"failed\"", "\"graded\"");
    }
    Map<String, String> now = new LinkedHashMap<>();
    RecordJson.of(graded).pieces().forEach(piece -> now.put(piece.name(), piece.text()));
    boolean sameJar = entry.program().jar().equals(ledger.program().jar());
    Differences differences = new Differences();
    List<String> gone = new ArrayList<>();
    List<String> altered = new ArrayList<>();
    Map<String, String> digests = entry.digests();
    for (String name : names(digests.keySet(), now.keySet())) {
      Part part = parts.get(name);
      if (part != null && !part.digest().equals(digests.get(name))) {
        altered.add(name);
      }
      if (part == null && digests.containsKey(name)) {
        gone.add(name);
      } else if (sameJar) {
        whole(name, part == null ? null : part.text(), now.get(name), differences);
      } else if (name.startsWith(RecordJson.SUBJECT)) {
        grades(name, part == null ? null : part.text(), now.get(name), differences);
      }
    }
    Remarks remarks = new Remarks();
    remarks.altered(altered);
    remarks.disposed(gone);
    return answer(entry, sameJar ? Compared.BYTES : Compared.GRADES, differences, remarks);
  }

  /** All but who submitted it, and from which sheet, which no program can find out. */
  private static Set<String> names(Set<String> recorded, Set<String> now) {
    Set<String> names = new LinkedHashSet<>(recorded);
    names.removeAll(List.of(REQUEST, "submitter", RecordJson.SHEET));
    names.addAll(now);
    return names;
  }

  private static void whole(
      String name, @Nullable String before, @Nullable String after, Differences differences) {
    if (!Objects.equals(before, after)) {
      int count = differences.count();
      differences.between("/" + name, tree(before), tree(after));
      if (differences.count() == count) {
        differences.add(new Replay.Difference("/" + name, before, after));
      }
    }
  }

  private static void grades(
      String name, @Nullable String before, @Nullable String after, Differences differences) {
    for (String field : List.of("grade", "computedGrade")) {
      differences.between(
          "/" + name + "/result/" + field, grade(before, field), grade(after, field));
    }
  }

  private static @Nullable Node grade(@Nullable String text, String field) {
    return NodeJson.child(NodeJson.child(tree(text), "result"), field);
  }

  private static @Nullable Node tree(@Nullable String text) {
    return text == null
        ? null
        : JsonDocument.read(text.getBytes(StandardCharsets.UTF_8), "", new Defects()).orElse(null);
  }

  private Replay different(Entry entry, String before, String after) {
    Differences differences = new Differences();
    differences.add(new Replay.Difference("", before, after));
    return answer(entry, Compared.GRADES, differences, new Remarks());
  }

  private Replay answer(Entry entry, Compared compared, Differences differences, Remarks remarks) {
    remarks.programs(entry.program(), ledger.program());
    return new Replay(
        entry.id(),
        entry.program(),
        ledger.program(),
        differences.count() == 0 ? Result.SAME : Result.DIFFERENT,
        compared,
        differences.found(),
        differences.count(),
        remarks.message());
  }

  private Regraded cannot(Entry entry, String ja, String en) {
    Replay replay =
        new Replay(
            entry.id(),
            entry.program(),
            ledger.program(),
            Result.CANNOT,
            null,
            List.of(),
            0,
            new Message(ja, en));
    return new Regraded(replay, null);
  }
}
