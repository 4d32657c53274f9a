package org.hyotei;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.hyotei.analysis.Proofs;
import org.hyotei.analysis.Proving;
import org.hyotei.ledger.PolicyArchive;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.report.ProofsJson;

/**
 * Finds what can be proved about versions that were activated, one after the other while they serve
 * already, and has it recorded. What is under way when the service ends is not recorded.
 */
final class ActivationProofs implements AutoCloseable {

  private final PolicyArchive archive;
  private final boolean wanted;
  private final Consumer<String> failures;
  private final ExecutorService turns =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "activation-proofs");
            thread.setDaemon(true);
            return thread;
          });

  ActivationProofs(PolicyArchive archive, boolean wanted, Consumer<String> failures) {
    this.archive = archive;
    this.wanted = wanted;
    this.failures = failures;
  }

  /** Does nothing where proofs are not wanted. */
  void prove(CompiledPolicy policy) {
    if (!wanted) {
      return;
    }
    turns.execute(
        () -> {
          try {
            Proofs proofs = Proving.of(policy);
            archive.proved(policy, json -> new ProofsJson("ja").write(proofs, json));
          } catch (RuntimeException e) {
            failures.accept(policy.id() + "@" + policy.version() + ": " + e);
          }
        });
  }

  @Override
  public void close() {
    turns.shutdownNow();
  }
}
