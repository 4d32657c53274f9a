package org.hyotei.publication;

import java.util.List;

/**
 * Where an evaluation stands in the ledger, as its receipt says.
 *
 * @param entry its id
 * @param time when it was recorded, in Japan
 * @param index its place in the log, from 0
 * @param size of the tree that its receipt was made of
 * @param root of that tree, in base64
 * @param keys fingerprints of the keys that signed it
 */
public record RecordedAs(
    String entry, String time, long index, long size, String root, List<String> keys) {

  public RecordedAs {
    keys = List.copyOf(keys);
  }
}
