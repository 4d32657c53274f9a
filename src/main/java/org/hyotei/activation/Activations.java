package org.hyotei.activation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hyotei.activation.Activation.Kind;
import org.hyotei.check.CheckReport;
import org.hyotei.check.Checker;
import org.hyotei.model.Defect;
import org.hyotei.model.Defects;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PackFiles;
import org.hyotei.policy.PackFolder;
import org.hyotei.policy.PackSnapshot;
import org.hyotei.policy.PolicyCatalog;
import org.hyotei.policy.PolicyReader;
import org.hyotei.policy.PolicyVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is served, from the rules folder as it changes. Each look at the folder takes every pack
 * whole, has what is new checked, and puts what passes in the place of what was served, all at
 * once; what does not pass changes nothing but what is told about it. Readers get the catalog of
 * the moment without waiting; one look runs at a time.
 */
public final class Activations implements Supplier<PolicyCatalog> {

  /** How often a folder that changes while it is read is read again, and after how long. */
  private static final int MOST_READS = 20;

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final PackFolder folder;
  private final Checker checker;
  private final VersionArchive archive;
  private final Confirmations confirmations;
  private final Map<String, Look> looks = new TreeMap<>();
  private volatile PolicyCatalog catalog;

  /** Asks for no confirmations. */
  public Activations(PackFolder folder, Checker checker, VersionArchive archive) {
    this(folder, checker, archive, Confirmations.NOT_ASKED);
  }

  /**
   * Serves nothing until the first {@link #look}.
   *
   * @param confirmations what a version needs beside its check to take the place of another
   */
  public Activations(
      PackFolder folder, Checker checker, VersionArchive archive, Confirmations confirmations) {
    this.folder = folder;
    this.checker = checker;
    this.archive = archive;
    this.confirmations = confirmations;
    this.catalog = new PolicyCatalog(Map.of(), Map.of(), archive);
  }

  @Override
  public PolicyCatalog get() {
    return catalog;
  }

  /**
   * All packs at one moment.
   *
   * @param marks of the folder at that moment, see {@link PackFolder#marks}
   */
  private record Reading(List<PackSnapshot> packs, Map<String, String> marks) {}

  /** Looks at the folder without having been asked to. */
  public List<Activation> look() {
    return look(Requester.RULES_FOLDER);
  }

  /**
   * Looks at the folder and serves what is new and good; tells what became of each pack.
   *
   * @param by who asks for it; a version that is served from now on names them
   */
  public synchronized List<Activation> look(Requester by) {
    return look(read().packs(), by);
  }

  /**
   * Who asked for a version that waits for its confirmation; empty if nobody did, or none waits.
   */
  public synchronized Optional<Requester> requester(String pack, String version) {
    return Optional.ofNullable(looks.get(pack))
        .map(Look::waiting)
        .filter(waiting -> waiting.version().equals(version))
        .map(Look.Waiting::by)
        .filter(Requester::isKnown);
  }

  /**
   * The same, unasked, if the folder is still as it was when its edits had settled.
   *
   * @param settled the marks of the folder then
   * @return empty, and nothing is done, if another edit has begun
   */
  public synchronized Optional<List<Activation>> look(Map<String, String> settled) {
    Reading reading = read();
    return reading.marks().equals(settled)
        ? Optional.of(look(reading.packs(), Requester.RULES_FOLDER))
        : Optional.empty();
  }

  private List<Activation> look(List<PackSnapshot> snapshots, Requester by) {
    Map<String, CheckReport> checked = new HashMap<>();
    checker
        .checkAll(snapshots.stream().filter(this::mustBeChecked).toList())
        .forEach(report -> checked.put(report.pack(), report));
    List<Activation> activations = new ArrayList<>();
    for (PackSnapshot snapshot : snapshots) {
      String pack = snapshot.pack();
      Look look = look(snapshot, looks.get(pack), checked.get(pack), by);
      looks.put(pack, look);
      activations.add(look.activation());
    }
    publish();
    checker.expect(snapshots.stream().filter(this::isServed).toList());
    return activations;
  }

  private boolean isServed(PackSnapshot snapshot) {
    Look look = looks.get(snapshot.pack());
    return look != null
        && (look.activation().kind() == Kind.ACTIVATED
            || look.activation().kind() == Kind.UNCHANGED);
  }

  /**
   * The folder at one moment: read again, a second long, where something changed meanwhile. What
   * never rests is taken as it was read last.
   */
  private Reading read() {
    Map<String, String> before = folder.marks();
    for (int i = 1; ; i++) {
      Set<String> packs = new TreeSet<>(looks.keySet());
      packs.addAll(folder.packs());
      packs.addAll(archive.ids());
      List<PackSnapshot> snapshots = packs.stream().map(folder::snapshot).toList();
      Map<String, String> after = folder.marks();
      if (after.equals(before) || i == MOST_READS || !rested()) {
        return new Reading(snapshots, after);
      }
      before = folder.marks();
    }
  }

  /** Waits a moment; false if the service is ending. */
  private static boolean rested() {
    try {
      Thread.sleep(PAUSE.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether a pack is none that was looked at before, or passed once. */
  private boolean mustBeChecked(PackSnapshot snapshot) {
    String pack = snapshot.pack();
    Look before = looks.get(pack);
    return !snapshot.paths().isEmpty()
        && (before == null
            ? !archive.knows(pack, snapshot.digest())
            : !before.digest().equals(snapshot.digest()));
  }

  private Look look(
      PackSnapshot snapshot, @Nullable Look before, @Nullable CheckReport report, Requester by) {
    String pack = snapshot.pack();
    CompiledPolicy served = before == null ? servedLast(pack) : before.served();
    String version = served == null ? null : served.version();
    if (snapshot.paths().isEmpty()) {
      return new Look("", served, new Activation(pack, Kind.GONE, version, null));
    }
    String digest = snapshot.digest();
    if (before != null && before.digest().equals(digest)) {
      Look.Waiting waiting = before.waiting();
      if (waiting != null && served != null) {
        return waited(snapshot, digest, waiting, served, waiting.askedBy(by));
      }
      Activation last = before.activation();
      Kind kind = last.kind() == Kind.REFUSED ? Kind.REFUSED : Kind.UNCHANGED;
      return new Look(digest, served, new Activation(pack, kind, version, last.report()));
    }
    if (report != null && !report.passed()) {
      return new Look(digest, served, new Activation(pack, Kind.REFUSED, version, report));
    }
    return activate(snapshot, digest, report, served, by);
  }

  private Look waited(
      PackSnapshot snapshot,
      String digest,
      Look.Waiting waiting,
      CompiledPolicy served,
      Requester by) {
    Confirmations.Answer answer =
        confirmations.of(served.id(), served.version(), waiting.version(), by);
    return answer.lets()
        ? activate(snapshot, digest, waiting.passed(), served, by)
        : Look.waiting(
            digest,
            served,
            new Look.Waiting(waiting.version(), waiting.rules(), waiting.passed(), by),
            answer.state());
  }

  /** What was served when the service stopped, for a folder that has been broken since. */
  private @Nullable CompiledPolicy servedLast(String pack) {
    return archive.of(pack).stream()
        .map(PolicyVersion::hash)
        .findFirst()
        .flatMap(hash -> archive.compiled(pack, hash))
        .orElse(null);
  }

  private Look activate(
      PackSnapshot snapshot,
      String digest,
      @Nullable CheckReport report,
      @Nullable CompiledPolicy served,
      Requester by) {
    String pack = snapshot.pack();
    Defects defects = new Defects();
    PackFiles files = snapshot.version(defects);
    boolean same = served != null && served.version().equals(files.version());
    CompiledPolicy policy =
        same ? served : new PolicyReader().read(pack, files, defects).orElse(null);
    Confirmations.Answer answer = Confirmations.Answer.NOT_NEEDED;
    if (served != null && policy != null && defects.isEmpty() && !same) {
      answer = confirmations.of(pack, served.version(), files.version(), by);
      if (!answer.lets()) {
        Look.Waiting waiting =
            new Look.Waiting(files.version(), policy.sources().size(), report, by);
        return Look.waiting(digest, served, waiting, answer.state());
      }
    }
    try {
      if (policy != null && defects.isEmpty()) {
        if (!archive.knows(pack, digest) || !same) {
          archive.activated(policy, digest, report, by, answer.entry());
        }
        Kind kind = same ? Kind.UNCHANGED : Kind.ACTIVATED;
        return new Look(digest, policy, new Activation(pack, kind, policy.version(), report));
      }
    } catch (IOException e) {
      defects.add(Refusals.notKept(pack, e));
    }
    CheckReport refused = Refusals.of(pack, files.version(), defects);
    String version = served == null ? null : served.version();
    // an empty digest, so that the next look tries again
    return new Look("", served, new Activation(pack, Kind.REFUSED, version, refused));
  }

  private void publish() {
    Map<String, CompiledPolicy> served = new HashMap<>();
    Map<String, List<Defect>> broken = new HashMap<>();
    looks.forEach(
        (pack, look) -> {
          if (look.served() != null) {
            served.put(pack, look.served());
          }
          CheckReport report = look.activation().report();
          if (look.activation().kind() == Kind.GONE) {
            broken.put(pack, List.of(Refusals.gone(pack)));
          } else if (look.activation().kind() == Kind.REFUSED && report != null) {
            broken.put(pack, report.defects().stream().map(CheckReport.Remark::defect).toList());
          }
        });
    catalog = new PolicyCatalog(served, broken, archive);
  }
}
