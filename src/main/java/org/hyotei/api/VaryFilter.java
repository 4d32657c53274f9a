package org.hyotei.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Says of every answer what it was chosen by, for whatever keeps answers between. */
@ServerFilter("/api/v1/**")
final class VaryFilter {

  @ResponseFilter
  void vary(MutableHttpResponse<?> response) {
    boolean worded = response.getHeaders().contains(HttpHeaders.CONTENT_LANGUAGE);
    response.header(HttpHeaders.VARY, worded ? "Accept, Accept-Language" : "Accept");
  }
}
