package org.hyotei.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hyotei.facts.GroupFact;
import org.hyotei.facts.GroupMeasures.Of;
import org.hyotei.facts.Member;
import org.hyotei.model.Group;
import org.hyotei.model.NaturalOrder;
import org.hyotei.policy.PolicyDefinition;

/**
 * What has been graded, by the groups that it lies in, and what of it counts for a group as the
 * policy declares. Not thread-safe.
 */
final class GradedMembers {

  private final PolicyDefinition definition;
  private final GroupTree tree;
  private final Map<String, List<Member>> own = new HashMap<>();
  private final Map<String, List<Member>> below = new HashMap<>();
  private final Map<String, Member> groups = new HashMap<>();

  GradedMembers(PolicyDefinition definition, GroupTree tree) {
    this.definition = definition;
    this.tree = tree;
  }

  /** Takes in a graded indicator or activity. */
  void add(SubjectResult result) {
    String group = result.group() == null ? "" : result.group();
    Member member = member(result, group);
    own.computeIfAbsent(group, id -> new ArrayList<>()).add(member);
    for (Group up : member.path()) {
      below.computeIfAbsent(up.id(), id -> new ArrayList<>()).add(member);
    }
  }

  /** Takes in a graded group. */
  void addGroup(SubjectResult result) {
    groups.put(result.id(), member(result, result.id()));
  }

  private Member member(SubjectResult result, String group) {
    return new Member(result.fact(), result.grade(), result.previousGrade(), tree.path(group));
  }

  /** Indicators and activities anywhere below a group. */
  List<Member> below(Group group) {
    return below.getOrDefault(group.id(), List.of());
  }

  /** What counts for a group. */
  List<Member> counted(Group group) {
    return switch (definition.groupMeasures(group.level()).of()) {
      case DESCENDANTS -> below(group);
      case OWN -> own.getOrDefault(group.id(), List.of());
      case CHILDREN -> tree.children(group.id()).stream().flatMap(this::asMember).toList();
    };
  }

  /** What counts for the plan as a whole. */
  List<Member> countedOfWhole() {
    if (definition.groupMeasures(GroupFact.WHOLE).of() == Of.CHILDREN) {
      return tree.ordered().stream()
          .filter(group -> group.parent() == null)
          .flatMap(this::asMember)
          .toList();
    }
    return own.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(member -> member.subject().id(), NaturalOrder.INSTANCE))
        .toList();
  }

  /** A group that is graded, or else those of the groups below that are. */
  private Stream<Member> asMember(Group group) {
    Member member = groups.get(group.id());
    return member == null
        ? tree.children(group.id()).stream().flatMap(this::asMember)
        : Stream.of(member);
  }
}
