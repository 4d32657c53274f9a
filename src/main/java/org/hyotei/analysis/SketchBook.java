package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hyotei.analysis.Sketch.Figure;
import org.hyotei.analysis.Sketch.Slot;
import org.hyotei.facts.Definitions;
import org.hyotei.model.Direction;
import org.hyotei.policy.PolicyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of figures that an indicator can bring, each against each: numbers, nothing, words,
 * stages, wholes, ranges, parts and cells that cannot be read, in every direction.
 */
final class SketchBook {

  private final PolicyDefinition policy;
  private final boolean looksBack;
  private final boolean looksAtPrevious;

  private final boolean brief;

  private SketchBook(
      PolicyDefinition policy, boolean looksBack, boolean looksAtPrevious, boolean brief) {
    this.policy = policy;
    this.looksBack = looksBack;
    this.looksAtPrevious = looksAtPrevious;
    this.brief = brief;
  }

  /**
   * The sketches for a space.
   *
   * @param brief whether the kinds of earlier and final figures that are seldom needed are left out
   */
  static List<Sketch> of(PolicyDefinition policy, Space space, boolean brief) {
    boolean looksBack =
        policy.definitions().lower() == Definitions.Lower.SHARE_OF_REDUCTION
            || policy.definitions().references().size() > 1
            || anyAxis(
                space,
                "(?i).*(baseline|progress|pace|proRata|elapsed|growth|step|way|targetMove"
                    + "|targetChange|projected|stage|final|remaining|slope|trend).*");
    boolean looksAtPrevious =
        anyAxis(space, "(?i).*(movement|change|improvement|previous|years|slope|trend|points).*");
    return new SketchBook(policy, looksBack, looksAtPrevious, brief).all(years(policy, space));
  }

  private static boolean anyAxis(Space space, String pattern) {
    return space.axes().stream().anyMatch(axis -> axis.key().matches(pattern));
  }

  private static List<Integer> years(PolicyDefinition policy, Space space) {
    int from =
        policy.from() != null
            ? policy.from().fiscalYear()
            : policy.to() != null ? policy.to().fiscalYear() : 2024;
    boolean last = space.axis("lastPlanYear") >= 0 || space.axis("planYear") >= 0;
    return last && policy.to() != null && policy.to().fiscalYear() > from
        ? List.of(from, policy.to().fiscalYear())
        : List.of(from);
  }

  private List<Sketch> all(List<Integer> years) {
    List<Sketch> sketches = new ArrayList<>();
    for (int year : years) {
      for (int ago : looksBack && !brief ? List.of(2, 0) : List.of(2)) {
        for (Direction direction : directions()) {
          for (Figure target : targets()) {
            for (Figure actual : actuals()) {
              for (Figure previous : previous()) {
                for (Figure baseline : baselines()) {
                  if (ago == 0 && baseline.equals(NONE)) {
                    continue;
                  }
                  for (Figure last : lasts()) {
                    Map<Slot, Figure> figures = new EnumMap<>(Slot.class);
                    put(figures, Slot.TARGET, target);
                    put(figures, Slot.ACTUAL, actual);
                    put(figures, Slot.PREVIOUS, previous);
                    put(figures, Slot.BASELINE, baseline);
                    put(figures, Slot.FINAL, last);
                    sketches.add(new Sketch(year, ago, direction, figures, Map.of(), Map.of()));
                  }
                }
              }
            }
          }
        }
      }
    }
    return sketches;
  }

  private static void put(Map<Slot, Figure> figures, Slot slot, Figure figure) {
    if (!figure.raw().isEmpty()) {
      figures.put(slot, figure);
    }
  }

  private static final Figure NONE = Figure.words("");

  private List<@Nullable Direction> directions() {
    List<@Nullable Direction> directions = new ArrayList<>(List.of(Direction.values()));
    directions.add(null);
    return directions;
  }

  private List<String> stages() {
    List<List<String>> order = policy.definitions().stages();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < order.size() && i < 3; i++) {
      words.add(order.get(i).get(0));
    }
    words.add("実施");
    words.add("準備");
    return words.stream().distinct().toList();
  }

  private List<Figure> targets() {
    List<Figure> figures =
        new ArrayList<>(
            List.of(
                Figure.of(100, ""),
                Figure.of(0, ""),
                Figure.of(-100, ""),
                Figure.of(100, "%"),
                Figure.of(100, "以上"),
                Figure.of(100, "以下"),
                Figure.of(100, "未満"),
                Figure.words("前年度より増加"),
                Figure.words("前年度より減少"),
                Figure.words("全校"),
                Figure.words("80%～90%"),
                NONE,
                Figure.words("①50 ②50"),
                Figure.words("？？")));
    stages().forEach(word -> figures.add(Figure.words(word)));
    return figures;
  }

  private List<Figure> actuals() {
    List<Figure> figures =
        new ArrayList<>(
            List.of(
                Figure.of(100, ""),
                Figure.of(100, "%"),
                NONE,
                Figure.words("実施なし"),
                Figure.words("中止"),
                Figure.of(100, "%（中止）"),
                Figure.words("全校"),
                Figure.words("①40 ②60"),
                Figure.words("？？")));
    stages().forEach(word -> figures.add(Figure.words(word)));
    return figures;
  }

  private List<Figure> previous() {
    return looksAtPrevious && !(brief && looksBack)
        ? List.of(NONE, Figure.of(100, ""), Figure.of(90, ""), Figure.of(110, ""))
        : List.of(NONE, Figure.of(90, ""));
  }

  private List<Figure> baselines() {
    List<Figure> figures = new ArrayList<>(List.of(NONE));
    if (looksBack) {
      figures.add(Figure.of(50, ""));
    }
    if (looksBack && !brief) {
      figures.add(Figure.of(100, ""));
      figures.add(Figure.of(50, "人"));
      stages().stream().limit(2).forEach(word -> figures.add(Figure.words(word)));
    }
    return figures;
  }

  private List<Figure> lasts() {
    return looksBack && !brief
        ? List.of(NONE, Figure.of(100, ""), Figure.of(200, "件"), Figure.words("全校"))
        : looksBack ? List.of(NONE, Figure.of(200, "")) : List.of(NONE);
  }
}
