package org.hyotei.api;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.annotation.NonNull;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.exceptions.UnsatisfiedQueryValueRouteException;
import jakarta.inject.Singleton;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hyotei.document.Spelling;

/** Makes a problem of every error that the framework answers by itself. */
@Singleton
@Primary
final class ProblemProcessor implements ErrorResponseProcessor<byte[]> {

  private final BeanProvider<Router> router;

  ProblemProcessor(BeanProvider<Router> router) {
    this.router = router;
  }

  @Override
  public @NonNull MutableHttpResponse<byte[]> processResponse(
      @NonNull ErrorContext context, @NonNull MutableHttpResponse<?> response) {
    HttpStatus status = response.status();
    String language = Language.of(context.getRequest());
    MutableHttpResponse<byte[]> problem = problem(context, status).response(language);
    response
        .getHeaders()
        .forEachValue(
            (name, value) -> {
              if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
                problem.header(name, value);
              }
            });
    return problem;
  }

  private static Problem noSheet(HttpStatus status) {
    return Problem.of(
        status,
        "bad-request",
        "本文が空か、要求の形が正しくありません。表計算のファイルの中身を本文にして送ってください（curl では --data-binary @計画.xlsx か -F"
            + " file=@計画.xlsx）。",
        "The body is empty or the request is malformed. Send the spreadsheet's bytes; with curl,"
            + " --data-binary @plan.xlsx or -F file=@plan.xlsx.");
  }

  private static String contentType(ErrorContext context) {
    return Spelling.shorten(
        context.getRequest().getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class).orElse(""));
  }

  /** The media types that what the request asks for takes or gives. */
  private String types(ErrorContext context, Function<RouteInfo<?>, List<MediaType>> of) {
    HttpRequest<?> request = context.getRequest();
    return router.get().<Object, Object>findAny(request).stream()
        .filter(route -> route.getHttpMethod() == request.getMethod())
        .flatMap(route -> of.apply(route.getRouteInfo()).stream())
        .map(MediaType::getName)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String said(ErrorContext context) {
    return context.getErrors().stream()
        .findFirst()
        .map(error -> Spelling.shorten(error.getMessage()))
        .orElse("no details");
  }

  /** The parameter of the URL that is missing or that no value can be made of. */
  private static Optional<String> parameter(Throwable cause) {
    if (cause instanceof UnsatisfiedQueryValueRouteException missing) {
      return Optional.of(missing.getArgument().getName());
    }
    return cause instanceof ConversionErrorException wrong
            && wrong.getArgument().isAnnotationPresent(QueryValue.class)
        ? Optional.of(wrong.getArgument().getName())
        : Optional.empty();
  }

  private Problem problem(ErrorContext context, HttpStatus status) {
    String path = Spelling.shorten(context.getRequest().getPath());
    String method = context.getRequest().getMethodName();
    if (context.getRootCause().filter(URISyntaxException.class::isInstance).isPresent()) {
      return Problem.of(
          status,
          "malformed-url",
          "URL の形が正しくありません。% の後の16進数2桁と、使えない文字の符号化を確かめてください。",
          "The URL is malformed. Check the two hex digits after each % and encode other characters.");
    }
    Optional<String> parameter = context.getRootCause().flatMap(ProblemProcessor::parameter);
    if (parameter.isPresent()) {
      return Problem.of(
          status,
          "bad-parameters",
          "URL の " + parameter.get() + " がないか、読めません。/api で書き方を確かめてください。",
          "The parameter " + parameter.get() + " is missing or cannot be read. See /api for it.");
    }
    return switch (status) {
      case NOT_FOUND ->
          Problem.of(
              status,
              "not-found",
              path + " はありません。/api で一覧を確かめてください。",
              "There is no " + path + ". See /api for what there is.");
      case METHOD_NOT_ALLOWED ->
          Problem.of(
              status,
              "method-not-allowed",
              path + " に " + method + " は使えません。Allow ヘッダーをご覧ください。",
              path + " does not take " + method + ". See the Allow header.");
      case UNSUPPORTED_MEDIA_TYPE ->
          Problem.of(
              status,
              "unsupported-media-type",
              "Content-Type「"
                  + contentType(context)
                  + "」は受け取れません。"
                  + path
                  + " が受け取るもの: "
                  + types(context, RouteInfo::getConsumes)
                  + "。表計算のファイル（.xlsx、.ods、.csv、.tsv）を受けるのは POST /api/v1/previews と"
                  + " /api/v1/evaluations、一括（application/x-ndjson）を受けるのは POST"
                  + " /api/v1/previews/batch だけです。",
              "The Content-Type \""
                  + contentType(context)
                  + "\" is not taken. "
                  + path
                  + " takes: "
                  + types(context, RouteInfo::getConsumes)
                  + ". Spreadsheets (.xlsx, .ods, .csv, .tsv) are taken by POST /api/v1/previews and"
                  + " /api/v1/evaluations alone, batches (application/x-ndjson) by POST"
                  + " /api/v1/previews/batch alone.");
      case NOT_ACCEPTABLE -> Problem.notAcceptable(List.of(types(context, RouteInfo::getProduces)));
      case REQUEST_ENTITY_TOO_LARGE ->
          Problem.of(
              status,
              "too-large",
              "要求が大きすぎます（1件10MBまで、URL とヘッダーはそれぞれ数KBまで）。分けて送ってください。",
              "The request is too large (10 MB for one, a few KB for URL and headers). Split it.");
      case BAD_REQUEST ->
          SheetBody.isSent(context.getRequest())
              ? noSheet(status)
              : Problem.of(
                  status,
                  "bad-request",
                  "本文がないか、要求の形が正しくありません。JSON の本文を付けて送ってください。",
                  "The body is missing or the request is malformed: "
                      + said(context)
                      + ". Send a JSON body.");
      case INTERNAL_SERVER_ERROR ->
          Problem.of(
              status,
              "internal",
              "内部の誤りです。同じ要求で続くときは、時刻を添えて管理者に知らせてください。",
              "An internal error. If it stays, tell the operator the time of the request.");
      default ->
          Problem.of(
              status,
              status.getReason().toLowerCase(Locale.ROOT).replace(' ', '-'),
              "要求を処理できません（" + status.getCode() + "）。",
              "The request cannot be handled: " + status.getReason() + ".");
    };
  }
}
