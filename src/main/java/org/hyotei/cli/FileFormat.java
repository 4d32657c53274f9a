package org.hyotei.cli;

import java.util.Optional;
import org.hyotei.model.Defects;

/**
 * A format that a file can be written in.
 *
 * @param <T> what is written
 */
@FunctionalInterface
interface FileFormat<T> {

  /** The file's bytes; empty, with defects, where the format cannot hold what is written. */
  Optional<byte[]> bytes(T result, Defects defects);
}
