package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale.LanguageRange;

/** The language that a client asked for: Japanese unless it prefers English. */
final class Language {

  private Language() {}

  static String of(HttpRequest<?> request) {
    return preferred(String.join(",", request.getHeaders().getAll("Accept-Language")));
  }

  /** Whichever of Japanese and English the header weighs more; Japanese where it says neither. */
  static String preferred(String acceptLanguage) {
    for (LanguageRange range : ranges(acceptLanguage)) {
      String language = range.getRange().split("-", 2)[0];
      if (range.getWeight() > 0 && (language.equals("en") || language.equals("ja"))) {
        return language;
      }
    }
    return "ja";
  }

  private static List<LanguageRange> ranges(String acceptLanguage) {
    try {
      return acceptLanguage.isBlank() ? List.of() : LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }
}
