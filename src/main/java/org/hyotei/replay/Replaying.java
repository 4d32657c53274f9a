package org.hyotei.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.hyotei.report.FindingPointers;
import org.hyotei.report.NodeJson;
import org.hyotei.report.RecordJson;
import org.jspecify.annotations.Nullable;

/**
 * Grades recorded requests again by the files of the version that graded them, which are on the
 * ledger too; the rules folder is not looked at. Nothing is recorded.
 */
public final class Replaying {

  private static final Message NOTHING = new Message("", "");

  private final Ledger ledger;
  private final PolicyArchive archive;

  public Replaying(Ledger ledger, PolicyArchive archive) {
    this.ledger = ledger;
    this.archive = archive;
  }

  /** Replays an evaluation, or one that failed. */
  public Replay of(Entry entry) {
    Map<String, Part> parts = ledger.parts(entry);
    Part request = parts.get("request");
    if (request == null) {
      return cannot(entry, "要求の本文は廃棄されています。", "The body of the request was disposed of.");
    }
    Optional<CompiledPolicy> policy = version(entry);
    if (policy.isEmpty()) {
      return cannot(
          entry,
          "評価基準のこの版のファイルが台帳にないか、いまのエンジンでは使えません。",
          "The files of this version of the policy are not on the ledger, or this engine cannot use"
              + " them.");
    }
    try {
      Grading.Answer answer = graded(policy.get(), request.text());
      return answer instanceof Grading.Graded graded
          ? compared(entry, parts, graded)
          : cannot(
              entry,
              "この要求は、いまのプログラムでは受け付けられません："
                  + ((Grading.Refused) answer).defects().get(0).message().ja(),
              "This program refuses the request: "
                  + ((Grading.Refused) answer).defects().get(0).message().en());
    } catch (EvaluationFailure e) {
      return entry.is(Kind.FAILURE)
          ? new Replay(entry.id(), Result.SAME, Compared.GRADES, List.of(), 0, NOTHING)
          : different(entry, "\"graded\"", "\"failed\"");
    }
  }

  /** Grades a recorded request by its own version; empty where either is not there any more. */
  public Optional<Grading.Graded> graded(Entry entry) {
    Part request = ledger.parts(entry).get("request");
    Optional<CompiledPolicy> policy = version(entry);
    return request == null || policy.isEmpty()
        ? Optional.empty()
        : Optional.of(graded(policy.get(), request.text()))
            .filter(Grading.Graded.class::isInstance)
            .map(Grading.Graded.class::cast);
  }

  private Optional<CompiledPolicy> version(Entry entry) {
    return archive.compiled(
        Objects.requireNonNull(entry.policy()), Objects.requireNonNull(entry.version()));
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
    FindingPointers pointers =
        new FindingPointers(graded.root(), graded.planPointer(), graded.evaluation().plan());
    Map<String, String> now = new LinkedHashMap<>();
    RecordJson.pieces(graded.evaluation(), pointers)
        .forEach(piece -> now.put(piece.name(), piece.text()));
    boolean sameProgram = entry.program().equals(ledger.program().jar());
    Differences differences = new Differences();
    List<String> gone = new ArrayList<>();
    for (String name : names(entry, now)) {
      Part part = parts.get(name);
      if (part == null && entry.partNames().contains(name)) {
        gone.add(name);
      } else if (sameProgram) {
        whole(name, part == null ? null : part.text(), now.get(name), differences);
      } else if (name.startsWith(RecordJson.SUBJECT)) {
        grades(name, part == null ? null : part.text(), now.get(name), differences);
      }
    }
    return new Replay(
        entry.id(),
        differences.count() == 0 ? Result.SAME : Result.DIFFERENT,
        sameProgram ? Compared.BYTES : Compared.GRADES,
        differences.found(),
        differences.count(),
        said(sameProgram, gone));
  }

  private static List<String> names(Entry entry, Map<String, String> now) {
    List<String> names = new ArrayList<>(entry.partNames());
    names.remove("request");
    names.remove("submitter");
    now.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
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

  private static Message said(boolean sameProgram, List<String> gone) {
    StringBuilder ja = new StringBuilder();
    StringBuilder en = new StringBuilder();
    if (!sameProgram) {
      ja.append("記録したときとは別のプログラム（jar）なので、評価だけを比べました。");
      en.append("Another program (jar) recorded it, so grades alone were compared. ");
    }
    if (!gone.isEmpty()) {
      ja.append("廃棄された部分は比べていません：").append(String.join("、", gone)).append("。");
      en.append("What was disposed of was not compared: ")
          .append(String.join(", ", gone))
          .append('.');
    }
    return new Message(ja.toString(), en.toString().strip());
  }

  private static Replay different(Entry entry, String before, String after) {
    return new Replay(
        entry.id(),
        Result.DIFFERENT,
        Compared.GRADES,
        List.of(new Replay.Difference("", before, after)),
        1,
        NOTHING);
  }

  private static Replay cannot(Entry entry, String ja, String en) {
    return new Replay(entry.id(), Result.CANNOT, null, List.of(), 0, new Message(ja, en));
  }
}
