package org.hyotei.report;

import java.util.List;
import org.hyotei.layout.Assumption;

/**
 * What a report says of the spreadsheet that its plan was read from.
 *
 * @param file its name, without folders; empty if it was sent without one
 * @param sha256 of its bytes, in hex
 * @param assumptions what was taken for granted when it was read
 */
public record ReadSheet(String file, String sha256, List<Assumption> assumptions) {

  public ReadSheet {
    assumptions = List.copyOf(assumptions);
  }
}
