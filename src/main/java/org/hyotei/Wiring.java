package org.hyotei;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hyotei.activation.Activation;
import org.hyotei.activation.Activations;
import org.hyotei.activation.Confirmations;
import org.hyotei.activation.RulesWatch;
import org.hyotei.check.CheckReport;
import org.hyotei.check.Checker;
import org.hyotei.check.PackCheck;
import org.hyotei.evaluation.Grading;
import org.hyotei.impact.PastPlans;
import org.hyotei.ledger.ApiKeys;
import org.hyotei.ledger.CheckpointPublisher;
import org.hyotei.ledger.DataFolder;
import org.hyotei.ledger.KnownKeys;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.LedgerConfirmations;
import org.hyotei.ledger.LedgerSettings;
import org.hyotei.ledger.LedgerUnavailable;
import org.hyotei.ledger.PastEvaluations;
import org.hyotei.ledger.PolicyArchive;
import org.hyotei.ledger.Program;
import org.hyotei.model.Defect;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PackFolder;
import org.hyotei.replay.Replaying;
import org.hyotei.trial.Trial;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the parts of the service are put together. */
@Factory
final class Wiring {

  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  /** The last report of each pack that was logged; the same is not logged again. */
  private final Map<String, CheckReport> logged = new ConcurrentHashMap<>();

  /** The rules folder. */
  @Singleton
  PackFolder rules(@Value("${hyotei.rules}") String rules) {
    Path folder = Path.of(rules);
    if (!Files.isDirectory(folder)) {
      throw new ConfigurationException("hyotei.rules: there is no folder " + folder);
    }
    return new PackFolder(folder);
  }

  /**
   * SQLite in the data folder, or the PostgreSQL database that is configured. The data folder is
   * beside the rules folder, unless configured.
   */
  @Singleton
  LedgerSettings settings(
      PackFolder rules,
      @Nullable @Value("${hyotei.data:}") String data,
      @Nullable @Value("${hyotei.database:}") String database,
      @Nullable @Value("${hyotei.signing-key:}") String key,
      @Nullable @Value("${hyotei.origin:}") String origin) {
    String folder = unlessBlank(data);
    String keyFile = unlessBlank(key);
    return new LedgerSettings(
        folder == null ? beside(rules.path()) : Path.of(folder),
        unlessBlank(database),
        keyFile == null ? null : Path.of(keyFile),
        unlessBlank(origin));
  }

  /** Not touched for a host that is refused, where that can be told before. */
  @Singleton
  @Bean(preDestroy = "close")
  DataFolder data(LedgerSettings settings, Reach reach) {
    if (!settings.exists()) {
      reach.require(/* isAuthenticated= */ false);
    }
    try {
      return DataFolder.open(settings.data());
    } catch (IOException | LedgerUnavailable e) {
      throw new ConfigurationException("hyotei.data: " + e.getMessage(), e);
    }
  }

  /** The data folder that belongs to a rules folder. */
  static Path beside(Path rules) {
    return rules.resolveSibling("data");
  }

  /** On data that is this service's alone; what it holds tells who may reach the service. */
  @Singleton
  @Bean(preDestroy = "close")
  Ledger ledger(LedgerSettings settings, DataFolder data, Reach reach) {
    Ledger ledger = Ledger.open(settings, Program.current(), Clock.systemUTC());
    try {
      reach.require(!new ApiKeys(ledger).all().isEmpty());
      return ledger;
    } catch (ConfigurationException e) {
      ledger.close();
      throw e;
    }
  }

  /** Read before the first request. */
  @Context
  @Bean(preDestroy = "close")
  KnownKeys keys(Ledger ledger) {
    return new KnownKeys(new ApiKeys(ledger));
  }

  private static @Nullable String unlessBlank(@Nullable String setting) {
    return setting == null || setting.isBlank() ? null : setting;
  }

  /** Hands checkpoints to those outside, where any are configured. */
  @Context
  @Bean(preDestroy = "close")
  CheckpointPublisher checkpoints(
      Ledger ledger,
      @Nullable @Value("${hyotei.checkpoints.folder:}") String folder,
      @Nullable @Value("${hyotei.checkpoints.url:}") String url,
      @Value("${hyotei.checkpoints.interval}") Duration interval) {
    String place = unlessBlank(folder);
    String address = unlessBlank(url);
    CheckpointPublisher publisher =
        new CheckpointPublisher(
            ledger,
            place == null ? null : Path.of(place),
            address == null ? null : URI.create(address),
            failure -> LOG.warn("a checkpoint could not be handed over: {}", failure));
    publisher.start(interval);
    return publisher;
  }

  @Singleton
  PolicyArchive archive(Ledger ledger) {
    return new PolicyArchive(ledger);
  }

  @Singleton
  Replaying replaying(Ledger ledger, PolicyArchive archive) {
    return new Replaying(ledger, archive);
  }

  /** What the ledger holds of a policy's evaluations, for finding a draft's impact. */
  @Singleton
  PastPlans pastPlans(Ledger ledger) {
    return new PastEvaluations(ledger);
  }

  /** Packs are tried in a process of their own, unless configured otherwise. */
  @Singleton
  @Bean(preDestroy = "close")
  Checker checker(@Value("${hyotei.trial}") boolean trial) {
    return trial ? new Trial(Trial.DEADLINE) : new PackCheck();
  }

  /** Where they are required and nothing keeps them, no version takes the place of another. */
  @Singleton
  Confirmations confirmations(
      Ledger ledger, @Value("${hyotei.activation.requires-impact}") boolean required) {
    return required ? new LedgerConfirmations(ledger) : Confirmations.NOT_ASKED;
  }

  /** Looks at the rules folder once, before the first request. */
  @Context
  Activations activations(
      PackFolder rules,
      Checker checker,
      PolicyArchive archive,
      Confirmations confirmations,
      ActivationProofs proofs) {
    Activations activations = new Activations(rules, checker, archive, confirmations);
    told(activations.look(), activations, proofs);
    return activations;
  }

  @Singleton
  @Bean(preDestroy = "close")
  ActivationProofs proofs(
      PolicyArchive archive, @Value("${hyotei.activation.proofs}") boolean wanted) {
    return new ActivationProofs(
        archive, wanted, failure -> LOG.warn("nothing could be proved about {}", failure));
  }

  private void told(List<Activation> looked, Activations activations, ActivationProofs proofs) {
    log(looked);
    for (Activation activation : looked) {
      CompiledPolicy policy = activations.get().policy(activation.pack());
      if (activation.kind() == Activation.Kind.ACTIVATED && policy != null) {
        proofs.prove(policy);
      }
    }
  }

  /** Looks again whenever the folder has changed. */
  @Context
  @Bean(preDestroy = "close")
  RulesWatch watch(PackFolder rules, Activations activations, ActivationProofs proofs) {
    RulesWatch watch =
        new RulesWatch(
            rules,
            activations,
            looked -> told(looked, activations, proofs),
            failure -> LOG.warn("the rules folder cannot be looked at: {}", failure.toString()));
    watch.start();
    return watch;
  }

  private void log(List<Activation> activations) {
    for (Activation activation : activations) {
      CheckReport report = activation.report();
      if (report != null && report.equals(logged.put(activation.pack(), report))) {
        continue;
      }
      switch (activation.kind()) {
        case ACTIVATED -> {
          LOG.info("{} is served by version {}", activation.pack(), activation.served());
          if (report != null) {
            report.warnings().forEach(remark -> LOG.warn("{}", line(remark.defect())));
          }
        }
        case GONE -> LOG.warn("the folder of {} is gone", activation.pack());
        case REFUSED -> {
          LOG.warn(
              "the files of {} are not served; {}",
              activation.pack(),
              activation.served() == null
                  ? "no version is"
                  : "version " + activation.served() + " still is");
          if (report != null) {
            report.defects().forEach(remark -> LOG.warn("{}", line(remark.defect())));
          }
        }
        case UNCHANGED -> LOG.debug("{} has not changed", activation.pack());
      }
    }
  }

  private static String line(Defect defect) {
    return defect.place().text() + " " + defect.code() + ": " + defect.message().en();
  }

  @Singleton
  Grading grading(Activations activations) {
    return new Grading(activations);
  }
}
