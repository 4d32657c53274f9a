package org.hyotei.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hyotei.evaluation.TestPlans;
import org.hyotei.policy.CompiledPolicy;

/** Plans to grade again, and what comes of grading them. */
final class Past {

  private Past() {}

  /** A plan of R6 with group {@code g} and an indicator for each actual, of a target of 100. */
  static PastPlan plan(String source, int... actuals) {
    List<String> indicators = new ArrayList<>();
    for (int i = 0; i < actuals.length; i++) {
      indicators.add(indicator("i" + i, "g", "100", Integer.toString(actuals[i])));
    }
    return PastPlan.of(source, TestPlans.ofJsonText(json(source, indicators, "")));
  }

  private static String indicator(String id, String group, String target, String actual) {
    return "{\"id\": \"%s\", \"group\": \"%s\", \"targets\": {\"R6\": \"%s\"}, \"actuals\": {\"R6\": \"%s\"}}"
        .formatted(id, group, target, actual);
  }

  private static String json(String id, List<String> indicators, String more) {
    return """
        {"id": "%s", "fiscalYear": "R6",
         "groups": [{"id": "g", "level": "目標", "title": "目標一"}, {"id": "h", "level": "目標", "parent": "g"}],
         "indicators": [%s]%s}"""
        .formatted(id, String.join(", ", indicators), more);
  }

  /** The same plan as JSON, with further fields, each after a comma. */
  static String json(String id, String more, int actual) {
    return json(id, List.of(indicator("i0", "g", "100", Integer.toString(actual))), more);
  }

  /** Plans at random with indicators below, at and above every threshold, some judged. */
  static List<PastPlan> any(Random random) {
    List<String> actuals = List.of("0", "79.9", "80", "84", "99", "100", "120", "121", "-", "検討");
    List<PastPlan> plans = new ArrayList<>();
    for (int p = random.nextInt(12); p >= 0; p--) {
      List<String> indicators = new ArrayList<>();
      for (int i = random.nextInt(8); i >= 0; i--) {
        String actual = actuals.get(random.nextInt(actuals.size()));
        indicators.add(indicator("i" + i, random.nextBoolean() ? "g" : "h", "100", actual));
      }
      String judged =
          random.nextInt(3) > 0
              ? ""
              : ", \"judgements\": [{\"subject\": \"i0\", \"grade\": \"B\", \"reason\": \"例\"}]";
      // several plans may have one id
      String id = "p" + random.nextInt(4);
      plans.add(PastPlan.of("source" + p, TestPlans.ofJsonText(json(id, indicators, judged))));
    }
    Collections.shuffle(plans, random);
    return plans;
  }

  static Regraded regraded(CompiledPolicy before, CompiledPolicy after, List<PastPlan> plans) {
    return Regrading.of(before, after, plans::forEach, done -> {});
  }

  static Regraded regraded(CompiledPolicy before, CompiledPolicy after, PastPlan... plans) {
    return regraded(before, after, List.of(plans));
  }
}
