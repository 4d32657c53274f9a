package org.hyotei.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hyotei.facts.Counts;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.Standing;
import org.hyotei.facts.TallyFact;
import org.hyotei.facts.Verdicts;
import org.hyotei.model.Activity;
import org.hyotei.model.Group;
import org.hyotei.model.NaturalOrder;
import org.hyotei.model.Plan;
import org.hyotei.model.Tally;
import org.hyotei.policy.PolicyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The tallies of a plan: for every group and for the plan as a whole how many activities carry
 * which mark, by actor and for all actors together. What a plan counts itself stands; what it does
 * not is counted from the activities, or added up from the groups below.
 */
final class Tallies {

  /** In place of an actor: all of them. Sorts first. */
  private static final String ALL = "";

  private final List<String> symbols;
  private final GroupTree tree;
  private final Map<String, Map<String, Marks>> given = new HashMap<>();
  private final Map<String, Map<String, Marks>> counted = new HashMap<>();
  private final Map<String, Map<String, Marks>> totals = new HashMap<>();

  /** Adds a finding for every mark that is none of the policy's and every sum that disagrees. */
  Tallies(Plan plan, PolicyDefinition policy, GroupTree tree, List<Finding> findings) {
    this.symbols = policy.countedMarks();
    this.tree = tree;
    for (Tally tally : plan.tallies()) {
      if (!symbols.contains(tally.mark())) {
        findings.add(Findings.markUnknown(tally.group(), tally.mark(), symbols));
      }
      into(given, tally.group(), tally.actor())
          .add(tally.mark(), tally.count(), tally.previousCount());
    }
    for (Activity activity : plan.activities()) {
      count(activity, policy.marks().isEmpty(), findings);
    }
    if (!given.isEmpty() || !counted.isEmpty()) {
      for (List<Group> level : tree.deepestFirst()) {
        level.forEach(group -> total(group, findings));
      }
    }
  }

  private void count(Activity activity, boolean anyMark, List<Finding> findings) {
    String mark = activity.mark();
    if (mark == null) {
      return;
    }
    if (!symbols.contains(mark)) {
      if (!anyMark) {
        findings.add(Findings.markUnknown(activity.id(), mark, symbols));
      }
      return;
    }
    Marks marks = into(counted, activity.group(), activity.actor());
    String previous = activity.previousMark();
    marks.add(mark, 1, previous == null ? null : Integer.valueOf(previous.equals(mark) ? 1 : 0));
    if (previous != null && !previous.equals(mark)) {
      marks.add(previous, 0, 1);
    }
  }

  private static Marks into(
      Map<String, Map<String, Marks>> tallies, String group, @Nullable String actor) {
    return tallies
        .computeIfAbsent(group, id -> new HashMap<>())
        .computeIfAbsent(actor == null ? "―" : actor, one -> new Marks());
  }

  /** The group's own, or else those counted in it and below. */
  private void total(Group group, List<Finding> findings) {
    Map<String, Marks> sums = new HashMap<>();
    counted
        .getOrDefault(group.id(), Map.of())
        .forEach((actor, marks) -> sums.computeIfAbsent(actor, one -> new Marks()).add(marks));
    for (Group child : tree.children(group.id())) {
      totals
          .getOrDefault(child.id(), Map.of())
          .forEach((actor, marks) -> sums.computeIfAbsent(actor, one -> new Marks()).add(marks));
    }
    given
        .getOrDefault(group.id(), Map.of())
        .forEach(
            (actor, marks) -> {
              Marks sum = sums.put(actor, marks);
              if (sum != null && !sum.sameAs(marks)) {
                findings.add(
                    Findings.tallyDiffers(
                        group, actor, marks.counts(symbols), sum.counts(symbols)));
              }
            });
    if (!sums.isEmpty()) {
      totals.put(group.id(), sums);
    }
  }

  boolean isEmpty() {
    return totals.isEmpty();
  }

  /** The marks of all actors in a group; null if nothing was counted. */
  @Nullable Counts of(Group group) {
    Map<String, Marks> byActor = totals.get(group.id());
    return byActor == null ? null : sum(byActor.values()).counts(symbols);
  }

  /** The marks of all actors in the plan; null if nothing was counted. */
  @Nullable Counts ofWhole() {
    return isEmpty() ? null : sum(wholeByActor().values()).counts(symbols);
  }

  private Map<String, Marks> wholeByActor() {
    Map<String, Marks> all = new HashMap<>();
    for (Group group : tree.ordered()) {
      if (group.parent() == null) {
        totals
            .getOrDefault(group.id(), Map.of())
            .forEach((actor, marks) -> all.computeIfAbsent(actor, one -> new Marks()).add(marks));
      }
    }
    return all;
  }

  private static Marks sum(Iterable<Marks> marks) {
    Marks sum = new Marks();
    marks.forEach(sum::add);
    return sum;
  }

  /** The tallies as facts: by group in natural order, the whole last; all actors first. */
  List<TallyFact> facts(Group whole, Verdicts verdicts) {
    if (isEmpty()) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    List<Group> groups = new ArrayList<>(tree.ordered());
    groups.removeIf(group -> !totals.containsKey(group.id()));
    for (Group group : groups) {
      rows(group, totals.getOrDefault(group.id(), Map.of()), rows);
    }
    rows(whole, wholeByActor(), rows);
    return standing(rows, verdicts);
  }

  private record Row(Group group, String actor, Counts counts) {
    String peers() {
      return group.level() + "\u0000" + actor;
    }
  }

  private void rows(Group group, Map<String, Marks> byActor, List<Row> rows) {
    rows.add(new Row(group, ALL, sum(byActor.values()).counts(symbols)));
    for (String actor : new TreeSet<>(byActor.keySet())) {
      rows.add(new Row(group, actor, byActor.getOrDefault(actor, new Marks()).counts(symbols)));
    }
  }

  private List<TallyFact> standing(List<Row> rows, Verdicts verdicts) {
    Map<String, List<Row>> peers = new LinkedHashMap<>();
    for (Row row : rows) {
      peers.computeIfAbsent(row.peers(), key -> new ArrayList<>()).add(row);
    }
    List<TallyFact> facts = new ArrayList<>(rows.size());
    for (List<Row> same : peers.values()) {
      List<Standing> standing = Standing.among(same.stream().map(Row::counts).toList(), symbols);
      for (int i = 0; i < same.size(); i++) {
        Row row = same.get(i);
        facts.add(
            new TallyFact(
                row.group(),
                row.actor().equals(ALL) ? null : row.actor(),
                row.counts(),
                standing.get(i),
                verdicts));
      }
    }
    facts.sort(
        Comparator.comparing(TallyFact::whole)
            .thenComparing(TallyFact::id, NaturalOrder.INSTANCE)
            .thenComparing(fact -> fact.actor() == null ? ALL : fact.actor()));
    return facts;
  }

  /** The plan as a group of the level {@link GroupFact#WHOLE}. */
  static Group whole(Plan plan) {
    return new Group(
        plan.id(),
        GroupFact.WHOLE,
        plan.title(),
        null,
        null,
        null,
        Collections.emptySortedMap(),
        Map.of());
  }
}
