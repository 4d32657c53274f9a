package org.hyotei.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.SubjectResult;
import org.hyotei.explanation.Explanation;

/**
 * Why one subject has its grade and no other, as JSON: the subject as in a result, {@code why} as
 * in the trace, {@code whyNot}.
 *
 * @param language of the sentences of {@code whyNot}: {@code ja} or {@code en}
 */
public record ExplanationJson(String language) {

  public void write(Explanation explanation, JsonGenerator json) throws IOException {
    Evaluation evaluation = explanation.evaluation();
    SubjectResult result = explanation.result();
    TraceJson steps = new TraceJson(evaluation.policy().version());
    json.writeStartObject();
    json.writeObjectFieldStart("policy");
    json.writeStringField("id", evaluation.policy().id());
    json.writeStringField("version", evaluation.policy().version());
    json.writeEndObject();
    json.writeStringField("plan", evaluation.plan().id());
    json.writeFieldName("subject");
    SubjectJson.write(evaluation, result, json);
    steps.write("why", explanation.why(), json);
    new WhyNotJson(language).write(result, explanation.whyNot(), json);
    EvaluationJson.notes(language, json);
    json.writeEndObject();
  }
}
