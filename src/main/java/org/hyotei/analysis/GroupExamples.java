package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.hyotei.facts.ActivityFact;
import org.hyotei.facts.Assessed;
import org.hyotei.facts.Counts;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.GroupMeasures;
import org.hyotei.facts.Member;
import org.hyotei.facts.Members;
import org.hyotei.facts.Standing;
import org.hyotei.model.Activity;
import org.hyotei.model.Assessment;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.Period;
import org.hyotei.model.Plan;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PolicyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Finds groups for regions: fills them with members that persons have judged, in every composition
 * of a few members first, then of two grades in a hundred. Not thread-safe.
 */
final class GroupExamples implements Examples {

  private static final int FEW = 6;
  private static final int MANY = 100;
  private static final int MOST_GRADED = 25;

  private final CompiledPolicy policy;
  private final PolicyDefinition definition;
  private final Space space;
  private final List<String> symbols;
  private final boolean assessed;

  GroupExamples(CompiledPolicy policy, Space space) {
    this.policy = policy;
    this.definition = policy.definition();
    this.space = space;
    this.symbols = definition.scale().symbols();
    this.assessed =
        space.axes().stream().anyMatch(axis -> axis.key().matches("(assess|combined|mark).*"));
  }

  /**
   * What lies in a group.
   *
   * @param counts of members by symbol, in the scale's order; the last is of those without a grade
   * @param marks of assessments
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Composition(int[] counts, List<String> marks) {}

  @Override
  public @Nullable Example find(List<BitSet> within, Predicate<Example.Seen> shows) {
    int graded = 0;
    for (List<Composition> stage : List.of(few(), pairs())) {
      for (Composition composition : stage) {
        if (Examples.misses(space, fact(composition), within) > 0) {
          continue;
        }
        Example example = new Example(plan(composition, "g", "m"), "g");
        Example.Seen seen = example.graded(policy);
        if (seen != null && Examples.misses(space, seen.fact(), within) == 0 && shows.test(seen)) {
          return example;
        }
        if (++graded > MOST_GRADED) {
          return null;
        }
      }
    }
    return null;
  }

  /** As many members in both, each of the one graded no worse than its like in the other. */
  @Override
  public @Nullable ExamplePair pair(Order.Pair regions, Order order, String direction) {
    List<Composition> from =
        few().stream().filter(c -> isIn(c, regions.worse())).limit(400).toList();
    List<Composition> to =
        few().stream().filter(c -> isIn(c, regions.better())).limit(400).toList();
    int tried = 0;
    for (Composition worse : from) {
      for (Composition better : to) {
        if (!improves(worse, better) || ++tried > MOST_GRADED) {
          continue;
        }
        ExamplePair pair = new ExamplePair(both(worse, better), "g", "h");
        if (Examples.isReversed(policy, pair)) {
          return pair;
        }
      }
    }
    return null;
  }

  private boolean isIn(Composition composition, List<BitSet> within) {
    return Examples.misses(space, fact(composition), within) == 0;
  }

  private boolean improves(Composition worse, Composition better) {
    if (!worse.marks().equals(better.marks())) {
      return false;
    }
    int behind = 0;
    for (int i = 0; i < worse.counts().length; i++) {
      boolean ordered = i < symbols.size() && definition.scale().isOrdered(symbols.get(i));
      if (!ordered && worse.counts()[i] != better.counts()[i]) {
        return false;
      }
      behind += better.counts()[i] - worse.counts()[i];
      if (ordered && behind < 0) {
        return false;
      }
    }
    return behind == 0;
  }

  private Plan both(Composition worse, Composition better) {
    Plan one = plan(worse, "g", "m");
    Plan other = plan(better, "h", "n");
    List<Group> groups = new ArrayList<>(one.groups());
    groups.addAll(other.groups());
    List<Indicator> indicators = new ArrayList<>(one.indicators());
    indicators.addAll(other.indicators());
    List<Activity> activities = new ArrayList<>(one.activities());
    activities.addAll(other.activities());
    List<Assessment> marks = new ArrayList<>(one.assessments());
    marks.addAll(other.assessments());
    List<Judgement> judgements = new ArrayList<>(one.judgements());
    judgements.addAll(other.judgements());
    return new Plan(
        one.id(),
        null,
        null,
        one.fiscalYear(),
        groups,
        indicators,
        activities,
        List.of(),
        marks,
        judgements);
  }

  private List<Composition> few() {
    List<Composition> all = new ArrayList<>();
    int most = assessed ? 3 : FEW;
    for (int n = 0; n <= most; n++) {
      fill(new int[symbols.size() + 1], 0, n, all);
    }
    return all;
  }

  private void fill(int[] counts, int at, int left, List<Composition> all) {
    if (at == counts.length - 1) {
      counts[at] = left;
      for (List<String> marks : marks()) {
        all.add(new Composition(counts.clone(), marks));
      }
      return;
    }
    for (int n = left; n >= 0; n--) {
      counts[at] = n;
      fill(counts, at + 1, left - n, all);
    }
  }

  private List<List<String>> marks() {
    List<List<String>> marks = new ArrayList<>(List.of(List.of()));
    if (assessed) {
      for (String one : definition.scale().ordered()) {
        marks.add(List.of(one));
        for (String other : definition.scale().ordered()) {
          marks.add(List.of(one, other));
        }
      }
    }
    return marks;
  }

  private List<Composition> pairs() {
    List<Composition> all = new ArrayList<>();
    for (int n = FEW + 1; n <= MANY; n++) {
      for (int i = 0; i <= symbols.size(); i++) {
        for (int j = i + 1; j <= symbols.size(); j++) {
          for (int k = 1; k < n; k++) {
            int[] counts = new int[symbols.size() + 1];
            counts[i] = k;
            counts[j] = n - k;
            all.add(new Composition(counts, List.of()));
          }
        }
      }
    }
    return all;
  }

  private GroupFact fact(Composition composition) {
    List<Member> members = new ArrayList<>();
    ActivityFact one =
        new ActivityFact(new Activity("m", "g", null, null, null, null), IndicatorExamples.SILENT);
    for (int i = 0; i < composition.counts().length; i++) {
      Member member = new Member(one, i < symbols.size() ? symbols.get(i) : null, null, List.of());
      for (int n = 0; n < composition.counts()[i]; n++) {
        members.add(member);
      }
    }
    GroupMeasures measures = definition.groupMeasures(space.level());
    Members counted = Members.of(members, definition.scale(), measures);
    Counts counts = counted.counts();
    return new GroupFact(
        Sketch.group("g", space.level(), null),
        counted,
        new Assessed(assessments(composition, "g"), definition.scale()),
        Standing.among(List.of(counts), symbols).get(0),
        definition.lists(),
        IndicatorExamples.SILENT);
  }

  private static List<Assessment> assessments(Composition composition, String group) {
    return composition.marks().stream()
        .map(mark -> new Assessment(group, null, mark, null))
        .toList();
  }

  private Plan plan(Composition composition, String group, String prefix) {
    boolean children = definition.groupMeasures(space.level()).of() == GroupMeasures.Of.CHILDREN;
    List<Group> groups = new ArrayList<>(List.of(Sketch.group(group, space.level(), null)));
    List<Indicator> indicators = new ArrayList<>();
    List<Activity> activities = new ArrayList<>();
    List<Judgement> judgements = new ArrayList<>();
    int number = 0;
    for (int i = 0; i < composition.counts().length; i++) {
      for (int n = 0; n < composition.counts()[i]; n++) {
        String id = prefix + ++number;
        if (children) {
          groups.add(Sketch.group(id, childLevel(), group));
        } else if (definition.graded().indicators()) {
          indicators.add(Indicator.blank(id, group));
        } else {
          activities.add(new Activity(id, group, null, null, null, null));
        }
        if (i < symbols.size()) {
          judgements.add(new Judgement(id, symbols.get(i), "例", "例"));
        }
      }
    }
    Period from = definition.from();
    return new Plan(
        "example",
        null,
        null,
        from == null ? Period.ofYear(2024) : from,
        groups,
        indicators,
        activities,
        List.of(),
        assessments(composition, group),
        judgements);
  }

  /** A level of the groups below, one that is graded. */
  private @Nullable String childLevel() {
    return definition.graded().levels().stream()
        .filter(level -> !level.equals(space.level()))
        .sorted()
        .findFirst()
        .orElse(space.level());
  }
}
