package org.hyotei.explanation;

import java.util.List;
import java.util.Map;

/** Why not, for each subject of an evaluation by its id. */
public record WhyNots(Map<String, List<WhyNot>> bySubject) {

  /** That of one subject; empty where nothing can be said. */
  public List<WhyNot> of(String subject) {
    return bySubject.getOrDefault(subject, List.of());
  }
}
