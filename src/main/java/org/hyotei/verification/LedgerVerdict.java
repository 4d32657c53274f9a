package org.hyotei.verification;

import java.util.List;
import org.hyotei.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * What became of verifying a ledger.
 *
 * @param origin what the ledger is called; null if that cannot be read
 * @param entries how many were read
 * @param root of their tree, in base64
 * @param checkpoints how many were read
 * @param count how many problems there are
 * @param problems by the position of the entry; the first ten thousand that were found
 * @param notProved what a reader might think is proved and is not
 */
public record LedgerVerdict(
    @Nullable String origin,
    long entries,
    String root,
    long checkpoints,
    long count,
    List<Problem> problems,
    List<Message> notProved) {

  public LedgerVerdict {
    problems = List.copyOf(problems);
    notProved = List.copyOf(notProved);
  }

  public boolean intact() {
    return count == 0;
  }
}
