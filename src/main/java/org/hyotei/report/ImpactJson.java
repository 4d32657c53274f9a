package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.hyotei.facts.Movement;
import org.hyotei.facts.Subject;
import org.hyotei.impact.FindingChange;
import org.hyotei.impact.Impact;
import org.hyotei.impact.Listed;
import org.hyotei.impact.Matrix;
import org.hyotei.impact.Move;
import org.hyotei.impact.Regraded;
import org.hyotei.impact.Shift;
import org.hyotei.impact.Ungraded;
import org.hyotei.model.Defect;
import org.hyotei.model.Message;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * An impact as JSON: {@code {"digest": …, "report": …}}. The report is the same in every language;
 * messages stand in it in both. The digest is the SHA-256 of the report in its canonical form (RFC
 * 8785), in hexadecimal digits.
 */
public final class ImpactJson {

  private ImpactJson() {}

  /** Which impact a person has seen, as a confirmation names it. */
  public static String digest(Impact impact) {
    return digest(Json.bytes(json -> report(impact, json)));
  }

  /** The digest of a report as bytes. */
  private static String digest(byte[] report) {
    try {
      byte[] canonical = new JsonCanonicalizer(report).getEncodedUTF8();
      return Digest.sha256(canonical);
    } catch (IOException e) {
      throw new UncheckedIOException("a report that was just written is no JSON", e);
    }
  }

  /** A report with its digest, on one line, and the digest. */
  public static final class Written {

    private final String digest;
    private final byte[] json;

    private Written(String digest, byte[] json) {
      this.digest = digest;
      this.json = json;
    }

    public String digest() {
      return digest;
    }

    /** Not to be changed. */
    public byte[] json() {
      return json;
    }
  }

  public static Written written(Impact impact) {
    byte[] report = Json.bytes(json -> report(impact, json));
    String digest = digest(report);
    return new Written(
        digest,
        Json.bytes(
            json -> {
              json.writeStartObject();
              json.writeStringField("digest", digest);
              json.writeFieldName("report");
              json.writeRawValue(new String(report, StandardCharsets.UTF_8));
              json.writeEndObject();
            }));
  }

  /** The report with its digest. */
  public static void write(Impact impact, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("digest", digest(impact));
    json.writeFieldName("report");
    report(impact, json);
    json.writeEndObject();
  }

  private static void report(Impact impact, JsonGenerator json) throws IOException {
    Regraded regraded = impact.regraded();
    json.writeStartObject();
    json.writeStringField("policy", impact.after().id());
    json.writeStringField("before", impact.before().version());
    json.writeStringField("after", impact.after().version());
    json.writeNumberField("plans", regraded.plans());
    json.writeNumberField("graded", regraded.graded());
    json.writeNumberField("subjects", regraded.subjects());
    json.writeNumberField("moved", regraded.moved());
    json.writeNumberField("better", regraded.better());
    json.writeNumberField("worse", regraded.worse());
    json.writeNumberField("held", regraded.held());
    array("matrices", regraded.matrices(), ImpactJson::matrix, json);
    listed("moves", regraded.moves(), ImpactJson::move, json);
    json.writeObjectFieldStart("shift");
    shift(regraded.shift(), json);
    json.writeEndObject();
    listed("groups", regraded.groups(), ImpactJson::group, json);
    json.writeObjectFieldStart("findings");
    findings("new", regraded.found(), regraded.foundByCode(), json);
    findings("gone", regraded.gone(), regraded.goneByCode(), json);
    json.writeEndObject();
    listed("ungraded", regraded.ungraded(), ImpactJson::ungraded, json);
    json.writeFieldName("changes");
    new ChangesJson("ja").write(impact.changes(), json);
    json.writeEndObject();
  }

  /** What writes one of several things. */
  @FunctionalInterface
  private interface Element<T> {
    void write(T one, JsonGenerator json) throws IOException;
  }

  private static <T> void array(String name, List<T> items, Element<T> element, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      json.writeStartObject();
      element.write(item, json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A list and, beside it, how many more there are. */
  private static <T> void listed(
      String name, Listed<T> listed, Element<T> element, JsonGenerator json) throws IOException {
    array(name, listed.items(), element, json);
    json.writeNumberField(name + "LeftOut", listed.leftOut());
  }

  private static void matrix(Matrix matrix, JsonGenerator json) throws IOException {
    subject(matrix.kind(), matrix.level(), json);
    json.writeNumberField("subjects", matrix.subjects());
    symbols("before", matrix.before(), json);
    symbols("after", matrix.after(), json);
    json.writeArrayFieldStart("counts");
    for (List<Long> row : matrix.counts()) {
      json.writeStartArray();
      for (long count : row) {
        json.writeNumber(count);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** The symbols of a scale, and null for no grade. */
  private static void symbols(String name, List<String> symbols, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String symbol : symbols) {
      json.writeString(symbol);
    }
    json.writeNull();
    json.writeEndArray();
  }

  private static void subject(Subject.Kind kind, @Nullable String level, JsonGenerator json)
      throws IOException {
    json.writeStringField("kind", kind.name().toLowerCase(Locale.ROOT));
    Json.text(json, "level", level);
  }

  private static void from(Move.From from, JsonGenerator json) throws IOException {
    json.writeStringField("source", from.source());
    json.writeStringField("plan", from.plan());
    json.writeStringField("fiscalYear", from.fiscalYear());
  }

  private static void move(Move move, JsonGenerator json) throws IOException {
    from(move.from(), json);
    json.writeStringField("subject", move.subject());
    subject(move.kind(), move.level(), json);
    Json.text(json, "group", move.group());
    json.writeStringField("name", move.name());
    Movement movement = move.movement();
    Json.text(json, "movement", movement == null ? null : movement.name().toLowerCase(Locale.ROOT));
    json.writeBooleanField("held", move.held());
    graded("before", move.before(), json);
    graded("after", move.after(), json);
  }

  private static void graded(String name, Move.Graded graded, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    Json.text(json, "grade", graded.grade());
    Json.text(json, "computedGrade", graded.computed());
    Json.text(json, "reason", graded.reason());
    RuleSource rule = graded.rule();
    if (rule == null) {
      json.writeNullField("rule");
    } else {
      EvaluationJson.rule(json, rule);
    }
    json.writeEndObject();
  }

  private static void shift(Shift shift, JsonGenerator json) throws IOException {
    distribution("before", shift.before(), json);
    distribution("after", shift.after(), json);
  }

  private static void distribution(String name, Shift.Distribution counts, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeObjectFieldStart("grades");
    counts(counts.grades(), json);
    json.writeEndObject();
    json.writeNumberField("withoutGrade", counts.withoutGrade());
    json.writeEndObject();
  }

  private static void counts(Map<String, Long> counts, JsonGenerator json) throws IOException {
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
  }

  private static void group(Shift.OfGroup group, JsonGenerator json) throws IOException {
    json.writeStringField("plan", group.plan());
    json.writeStringField("group", group.group());
    Json.text(json, "level", group.level());
    Json.text(json, "title", group.title());
    json.writeNumberField("plans", group.plans());
    shift(group.shift(), json);
  }

  private static void findings(
      String name, Listed<FindingChange> listed, Map<String, Long> byCode, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("count", listed.count());
    json.writeObjectFieldStart("byCode");
    counts(byCode, json);
    json.writeEndObject();
    listed("items", listed, ImpactJson::finding, json);
    json.writeEndObject();
  }

  private static void finding(FindingChange change, JsonGenerator json) throws IOException {
    from(change.from(), json);
    Json.text(json, "subject", change.finding().subject());
    json.writeStringField("code", change.finding().code());
    json.writeStringField("severity", change.finding().severity().name().toLowerCase(Locale.ROOT));
    json.writeStringField("field", change.finding().field());
    texts(change.finding().message(), json);
  }

  private static void ungraded(Ungraded ungraded, JsonGenerator json) throws IOException {
    json.writeStringField("source", ungraded.source());
    Json.text(json, "plan", ungraded.plan());
    Ungraded.Side by = ungraded.by();
    Json.text(json, "by", by == null ? null : by.name().toLowerCase(Locale.ROOT));
    Json.text(json, "endless", ungraded.endless());
    json.writeNumberField("count", ungraded.count());
    array("defects", ungraded.defects(), ImpactJson::defect, json);
  }

  private static void defect(Defect defect, JsonGenerator json) throws IOException {
    json.writeStringField("code", defect.code());
    json.writeStringField("place", defect.place().text());
    json.writeStringField("pointer", defect.place().pointer());
    texts(defect.message(), json);
  }

  private static void texts(Message message, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("texts");
    json.writeStringField("ja", message.ja());
    json.writeStringField("en", message.en());
    json.writeEndObject();
  }
}
