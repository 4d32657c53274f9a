package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.hyotei.policy.PolicyDiff;
import org.hyotei.policy.RuleSource;
import org.jspecify.annotations.Nullable;

/** What is different between two versions of a policy, as JSON: by rule, and as text by file. */
public final class PolicyDiffJson {

  private PolicyDiffJson() {}

  public static void write(PolicyDiff diff, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", diff.after().id());
    json.writeStringField("before", diff.before().version());
    json.writeStringField("after", diff.after().version());
    json.writeArrayFieldStart("rules");
    for (PolicyDiff.RuleDiff rule : diff.rules()) {
      json.writeStartObject();
      change(rule.change(), json);
      rule("before", rule.before(), json);
      rule("after", rule.after(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("files");
    for (PolicyDiff.FileDiff file : diff.files()) {
      json.writeStartObject();
      change(file.change(), json);
      json.writeStringField("file", file.path());
      PolicyJson.texts(json, "diff", file.lines());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void change(PolicyDiff.Change change, JsonGenerator json) throws IOException {
    json.writeStringField("change", change.name().toLowerCase(Locale.ROOT));
  }

  private static void rule(String name, @Nullable RuleSource rule, JsonGenerator json)
      throws IOException {
    if (rule == null) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    PolicyJson.place(rule, json);
    PolicyJson.texts(json, "text", rule.text());
    json.writeEndObject();
  }
}
