package org.hyotei.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hyotei.model.Message;
import org.hyotei.policy.CompiledPolicy;
import org.hyotei.policy.PolicyDefinition;
import org.hyotei.policy.Sentences;

/**
 * Compares two versions of a policy: lays the rules of both over the inputs at once, and looks for
 * those that get other grades.
 */
public final class Comparing {

  /** Regions of one kind that are looked at. */
  private static final int MOST_REGIONS = 400;

  private final CompiledPolicy before;
  private final CompiledPolicy after;
  private final List<NotAnalysed> rest = new ArrayList<>();
  private final List<Criterion> criteria = new ArrayList<>();
  private final Set<Criterion> old = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The grades that the two versions give to an input. */
  private record Grades(List<String> before, List<String> after) {}

  private Comparing(CompiledPolicy before, CompiledPolicy after) {
    this.before = before;
    this.after = after;
    old.addAll(read(before));
    read(after);
  }

  private List<Criterion> read(CompiledPolicy policy) {
    CriterionReader.Read read = CriterionReader.of(policy);
    rest.addAll(read.rest());
    List<Criterion> analysable = Proving.analysable(read.criteria(), rest);
    criteria.addAll(analysable);
    return analysable;
  }

  /** What the two grade differently; takes as long as a proof of both. */
  public static Changes of(CompiledPolicy before, CompiledPolicy after) {
    return new Comparing(before, after).changes();
  }

  private Changes changes() {
    boolean sameFacts = hasSameFacts(before.definition(), after.definition());
    if (!sameFacts) {
      rest.add(
          NotAnalysed.because(
              "policy.yaml の definitions、inputs、groupMeasures、scale のどれかが違うので、同じ数値でも、比べる値や評価区分が変わりえます。"
                  + "ルールの違いだけを調べました",
              "definitions, inputs, groupMeasures or scale differ in policy.yaml, so that the same"
                  + " figures may give other measures; only rules are compared"));
    }
    Set<Proving.Gradable> gradable = new LinkedHashSet<>(Proving.gradable(before.definition()));
    gradable.addAll(Proving.gradable(after.definition()));
    List<Changes.Part> parts = new ArrayList<>();
    for (Proving.Gradable one : gradable) {
      Space space = SpaceBuilder.of(after.definition(), one.kind(), one.level(), criteria, rest);
      parts.add(part(space, sameFacts));
    }
    return new Changes(before, after, parts, rest);
  }

  private static boolean hasSameFacts(PolicyDefinition one, PolicyDefinition other) {
    return one.definitions().equals(other.definitions())
        && one.inputs().equals(other.inputs())
        && one.groupMeasures().equals(other.groupMeasures())
        && one.groupMeasuresByLevel().equals(other.groupMeasuresByLevel())
        && one.scale().steps().equals(other.scale().steps());
  }

  private Changes.Part part(Space space, boolean sameFacts) {
    BitSet older = new BitSet();
    for (int b = 0; b < space.boxes().size(); b++) {
      older.set(b, old.contains(space.criteria().get(space.boxes().get(b).criterion())));
    }
    BitSet newer = new BitSet();
    newer.set(0, space.boxes().size());
    newer.andNot(older);
    Firing firing = new Firing(space);
    Diagram<Grades> diagram =
        new Diagram<>(
            space, boxes -> new Grades(grades(firing, boxes, older), grades(firing, boxes, newer)));
    RegionText text = new RegionText(space, diagram, Sentences.of(after));
    Examples examples = Examples.of(after, space);
    Found found = new Found();
    List<Changes.Change> changes = new ArrayList<>();
    List<Diagram.Region<Grades>> regions =
        diagram.regions(grades -> !grades.before().equals(grades.after()), MOST_REGIONS, true);
    if (regions.size() == MOST_REGIONS) {
      found.undecided(
          NotAnalysed.because(
              "場合が多すぎるので、初めの " + MOST_REGIONS + " だけを調べました",
              "only the first " + MOST_REGIONS + " regions were looked at"));
    }
    for (Diagram.Region<Grades> region : Diagram.merged(regions)) {
      Grades grades = region.value();
      Message where = text.of(region.cells());
      Example example =
          examples.find(region.cells(), seen -> List.copyOf(seen.grades()).equals(grades.after()));
      Example.Seen was = example == null ? null : example.graded(before);
      if (example != null && was != null && List.copyOf(was.grades()).equals(grades.before())) {
        changes.add(
            new Changes.Change(
                where, grades.before(), grades.after(), example.plan(), example.subject()));
      } else {
        found.open("評価の違い " + text(grades, "なし"), "other grades " + text(grades, "none"), where);
      }
    }
    boolean same = regions.isEmpty() && rest.isEmpty() && sameFacts;
    return new Changes.Part(space.kind(), space.level(), same, changes, found.undecided());
  }

  /** The grades that those of the boxes give which are a version's own. */
  private static List<String> grades(Firing firing, BitSet boxes, BitSet own) {
    BitSet holding = (BitSet) boxes.clone();
    holding.and(own);
    return firing.grades(firing.of(holding)).stream().sorted().toList();
  }

  private static String text(Grades grades, String none) {
    return text(grades.before(), none) + " → " + text(grades.after(), none);
  }

  /** Grades as they are told; {@code none} for none. */
  private static String text(List<String> grades, String none) {
    return grades.isEmpty() ? none : String.join("・", grades);
  }
}
