package org.hyotei.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.document.Fields;
import org.hyotei.document.JsonDocument;
import org.hyotei.document.Node;
import org.hyotei.document.PlanReader;
import org.hyotei.document.PlanReader.Attempt;
import org.hyotei.document.Spelling;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.policy.PolicyReference;
import org.hyotei.policy.PolicyVersion;
import org.jspecify.annotations.Nullable;

/**
 * From the bytes of a request to an evaluation, or to everything that is wrong with the request.
 */
public final class Grading {

  /** Versions that a message names. */
  private static final int MOST_SHOWN = 10;

  private final Supplier<PolicyCatalog> catalogs;

  public Grading(PolicyCatalog catalog) {
    this(() -> catalog);
  }

  /** Grades each request by the catalog of the moment when it comes. */
  public Grading(Supplier<PolicyCatalog> catalogs) {
    this.catalogs = catalogs;
  }

  /** What became of a request. */
  public sealed interface Answer {}

  /**
   * It was graded.
   *
   * @param root the request as a tree
   * @param planPointer where the plan stands in it
   */
  public record Graded(Evaluation evaluation, Node root, String planPointer) implements Answer {}

  /**
   * It was refused, for these reasons.
   *
   * @param count of all that was found wrong, beyond what is listed
   * @param policy whose demands are among the reasons; null where the request is wrong by itself
   */
  public record Refused(List<Defect> defects, int count, @Nullable CompiledPolicy policy)
      implements Answer, Checked {

    /** Whether the body was no JSON at all. */
    public boolean isNotJson() {
      return defects.stream().anyMatch(defect -> defect.code().equals(JsonDocument.NOT_JSON));
    }
  }

  /** Grades a request: {@code policy} and {@code plan}. */
  public Answer request(byte[] body) {
    return answer(body, "", null);
  }

  /**
   * Grades a request, or a plan alone, by a policy that is named beside it.
   *
   * @param file for the places of defects
   */
  public Answer request(byte[] body, String file, String policy) {
    return answer(body, file, policy);
  }

  /** Grades a request that was read before: {@code policy} and {@code plan}. */
  public Answer request(Node root) {
    return answer(root, null, new Defects());
  }

  /** Why a request that was read before would be refused; empty if it would be graded. */
  public Optional<Refused> refusal(Node root) {
    return check(root, null, new Defects()) instanceof Refused refused
        ? Optional.of(refused)
        : Optional.empty();
  }

  /** What was found before anything is graded. */
  private sealed interface Checked {}

  private record Sound(CompiledPolicy policy, Plan plan, String pointer) implements Checked {}

  private Answer answer(byte[] body, String file, @Nullable String named) {
    Defects defects = new Defects();
    Optional<Node> root = JsonDocument.read(body, file, defects);
    return root.isEmpty() ? refused(defects) : answer(root.get(), named, defects);
  }

  private Answer answer(Node root, @Nullable String named, Defects defects) {
    Checked checked = check(root, named, defects);
    return checked instanceof Sound sound
        ? new Graded(Evaluator.evaluate(sound.policy(), sound.plan()), root, sound.pointer())
        : (Refused) checked;
  }

  private Checked check(Node root, @Nullable String named, Defects defects) {
    Optional<Fields> fields = Fields.of(root, defects);
    if (fields.isEmpty()) {
      return refused(defects);
    }
    Attempt attempt;
    CompiledPolicy policy;
    String asked = named;
    PolicyCatalog catalog = catalogs.get();
    String pointer = "/plan";
    if (named != null && !fields.get().has("plan")) {
      pointer = "";
      policy = policy(catalog, named, Place.NOWHERE, defects);
      attempt = PlanReader.attempt(root, defects).orElse(null);
    } else {
      try (Fields request = fields.get()) {
        asked = named == null ? request.requiredText("policy") : named;
        if (named != null) {
          request.text("policy");
        }
        policy = asked.isEmpty() ? null : policy(catalog, asked, request.place("policy"), defects);
        attempt =
            request
                .required("plan")
                .flatMap(node -> PlanReader.attempt(node, defects))
                .orElse(null);
      }
    }
    if (attempt == null || policy == null) {
      return refused(defects);
    }
    if (policy.id().equals(asked)) {
      CompiledPolicy ofTheYear = catalog.policy(policy.id(), attempt.plan().fiscalYear());
      policy = ofTheYear == null ? policy : ofTheYear;
    }
    int before = defects.count();
    PlanCheck.check(policy.definition(), attempt.plan(), pointer, defects);
    if (defects.isEmpty()) {
      return new Sound(policy, attempt.plan(), pointer);
    }
    boolean demanded = defects.count() > before;
    return new Refused(defects.list(), defects.count(), demanded ? policy : null);
  }

  private static Refused refused(Defects defects) {
    return new Refused(defects.list(), defects.count(), null);
  }

  /** The policy of a reference; null, with a defect, if there is none that works. */
  public @Nullable CompiledPolicy policy(String reference, Place place, Defects defects) {
    return policy(catalogs.get(), reference, place, defects);
  }

  private static @Nullable CompiledPolicy policy(
      PolicyCatalog catalog, String reference, Place place, Defects defects) {
    PolicyReference asked = PolicyReference.of(reference);
    String id = asked.id();
    CompiledPolicy policy = catalog.policy(id);
    String version = asked.version();
    if (version != null && (policy != null || !catalog.versions(id, "").isEmpty())) {
      return version(catalog, id, policy, version, place, defects);
    }
    if (policy == null && catalog.broken().containsKey(id)) {
      defects.add(
          "broken-policy",
          place,
          "評価基準「" + id + "」に誤りがあり、使えません。",
          "The policy \"" + id + "\" has defects and cannot be used.");
    } else if (policy == null) {
      String known = String.join(", ", catalog.ids());
      defects.add(
          "unknown-policy",
          place,
          "評価基準「" + Spelling.shorten(id) + "」がありません。あるもの: " + known + "。",
          "There is no policy \"" + Spelling.shorten(id) + "\". Known: " + known + ".");
    }
    return policy;
  }

  private static @Nullable CompiledPolicy version(
      PolicyCatalog catalog,
      String id,
      @Nullable CompiledPolicy served,
      String asked,
      Place place,
      Defects defects) {
    List<String> kept =
        catalog.versions(id, "").stream().map(PolicyVersion::hash).limit(MOST_SHOWN).toList();
    List<String> found =
        catalog.versions(id, asked).stream().map(PolicyVersion::hash).distinct().toList();
    if (served != null && served.version().startsWith(asked) && !found.contains(served.version())) {
      found = Stream.concat(Stream.of(served.version()), found.stream()).toList();
    }
    if (!PolicyReference.isVersion(asked) || found.isEmpty()) {
      String known = shortened(kept.isEmpty() && served != null ? List.of(served.version()) : kept);
      defects.add(
          "unknown-version",
          place,
          "評価基準「"
              + id
              + "」に版「"
              + Spelling.shorten(asked)
              + "」はありません。版は4桁以上の16進数で書いてください。あるもの: "
              + known
              + "。",
          "The policy \""
              + id
              + "\" has no version \""
              + Spelling.shorten(asked)
              + "\". Write 4 or more hexadecimal digits. Known: "
              + known
              + ".");
      return null;
    }
    if (found.size() > 1) {
      defects.add(
          "ambiguous-version",
          place,
          "版「" + asked + "」で始まるものが複数あります: " + shortened(found) + "。もっと長く書いてください。",
          "Several versions begin with \""
              + asked
              + "\": "
              + shortened(found)
              + ". Write more digits.");
      return null;
    }
    CompiledPolicy policy = catalog.compiled(id, found.get(0)).orElse(null);
    if (policy == null) {
      defects.add(
          "unreadable-version",
          place,
          "評価基準「" + id + "」の版 " + shortened(found) + " の保存されたファイルが読めません。",
          "The files that are kept of \"" + id + "\" " + shortened(found) + " cannot be read.");
    }
    return policy;
  }

  private static String shortened(List<String> hashes) {
    return hashes.stream().map(hash -> hash.substring(0, 12)).collect(Collectors.joining(", "));
  }
}
