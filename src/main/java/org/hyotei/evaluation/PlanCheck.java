package org.hyotei.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hyotei.document.Pointers;
import org.hyotei.document.Spelling;
import org.hyotei.facts.GroupFact;
import org.hyotei.model.Attribute;
import org.hyotei.model.Defects;
import org.hyotei.model.Group;
import org.hyotei.model.Indicator;
import org.hyotei.model.Judgement;
import org.hyotei.model.Place;
import org.hyotei.model.Plan;
import org.hyotei.policy.PolicyDefinition;

/**
 * What a policy asks of a plan beyond its form: only declared attributes, judgements on its scale,
 * and nothing in the plan that could be taken for the plan as a whole.
 */
public final class PlanCheck {

  private PlanCheck() {}

  /**
   * Adds a defect for everything that does not fit.
   *
   * @param pointer of the plan in the request
   */
  public static void check(PolicyDefinition policy, Plan plan, String pointer, Defects defects) {
    List<Indicator> indicators = plan.indicators();
    String list = Pointers.child(pointer, "indicators");
    for (int i = 0; i < indicators.size(); i++) {
      String at = Pointers.child(Pointers.child(list, i), "attributes");
      for (Map.Entry<String, Attribute> entry : indicators.get(i).attributes().entrySet()) {
        attribute(
            policy, entry.getKey(), entry.getValue(), Pointers.child(at, entry.getKey()), defects);
      }
    }
    groups(policy, plan, pointer, defects);
    List<Judgement> judgements = plan.judgements();
    for (int i = 0; i < judgements.size(); i++) {
      String grade = judgements.get(i).grade();
      if (!policy.scale().has(grade)) {
        String known = String.join("、", policy.scale().symbols());
        defects.add(
            "unknown-grade",
            at(Pointers.child(Pointers.child(Pointers.child(pointer, "judgements"), i), "grade")),
            "評価「" + Spelling.shorten(grade) + "」はこの評価区分にありません。あるもの: " + known + "。",
            "The grade \""
                + Spelling.shorten(grade)
                + "\" is not on this policy's scale. Known: "
                + known
                + ".");
      }
    }
  }

  /** The plan as a whole has a level and, where it is graded, an id among those of the groups. */
  private static void groups(PolicyDefinition policy, Plan plan, String pointer, Defects defects) {
    List<Group> groups = plan.groups();
    for (int i = 0; i < groups.size(); i++) {
      if (GroupFact.WHOLE.equals(groups.get(i).level())) {
        defects.add(
            "reserved-level",
            at(Pointers.child(Pointers.child(Pointers.child(pointer, "groups"), i), "level")),
            "区分の名前「" + GroupFact.WHOLE + "」は計画そのものを指すので、groups では使えません。別の名前にしてください。",
            "The level \"" + GroupFact.WHOLE + "\" means the plan itself. Use another in groups.");
      }
    }
    if (policy.graded().levels().contains(GroupFact.WHOLE) && ids(plan).contains(plan.id())) {
      defects.add(
          "duplicate-id",
          at(Pointers.child(pointer, "id")),
          "計画の id「"
              + Spelling.shorten(plan.id())
              + "」は計画の中の id と同じです。この評価基準は計画全体も評価するので、別の id にしてください。",
          "The plan's id \""
              + Spelling.shorten(plan.id())
              + "\" is that of something in it. This policy grades the plan as a whole too: use"
              + " another id.");
    }
  }

  private static Set<String> ids(Plan plan) {
    Set<String> ids = new HashSet<>();
    plan.groups().forEach(group -> ids.add(group.id()));
    plan.indicators().forEach(indicator -> ids.add(indicator.id()));
    plan.activities().forEach(activity -> ids.add(activity.id()));
    return ids;
  }

  private static void attribute(
      PolicyDefinition policy, String name, Attribute value, String pointer, Defects defects) {
    PolicyDefinition.Input input = policy.inputs().get(name);
    if (input == null) {
      String known = String.join(", ", policy.inputs().keySet());
      defects.add(
          "unknown-attribute",
          at(pointer),
          "入力「"
              + Spelling.shorten(name)
              + "」はこの評価基準では使えません。"
              + (known.isEmpty() ? "" : "使えるもの: " + known + "。"),
          "The attribute \""
              + Spelling.shorten(name)
              + "\" is not declared by this policy."
              + (known.isEmpty() ? "" : " Known: " + known + "."));
      return;
    }
    if (!input.takes(value)) {
      defects.add(
          "wrong-type",
          at(pointer),
          "入力「"
              + name
              + "」（"
              + input.title()
              + "）には"
              + switch (input.type()) {
                case QUANTITY -> "数（\"100%\" など）";
                case WORDS -> "文字";
                case FLAG -> "true か false";
              }
              + "を書いてください。",
          "The attribute \""
              + name
              + "\" wants "
              + switch (input.type()) {
                case QUANTITY -> "a number or a cell such as \"100%\"";
                case WORDS -> "text";
                case FLAG -> "true or false";
              }
              + ".");
    }
  }

  private static Place at(String pointer) {
    return new Place("", 0, 0, pointer);
  }
}
