package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.hyotei.facts.Counts;
import org.hyotei.facts.Display;
import org.hyotei.facts.Ratio;
import org.hyotei.facts.TallyFact;

/** How many activities carry which mark, as JSON. */
final class TalliesJson {

  private TalliesJson() {}

  static void write(List<TallyFact> tallies, List<String> marks, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("tallies");
    for (TallyFact tally : tallies) {
      json.writeStartObject();
      Json.text(json, "group", tally.whole() ? null : tally.id());
      Json.text(json, "level", tally.level());
      json.writeStringField("name", tally.name());
      Json.text(json, "actor", tally.actor());
      json.writeNumberField("total", tally.counts().all());
      json.writeArrayFieldStart("marks");
      for (String mark : marks) {
        mark(mark, tally.counts(), json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void mark(String mark, Counts counts, JsonGenerator json) throws IOException {
    List<String> alone = List.of(mark);
    json.writeStartObject();
    json.writeStringField("mark", mark);
    json.writeNumberField("count", counts.of(alone));
    Integer previous = counts.previous(alone);
    Integer change = counts.change(alone);
    if (previous != null && change != null) {
      json.writeNumberField("previousCount", previous);
      json.writeNumberField("difference", change);
      json.writeStringField("arrow", Display.arrow(change));
    }
    BigDecimal share = counts.share(alone);
    if (share != null) {
      json.writeObjectFieldStart("share");
      json.writeStringField("value", Ratio.written(share));
      json.writeStringField("display", Display.percent(share));
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
