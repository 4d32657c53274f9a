package org.hyotei.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Reads entries and their parts. Lives as long as the handle. */
record Entries(Handle handle) {

  private static final String COLUMNS =
      "SELECT position, id, kind, time, policy, version, plan, fiscal_year, json FROM entry ";

  static final RowMapper<Entry> ROW =
      (row, context) ->
          new Entry(
              row.getLong("position"),
              row.getString("id"),
              row.getString("kind"),
              row.getString("time"),
              row.getString("policy"),
              row.getString("version"),
              row.getString("plan"),
              row.getString("fiscal_year"),
              new String(row.getBytes("json"), StandardCharsets.UTF_8));

  Optional<Entry> entry(String id) {
    return handle.createQuery(COLUMNS + "WHERE id = :id").bind("id", id).map(ROW).findOne();
  }

  Entry entry(long position) {
    return handle
        .createQuery(COLUMNS + "WHERE position = :position")
        .bind("position", position)
        .map(ROW)
        .one();
  }

  String id(long position) {
    return handle
        .createQuery("SELECT id FROM entry WHERE position = :position")
        .bind("position", position)
        .mapTo(String.class)
        .one();
  }

  /** From a position on. */
  List<Entry> from(long position, int count) {
    return handle
        .createQuery(COLUMNS + "WHERE position >= :from ORDER BY position LIMIT :count")
        .bind("from", position)
        .bind("count", count)
        .map(ROW)
        .list();
  }

  /** All of a kind, in order. */
  List<Entry> ofKind(Kind kind) {
    return handle
        .createQuery(COLUMNS + "WHERE kind = :kind ORDER BY position")
        .bind("kind", kind.word())
        .map(ROW)
        .list();
  }

  /** Evaluations by a policy from a position on, in order. */
  List<Entry> evaluations(String policy, long from, int count) {
    return handle
        .createQuery(
            COLUMNS
                + "WHERE policy = :policy AND kind = :kind AND position >= :from"
                + " ORDER BY position LIMIT :count")
        .bind("policy", policy)
        .bind("kind", Kind.EVALUATION.word())
        .bind("from", from)
        .bind("count", count)
        .map(ROW)
        .list();
  }

  /** All of a kind about a version of a policy, in order. */
  List<Entry> ofVersion(Kind kind, String policy, String version) {
    return handle
        .createQuery(
            COLUMNS
                + "WHERE kind = :kind AND policy = :policy AND version = :version ORDER BY position")
        .bind("kind", kind.word())
        .bind("policy", policy)
        .bind("version", version)
        .map(ROW)
        .list();
  }

  /** All of a kind about a plan, in order. */
  List<Entry> ofPlan(Kind kind, String plan, String fiscalYear) {
    return handle
        .createQuery(
            COLUMNS
                + "WHERE kind = :kind AND plan = :plan AND fiscal_year = :year ORDER BY position")
        .bind("kind", kind.word())
        .bind("plan", plan)
        .bind("year", fiscalYear)
        .map(ROW)
        .list();
  }

  /** Those that refer to an entry, in order. */
  List<Entry> referringTo(long target) {
    return handle
        .createQuery(
            COLUMNS
                + "WHERE position IN (SELECT position FROM relation WHERE target = :target)"
                + " ORDER BY position")
        .bind("target", target)
        .map(ROW)
        .list();
  }

  /** By name, in their order; those that were disposed of are not there. */
  Map<String, Part> parts(long position) {
    return Parts.unpacked(packed(position));
  }

  /** One part; empty if it was disposed of. */
  Optional<Part> part(long position, String name) {
    return Parts.unpacked(packed(position), name);
  }

  private byte[] packed(long position) {
    return handle
        .createQuery("SELECT parts FROM body WHERE position = :position")
        .bind("position", position)
        .mapTo(byte[].class)
        .one();
  }
}
