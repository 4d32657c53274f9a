package org.hyotei.check;

import java.util.List;
import org.hyotei.policy.PackSnapshot;

/** Checks packs. */
@FunctionalInterface
public interface Checker extends AutoCloseable {

  /** Everything that is wrong with a pack, at once. */
  CheckReport check(PackSnapshot pack);

  /** The same of several packs, in their order: what an edit of the shared vocabulary asks for. */
  default List<CheckReport> checkAll(List<PackSnapshot> packs) {
    return packs.stream().map(this::check).toList();
  }

  /** Told that packs much like these may have to be checked soon. */
  default void expect(List<PackSnapshot> packs) {}

  /** Ends what is kept ready. */
  @Override
  default void close() {}
}
