package org.hyotei.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.hyotei.model.Message;

/**
 * What grades are given around a threshold. Several where the grade depends on other things too;
 * none where nothing is graded.
 */
public record Edge(
    Message measure,
    String property,
    BigDecimal threshold,
    List<String> below,
    List<String> at,
    List<String> above) {
  public Edge {
    below = List.copyOf(below);
    at = List.copyOf(at);
    above = List.copyOf(above);
  }
}
