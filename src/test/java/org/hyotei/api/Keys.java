package org.hyotei.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyotei.ledger.ApiKeys;
import org.hyotei.ledger.KeyToken;
import org.hyotei.ledger.Ledger;
import org.hyotei.ledger.LedgerSettings;
import org.hyotei.ledger.Program;
import org.hyotei.ledger.Role;
import org.hyotei.ledger.Submitter;

/** API keys for tests, made beside a service as the command line makes them. */
final class Keys {

  static final String OFFICE = "福祉総務課";

  private Keys() {}

  static Ledger open(Path data) {
    return Ledger.open(LedgerSettings.in(data), Program.current(), Clock.systemUTC());
  }

  static KeyToken make(Path data, Role... roles) {
    try (Ledger ledger = open(data)) {
      return new ApiKeys(ledger).make(OFFICE, Set.of(roles), Submitter.COMMAND_LINE);
    }
  }

  /** One of each role. */
  static Map<Role, KeyToken> ofEachRole(Path data) {
    Map<Role, KeyToken> keys = new EnumMap<>(Role.class);
    List.of(Role.values()).forEach(role -> keys.put(role, make(data, role)));
    return keys;
  }

  static void revoke(Path data, KeyToken token) {
    try (Ledger ledger = open(data)) {
      ApiKeys keys = new ApiKeys(ledger);
      keys.revoke(keys.key(token.id()).orElseThrow(), Submitter.COMMAND_LINE);
      assertThat(keys.key(token.id()).orElseThrow().revoked()).isNotNull();
    }
  }

  static String[] header(KeyToken token) {
    return new String[] {"Authorization", "Bearer " + token.text()};
  }
}
