package org.hyotei.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hyotei.evaluation.Evaluation;
import org.hyotei.evaluation.Evaluator;
import org.hyotei.evaluation.TestPlans;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.TestPack;

/**
 * On made-up indicators of every kind, by the rules of all five cities: each proposal, done, gives
 * exactly the promised grade, and no nearer actual does; so do the sets of indicators for groups.
 */
class PromisesPropertyTest {

  /** A pack, the year it grades here, and the words of its two levels. */
  private record Pack(CompiledPolicy policy, int year, int last, String upper, String lower) {

    static Pack of(String id, int year, int last, String upper, String lower) {
      return new Pack(TestPack.shipped(id), year, last, upper, lower);
    }
  }

  private static final List<Pack> PACKS =
      List.of(
          Pack.of("kawaguchi", 6, 8, "基本目標", "施策"),
          Pack.of("niigata", 6, 8, "施策", "取組"),
          Pack.of("kuki", 6, 9, "基本目標", "重点施策"),
          Pack.of("asaka", 9, 12, "基本目標", "方向性"),
          Pack.of("kawagoe", 5, 8, "基本目標", "小目標"));

  @Property(tries = 60)
  void proposals_ofMadeUpPlans_holdAndNoneNearerDoes(@ForAll long seed) {
    int held = 0;
    for (Pack pack : PACKS) {
      String plan = plan(pack, new Random(seed));
      Evaluation evaluation = Evaluator.evaluate(pack.policy(), TestPlans.ofJsonText(plan));
      held += Promises.hold(evaluation);
    }
    assertThat(held).isPositive();
  }

  private static String plan(Pack pack, Random random) {
    List<String> indicators = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      indicators.add(indicator(pack, "x" + i, i % 2 == 0 ? "1-1" : "1-2", random));
    }
    return "{\"id\": \"p\", \"fiscalYear\": \"R%d\", \"groups\": [{\"id\": \"1\", \"level\": \"%s\"},"
            .formatted(pack.year(), pack.upper())
        + "{\"id\": \"1-1\", \"level\": \"%1$s\", \"parent\": \"1\"},{\"id\": \"1-2\", \"level\": \"%1$s\", \"parent\": \"1\"}],"
            .formatted(pack.lower())
        + " \"indicators\": ["
        + String.join(",", indicators)
        + "]}";
  }

  private static String indicator(Pack pack, String id, String group, Random random) {
    String direction =
        pick(
            random,
            "",
            "",
            "\"direction\": \"higher\",",
            "\"direction\": \"lower\",",
            "\"direction\": \"maintain\",");
    String unit = pick(random, "件", "人", "%", "か所", "");
    int places = unit.equals("%") ? random.nextInt(3) : 0;
    int most = unit.equals("%") ? 100 : pick(random, 3, 60, 5_000);
    String target =
        random.nextInt(8) > 0
            ? number(random, places, most) + unit
            : pick(
                random,
                "0" + unit,
                "前年度より増加",
                "現状維持",
                "全校",
                "実施",
                "-",
                "10〜20" + unit,
                "①5% ②20.0%");
    String actual =
        target.startsWith("①")
            ? "①" + number(random, 0, 30) + "% ②" + number(random, 1, 30) + "%"
            : random.nextInt(10) > 0
                ? number(random, places, most) + unit
                : pick(random, "-", "中止", "検討");
    String before = number(random, places, most) + unit;
    String baseline = number(random, places, most) + unit;
    return ("{\"id\": \"%s\", \"group\": \"%s\", %s \"baseline\": {\"R%d\": \"%s\"},"
            + " \"targets\": {\"R%d\": \"%s\", \"R%d\": \"%s\"},"
            + " \"actuals\": {\"R%d\": \"%s\", \"R%d\": \"%s\"}}")
        .formatted(
            id,
            group,
            direction,
            pack.year() - 3,
            baseline,
            pack.year(),
            target,
            pack.last(),
            target,
            pack.year() - 1,
            before,
            pack.year(),
            actual);
  }

  private static String number(Random random, int places, int most) {
    String sign = random.nextInt(25) == 0 ? "▲" : "";
    int whole = random.nextInt(most + 1);
    StringBuilder number = new StringBuilder(sign).append(whole);
    for (int i = 0; i < places; i++) {
      number.append(i == 0 ? "." : "").append(random.nextInt(10));
    }
    return number.toString();
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
