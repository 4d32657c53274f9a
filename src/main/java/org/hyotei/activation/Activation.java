package org.hyotei.activation;

import org.hyotei.check.CheckReport;
import org.jspecify.annotations.Nullable;

/**
 * What became of a pack's folder when it was looked at.
 *
 * @param served the version that is served now; null for none
 * @param report of the folder's last check; null if the folder is gone or was known to be good
 */
public record Activation(
    String pack, Kind kind, @Nullable String served, @Nullable CheckReport report) {

  /** What happened. */
  public enum Kind {
    /** The folder's version is served from now on. */
    ACTIVATED,
    /** Nothing that matters to the version has changed. */
    UNCHANGED,
    /** The folder is not served, for the reasons in the report; what was served still is. */
    REFUSED,
    /** The folder is not there any more; what was served still is. */
    GONE
  }
}
