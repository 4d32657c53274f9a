package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.hyotei.model.Activity;
import org.hyotei.model.Assessment;
import org.hyotei.model.Attribute;
import org.hyotei.model.Cell;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Plans in the form of requests. Cells are written as printed; what a plan does not have is left
 * out, and so are narratives, notes, tallies and other printings.
 */
public final class PlanJson {

  private PlanJson() {}

  /** A request that grades a plan by a policy, on one line. */
  public static String request(String policy, Plan plan) {
    byte[] request =
        Json.bytes(
            json -> {
              json.writeStartObject();
              request(policy, plan, json);
              json.writeEndObject();
            });
    return new String(request, StandardCharsets.UTF_8);
  }

  /** The fields of such a request, into an object that is open. */
  static void request(String policy, Plan plan, JsonGenerator json) throws IOException {
    json.writeStringField("policy", policy);
    json.writeFieldName("plan");
    write(plan, json);
  }

  /** The plan as an object. */
  public static void write(Plan plan, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", plan.id());
    given(json, "municipality", plan.municipality());
    given(json, "title", plan.title());
    json.writeStringField("fiscalYear", plan.fiscalYear().label());
    array("groups", plan.groups(), PlanJson::group, json);
    array("indicators", plan.indicators(), PlanJson::indicator, json);
    array("activities", plan.activities(), PlanJson::activity, json);
    array("assessments", plan.assessments(), PlanJson::assessment, json);
    array("judgements", plan.judgements(), PlanJson::judgement, json);
    json.writeEndObject();
  }

  /** What writes one of several things. */
  @FunctionalInterface
  private interface Element<T> {
    void write(T one, JsonGenerator json) throws IOException;
  }

  private static <T> void array(String name, List<T> all, Element<T> element, JsonGenerator json)
      throws IOException {
    if (all.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (T one : all) {
      element.write(one, json);
    }
    json.writeEndArray();
  }

  private static void assessment(Assessment assessment, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("group", assessment.group());
    given(json, "by", assessment.by());
    given(json, "mark", assessment.mark());
    given(json, "text", assessment.text());
    json.writeEndObject();
  }

  private static void judgement(Judgement judgement, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("subject", judgement.subject());
    json.writeStringField("grade", judgement.grade());
    given(json, "by", judgement.by());
    given(json, "reason", judgement.reason());
    json.writeEndObject();
  }

  private static void group(Group group, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", group.id());
    given(json, "level", group.level());
    given(json, "title", group.title());
    given(json, "parent", group.parent());
    json.writeEndObject();
  }

  private static void activity(Activity activity, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", activity.id());
    json.writeStringField("group", activity.group());
    given(json, "actor", activity.actor());
    given(json, "title", activity.title());
    given(json, "mark", activity.mark());
    given(json, "previousMark", activity.previousMark());
    json.writeEndObject();
  }

  private static void indicator(Indicator indicator, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", indicator.id());
    json.writeStringField("group", indicator.group());
    given(json, "name", indicator.name());
    given(json, "unit", indicator.unit());
    if (indicator.direction() != null) {
      json.writeStringField("direction", indicator.direction().name().toLowerCase(Locale.ROOT));
    }
    given(json, "counting", indicator.counting());
    given(json, "actor", indicator.actor());
    cells("baseline", indicator.baseline(), json);
    cells("targets", indicator.targets(), json);
    cells("actuals", indicator.actuals(), json);
    if (!indicator.attributes().isEmpty()) {
      json.writeObjectFieldStart("attributes");
      for (Map.Entry<String, Attribute> entry : indicator.attributes().entrySet()) {
        json.writeFieldName(entry.getKey());
        attribute(entry.getValue(), json);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void attribute(Attribute attribute, JsonGenerator json) throws IOException {
    if (attribute instanceof Attribute.Flag flag) {
      json.writeBoolean(flag.value());
    } else if (attribute instanceof Attribute.Words words) {
      json.writeString(words.value());
    } else {
      json.writeString(((Attribute.Quantity) attribute).value().text());
    }
  }

  private static void cells(String name, SortedMap<Period, Cell> cells, JsonGenerator json)
      throws IOException {
    if (cells.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart(name);
    for (Map.Entry<Period, Cell> entry : cells.entrySet()) {
      json.writeStringField(entry.getKey().key(), entry.getValue().raw());
    }
    json.writeEndObject();
  }

  private static void given(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }
}
