package org.hyotei.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hyotei.tabular.CsvEncoding;
import org.jspecify.annotations.Nullable;

/**
 * What a request would rather have by its {@code Accept} and {@code Accept-Charset} (RFC 9110,
 * 12.5): of each form the range that fits it closest says how much it weighs.
 */
final class Accepted {

  private static final String QUALITY = "0(\\.\\d{0,3})?|1(\\.0{0,3})?";

  private final List<MediaType> ranges;
  private final List<String> charsets;

  private Accepted(List<MediaType> ranges, List<String> charsets) {
    this.ranges = ranges;
    this.charsets = charsets;
  }

  /** What a request accepts; a header that cannot be read is as one that is not there. */
  static Accepted by(HttpRequest<?> request) {
    List<String> charsets = new ArrayList<>();
    for (String header : request.getHeaders().getAll(HttpHeaders.ACCEPT_CHARSET)) {
      charsets.addAll(List.of(header.toLowerCase(Locale.ROOT).split("\\s*,\\s*")));
    }
    List<String> headers = request.getHeaders().getAll(HttpHeaders.ACCEPT);
    return new Accepted(MediaType.orderedOf(headers), charsets);
  }

  /**
   * The one that is rather wanted; of equals the one that is named more closely, then the one that
   * is named first, then the one that is offered first. Empty if none is wanted.
   *
   * @param offered media types, the usual one first
   */
  Optional<String> of(List<String> offered) {
    if (ranges.isEmpty()) {
      return offered.stream().findFirst();
    }
    String best = null;
    MediaType by = null;
    for (String type : offered) {
      MediaType range = closest(type);
      if (range != null && weight(range).signum() > 0 && (by == null || isRather(range, by))) {
        best = type;
        by = range;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean isRather(MediaType range, MediaType than) {
    int weight = weight(range).compareTo(weight(than));
    int closeness = closeness(range) - closeness(than);
    return weight != 0
        ? weight > 0
        : closeness != 0 ? closeness > 0 : ranges.indexOf(range) < ranges.indexOf(than);
  }

  /** The range that fits a type closest, and of those the one that weighs most. */
  private @Nullable MediaType closest(String type) {
    MediaType closest = null;
    for (MediaType range : ranges) {
      if (fits(range, type)
          && (closest == null
              || closeness(range) > closeness(closest)
              || (closeness(range) == closeness(closest)
                  && weight(range).compareTo(weight(closest)) > 0))) {
        closest = range;
      }
    }
    return closest;
  }

  private static boolean fits(MediaType range, String type) {
    String name = range.getName().toLowerCase(Locale.ROOT);
    boolean same =
        name.equals("*/*")
            || name.equals(type)
            || (name.endsWith("/*") && type.startsWith(name.substring(0, name.length() - 1)));
    return same && (!type.equals(MediaType.TEXT_CSV) || isWritten(range));
  }

  /** Whether a range of CSV asks for no encoding, or for one that CSV is written in. */
  private static boolean isWritten(MediaType range) {
    return range.getParameters().get("charset").isEmpty() || charset(range).isPresent();
  }

  private static int closeness(MediaType range) {
    return range.getType().equals("*") ? 0 : range.getSubtype().equals("*") ? 1 : 2;
  }

  private static BigDecimal weight(MediaType range) {
    return weight(range.getParameters().get("q").map(Object::toString).orElse("1"));
  }

  private static BigDecimal weight(String quality) {
    return quality.matches(QUALITY) ? new BigDecimal(quality) : BigDecimal.ONE;
  }

  /**
   * The encoding that CSV is rather wanted in: what the range of it says, else {@code
   * Accept-Charset}; UTF-8 where neither prefers CP932, which all that is called Shift_JIS stands
   * for.
   */
  Charset csv() {
    MediaType range = closest(MediaType.TEXT_CSV);
    Optional<Charset> said = range == null ? Optional.empty() : charset(range);
    return said.orElseGet(
        () ->
            weight(CsvEncoding.CP932).compareTo(weight(StandardCharsets.UTF_8)) > 0
                ? CsvEncoding.CP932
                : StandardCharsets.UTF_8);
  }

  private BigDecimal weight(Charset charset) {
    BigDecimal any = BigDecimal.ZERO;
    for (String range : charsets) {
      String[] parts = range.split("\\s*;\\s*q=", 2);
      BigDecimal weight = weight(parts.length == 1 ? "1" : parts[1].strip());
      if (parts[0].strip().equals("*")) {
        any = weight;
      } else if (CsvEncoding.named(parts[0]).filter(charset::equals).isPresent()) {
        return weight;
      }
    }
    return any;
  }

  private static Optional<Charset> charset(MediaType range) {
    return range
        .getParameters()
        .get("charset")
        .flatMap(name -> CsvEncoding.named(name.toString()))
        .filter(one -> one.equals(CsvEncoding.CP932) || one.equals(StandardCharsets.UTF_8));
  }
}
