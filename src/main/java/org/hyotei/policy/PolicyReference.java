package org.hyotei.policy;

import org.jspecify.annotations.Nullable;

/**
 * How a caller names a policy: {@code kawaguchi}, or one version of it, {@code kawaguchi@3f2a…}.
 *
 * @param version the first digits of its hash, or all; null for the version that is served
 */
public record PolicyReference(String id, @Nullable String version) {

  /** Reads what a caller wrote; what stands after the first {@code @} names the version. */
  public static PolicyReference of(String text) {
    int at = text.indexOf('@');
    return at < 0
        ? new PolicyReference(text, null)
        : new PolicyReference(text.substring(0, at), text.substring(at + 1));
  }

  /** Whether a version can be named so: 4 to 64 hexadecimal digits. */
  public static boolean isVersion(String text) {
    return text.matches("[0-9a-f]{4,64}");
  }
}
