package org.hyotei.verification;

import java.util.Optional;

/** How a result's parts are named where grades are looked up. */
final class Outcomes {

  private Outcomes() {}

  /** {@code file "name"} of the rule that decided. */
  static Optional<String> rule(Json result) {
    return result
        .field("rule")
        .flatMap(
            rule ->
                rule.text("file")
                    .flatMap(file -> rule.text("name").map(name -> file + " \"" + name + "\"")));
  }
}
