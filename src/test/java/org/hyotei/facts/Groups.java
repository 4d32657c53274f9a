package org.hyotei.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyotei.model.Assessment;
import org.hyotei.model.Group;
import org.jspecify.annotations.Nullable;

/** Groups built from grades. */
final class Groups {

  static final Scale SCALE =
      new Scale(
          List.of(
              new Scale.Step("A", "良", new BigDecimal(3), false),
              new Scale.Step("B", "可", new BigDecimal(2), false),
              new Scale.Step("C", "否", new BigDecimal(1), false),
              new Scale.Step("-", "評価不可", null, true)));

  private Groups() {}

  static Group named(String id, @Nullable String level, @Nullable String title) {
    return new Group(id, level, title, null, null, null, new TreeMap<>(), Map.of());
  }

  static GroupMeasures measures(int places, RoundingMode mode) {
    return new GroupMeasures(
        GroupMeasures.Of.DESCENDANTS, places, mode, GroupMeasures.ShareOf.GRADED, null, 1, 1);
  }

  /** Members with these grades; null for none. Their ids are i1, i2 … */
  static List<Member> members(@Nullable String... grades) {
    List<Member> members = new ArrayList<>();
    for (String grade : grades) {
      IndicatorFact fact = Given.indicator(null).fact();
      members.add(new Member(fact, grade, null, List.of()));
    }
    return members;
  }

  static GroupFact fact(Members members, Assessment... assessments) {
    return new GroupFact(
        named("1", "施策", "支え合い"),
        members,
        new Assessed(Arrays.asList(assessments), SCALE),
        Standing.alone(members.counts()),
        Map.of(),
        new Spoken());
  }

  static GroupFact graded(@Nullable String... grades) {
    return graded(measures(2, RoundingMode.HALF_UP), grades);
  }

  static GroupFact graded(GroupMeasures measures, @Nullable String... grades) {
    return fact(Members.of(members(grades), SCALE, measures));
  }
}
