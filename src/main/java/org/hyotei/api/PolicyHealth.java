package org.hyotei.api;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.activation.Activations;
import org.hyotei.policy.PolicyCatalog;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Which policies are served and which packs have defects. Up either way: a restart would mend
 * nothing.
 */
@Singleton
final class PolicyHealth implements HealthIndicator {

  private final Activations activations;

  PolicyHealth(Activations activations) {
    this.activations = activations;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    PolicyCatalog catalog = activations.get();
    Map<String, Object> details = new LinkedHashMap<>();
    catalog.policies().forEach(policy -> details.put(policy.id(), policy.version()));
    Map<String, List<String>> broken = new LinkedHashMap<>();
    catalog
        .broken()
        .forEach(
            (pack, defects) ->
                broken.put(
                    pack,
                    defects.stream()
                        .map(
                            defect ->
                                defect.place().text()
                                    + " "
                                    + defect.code()
                                    + ": "
                                    + defect.message().ja())
                        .toList()));
    if (!broken.isEmpty()) {
      details.put("broken", broken);
    }
    return Mono.just(HealthResult.builder("policies", HealthStatus.UP).details(details).build());
  }
}
