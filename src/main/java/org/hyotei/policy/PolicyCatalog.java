package org.hyotei.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * The policies that are served at one moment: one version of each, and what is wrong with packs
 * that cannot be. A pack whose last edit is broken stands in both, by the version before.
 * Immutable.
 */
public final class PolicyCatalog {

  private final Map<String, CompiledPolicy> policies;
  private final Map<String, List<Defect>> broken;
  private final PolicyVersions versions;

  /**
   * A catalog.
   *
   * @param broken why a pack's files are not served, by id
   */
  public PolicyCatalog(
      Map<String, CompiledPolicy> policies,
      Map<String, List<Defect>> broken,
      PolicyVersions versions) {
    this.policies = new TreeMap<>(policies);
    this.broken = new TreeMap<>(broken);
    this.versions = versions;
  }

  /** Reads every pack of the folder. */
  public static PolicyCatalog read(PackFolder folder) {
    return read(folder, folder.packs());
  }

  /** Reads these packs of the folder. */
  public static PolicyCatalog read(PackFolder folder, List<String> packs) {
    Map<String, CompiledPolicy> policies = new LinkedHashMap<>();
    Map<String, List<Defect>> broken = new LinkedHashMap<>();
    PolicyReader reader = new PolicyReader();
    for (String pack : packs) {
      Defects defects = new Defects();
      PackFiles files = folder.read(pack, defects);
      Optional<CompiledPolicy> policy = reader.read(pack, files, defects);
      if (defects.isEmpty() && policy.isPresent()) {
        policies.put(pack, policy.get());
      } else {
        broken.put(pack, defects.list());
      }
    }
    return new PolicyCatalog(policies, broken, PolicyVersions.NONE);
  }

  /** The served version of a policy; null if there is none. */
  public @Nullable CompiledPolicy policy(String id) {
    return policies.get(id);
  }

  /**
   * The version for plans of a fiscal year: the one that is served, or, if that is for other years,
   * the one served last that is for this; null if there is no such policy.
   */
  public @Nullable CompiledPolicy policy(String id, Period year) {
    CompiledPolicy served = policies.get(id);
    if (served == null || covers(served, year)) {
      return served;
    }
    return versions.of(id).stream()
        .filter(version -> version.covers(year))
        .findFirst()
        .flatMap(version -> versions.compiled(id, version.hash()))
        .orElse(served);
  }

  private static boolean covers(CompiledPolicy policy, Period year) {
    return PolicyVersion.covers(policy.definition().from(), policy.definition().to(), year);
  }

  /** The versions that are kept whose hash begins so, the one served last first. */
  public List<PolicyVersion> versions(String id, String prefix) {
    return versions.of(id).stream().filter(one -> one.hash().startsWith(prefix)).toList();
  }

  /** A version that is kept, ready to evaluate; empty if it is not kept. */
  public Optional<CompiledPolicy> compiled(String id, String hash) {
    CompiledPolicy served = policies.get(id);
    return served != null && served.version().equals(hash)
        ? Optional.of(served)
        : versions.compiled(id, hash);
  }

  /** The policies that are served, by id. */
  public List<CompiledPolicy> policies() {
    return new ArrayList<>(policies.values());
  }

  public List<String> ids() {
    return List.copyOf(policies.keySet());
  }

  /** The packs whose files are not served, by id, and why. */
  public Map<String, List<Defect>> broken() {
    return new LinkedHashMap<>(broken);
  }
}
