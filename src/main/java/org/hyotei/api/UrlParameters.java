package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hyotei.document.Spelling;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;

/** What the URL of a request to grade may say. What is not known is refused, not passed over. */
final class UrlParameters {

  private static final Set<String> FLAG_VALUES = Set.of("true", "false");

  private UrlParameters() {}

  /**
   * Looks at every parameter.
   *
   * @param flags that are true or false
   * @param texts that say something of the body
   * @param defects gets what is unknown, said twice, or neither true nor false
   */
  static void check(
      HttpRequest<?> request, List<String> flags, Collection<String> texts, Defects defects) {
    List<String> known = new ArrayList<>(flags);
    known.addAll(texts);
    for (String name : request.getParameters().names()) {
      List<String> values = request.getParameters().getAll(name);
      if (!known.contains(name)) {
        unknown(name, String.join(", ", known), defects);
      } else if (values.size() > 1) {
        repeated(name, defects);
      } else if (flags.contains(name) && !FLAG_VALUES.contains(values.get(0))) {
        defects.add(
            "bad-flag",
            new Place("", 0, 0, "/" + name),
            "URL の " + name + " は true か false です（今は「" + Spelling.shorten(values.get(0)) + "」）。",
            "In the URL, "
                + name
                + " is true or false, not \""
                + Spelling.shorten(values.get(0))
                + "\".");
      }
    }
  }

  private static void unknown(String name, String known, Defects defects) {
    String said = Spelling.shorten(name);
    defects.add(
        "unknown-parameter",
        new Place("", 0, 0, "/" + said),
        "URL の「" + said + "」は、ここでは使えません。使えるもの: " + known + "。",
        "The URL's \"" + said + "\" is not taken here. Known: " + known + ".");
  }

  static void repeated(String name, Defects defects) {
    defects.add(
        "said-twice",
        new Place("", 0, 0, "/" + name),
        "「" + name + "」が2回以上あります。どれを使うか分からないので、1回だけにしてください。",
        "\""
            + name
            + "\" is there more than once, and it is not known which one is meant. Send one.");
  }
}
