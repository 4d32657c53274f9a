package org.hyotei.activation;

import java.io.IOException;
import java.util.Set;
import org.hyotei.check.CheckReport;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PolicyVersions;
import org.jspecify.annotations.Nullable;

/** Where every version of every policy that was ever served is kept. Nothing is ever taken away. */
public interface VersionArchive extends PolicyVersions {

  /** The policies that ever had a version. */
  Set<String> ids();

  /** Whether the folder with this digest passed its check when a version of it was activated. */
  boolean knows(String id, String digest);

  /**
   * Keeps a version and notes that it is served from now on; for good before this returns.
   *
   * @param digest of the folder that was checked
   * @param report of its check; null if it was known to be good
   * @param by who asked for it
   * @param confirmation id of the entry that confirms its impact; null if none was needed
   * @throws IOException if it cannot be kept; then it is not noted
   */
  void activated(
      CompiledPolicy policy,
      String digest,
      @Nullable CheckReport report,
      Requester by,
      @Nullable String confirmation)
      throws IOException;
}
