package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hyotei.activation.Activations;
import org.hyotei.evaluation.Grading;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PolicyReference;
import org.jspecify.annotations.Nullable;

/** Finds the policy, or the version of one, that a path names: {@code kawaguchi@3f2a}. */
@Singleton
final class PolicyLookup {

  private final Activations activations;
  private final Grading grading;

  PolicyLookup(Activations activations, Grading grading) {
    this.activations = activations;
    this.grading = grading;
  }

  /**
   * What a path names.
   *
   * @param policy null where there is none, for the reason in {@code problem}
   */
  record Found(@Nullable CompiledPolicy policy, @Nullable Problem problem) {}

  /** The answer about the policy; 404 if it is unknown, 422 if nothing of it can be served. */
  HttpResponse<byte[]> answer(
      HttpRequest<?> request,
      String reference,
      Function<CompiledPolicy, HttpResponse<byte[]>> answer) {
    Found found = find(reference);
    return found.policy() != null
        ? answer.apply(found.policy())
        : Objects.requireNonNull(found.problem()).response(Language.of(request));
  }

  /** The policy, or the problem that there is none that can be served. */
  Found find(String reference) {
    Defects defects = new Defects();
    CompiledPolicy policy = grading.policy(reference, Place.NOWHERE, defects);
    if (policy != null) {
      return new Found(policy, null);
    }
    String id = PolicyReference.of(reference).id();
    List<Defect> broken = activations.get().broken().get(id);
    Defect first = defects.list().get(0);
    return new Found(
        null,
        broken != null && first.code().equals("broken-policy")
            ? Problem.brokenPolicy(id, broken)
            : new Problem(HttpStatus.NOT_FOUND, first.code(), first.message(), List.of(), 0));
  }
}
