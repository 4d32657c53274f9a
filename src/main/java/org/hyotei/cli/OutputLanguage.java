package org.hyotei.cli;

import java.util.Locale;

/** A language that commands speak. */
enum OutputLanguage {
  JA,
  EN;

  /** Its tag. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
