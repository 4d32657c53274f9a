package org.hyotei.check;

import java.util.List;
import org.hyotei.policy.PackSnapshot;

/** Checks packs. */
@FunctionalInterface
public interface Checker {

  /** Everything that is wrong with a pack, at once. */
  CheckReport check(PackSnapshot pack);

  /** The same of several packs, in their order: what an edit of the shared vocabulary asks for. */
  default List<CheckReport> checkAll(List<PackSnapshot> packs) {
    return packs.stream().map(this::check).toList();
  }
}
