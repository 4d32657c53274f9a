package org.hyotei.cli;

/** How a command prints its result. */
enum Format {
  JSON,
  TEXT
}
