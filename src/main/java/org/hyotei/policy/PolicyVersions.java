package org.hyotei.policy;

import java.util.List;
import java.util.Optional;

/** The versions of policies that are kept. */
public interface PolicyVersions {

  /** None at all. */
  PolicyVersions NONE =
      new PolicyVersions() {
        @Override
        public List<PolicyVersion> of(String id) {
          return List.of();
        }

        @Override
        public Optional<CompiledPolicy> compiled(String id, String hash) {
          return Optional.empty();
        }
      };

  /** Those of a policy, the one that became active last first. */
  List<PolicyVersion> of(String id);

  /** A version that can evaluate; empty if it is not kept. */
  Optional<CompiledPolicy> compiled(String id, String hash);
}
