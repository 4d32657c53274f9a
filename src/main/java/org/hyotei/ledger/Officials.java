package org.hyotei.ledger;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which evaluation of a plan counts. Lives as long as the handle. */
record Officials(Handle handle) {

  Optional<Entry> of(String plan, String fiscalYear, @Nullable String policy) {
    Entries entries = new Entries(handle);
    Map<String, Standing> standings = new LinkedHashMap<>();
    Set<String> superseded = new HashSet<>();
    for (Entry entry : entries.ofPlan(Kind.STANDING, plan, fiscalYear)) {
      List<String> refers = entry.refers();
      Optional<Standing> said = entry.detail("standing").flatMap(Standing::of);
      if (said.isPresent() && (policy == null || policy.equals(entry.policy()))) {
        standings.remove(refers.get(0));
        standings.put(refers.get(0), said.get());
        refers.stream().skip(1).forEach(superseded::add);
      }
    }
    standings.keySet().removeAll(superseded);
    return last(standings, true).or(() -> last(standings, false)).flatMap(entries::entry);
  }

  /** The last one that is public, or that is final. */
  private static Optional<String> last(Map<String, Standing> standings, boolean isPublic) {
    return standings.entrySet().stream()
        .filter(one -> isPublic ? one.getValue().isPublic() : one.getValue() == Standing.FINAL)
        .map(Map.Entry::getKey)
        .reduce((earlier, later) -> later);
  }
}
