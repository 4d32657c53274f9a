package org.hyotei.check;

import org.hyotei.policy.PackSnapshot;

/** Checks packs. */
@FunctionalInterface
public interface Checker {

  /** Everything that is wrong with a pack, at once. */
  CheckReport check(PackSnapshot pack);
}
