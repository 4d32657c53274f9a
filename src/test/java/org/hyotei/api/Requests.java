package org.hyotei.api;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hyotei.document.JsonText;

/** Requests that tests send. */
final class Requests {

  private Requests() {}

  /** A name as one segment of a path. */
  static String segment(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The example that comes with Kawaguchi's rules. */
  static String kawaguchi() throws IOException {
    return Files.readString(Path.of("rules/kawaguchi/examples/R6.json"));
  }

  /** An example that comes with a pack. */
  static String example(String pack, String name) throws IOException {
    return Files.readString(Path.of("rules", pack, "examples", name + ".json"));
  }

  /** A draft of Kawaguchi's pack whose S begins above 115%; without the cases that say 120%. */
  static String withMovedThreshold() throws IOException {
    String rules = Files.readString(Path.of("rules/kawaguchi/grading.dslr"));
    return "{\"files\": {\"grading.dslr\": "
        + JsonText.quoted(rules.replace("120% ", "115% "))
        + ", \"cases/grading.yaml\": null}}";
  }

  /** A plan of one group with these indicators, each a JSON object; no line ends. */
  static String plan(String id, String indicators) {
    return "{\"policy\": \"kawaguchi\", \"plan\": {\"id\": \""
        + id
        + "\", \"fiscalYear\": \"R6\", \"groups\": [{\"id\": \"1\", \"level\": \"基本目標\"}],"
        + " \"indicators\": ["
        + indicators
        + "]}}";
  }

  /** A plan of one indicator whose target is 100. */
  static String small(String id, int actual) {
    return plan(
        id,
        "{\"id\": \"1-1\", \"group\": \"1\", \"name\": \"相談件数\", \"targets\": {\"R6\": \"100件\"},"
            + " \"actuals\": {\"R6\": \""
            + actual
            + "件\"}}");
  }
}
