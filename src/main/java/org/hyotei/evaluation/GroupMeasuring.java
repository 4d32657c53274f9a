package org.hyotei.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyotei.facts.Assessed;
import org.hyotei.facts.Counts;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.Member;
import org.hyotei.facts.Members;
import org.hyotei.facts.Standing;
import org.hyotei.facts.Verdicts;
import org.hyotei.model.Assessment;
import org.hyotei.model.Group;
import org.hyotei.model.Plan;
import org.hyotei.policy.PolicyDefinition;
import org.jspecify.annotations.Nullable;

/** Takes the measures of groups from what lies in them, as the policy declares. */
final class GroupMeasuring {

  private final PolicyDefinition policy;
  private final Map<String, List<Assessment>> assessments = new HashMap<>();

  GroupMeasuring(PolicyDefinition policy, Plan plan) {
    this.policy = policy;
    for (Assessment assessment : plan.assessments()) {
      assessments.computeIfAbsent(assessment.group(), id -> new ArrayList<>()).add(assessment);
    }
  }

  /**
   * A group and what counts of it.
   *
   * @param members empty where nothing in it was graded
   * @param marks of its activities, where they were only counted; null for none
   */
  record Counting(Group group, List<Member> members, @Nullable Counts marks) {}

  /** The facts of groups, in their order; those of one level stand among each other. */
  List<GroupFact> facts(List<Counting> groups, Verdicts verdicts) {
    List<Members> members = new ArrayList<>(groups.size());
    Map<String, List<Integer>> levels = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      members.add(members(groups.get(i)));
      levels
          .computeIfAbsent(
              String.valueOf(groups.get(i).group().level()), level -> new ArrayList<>())
          .add(i);
    }
    Standing[] standings = new Standing[groups.size()];
    for (List<Integer> peers : levels.values()) {
      List<Standing> standing =
          Standing.among(
              peers.stream().map(i -> members.get(i).counts()).toList(), policy.scale().symbols());
      for (int i = 0; i < peers.size(); i++) {
        standings[peers.get(i)] = standing.get(i);
      }
    }
    List<GroupFact> facts = new ArrayList<>(groups.size());
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i).group();
      facts.add(
          new GroupFact(
              group,
              members.get(i),
              new Assessed(assessments.getOrDefault(group.id(), List.of()), policy.scale()),
              standings[i],
              policy.lists(),
              verdicts));
    }
    return facts;
  }

  private Members members(Counting counting) {
    Counts marks = counting.marks();
    return marks != null && counting.members().isEmpty()
        ? Members.of(marks, policy.scale(), policy.groupMeasures(counting.group().level()))
        : Members.of(
            counting.members(), policy.scale(), policy.groupMeasures(counting.group().level()));
  }
}
