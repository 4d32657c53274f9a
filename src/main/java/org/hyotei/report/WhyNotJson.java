package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.explanation.WhyNot;
import org.hyotei.facts.GroupFact;
import org.jspecify.annotations.Nullable;

/**
 * What a subject did not get and why not, as JSON; of a group, with the indicators that would have
 * to move.
 *
 * @param language of the sentences: {@code ja} or {@code en}
 */
record WhyNotJson(String language) {

  /** Writes the field, into the subject's object. */
  void write(SubjectResult subject, List<WhyNot> whyNots, JsonGenerator json) throws IOException {
    boolean group = subject.fact() instanceof GroupFact;
    json.writeArrayFieldStart("whyNot");
    for (WhyNot one : whyNots) {
      json.writeStartObject();
      json.writeStringField("grade", one.grade());
      Json.text(json, "condition", one.condition());
      Json.text(json, "actual", one.actual());
      Json.text(json, "change", written(one.change()));
      json.writeStringField("unit", one.unit());
      json.writeStringField("text", one.text().in(language));
      if (group) {
        moves(one.moves(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void moves(List<WhyNot.Move> moves, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("indicators");
    for (WhyNot.Move move : moves) {
      json.writeStartObject();
      json.writeStringField("id", move.indicator());
      json.writeStringField("name", move.name());
      Json.text(json, "from", move.from());
      json.writeStringField("grade", move.grade());
      json.writeStringField("actual", move.actual());
      Json.text(json, "change", written(move.change()));
      json.writeStringField("unit", move.unit());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static @Nullable String written(@Nullable BigDecimal change) {
    return change == null ? null : change.toPlainString();
  }
}
