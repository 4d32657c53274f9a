package org.hyotei.api;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hyotei.document.Spelling;
import org.hyotei.model.Defects;
import org.hyotei.model.Place;

/** What a URL may say beside its path. What is not known is refused, not passed over. */
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
    List<String> names = new ArrayList<>(flags);
    names.addAll(texts);
    known(request, names, defects);
    for (String name : names) {
      List<String> values = request.getParameters().getAll(name);
      if (values.size() > 1) {
        repeated(name, defects);
      } else if (flags.contains(name) && !FLAG_VALUES.containsAll(values)) {
        String said = Spelling.shorten(values.get(0));
        defects.add(
            "bad-flag",
            new Place("", 0, 0, "/" + name),
            "URL の " + name + " は true か false です（今は「" + said + "」）。",
            "In the URL, " + name + " is true or false, not \"" + said + "\".");
      }
    }
  }

  /** Refuses parameters of other names: what is not known would be passed over. */
  static void known(HttpRequest<?> request, Collection<String> names, Defects defects) {
    String all = String.join(", ", names);
    for (String name : new TreeSet<>(request.getParameters().names())) {
      if (!names.contains(name)) {
        String said = Spelling.shorten(name);
        String nearest = Spelling.nearest(name, names).orElse("");
        defects.add(
            "unknown-parameter",
            new Place("", 0, 0, "/" + said),
            "URL の「"
                + said
                + "」は、ここでは使えません。"
                + (nearest.isEmpty() ? "" : "「" + nearest + "」ではありませんか。")
                + "使えるもの: "
                + all
                + "。",
            "The URL's \""
                + said
                + "\" is not taken here. "
                + (nearest.isEmpty() ? "" : "Maybe \"" + nearest + "\"? ")
                + "Known: "
                + all
                + ".");
      }
    }
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
