package org.hyotei.api;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hyotei.impact.Impact;

/**
 * The reports of impact that this service has made since it was started, the last thousand, by
 * their digests. One that another process made, or that was made before a restart, is not among
 * them.
 */
@Singleton
final class MadeReports {

  private static final int MOST = 1_000;

  private final Map<String, Versions> made =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Versions> eldest) {
          return size() > MOST;
        }
      };

  /** What a report is about. */
  record Versions(String policy, String before, String after) {}

  synchronized void add(String digest, Impact impact) {
    made.put(
        digest,
        new Versions(impact.before().id(), impact.before().version(), impact.after().version()));
  }

  synchronized Optional<Versions> of(String digest) {
    return Optional.ofNullable(made.get(digest));
  }
}
