package org.hyotei.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;

/** The API keys of a ledger; each making and revoking is an entry of it. */
public final class ApiKeys {

  private static final String ALL =
      "SELECT k.id, k.hash, k.office, k.roles, m.time AS made_at, r.time AS revoked_at"
          + " FROM api_key k JOIN entry m ON m.position = k.made"
          + " LEFT JOIN entry r ON r.position = k.revoked";

  private final Ledger ledger;

  public ApiKeys(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Makes a key.
   *
   * @param office see {@link Submitter#isOffice}
   * @param roles at least one
   * @return the key in full, which nobody can learn again
   */
  public KeyToken make(String office, Set<Role> roles, Submitter submitter) {
    if (roles.isEmpty() || !Submitter.isOffice(office)) {
      throw new IllegalArgumentException("a key has an office and roles");
    }
    KeyToken token = KeyToken.random();
    ledger.statement(
        statement(
            Kind.KEY_MADE,
            token.id(),
            token.hash(),
            office,
            roles,
            (handle, position) ->
                handle.execute(
                    "INSERT INTO api_key (id, hash, office, roles, made) VALUES (?, ?, ?, ?, ?)",
                    token.id(),
                    token.hash(),
                    office,
                    words(roles),
                    position)),
        submitter);
    return token;
  }

  /** Revokes a key that works; whoever has it is refused from then on. */
  public void revoke(ApiKey key, Submitter submitter) {
    ledger.statement(
        statement(
            Kind.KEY_REVOKED,
            key.id(),
            key.hash(),
            key.office(),
            key.roles(),
            (handle, position) ->
                handle.execute(
                    "UPDATE api_key SET revoked = ? WHERE id = ? AND revoked IS NULL",
                    position,
                    key.id())),
        submitter);
  }

  /** All keys, the revoked ones included, the first one first. */
  public List<ApiKey> all() {
    return ledger.read(
        handle -> handle.createQuery(ALL + " ORDER BY k.made").map(ApiKeys::row).list());
  }

  /** The key with an id. */
  public Optional<ApiKey> key(String id) {
    return ledger.read(
        handle ->
            handle
                .createQuery(ALL + " WHERE k.id = :id")
                .bind("id", id)
                .map(ApiKeys::row)
                .findOne());
  }

  private static ApiKey row(ResultSet row, StatementContext context) throws SQLException {
    return new ApiKey(
        row.getString("id"),
        row.getString("hash"),
        row.getString("office"),
        roles(row.getString("roles")),
        row.getString("made_at"),
        row.getString("revoked_at"));
  }

  private static Statement statement(
      Kind kind, String id, String hash, String office, Set<Role> roles, Draft.Effect effect) {
    return new Statement(
        kind,
        null,
        null,
        List.of(),
        Map.of("key", id),
        json -> {
          json.writeStartObject();
          json.writeStringField("key", id);
          json.writeStringField("hash", hash);
          json.writeStringField("office", office);
          json.writeArrayFieldStart("roles");
          for (Role role : ordered(roles)) {
            json.writeString(role.word());
          }
          json.writeEndArray();
          json.writeEndObject();
        },
        null,
        null,
        effect);
  }

  private static List<Role> ordered(Set<Role> roles) {
    return roles.stream().sorted().toList();
  }

  /** As the table writes them. */
  private static String words(Set<Role> roles) {
    return ordered(roles).stream().map(Role::word).collect(Collectors.joining(" "));
  }

  private static Set<Role> roles(String words) {
    return Arrays.stream(words.split(" ", -1))
        .map(Role::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }
}
