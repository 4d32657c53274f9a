package org.hyotei.api;

import io.micronaut.http.HttpRequest;

/** The language that a client asked for: Japanese unless English is what it prefers. */
final class Language {

  private Language() {}

  static String of(HttpRequest<?> request) {
    return request
        .getHeaders()
        .findAcceptLanguage()
        .filter(locale -> locale.getLanguage().equals("en"))
        .map(locale -> "en")
        .orElse("ja");
  }
}
