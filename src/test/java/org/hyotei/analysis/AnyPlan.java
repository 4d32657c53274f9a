package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyotei.model.Activity;
import org.hyotei.model.Amount;
import org.hyotei.model.Assessment;
import org.hyotei.model.Attribute;
import org.hyotei.model.Cell;
import org.hyotei.model.Direction;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.policy.PolicyDefinition;
import org.hyotei.reading.FigureReader;
import org.jspecify.annotations.Nullable;

/** Plans at random, with every kind of figure; numbers often coincide, and often stand on edges. */
final class AnyPlan {

  static final int YEAR = 2024;

  private static final List<String> NUMBERS =
      List.of("0", "1", "50", "80", "100", "120", "99.9", "-5", "-100", "0.5", "101", "84");
  private static final List<String> UNITS = List.of("", "", "", "", "%", "人", "件");
  private static final List<String> AFTER = List.of("", "", "", "", "以上", "以下", "未満");
  private static final List<String> WORDS =
      List.of(
          "全校", "検討", "実施", "準備", "80%～90%", "50～100", "①50 ②50", "①40 ②60", "実施なし", "中止", "-",
          "？？", "100（中止）", "年100", "累計100", "前年度より増加", "前年度より減少", "前年度以上", "基準値より増加", "増加", "維持");

  private final Random random;
  private final PolicyDefinition policy;

  AnyPlan(PolicyDefinition policy, long seed) {
    this.policy = policy;
    this.random = new Random(seed);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean maybe(double chance) {
    return random.nextDouble() < chance;
  }

  /** A number as printed. */
  String number() {
    return maybe(0.7)
        ? one(NUMBERS)
        : String.valueOf((random.nextInt(4_001) - 1_000) / (maybe(0.5) ? 1 : 10));
  }

  private String figure() {
    return maybe(0.75) ? number() + one(UNITS) + one(AFTER) : one(WORDS);
  }

  private void put(SortedMap<Period, Cell> cells, int year, double chance) {
    if (maybe(chance)) {
      cells.put(Period.ofYear(year), cell(figure()));
    }
  }

  static Cell cell(String raw) {
    return new Cell(raw, FigureReader.read(raw, ""), List.of(), null, null);
  }

  Indicator indicator(String id, String group) {
    SortedMap<Period, Cell> baseline = new TreeMap<>();
    SortedMap<Period, Cell> targets = new TreeMap<>();
    SortedMap<Period, Cell> actuals = new TreeMap<>();
    put(baseline, YEAR - random.nextInt(4), 0.7);
    put(targets, YEAR, 0.85);
    put(targets, YEAR + 2, 0.4);
    put(actuals, YEAR, 0.9);
    put(actuals, YEAR - 1, 0.6);
    put(actuals, YEAR - 2, 0.5);
    Map<String, Attribute> attributes = new HashMap<>();
    for (PolicyDefinition.Input input : policy.inputs().values()) {
      if (maybe(0.5)) {
        attributes.put(input.name(), attribute(input));
      }
    }
    return new Indicator(
        id,
        group,
        null,
        null,
        maybe(0.8) ? one(List.of(Direction.values())) : null,
        maybe(0.3) ? "累計" : null,
        null,
        maybe(0.3) ? one(List.of("市", "地域")) : null,
        baseline,
        targets,
        actuals,
        null,
        published(),
        attributes,
        Map.of(),
        null);
  }

  private SortedMap<Period, String> published() {
    SortedMap<Period, String> published = new TreeMap<>();
    if (maybe(0.4)) {
      published.put(Period.ofYear(YEAR - 1), symbol());
    }
    return published;
  }

  private Attribute attribute(PolicyDefinition.Input input) {
    return switch (input.type()) {
      case QUANTITY ->
          new Attribute.Quantity(Amount.of(new java.math.BigDecimal(number()), one(UNITS)));
      case WORDS -> new Attribute.Words(one(List.of("甲", "乙")));
      case FLAG -> new Attribute.Flag(maybe(0.5));
    };
  }

  String symbol() {
    return one(policy.scale().symbols());
  }

  /** Groups of these levels with judged members, assessments and earlier grades. */
  Plan plan(int groups, List<String> levels) {
    List<Group> all = new ArrayList<>();
    List<Indicator> indicators = new ArrayList<>();
    List<Activity> activities = new ArrayList<>();
    List<Assessment> assessments = new ArrayList<>();
    List<Judgement> judgements = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      String id = "g" + g;
      @Nullable String parent = g > 0 && maybe(0.4) ? "g" + random.nextInt(g) : null;
      all.add(Sketch.group(id, one(levels), parent));
      for (int m = random.nextInt(6); m > 0; m--) {
        Indicator indicator = indicator(id + "i" + m, id);
        indicators.add(indicator);
        if (maybe(0.6)) {
          judgements.add(new Judgement(indicator.id(), symbol(), "例", "例"));
        }
      }
      for (int m = random.nextInt(3); m > 0; m--) {
        String mark = maybe(0.5) ? symbol() : null;
        activities.add(
            new Activity(
                id + "a" + m,
                id,
                maybe(0.5) ? "市" : null,
                null,
                mark,
                maybe(0.5) ? symbol() : null));
        if (maybe(0.6)) {
          judgements.add(new Judgement(id + "a" + m, symbol(), "例", "例"));
        }
      }
      for (int m = random.nextInt(3); m > 0; m--) {
        assessments.add(new Assessment(id, null, maybe(0.8) ? symbol() : null, "例"));
      }
    }
    return new Plan(
        "any",
        null,
        null,
        Period.ofYear(YEAR),
        all,
        indicators,
        activities,
        List.of(),
        assessments,
        judgements);
  }
}
