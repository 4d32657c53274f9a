package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.hyotei.document.Spelling;
import org.hyotei.model.Defects;
import org.hyotei.model.Period;
import org.hyotei.model.Place;
import org.hyotei.reading.PeriodReader;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a search; remembers everything that is wrong with them. */
final class SearchQuery {

  private static final int MOST = 500;
  private static final int USUAL = 50;
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  private final Defects defects = new Defects();

  /** What is wrong, all of it; empty if nothing is. */
  Optional<Problem> problem() {
    return defects.isEmpty() ? Optional.empty() : Optional.of(Problem.ofParameters(defects));
  }

  @Nullable String version(@Nullable String text) {
    if (text == null || text.matches("[0-9a-fA-F]{1,64}")) {
      return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
    return wrong("version", text, "版の先頭（16進数）", "the first hex digits of a version");
  }

  @Nullable String year(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Optional<Period> year = PeriodReader.read(text);
    return year.isPresent() && year.get().day() == null
        ? year.get().key()
        : wrong("fiscalYear", text, "R6、令和6年度、2024 など", "R6, 令和6年度 or 2024");
  }

  @Nullable String from(@Nullable String text) {
    return moment("from", text, 0);
  }

  /** A day includes itself. */
  @Nullable String to(@Nullable String text) {
    return moment("to", text, 1);
  }

  private @Nullable String moment(String name, @Nullable String text, int days) {
    if (text == null) {
      return null;
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).plusDays(days).atStartOfDay(JAPAN).toInstant().toString()
          : Instant.parse(text).toString();
    } catch (DateTimeParseException e) {
      return wrong(
          name, text, "2026-04-01 か 2026-04-01T00:00:00Z", "2026-04-01 or 2026-04-01T00:00:00Z");
    }
  }

  @Nullable Long before(@Nullable String text) {
    if (text == null || text.matches("[0-9]{1,18}")) {
      return text == null ? null : Long.valueOf(text);
    }
    wrong("before", text, "前のページの next", "the next of the page before");
    return null;
  }

  int limit(@Nullable String text) {
    if (text == null) {
      return USUAL;
    }
    int limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST) {
      wrong("limit", text, "1〜" + MOST, "1 to " + MOST);
      return USUAL;
    }
    return limit;
  }

  /** Refuses parameters of other names: a condition that is not known would find everything. */
  void known(HttpRequest<?> request, Collection<String> names) {
    UrlParameters.known(request, names, defects);
  }

  private @Nullable String wrong(String name, String text, String ja, String en) {
    String shown = Spelling.shorten(text);
    defects.add(
        "bad-parameter",
        Place.NOWHERE,
        name + "「" + shown + "」が読めません。" + ja + "と書いてください。",
        name + " \"" + shown + "\" cannot be read. Write " + en + ".");
    return null;
  }
}
