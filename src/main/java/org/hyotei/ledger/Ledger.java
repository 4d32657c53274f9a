package org.hyotei.ledger;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.report.RecordJson;
import org.hyotei.transparency.ConsistencyProof;
import org.hyotei.transparency.InclusionProof;
import org.hyotei.transparency.MerkleTree;
import org.hyotei.transparency.SigningKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The one door to the ledger. Safe for many threads. */
public final class Ledger implements AutoCloseable {

  private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

  private final Store store;
  private final Signers signers;
  private final Appender appender;
  private final Program program;
  private final Clock clock;
  private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

  private Ledger(Store store, Signers signers, Program program, Clock clock) {
    this.store = store;
    this.signers = signers;
    this.appender = new Appender(store, signers);
    this.program = program;
    this.clock = clock;
  }

  /**
   * Opens a ledger for a service; the first time, it gets its tables, name and key. Several
   * processes may have the same one open.
   *
   * @throws LedgerUnavailable if it cannot be opened, or its key is not there
   */
  public static Ledger open(LedgerSettings settings, Program program, Clock clock) {
    return open(settings, program, clock, Beginning::ensure);
  }

  /**
   * Opens a ledger that is there; its key need not be, unless something is appended.
   *
   * @throws LedgerUnavailable if it cannot be opened, or is not there
   */
  public static Ledger existing(LedgerSettings settings, Program program, Clock clock) {
    return open(
        settings, program, clock, (handle, store, origin, signers) -> Beginning.require(handle));
  }

  private static Ledger open(
      LedgerSettings settings, Program program, Clock clock, Beginning.Step first) {
    String database = settings.database();
    Store store = database == null ? Store.sqlite(settings.file()) : Store.postgresql(database);
    Signers signers = new Signers(settings.keyFile());
    Ledger ledger = new Ledger(store, signers, program, clock);
    try {
      store
          .writing()
          .useTransaction(handle -> first.take(handle, store, settings.origin(), signers));
      return ledger;
    } catch (JdbiException e) {
      ledger.close();
      throw new LedgerUnavailable(
          "台帳を開けません（" + e.getMessage() + "）。", "the ledger cannot be opened: " + e.getMessage(), e);
    } catch (LedgerUnavailable e) {
      ledger.close();
      throw e;
    }
  }

  /** The program that entries name. */
  public Program program() {
    return program;
  }

  /** Begins to record an evaluation. */
  public Appending evaluation(
      byte[] request, RecordJson record, Submitter submitter, @Nullable String idempotencyKey) {
    return appender.append(
        EvaluationDrafts.of(request, record, submitter, idempotencyKey, id(), now()), program);
  }

  /** Records that a policy's rules did not come to an end for a request. */
  public Recorded failure(
      byte[] request,
      CompiledPolicy policy,
      String reason,
      Submitter submitter,
      @Nullable String idempotencyKey) {
    return append(
        EvaluationDrafts.failure(request, policy, reason, submitter, idempotencyKey, id(), now()));
  }

  /** Records what a statement says. */
  public Recorded statement(Statement statement, Submitter submitter) {
    Recorded recorded = append(statement.draft(id(), now(), submitter));
    if (statement.kind() == Kind.DISPOSAL) {
      store.wipe();
    }
    return recorded;
  }

  private Recorded append(Draft draft) {
    return appender.append(draft, program).recorded();
  }

  private static String id() {
    return IDS.generate().toString();
  }

  /** Never earlier than an entry of this process before. */
  private Instant now() {
    return last.updateAndGet(
        before -> {
          Instant now = clock.instant();
          return now.isBefore(before) ? before : now;
        });
  }

  /** The entry with an id. */
  public Optional<Entry> entry(String id) {
    return read(handle -> new Entries(handle).entry(id));
  }

  /** Entries in the order of the tree. */
  public List<Entry> entries(long from, int count) {
    return read(handle -> new Entries(handle).from(from, count));
  }

  /** What was said of an evaluation. */
  public History history(Entry evaluation) {
    return read(
        handle -> {
          Entries entries = new Entries(handle);
          return History.of(evaluation, entries.referringTo(evaluation.position()), entries);
        });
  }

  /**
   * The evaluation of a plan that counts: the one that the public was told last, else the one that
   * was made final last; empty if there is none.
   *
   * @param policy null for any
   */
  public Optional<Entry> official(String plan, String fiscalYear, @Nullable String policy) {
    return read(handle -> new Officials(handle).of(plan, fiscalYear, policy));
  }

  /** An entry's parts by name; those that were disposed of are not there. */
  public Map<String, Part> parts(Entry entry) {
    return read(handle -> new Entries(handle).parts(entry.position()));
  }

  /** One of them, without reading the others; empty if it was disposed of. */
  public Optional<Part> part(Entry entry, String name) {
    return read(handle -> new Entries(handle).part(entry.position(), name));
  }

  /** The receipt of an entry with those of its parts that are wanted and still there. */
  public Receipt receipt(Entry entry, Predicate<String> wanted) {
    return read(
        handle -> {
          List<Part> parts =
              new Entries(handle)
                  .parts(entry.position()).values().stream()
                      .filter(part -> wanted.test(part.name()))
                      .toList();
          return new Receipts(handle).of(entry.position()).with(parts);
        });
  }

  /**
   * The same in the tree of an earlier checkpoint, so that it can be compared with one that was
   * kept; empty if no checkpoint has this size, or if the entry came later.
   */
  public Optional<Receipt> receipt(Entry entry, Predicate<String> wanted, long size) {
    return read(
        handle -> {
          Receipts receipts = new Receipts(handle);
          List<Part> parts =
              new Entries(handle)
                  .parts(entry.position()).values().stream()
                      .filter(part -> wanted.test(part.name()))
                      .toList();
          return receipts
              .atLeast(size)
              .filter(checkpoint -> checkpoint.size() == size && entry.position() < size)
              .map(checkpoint -> receipts.of(entry.position(), checkpoint).with(parts));
        });
  }

  /** What is recorded, the last one first. */
  public Search.Page search(Search search) {
    return read(search::page);
  }

  /** The last checkpoint; empty as long as there is no entry. */
  public Optional<String> checkpoint() {
    return read(handle -> new Receipts(handle).latest().map(Receipts.SizedNote::note));
  }

  /** The first checkpoint of a tree that is at least as large as this. */
  public Optional<String> checkpoint(long size) {
    return read(handle -> new Receipts(handle).atLeast(size).map(Receipts.SizedNote::note));
  }

  /** How many entries there are. */
  public long size() {
    return read(handle -> handle.createQuery("SELECT size FROM log").mapTo(Long.class).one());
  }

  /** The keys that ever signed, the first one first. */
  public List<String> signers() {
    return read(handle -> new Receipts(handle).signers());
  }

  /** See {@link MerkleTree#inclusion}. */
  public InclusionProof inclusion(long index, long size) {
    return read(handle -> new MerkleTree(new StoredNodes(handle)).inclusion(index, size));
  }

  /** See {@link MerkleTree#consistency}. */
  public ConsistencyProof consistency(long earlier, long size) {
    return read(handle -> new MerkleTree(new StoredNodes(handle)).consistency(earlier, size));
  }

  /**
   * Has another key sign from the next entry on.
   *
   * @param lost whether the old one is gone, so that it cannot agree
   * @throws LedgerUnavailable if it cannot, or another key took the old one's place meanwhile
   */
  public Recorded rotateKey(boolean lost, String reason, Submitter submitter) {
    List<String> known = signers();
    String old = known.get(known.size() - 1);
    SigningKey next = SigningKey.generate(origin());
    Recorded recorded = statement(Rotation.of(old, next, lost, reason, signers), submitter);
    try {
      store.writing().useTransaction(this::takeNextKey);
    } catch (JdbiException e) {
      throw new LedgerUnavailable(
          "新しい鍵が署名しますが、鍵のファイルはまだ元の場所にありません（" + e.getMessage() + "）。",
          "The new key signs, but its file is not in its place yet: " + e.getMessage(),
          e);
    }
    return recorded;
  }

  private void takeNextKey(Handle handle) {
    handle.createQuery(store.headForChange()).mapToMap().one();
    signers.takeNext(handle);
  }

  /**
   * Copies the whole ledger, as it is at one moment, while it is used.
   *
   * @param file is not there yet
   * @throws LedgerUnavailable if it cannot be copied, or is in PostgreSQL, which has tools for that
   */
  public void backup(Path file) {
    store.backup(file);
  }

  /** What the ledger is called in its checkpoints. */
  public String origin() {
    return read(handle -> handle.createQuery("SELECT origin FROM log").mapTo(String.class).one());
  }

  /** Reads; a database that is away is said to be. */
  <T> T read(Function<Handle, T> reading) {
    try {
      return store.reading().withHandle(reading::apply);
    } catch (JdbiException e) {
      throw new LedgerUnavailable(
          "台帳が読めません（" + e.getMessage() + "）。", "the ledger cannot be read: " + e.getMessage(), e);
    }
  }

  /** Records what waits, and ends. */
  @Override
  public void close() {
    appender.close();
    store.close();
  }
}
