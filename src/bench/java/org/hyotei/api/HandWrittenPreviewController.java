package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Objects;
import org.hyotei.activation.Activations;
import org.hyotei.evaluation.Grading;
import org.hyotei.evaluation.HandWrittenGrading;
import org.hyotei.ledger.Role;

/** {@link PreviewController} with the hand-written grader in the engine's place. */
@Hidden
@Controller("/bench/previews")
final class HandWrittenPreviewController {

  private final HandWrittenGrading grading;

  HandWrittenPreviewController(Activations activations) {
    this.grading =
        new HandWrittenGrading(Objects.requireNonNull(activations.get().policy("kawaguchi")));
  }

  @Needs(Role.VIEWER)
  @Post
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> preview(HttpRequest<?> request, @Body byte[] body) {
    String language = Language.of(request);
    Grading.Graded graded = grading.request(body);
    return HttpResponse.ok(PreviewController.bytes(graded, language, false))
        .contentType(MediaType.APPLICATION_JSON_TYPE)
        .header("Policy-Version", graded.evaluation().policy().version())
        .header("Content-Language", language);
  }
}
