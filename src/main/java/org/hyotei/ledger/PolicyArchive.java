package org.hyotei.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.hyotei.activation.Requester;
import org.hyotei.activation.VersionArchive;
import org.hyotei.check.CheckReport;
import org.hyotei.model.Defects;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PackFiles;
import org.hyotei.policy.PolicyDefinition;
import org.hyotei.policy.PolicyReader;
import org.hyotei.policy.PolicyVersion;
import org.hyotei.report.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The versions of policies on the ledger: their files by hash, and an entry for each activation. A
 * few versions stay built in memory; others are built when asked for. Versions that another process
 * activated are found when one is asked for that is not known. Safe for many threads.
 */
public final class PolicyArchive implements VersionArchive {

  /** How many versions beside the served ones stay built. */
  private static final int MOST_BUILT = 8;

  private static final String DIGEST = "digest";

  private final Ledger ledger;

  /** By policy, in the order of the ledger; requests read it without waiting. */
  private final Map<String, List<Activation>> activations = new ConcurrentHashMap<>();

  private final Object building = new Object();
  private final Map<String, CompiledPolicy> built = new LinkedHashMap<>(16, 0.75f, true);

  private record Activation(PolicyVersion version, String digest) {}

  /**
   * The archive of a ledger.
   *
   * @throws LedgerUnavailable if it cannot be read
   */
  public PolicyArchive(Ledger ledger) {
    this.ledger = ledger;
    refresh();
  }

  private void refresh() {
    Map<String, List<Activation>> read = new TreeMap<>();
    for (Entry entry : ledger.read(handle -> new Entries(handle).ofKind(Kind.ACTIVATION))) {
      String id = entry.policy();
      String hash = entry.version();
      PolicyDefinition definition =
          id == null || hash == null ? null : definition(id, hash).orElse(null);
      if (id != null && hash != null && definition != null) {
        read.computeIfAbsent(id, policy -> new ArrayList<>())
            .add(
                new Activation(
                    new PolicyVersion(
                        id, hash, entry.instant(), definition.from(), definition.to()),
                    entry.detail(DIGEST).orElse("")));
      }
    }
    activations.putAll(read);
  }

  private Optional<PolicyDefinition> definition(String id, String hash) {
    return files(id, hash).flatMap(files -> PolicyReader.definition(id, files, new Defects()));
  }

  /** The files of a version; empty if they are not there or not what the hash says. */
  public Optional<PackFiles> files(String id, String hash) {
    Map<String, byte[]> bytes = new TreeMap<>();
    ledger.read(
        handle -> {
          handle
              .createQuery(
                  "SELECT v.path, f.bytes FROM policy_version v"
                      + " JOIN policy_file f ON f.digest = v.digest"
                      + " WHERE v.policy = :policy AND v.version = :version")
              .bind("policy", id)
              .bind("version", hash)
              .map((row, context) -> Map.entry(row.getString("path"), row.getBytes("bytes")))
              .forEach(file -> bytes.put(file.getKey(), file.getValue()));
          return bytes;
        });
    PackFiles files = new PackFiles(bytes);
    return files.version().equals(hash) ? Optional.of(files) : Optional.empty();
  }

  @Override
  public Set<String> ids() {
    return Set.copyOf(activations.keySet());
  }

  @Override
  public List<PolicyVersion> of(String id) {
    Map<String, PolicyVersion> last = new LinkedHashMap<>();
    activations
        .getOrDefault(id, List.of())
        .forEach(one -> last.put(one.version().hash(), one.version()));
    return last.values().stream()
        .sorted(Comparator.comparing(PolicyVersion::activated).reversed())
        .toList();
  }

  @Override
  public boolean knows(String id, String digest) {
    return activations.getOrDefault(id, List.of()).stream()
        .anyMatch(activation -> activation.digest().equals(digest));
  }

  /** Builds one version at a time; those that are built are there meanwhile. */
  @Override
  public Optional<CompiledPolicy> compiled(String id, String hash) {
    CompiledPolicy known = built(hash);
    if (known != null) {
      return Optional.of(known);
    }
    synchronized (building) {
      CompiledPolicy since = built(hash);
      return since != null ? Optional.of(since) : build(id, hash);
    }
  }

  private @Nullable CompiledPolicy built(String hash) {
    synchronized (built) {
      return built.get(hash);
    }
  }

  private Optional<CompiledPolicy> build(String id, String hash) {
    Optional<CompiledPolicy> policy =
        files(id, hash).flatMap(files -> new PolicyReader().read(id, files, new Defects()));
    synchronized (built) {
      policy.ifPresent(one -> built.put(hash, one));
      if (built.size() > MOST_BUILT) {
        built.remove(built.keySet().iterator().next());
      }
    }
    return policy;
  }

  @Override
  public synchronized void activated(
      CompiledPolicy policy,
      String digest,
      @Nullable CheckReport report,
      Requester by,
      @Nullable String confirmation)
      throws IOException {
    try {
      Activating.Confirmed confirmed =
          confirmation == null
              ? null
              : new Activating.Confirmed(
                  confirmation, ledger.entry(confirmation).flatMap(this::submitter).orElse(null));
      Recorded recorded =
          ledger.statement(Activating.of(policy, digest, report, confirmed), Submitter.of(by));
      PolicyDefinition definition = policy.definition();
      Entry entry = ledger.entry(recorded.id()).orElseThrow();
      List<Activation> all = new ArrayList<>(activations.getOrDefault(policy.id(), List.of()));
      all.add(
          new Activation(
              new PolicyVersion(
                  policy.id(),
                  policy.version(),
                  entry.instant(),
                  definition.from(),
                  definition.to()),
              digest));
      activations.put(policy.id(), List.copyOf(all));
    } catch (LedgerUnavailable e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Optional<Submitter> submitter(Entry entry) {
    return Submitter.of(ledger.parts(entry));
  }

  /** Records what could be proved about a version, beside its last activation. */
  public void proved(CompiledPolicy policy, Json.Writer proofs) {
    List<Entry> activations =
        ledger.read(
            handle ->
                new Entries(handle).ofVersion(Kind.ACTIVATION, policy.id(), policy.version()));
    if (!activations.isEmpty()) {
      Entry last = activations.get(activations.size() - 1);
      ledger.statement(Activating.proofs(last, proofs), Submitter.RULES_FOLDER);
    }
  }

  /** Keeps the files of a version; those that are there already stay. */
  static void keep(Handle handle, String id, PackFiles files) {
    for (String path : files.paths()) {
      byte[] content = files.bytes(path);
      byte[] bytes = content == null ? new byte[0] : content;
      String digest = Part.sha256(bytes);
      handle.execute(
          "INSERT INTO policy_file (digest, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
          digest,
          bytes);
      handle.execute(
          "INSERT INTO policy_version (policy, version, path, digest) VALUES (?, ?, ?, ?)"
              + " ON CONFLICT DO NOTHING",
          id,
          files.version(),
          path,
          digest);
    }
  }
}
