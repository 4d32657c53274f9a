package org.hyotei.verification;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The archive of rule files: every file is what its digest says, every version what its hash says.
 */
final class PolicyFiles {

  private final Problems problems;

  /** Where each version was first named, by policy and version. */
  private final Map<Version, Long> named = new LinkedHashMap<>();

  private record Version(String policy, String hash) {}

  PolicyFiles(Problems problems) {
    this.problems = problems;
  }

  /** Takes note of the version that an entry names. */
  void learn(long position, Entry entry) {
    if (entry.policy() != null && entry.version() != null) {
      named.putIfAbsent(new Version(entry.policy(), entry.version()), position);
    }
  }

  /** Verifies the archive, and that each version that was named is in it. */
  void verify(Connection connection) throws SQLException {
    Set<String> files = files(connection);
    Map<Version, Map<String, String>> versions = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT policy, version, path, digest FROM policy_version")) {
      while (rows.next()) {
        versions
            .computeIfAbsent(
                new Version(String.valueOf(rows.getString(1)), String.valueOf(rows.getString(2))),
                version -> new TreeMap<>())
            .put(String.valueOf(rows.getString(3)), String.valueOf(rows.getString(4)));
      }
    }
    versions.forEach((version, digests) -> version(version, digests, files));
    named.forEach(
        (version, position) -> {
          if (!versions.containsKey(version)) {
            problems.add(
                "policy_version",
                position,
                null,
                "評価基準 "
                    + Faults.quote(version.policy())
                    + " の版 "
                    + Faults.quote(version.hash())
                    + " の規則ファイルが保管されていません。",
                "The rule files of "
                    + Faults.quote(version.policy())
                    + ", version "
                    + Faults.quote(version.hash())
                    + ", are not archived.");
          }
        });
  }

  private Set<String> files(Connection connection) throws SQLException {
    Set<String> digests = new HashSet<>();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(50);
      try (ResultSet rows = statement.executeQuery("SELECT digest, bytes FROM policy_file")) {
        while (rows.next()) {
          String digest = String.valueOf(rows.getString(1));
          byte[] bytes = rows.getBytes(2);
          if (Sha256.hex(Sha256.of(bytes == null ? new byte[0] : bytes)).equals(digest)) {
            digests.add(digest);
          } else {
            problems.add(
                "policy_file",
                null,
                null,
                "保管された規則ファイル " + Faults.quote(digest) + " の内容が変わっています。",
                "The archived rule file " + Faults.quote(digest) + " is not what its digest says.");
          }
        }
      }
    }
    return digests;
  }

  private void version(Version version, Map<String, String> digests, Set<String> files) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    digests.forEach((path, digest) -> lines.writeBytes(Sha256.utf8(path + "\0" + digest + "\n")));
    boolean same = Sha256.hex(Sha256.of(lines.toByteArray())).equals(version.hash());
    boolean there = files.containsAll(digests.values());
    if (!same || !there) {
      problems.add(
          "policy_version",
          named.get(version),
          null,
          "評価基準 "
              + Faults.quote(version.policy())
              + " の版 "
              + Faults.quote(version.hash())
              + (same ? " の規則ファイルが足りません。" : " が、規則ファイルのハッシュと一致しません。"),
          "The version "
              + Faults.quote(version.hash())
              + " of "
              + Faults.quote(version.policy())
              + (same ? " lacks a rule file." : " is not the hash of its rule files."));
    }
  }
}
