package org.hyotei.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.jspecify.annotations.Nullable;

/**
 * The packs of a rules folder: the policies that compiled, and what is wrong with the others.
 * Immutable.
 */
public final class PolicyCatalog {

  private final Map<String, CompiledPolicy> policies = new LinkedHashMap<>();
  private final Map<String, List<Defect>> broken = new LinkedHashMap<>();

  private PolicyCatalog() {}

  /** Reads every pack of the folder. */
  public static PolicyCatalog read(PackFolder folder) {
    return read(folder, folder.packs());
  }

  /** Reads these packs of the folder. */
  public static PolicyCatalog read(PackFolder folder, List<String> packs) {
    PolicyCatalog catalog = new PolicyCatalog();
    PolicyReader reader = new PolicyReader();
    for (String pack : packs) {
      Defects defects = new Defects();
      PackFiles files = folder.read(pack, defects);
      reader.read(pack, files, defects).ifPresent(policy -> catalog.policies.put(pack, policy));
      if (!defects.isEmpty()) {
        catalog.policies.remove(pack);
        catalog.broken.put(pack, defects.list());
      }
    }
    return catalog;
  }

  /** The policy of a pack; null if there is none that works. */
  public @Nullable CompiledPolicy policy(String id) {
    return policies.get(id);
  }

  /** The policies that work, by id. */
  public List<CompiledPolicy> policies() {
    return new ArrayList<>(policies.values());
  }

  public List<String> ids() {
    return List.copyOf(policies.keySet());
  }

  /** The packs that do not work, by id, and why. */
  public Map<String, List<Defect>> broken() {
    return Map.copyOf(broken);
  }
}
