package org.hyotei.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyotei.model.Group;
import org.jspecify.annotations.Nullable;

/**
 * A list that a policy declares under {@code lists}: which of a group's members stand on it and how
 * they are written one after the other. What is null in a filter is not looked at.
 *
 * @param grades members with one of these
 * @param targetMet members that met their target, or did not
 * @param baseline members that moved so since the baseline
 * @param previous members that moved so since the previous actual
 * @param movement members whose grade moved so since the year before
 * @param per level of the groups that stand on the list instead of the members, each with the
 *     number of its members; null for the members themselves
 * @param order of the members
 * @param item how one is written; members that are written alike stand once
 * @param joiner between two
 * @param some how the items are put into a sentence, with {@link #ITEMS} in their place
 * @param none what is written where nothing stands on the list
 * @param most how many are written before 「など」; 0 for all
 */
public record Listing(
    String name,
    Set<String> grades,
    @Nullable Boolean targetMet,
    @Nullable Movement baseline,
    @Nullable Movement previous,
    @Nullable Movement movement,
    @Nullable String per,
    Order order,
    Sentence item,
    String joiner,
    int most,
    String some,
    String none) {

  /** In which order members stand on a list; those that are alike, and those without, by id. */
  public enum Order {
    /** By id. */
    NATURAL,
    /** By achievement, the lowest first; those without one last. */
    LOWEST_FIRST,
    /** By achievement, the highest first; those without one last. */
    HIGHEST_FIRST
  }

  /** In {@code some}: the items, joined. */
  public static final String ITEMS = "{一覧}";

  /** In an item: how many members a group has on the list. */
  public static final String NUMBER = "数";

  /** In an item: the member's grade. */
  public static final String GRADE = "評価";

  /** In an item, behind a level: what stands before the first space of the group's title. */
  public static final String HEADING = "の見出し";

  /** In an item, behind a level: what stands after the first space of the group's title. */
  public static final String CAPTION = "の題名";

  /** The members on the list, in its order. */
  public List<Member> of(Members members) {
    Comparator<BigDecimal> values =
        order == Order.HIGHEST_FIRST ? Comparator.reverseOrder() : Comparator.naturalOrder();
    Stream<Member> on = members.list().stream().filter(member -> isOn(members, member));
    return order == Order.NATURAL
        ? on.toList()
        : on.sorted(Comparator.comparing(Listing::achievement, Comparator.nullsLast(values)))
            .toList();
  }

  private static @Nullable BigDecimal achievement(Member member) {
    return member.subject() instanceof IndicatorFact indicator
        ? indicator.achievementPercent()
        : null;
  }

  private boolean isOn(Members members, Member member) {
    return (grades.isEmpty() || (member.grade() != null && grades.contains(member.grade())))
        && (targetMet == null || targetMet.equals(Members.targetMet(member)))
        && (baseline == null || baseline == since(member, true))
        && (previous == null || previous == since(member, false))
        && (movement == null || movement == members.gradeMovement(member));
  }

  private static @Nullable Movement since(Member member, boolean baseline) {
    if (!(member.subject() instanceof IndicatorFact indicator)) {
      return null;
    }
    return baseline ? indicator.baselineMovement() : indicator.movement();
  }

  /** The list as text. */
  public String text(Members members) {
    List<String> items =
        (per == null ? each(of(members)) : perGroup(of(members), per)).stream().distinct().toList();
    if (items.isEmpty()) {
      return none;
    }
    boolean cut = most > 0 && items.size() > most;
    String joined = String.join(joiner, cut ? items.subList(0, most) : items) + (cut ? "など" : "");
    return some.replace(ITEMS, joined);
  }

  private List<String> each(List<Member> members) {
    return members.stream()
        .map(member -> item.about(member.subject(), name -> word(name, member, 1)))
        .toList();
  }

  private List<String> perGroup(List<Member> members, String level) {
    Map<Group, List<Member>> byGroup =
        members.stream()
            .filter(member -> member.at(level) != null)
            .collect(
                Collectors.groupingBy(
                    member -> Objects.requireNonNull(member.at(level)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<String> items = new ArrayList<>();
    byGroup.forEach(
        (group, inGroup) -> {
          Member first = inGroup.get(0);
          Function<String, @Nullable String> words = name -> word(name, first, inGroup.size());
          items.add(item.about(first.subject(), words));
        });
    return items;
  }

  private static @Nullable String word(String name, Member member, int count) {
    if (name.equals(NUMBER)) {
      return Integer.toString(count);
    } else if (name.equals(GRADE)) {
      return member.grade();
    } else if (name.endsWith(HEADING)) {
      return part(title(member, name, HEADING), true);
    } else if (name.endsWith(CAPTION)) {
      return part(title(member, name, CAPTION), false);
    }
    return title(member, name, "");
  }

  private static @Nullable String title(Member member, String name, String suffix) {
    Group group = member.at(name.substring(0, name.length() - suffix.length()));
    return group == null ? null : group.title() == null ? group.id() : group.title();
  }

  private static @Nullable String part(@Nullable String title, boolean heading) {
    if (title == null) {
      return null;
    }
    String[] parts = title.split("[ \\u3000]+", 2);
    return heading || parts.length == 1 ? parts[0] : parts[1];
  }
}
