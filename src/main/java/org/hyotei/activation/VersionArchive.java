package org.hyotei.activation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.model.Defects;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PackFiles;
import org.hyotei.policy.PolicyDefinition;
import org.hyotei.policy.PolicyReader;
import org.hyotei.policy.PolicyVersion;
import org.hyotei.policy.PolicyVersions;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every policy that was ever served, as files: {@code policies/ID/HASH/…} holds a
 * version's files, and {@code policies/ID/activations} a line for each activation, the last one
 * last: time, hash, and digest of the folder that was checked. Nothing is ever taken away. A few
 * versions stay built in memory; others are built when asked for. Safe for many threads.
 */
public final class VersionArchive implements PolicyVersions {

  /** How many versions beside the served ones stay built. */
  private static final int MOST_BUILT = 8;

  private static final String ACTIVATIONS = "activations";

  private final Path folder;
  private final Map<String, List<Activation>> activations = new TreeMap<>();

  /** What {@link #of} tells; requests read it without waiting for builds or writes. */
  private final Map<String, List<PolicyVersion>> versions = new ConcurrentHashMap<>();

  private final Object building = new Object();
  private final Map<String, CompiledPolicy> built = new LinkedHashMap<>(16, 0.75f, true);

  private record Activation(PolicyVersion version, String digest) {}

  /**
   * Opens the archive in a data folder.
   *
   * @throws IOException if it cannot be read
   */
  public VersionArchive(DataFolder data) throws IOException {
    this.folder = data.resolve("policies");
    Files.createDirectories(folder);
    try (Stream<Path> policies = Files.list(folder)) {
      for (Path policy : policies.filter(Files::isDirectory).sorted().toList()) {
        read(policy);
      }
    }
  }

  private void read(Path policy) throws IOException {
    Path log = policy.resolve(ACTIVATIONS);
    if (!Files.exists(log)) {
      return;
    }
    String id = policy.getFileName().toString();
    List<Activation> read = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      String[] parts = line.split(" ", -1);
      Instant time = parts.length == 3 ? time(parts[0]) : null;
      PolicyDefinition definition = time == null ? null : definition(id, parts[1]).orElse(null);
      // a line that was cut off by a crash, or whose files are gone, tells of no version
      if (time != null && definition != null) {
        read.add(
            new Activation(
                new PolicyVersion(id, parts[1], time, definition.from(), definition.to()),
                parts[2]));
      }
    }
    activations.put(id, read);
    versions.put(id, versions(read));
  }

  private static @Nullable Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private Optional<PolicyDefinition> definition(String id, String hash) {
    return files(id, hash).flatMap(files -> PolicyReader.definition(id, files, new Defects()));
  }

  /** The files of a version; empty if they are not there or not what the hash says. */
  public Optional<PackFiles> files(String id, String hash) {
    Path version = folder.resolve(id).resolve(hash);
    if (!hash.matches("[0-9a-f]{64}") || !Files.isDirectory(version)) {
      return Optional.empty();
    }
    Map<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(version)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(version.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the kept version " + version + " cannot be read", e);
    }
    PackFiles files = new PackFiles(bytes);
    return files.version().equals(hash) ? Optional.of(files) : Optional.empty();
  }

  /** The policies that ever had a version. */
  Set<String> ids() {
    return versions.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public List<PolicyVersion> of(String id) {
    return versions.getOrDefault(id, List.of());
  }

  private static List<PolicyVersion> versions(List<Activation> activations) {
    Map<String, PolicyVersion> last = new LinkedHashMap<>();
    activations.forEach(one -> last.put(one.version().hash(), one.version()));
    return last.values().stream()
        .sorted(Comparator.comparing(PolicyVersion::activated).reversed())
        .toList();
  }

  /** Whether the folder with this digest passed its check when it was activated last. */
  synchronized boolean knows(String id, String digest) {
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

  /**
   * Keeps a version and notes that it is served from now on; on disk before this returns.
   *
   * @param digest of the folder that was checked
   * @throws IOException if it cannot be written; then it is not noted
   */
  synchronized void activated(CompiledPolicy policy, String digest, Instant time)
      throws IOException {
    Path home = Files.createDirectories(folder.resolve(policy.id()));
    keep(policy.files(), home);
    Files.write(
        home.resolve(ACTIVATIONS),
        (time + " " + policy.version() + " " + digest + "\n").getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.DSYNC);
    PolicyDefinition definition = policy.definition();
    List<Activation> all = activations.computeIfAbsent(policy.id(), id -> new ArrayList<>());
    all.add(
        new Activation(
            new PolicyVersion(
                policy.id(), policy.version(), time, definition.from(), definition.to()),
            digest));
    versions.put(policy.id(), versions(all));
  }

  /** A version is there whole or not at all. */
  private static void keep(PackFiles files, Path home) throws IOException {
    Path place = home.resolve(files.version());
    if (Files.isDirectory(place)) {
      return;
    }
    Path draft = Files.createTempDirectory(home, "draft");
    for (String path : files.paths()) {
      Path file = draft.resolve(path);
      Files.createDirectories(file.getParent());
      byte[] bytes = files.bytes(path);
      Files.write(
          file,
          bytes == null ? new byte[0] : bytes,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE,
          StandardOpenOption.DSYNC);
    }
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
  }
}
