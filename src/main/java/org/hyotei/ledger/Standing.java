package org.hyotei.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an evaluation counts as. Each begins as a trial. */
public enum Standing {
  /** 試行. */
  TRIAL("試行"),
  /** 確定. */
  FINAL("確定"),
  /** 公表. */
  PUBLISHED("公表"),
  /** 訂正: published in the place of another, which it supersedes. */
  CORRECTED("訂正"),
  /** 取下げ: nothing follows. */
  WITHDRAWN("取下げ");

  private final String ja;

  Standing(String ja) {
    this.ja = ja;
  }

  /** As entries and requests write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String ja() {
    return ja;
  }

  /** The standing that is written so. */
  public static Optional<Standing> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** What may follow. */
  public Set<Standing> next() {
    return switch (this) {
      case TRIAL -> EnumSet.of(FINAL, CORRECTED, WITHDRAWN);
      case FINAL -> EnumSet.of(PUBLISHED, CORRECTED, WITHDRAWN);
      case PUBLISHED, CORRECTED -> EnumSet.of(WITHDRAWN);
      case WITHDRAWN -> EnumSet.noneOf(Standing.class);
    };
  }

  /** Whether the public was told. */
  public boolean isPublic() {
    return this == PUBLISHED || this == CORRECTED;
  }
}
